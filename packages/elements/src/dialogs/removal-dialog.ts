import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import {
  MOST_REMOVED,
  deletable,
  type Messages,
  type RemovalCandidate,
  type RemovalState,
  type RemovalStore,
} from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import { buttons } from '../controls/buttons.js';
import { dialogFrame } from '../controls/dialog-frame.js';
import { moduleContext, type Module } from '../provider/module-context.js';
import { Watch } from '../provider/watch.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { removalStyles } from './removal-styles.js';

/** Customers named in each part of the question; the rest is counted. */
const NAMED = 100;

/**
 * The question before a deletion: who will be deleted, who will not and why. Inside `<clientele-customers>`; it finds
 * its module in the context.
 */
export class RemovalDialog extends LitElement {
  static override styles = [tokens, base, buttons, dialogFrame, removalStyles];

  @consume({ context: moduleContext, subscribe: true })
  @state()
  private module?: Module;

  @query('dialog') private dialog!: HTMLDialogElement | null;

  readonly #removal = new Watch(this, () => this.module?.store.removalState);

  protected override render() {
    const removal = this.#removal.value;
    const { module } = this;
    if (!module || !removal) return nothing;
    const words = inFull(module.words);
    return html`<dialog
      class="frame"
      aria-labelledby="title"
      aria-describedby="text"
      @cancel=${this.#onCancel}
      @close=${this.#onClosed}
    >
      ${this.#inside(removal, words, module.store.removal)}
    </dialog>`;
  }

  #inside(removal: RemovalState, words: Messages, store: RemovalStore | null): TemplateResult {
    const close = html`<button class="leave" @click=${this.#leave}>${words['removal.close']}</button>`;
    switch (removal.status) {
      case 'looking':
        return frame(
          words['list.total'](removal.ticked),
          html`<p id="text" role="status">${words['removal.looking']}</p>`,
          html` <button class="leave" @click=${this.#leave}>${words['removal.cancel']}</button> `,
        );
      case 'too-many':
        return frame(
          words['removal.tooManyTitle'],
          html`<p id="text">${words['removal.tooManyText'](MOST_REMOVED)}</p>`,
          close,
        );
      case 'failed':
        return frame(
          words[removal.candidates.length > 0 ? 'removal.notDeleted' : 'removal.failedTitle'],
          html`<p id="text" class="problem" role="alert">${words[`error.${removal.error?.code ?? 'adapter'}`]}</p>`,
          html`${close}<button class="primary" @click=${() => void store?.retry()}>${words['list.retry']}</button>`,
        );
      case 'asking':
      case 'deleting':
        return this.#question(removal, words, store);
    }
  }

  #question(removal: RemovalState, words: Messages, store: RemovalStore | null): TemplateResult {
    const free = deletable(removal);
    const blocked = removal.candidates.filter((candidate) => candidate.blocked !== null);
    const deleting = removal.status === 'deleting';
    const none = words[removal.candidates.length === 0 ? 'error.not-found' : 'removal.titleNone'];
    const title = free.length === 0 ? none : words['removal.title'](free.length, removal.candidates.length);
    const text = html`<p id="text">
        ${blocked.length > 0 ? words['removal.blockedText'](blocked.length) : words['removal.text']}
      </p>
      <ul class="candidates">
        ${named(free, words, (candidate) => candidateFacts(candidate, words))}
        ${named(blocked, words, (candidate) => blockedFacts(candidate, words), 'blocked')}
      </ul>
      ${
        deleting
          ? html`<p role="status">${words['removal.deleting'](removal.done, free.length)}</p>
              <progress max=${free.length} .value=${removal.done} aria-label=${title}></progress>`
          : nothing
      }`;
    return frame(
      title,
      text,
      html`<button class="leave" @click=${this.#leave}>
          ${deleting ? words['removal.stop'] : free.length === 0 ? words['removal.close'] : words['removal.cancel']}
        </button>
        ${
          free.length > 0 && !deleting
            ? html`<button class="primary destroy" @click=${() => void store?.confirm()}>
                ${words['removal.confirm'](free.length)}
              </button>`
            : nothing
        }`,
    );
  }

  protected override update(changed: PropertyValues<this>): void {
    // Closed before it is taken out of the page: only then does the browser give the focus back to where it came from.
    if (!this.#removal.value) this.dialog?.close();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.dialog && !this.dialog.open) {
      this.dialog.showModal();
      this.renderRoot.querySelector<HTMLElement>('.leave')?.focus();
    }
  }

  #leave = (): void => this.module?.store.removal?.cancel();

  #onCancel = (event: Event): void => {
    event.preventDefault();
    this.#leave();
  };

  /** The browser closes a dialog on a second Escape, whatever was answered to the first. */
  #onClosed = (): void => {
    if (this.#removal.value && this.dialog?.isConnected) this.dialog.showModal();
  };
}

function frame(title: string, text: TemplateResult, actions: TemplateResult): TemplateResult {
  return html`<h2 id="title">${title}</h2>
    ${text}
    <div class="actions">${actions}</div>`;
}

function named(
  candidates: readonly RemovalCandidate[],
  words: Messages,
  facts: (candidate: RemovalCandidate) => string,
  kind = '',
): TemplateResult {
  const rest = candidates.length - NAMED;
  return html`${candidates
    .slice(0, NAMED)
    .map(
      (candidate) =>
        html`<li class=${kind}>
          <span class="name">${candidate.name ?? candidate.code}</span><span class="facts">${facts(candidate)}</span>
        </li>`,
    )}${rest > 0 ? html`<li class="more">${words['removal.more'](rest)}</li>` : nothing}`;
}

function candidateFacts({ code, vehicles }: RemovalCandidate, words: Messages): string {
  return [code, vehicles > 0 ? words['removal.vehicles'](vehicles) : null].filter(Boolean).join(' · ');
}

function blockedFacts({ blocked }: RemovalCandidate, words: Messages): string {
  if (blocked === null || blocked === 'unknown') return words['removal.unknown'];
  const { contracts, invoices } = blocked;
  return [
    contracts > 0 ? words['removal.contracts'](contracts) : null,
    invoices > 0 ? words['removal.invoices'](invoices) : null,
  ]
    .filter(Boolean)
    .join(', ');
}

declare global {
  interface HTMLElementTagNameMap {
    'clientele-removal-dialog': RemovalDialog;
  }
}
