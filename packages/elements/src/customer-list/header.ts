import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ListState, Words } from '@clientele/core';
import { plus } from '../icons/icons.js';

/** Title, building, the host's own actions, and the way to add. */
export function header(
  { buildings, query, can }: ListState,
  words: Words,
  canAdd: boolean,
  actions: { readonly chooseBuilding: (id: string | null) => void; readonly add: () => void },
): TemplateResult {
  return html`<div class="header">
    <h2>${words['list.title']}</h2>
    ${buildingChoice(buildings, query.buildingId, words, actions.chooseBuilding)}
    <span class="space"></span>
    <slot name="actions"></slot>
    ${
      can?.readOnly
        ? nothing
        : html`<button
            class="primary add"
            ?disabled=${!canAdd}
            title=${canAdd ? nothing : words['list.chooseBuildingFirst']}
            @click=${actions.add}
          >
            ${plus}${words['list.add']}
          </button>`
    }
  </div>`;
}

/** The building, where the adapter knows the buildings. */
export function buildingChoice(
  buildings: ListState['buildings'],
  chosen: string | null,
  words: Words,
  onChoose: (id: string | null) => void,
): TemplateResult | typeof nothing {
  if (!buildings) return nothing;
  return html`<label class="building">
    <span>${words['list.building']}</span>
    <select
      .value=${live(chosen ?? '')}
      @change=${(event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value || null)}
    >
      ${chosen === null ? html`<option value="" selected>${words['list.chooseBuilding']}</option>` : nothing}
      ${buildings.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
    </select>
  </label>`;
}

export const headerStyles = css`
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-bottom: 14px;
    flex: none;
  }
  h2 {
    margin: 0;
    font-size: var(--_title);
    line-height: 28px;
    font-weight: 620;
    letter-spacing: -0.01em;
  }
  .building {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    padding-inline-start: 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_text-2);
    color: var(--_ink-2);
  }
  .building select {
    font: inherit;
    font-weight: 550;
    color: var(--_ink);
    background: var(--_surface);
    border: 0;
    border-radius: var(--_radius);
    min-height: max(30px, var(--_touch));
    max-width: 44vw;
    padding: 0 4px;
  }
  .space {
    flex: 1;
  }
  @container (max-width: 560px) {
    .building {
      order: 1;
      flex-basis: 100%;
    }
    .building select {
      flex: 1;
      max-width: none;
      min-height: var(--_control-height);
    }
  }
`;
