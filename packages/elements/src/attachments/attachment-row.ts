import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment, ErrorCode, FormState, Messages } from '@clientele/core';
import { ITEMS, labelOf } from '@clientele/core/fields';
import { field } from '../controls/field.js';
import { fileSize } from './file-size.js';
import { isImage, isPdf, typeIcon, typeName } from './media-types.js';

/** An attached file, how it stands on the screen, and what can be done with it. */
export interface AttachmentRow {
  readonly attachment: Attachment;
  readonly state: FormState;
  readonly words: Messages;
  /** It is there to be read. */
  readonly readOnly: boolean;
  /** What stands in the input of its expiry. */
  readonly expiry: string;
  /** Address of its image; null where there is none. */
  readonly preview: string | null;
  /** Whether its image is shown large. */
  readonly viewed: boolean;
  /** Why it could not be opened. */
  readonly problem: ErrorCode | null;
  readonly onKind: (kind: Attachment['documentKind']) => void;
  readonly onExpiry: (text: string) => void;
  readonly onLeave: () => void;
  readonly onOpen: () => void;
  readonly onView: () => void;
  readonly onBroken: () => void;
  readonly onRemove: () => void;
}

/** Draws an attached file: what it is, what can be said of it, and its image. */
export function attachmentRow(row: AttachmentRow): TemplateResult {
  const { attachment, words, preview, viewed, problem, readOnly, onBroken, onRemove } = row;
  const { id, fileName, mediaType, size } = attachment;
  const facts = [typeName(mediaType), fileSize(size, words.locale)].filter(Boolean).join(' · ');
  const remove = words['item.remove'];
  return html`<div class="card file" role="group" aria-label=${fileName}>
    <span class="thumb">
      ${preview ? html`<img .src=${preview} alt="" decoding="async" @error=${onBroken} />` : typeIcon(mediaType)}
    </span>
    <span class="text">
      <b>${fileName}</b>
      <small>${facts}</small>
      ${problem ? html`<small class="problem" role="alert">${words[`error.${problem}`]}</small>` : nothing}
    </span>
    <span class="actions">
      ${opener(row)}
      ${
        readOnly
          ? nothing
          : html`<button
              type="button"
              class="ghost small"
              aria-label=${words['item.named'](remove, fileName)}
              @click=${onRemove}
            >
              ${remove}
            </button>`
      }
    </span>
    <div class="fields">${kindField(row)} ${expiryField(row)}</div>
    ${viewed && preview ? html`<img class="large" id="large-${id}" .src=${preview} alt=${fileName} @error=${onBroken} />` : nothing}
  </div>`;
}

function opener({ attachment, words, preview, viewed, onOpen, onView }: AttachmentRow): TemplateResult {
  const { id, fileName, mediaType } = attachment;
  const shows = isImage(mediaType) && preview !== null;
  const otherwise = isPdf(mediaType) ? 'attachment.open' : 'attachment.download';
  const text = words[shows ? (viewed ? 'attachment.hide' : 'attachment.view') : otherwise];
  return html`<button
    type="button"
    class="ghost small"
    aria-label=${words['item.named'](text, fileName)}
    aria-expanded=${shows ? viewed : nothing}
    aria-controls=${shows && viewed ? `large-${id}` : nothing}
    @click=${shows ? onView : onOpen}
  >
    ${text}
  </button>`;
}

function kindField({ onKind, ...row }: AttachmentRow): TemplateResult | typeof nothing {
  const { attachment } = row;
  return input(row, 'documentKind', attachment.documentKind, (text) => onKind(text as Attachment['documentKind']));
}

function expiryField({ expiry, onExpiry, onLeave, ...row }: AttachmentRow) {
  return input(row, 'expiresOn', expiry, onExpiry, onLeave);
}

function input(
  { attachment, words, state, readOnly }: Pick<AttachmentRow, 'attachment' | 'words' | 'state' | 'readOnly'>,
  key: 'documentKind' | 'expiresOn',
  text: string,
  onType: (text: string) => void,
  onLeave: () => void = () => undefined,
): TemplateResult | typeof nothing {
  const definition = ITEMS.attachments.fields.find((each) => each.key === key);
  if (!definition) return nothing;
  const here = state.itemIssues.filter(({ collection, id }) => collection === 'attachments' && id === attachment.id);
  return field({
    definition: { ...definition, key: `${key}-${attachment.id}` },
    label: words[labelOf(definition, 'individual')],
    text,
    required: key === 'documentKind',
    issue: here.find((issue) => issue.field === key),
    words,
    readOnly,
    onType: (_, typed) => onType(typed),
    onLeave,
  });
}
