import { css, html, nothing, type TemplateResult } from 'lit';
import type { Words } from '@clientele/core';

/** What the bar says and offers. */
export interface SelectionBarView {
  readonly ticked: number;
  /** Ticked ones that the search or the tab hides. */
  readonly hidden: number;
  readonly canRemove: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

/**
 * What can be done with the ticked customers. It is always there, so that nothing jumps under the pointer; what cannot
 * be done now says why.
 */
export function selectionBar(
  { ticked, hidden, canRemove, onEdit, onRemove, onClear }: SelectionBarView,
  words: Words,
): TemplateResult {
  const none = ticked === 0;
  return html`<div class="bar ${none ? 'none' : ''}" role="toolbar" aria-label=${words['list.selected'](ticked)}>
    <p role="status">
      ${none ? words['list.selectedNone'] : html`<b>${words['list.selected'](ticked)}</b>`}
      ${hidden > 0 ? html`<span>${words['list.selectedHidden'](hidden)}</span>` : nothing}
    </p>
    <button
      class="edit"
      aria-disabled=${ticked === 1 ? 'false' : 'true'}
      title=${ticked === 1 ? nothing : words['list.editOne']}
      @click=${ticked === 1 ? onEdit : nothing}
    >
      ${words['list.edit']}
    </button>
    ${
      canRemove
        ? html`<button
            class="danger remove"
            aria-disabled=${none ? 'true' : 'false'}
            title=${none ? words['list.removeNone'] : nothing}
            @click=${none ? nothing : onRemove}
          >
            ${words['list.remove']}
          </button>`
        : nothing
    }
    ${none ? nothing : html`<button class="ghost clear" @click=${onClear}>${words['list.unselect']}</button>`}
  </div>`;
}

export const selectionBarStyles = css`
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 50px;
    padding: 7px 16px;
    border-bottom: 1px solid var(--_line);
    background: var(--_accent-soft);
    font-size: var(--_text-2);
    flex: none;
  }
  .bar.none {
    background: var(--_surface);
    color: var(--_ink-3);
  }
  .bar > p {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .bar b {
    font-weight: 600;
  }
  .bar span {
    color: var(--_ink-2);
    margin-inline-start: 6px;
  }
  .bar button[aria-disabled='true'] {
    cursor: default;
    color: var(--_ink-3);
    background: none;
  }
  @container (max-width: 560px) {
    .bar {
      order: 1;
      border-bottom: 0;
      border-top: 1px solid var(--_line);
    }
    .bar.none {
      display: none;
    }
    .bar > p {
      flex-basis: 100%;
    }
    .bar {
      flex-wrap: wrap;
    }
    .bar > button {
      flex: 1;
      min-height: 44px;
    }
  }
`;
