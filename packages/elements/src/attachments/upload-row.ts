import { html, nothing, type TemplateResult } from 'lit';
import type { Messages, Upload } from '@clientele/core';
import { paperclip } from '../icons/form-icons.js';
import { circleAlert } from '../icons/icons.js';
import { fileSize } from './file-size.js';

/** What a person can do with a file on its way. */
export interface UploadActions {
  readonly onCancel: (id: string) => void;
  readonly onRetry: (id: string) => void;
}

/** A file on its way, or one that did not get in and why. */
export function uploadRow(upload: Upload, words: Messages, { onCancel, onRetry }: UploadActions): TemplateResult {
  const { id, fileName, size, status, share, canRetry } = upload;
  const failed = status === 'failed';
  const named = (action: string) => words['item.named'](action, fileName);
  return html`<div class="card ${failed ? 'failed' : ''}">
    <span class="thumb">${failed ? circleAlert : paperclip}</span>
    <span class="text">
      <b>${fileName}</b>
      <small>${fileSize(size, words.locale)} · ${stateText(upload, words)}</small>
      ${
        failed
          ? nothing
          : html`<progress max="1" .value=${share} aria-label=${words['upload.uploading'](fileName)}></progress>`
      }
    </span>
    <span class="actions">
      ${
        canRetry
          ? html`<button
              type="button"
              class="small"
              aria-label=${named(words['list.retry'])}
              @click=${() => onRetry(id)}
            >
              ${words['list.retry']}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="ghost small"
        aria-label=${named(words[failed ? 'item.remove' : 'item.cancel'])}
        @click=${() => onCancel(id)}
      >
        ${words[failed ? 'item.remove' : 'item.cancel']}
      </button>
    </span>
  </div>`;
}

/** How far it is, or why it failed. */
export function stateText({ status, share, failure }: Upload, words: Messages): string {
  if (status === 'checking') return words['upload.checking'];
  if (status === 'uploading') {
    return words['upload.uploading'](new Intl.NumberFormat(words.locale, { style: 'percent' }).format(share));
  }
  switch (failure) {
    case 'empty':
    case 'type-unknown':
    case 'too-large':
    case 'unreadable':
      return words[`upload.${failure}`];
    default:
      return words[`error.${failure ?? 'adapter'}`];
  }
}
