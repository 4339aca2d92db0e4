import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { CustomerAdapter, Notice, Profile } from '@clientele/core';
import { buttons } from '../controls/buttons.js';
import { x } from '../icons/icons.js';
import { ModuleController, type Language } from '../provider/module-controller.js';
import { Watch } from '../provider/watch.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { noticeWords } from './notice-words.js';

/** Milliseconds a message stays; it waits while the pointer or the focus is on it. */
const STAYS = 8000;

/**
 * The module's one message, at the bottom of the window and announced to screen readers.
 *
 * @tag clientele-notice
 */
export class ClienteleNotice extends LitElement {
  /** @internal */
  static override styles = [
    tokens,
    base,
    buttons,
    css`
      :host {
        display: contents !important;
      }
      .notice {
        position: fixed;
        inset: auto 0 26px;
        width: max-content;
        max-width: calc(100vw - 32px);
        margin: 0 auto;
        padding-block: 10px;
        padding-inline: 16px 8px;
        border: 0;
        border-radius: 9px;
        background: light-dark(#1d2129, #eceef2);
        color: light-dark(#ffffff, #16191f);
        font-size: var(--_text-2);
        box-shadow: 0 8px 30px var(--_shadow);
      }
      .notice:popover-open {
        display: flex;
        align-items: center;
        gap: 14px;
        animation: rise var(--_duration) ease-out;
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
      p {
        flex: 1;
        min-width: 0;
        margin: 0;
        overflow-wrap: anywhere;
      }
      b {
        font-weight: 600;
      }
      small {
        display: block;
        font-size: var(--_text-3);
        opacity: 0.8;
      }
      .notice button {
        color: inherit;
        min-height: max(28px, var(--_touch));
      }
      .notice button.icon {
        width: max(28px, var(--_touch));
      }
      .notice button.undo {
        font-weight: 600;
        color: light-dark(#7fe0d2, #0b5d53);
      }
      .notice button:hover {
        background: light-dark(#ffffff26, #00000014);
        color: inherit;
      }
    `,
  ];

  /** Where the customers are kept; without it, the module around this element. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** How customers are managed here; the building profile where none is given. */
  @property({ attribute: false }) profile: Profile | null = null;

  /** Language of the words on screen; without it the nearest `lang` attribute decides, and Vietnamese last. */
  @property() language: Language | null = null;

  @query('.notice') private box!: HTMLElement | null;

  readonly #module = new ModuleController(this);
  readonly #notice = new Watch(this, () => this.#module.current?.store.notice);
  #shown: Notice | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override render() {
    const words = this.#module.current?.words;
    const notice = this.#notice.value;
    if (!words) return nothing;
    const said = notice ? noticeWords(notice.text, words) : null;
    return html`<div
      class="notice"
      popover="manual"
      @pointerenter=${this.#stop}
      @pointerleave=${this.#start}
      @focusin=${this.#stop}
      @focusout=${this.#start}
    >
      <p role="status">
        ${said ? html`<b>${said.title}</b>${said.detail ? html`<small>${said.detail}</small>` : nothing}` : nothing}
      </p>
      ${
        notice?.undoable
          ? html`<button class="ghost undo" @click=${this.#undo}>${words['notice.undo']}</button>`
          : nothing
      }
      <button class="ghost icon" aria-label=${words['notice.close']} @click=${this.#close}>${x}</button>
    </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#shown = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const notice = this.#notice.value ?? null;
    if (notice === this.#shown || !this.box) return;
    this.#shown = notice;
    if (this.box.matches(':popover-open')) this.box.hidePopover();
    if (!notice) return;
    // Shown anew each time, so that it lies over whatever was opened since.
    this.box.showPopover();
    this.#start();
  }

  #start = (): void => {
    this.#stop();
    if (this.#shown) this.#timer = setTimeout(this.#close, STAYS);
  };

  #stop = (): void => clearTimeout(this.#timer);

  #undo = (): void => {
    this.#stop();
    void this.#module.current?.store.undo();
  };

  #close = (): void => {
    this.#stop();
    this.#module.current?.store.closeNotice();
  };
}
