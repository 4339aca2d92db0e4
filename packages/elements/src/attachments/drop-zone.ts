import { html, type TemplateResult } from 'lit';
import type { Messages } from '@clientele/core';
import { ACCEPTED } from './media-types.js';
import { holdsFiles } from './stray-drops.js';

/** The place onto which files are dropped, with the button that picks them and what is accepted. */
export function dropZone(words: Messages, onFiles: (files: readonly File[]) => void): TemplateResult {
  const mark = (event: DragEvent, over: boolean) =>
    (event.currentTarget as HTMLElement).classList.toggle('over', over && holdsFiles(event));
  const onOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    mark(event, true);
  };
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    mark(event, false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  const onPicked = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    onFiles([...(input.files ?? [])]);
    // Else the same file could not be picked again.
    input.value = '';
  };
  const onPick = (event: Event) =>
    (event.currentTarget as HTMLElement).closest('.drop')?.querySelector('input')?.click();
  return html`<div
    class="drop"
    @dragover=${onOver}
    @dragleave=${(event: DragEvent) => mark(event, false)}
    @drop=${onDrop}
  >
    <p>
      ${words['attachments.drop']}
      <button type="button" class="small pick" aria-describedby="limits" @click=${onPick}>
        ${words['attachments.pick']}
      </button>
    </p>
    <p class="hint" id="limits">${words['attachments.limits']}</p>
    <input type="file" multiple hidden accept=${ACCEPTED} @change=${onPicked} />
  </div>`;
}
