import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  formatDate,
  isCustomerError,
  type Attachment,
  type CustomerAdapter,
  type Draft,
  type ErrorCode,
  type FormFiles,
  type FormState,
  type Messages,
  type Profile,
} from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import { buttons } from '../controls/buttons.js';
import { fieldStyles } from '../controls/field-styles.js';
import { itemStyles } from '../controls/item-styles.js';
import { Press } from '../controls/press.js';
import { ModuleController, type Language } from '../provider/module-controller.js';
import { Watch } from '../provider/watch.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { attachmentRow } from './attachment-row.js';
import { Arrivals } from './arrivals.js';
import { attachmentStyles } from './attachment-styles.js';
import { dropZone } from './drop-zone.js';
import { EditorFocus } from './editor-focus.js';
import { isPdf } from './media-types.js';
import { download, openPdf } from './open-file.js';
import { Previews } from './previews.js';
import { StrayDrops } from './stray-drops.js';
import { uploadRow } from './upload-row.js';

/**
 * The files attached to the customer in the form: dropped or picked, checked and uploaded one by one, kept by the form's
 * *Lưu lại*. Shows nothing while no form is open. Images are shown where the host’s policy allows `img-src blob:`.
 *
 * @tag clientele-attachment-editor
 */
export class ClienteleAttachmentEditor extends LitElement {
  static override styles = [tokens, base, buttons, fieldStyles, itemStyles, attachmentStyles];

  /** Where the customers are kept; without it, the module around this element. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** How customers are managed here; the building profile where none is given. */
  @property({ attribute: false }) profile: Profile | null = null;

  /** Language of the words on screen; without it the nearest `lang` attribute decides, and Vietnamese last. */
  @property() language: Language | null = null;

  /** The image that is shown large. */
  @state() private viewed: string | null = null;

  /** Which file could not be opened, and why. */
  @state() private problem: { readonly id: string; readonly code: ErrorCode } | null = null;

  @query('.pick') private pick!: HTMLButtonElement | null;

  readonly #module = new ModuleController(this);
  readonly #form = new Watch(this, () => this.#module.current?.store.formState);
  readonly #press = new Press(this);
  readonly #previews = new Previews(this, (id, signal) => this.#files?.read(id, signal) ?? Promise.reject(new Error()));
  protected readonly strayDrops = new StrayDrops(this);
  readonly #arrivals = new Arrivals();
  readonly #focus = new EditorFocus(this, () => this.pick);

  get #files(): FormFiles | undefined {
    return this.#module.current?.store.form?.files;
  }

  get #readOnly(): boolean {
    return this.#module.current?.store.canWrite === false;
  }

  /** Moves the focus to what needs mending: an expiry, a file that failed or is on its way; else to the button that picks. */
  focusEditor(): void {
    this.#focus.toFault();
  }

  protected override render() {
    const words = this.#module.current && inFull(this.#module.current.words);
    const state = this.#form.value;
    const files = this.#files;
    if (!words || !files || !state?.draft) return nothing;
    const { attachments } = state.draft.items;
    this.#previews.keep(attachments);
    const isEmpty = attachments.length === 0 && state.uploads.length === 0;
    const onCancel = (id: string) => files.cancel(id);
    const onRetry = (id: string) => files.retry(id);
    return html`
      <div class="heading"><h3>${words['attachments.heading']}</h3></div>
      ${this.#readOnly ? nothing : dropZone(words, (given) => files.add(given))}
      ${isEmpty ? html`<p class="none">${words['attachments.none']}</p>` : nothing}
      <ul>
        ${repeat(
          [...attachments, ...state.uploads],
          ({ id }) => id,
          (item) =>
            html`<li>
              ${
                'status' in item
                  ? uploadRow(item, words, { onCancel, onRetry })
                  : this.#row(item, state, state.draft as Draft, words, files)
              }
            </li>`,
        )}
      </ul>
      <p class="visually-hidden" role="status">${this.#arrivals.said(attachments, state.uploads, words)}</p>
    `;
  }

  #row(attachment: Attachment, state: FormState, draft: Draft, words: Messages, files: FormFiles) {
    const { id } = attachment;
    return attachmentRow({
      attachment,
      state,
      words,
      readOnly: this.#readOnly,
      expiry: draft.expiries[id] ?? formatDate(attachment.expiresOn ?? ''),
      preview: this.#previews.of(attachment),
      viewed: this.viewed === id,
      problem: this.problem?.id === id ? this.problem.code : null,
      onKind: (kind) => files.chooseKind(id, kind),
      onExpiry: (text) => files.typeExpiry(id, text),
      onLeave: () => this.#press.after(() => files.leaveExpiry(id)),
      onOpen: () => void this.#open(attachment, files),
      onView: () => (this.viewed = this.viewed === id ? null : id),
      onBroken: () => this.#previews.broken(attachment),
      onRemove: () => files.remove(id),
    });
  }

  async #open({ id, mediaType, fileName }: Attachment, files: FormFiles): Promise<void> {
    this.problem = null;
    try {
      await (isPdf(mediaType) ? openPdf : download)(() => files.read(id), fileName);
    } catch (thrown) {
      this.problem = { id, code: isCustomerError(thrown) ? thrown.code : 'adapter' };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clientele-attachment-editor': ClienteleAttachmentEditor;
  }
}
