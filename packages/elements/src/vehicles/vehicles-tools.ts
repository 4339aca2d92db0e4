import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ListState, Messages, VehicleListState } from '@clientele/core';
import { search, x } from '../icons/icons.js';

/** Title, and the building where the adapter knows the buildings. */
export function vehiclesHeader(
  buildings: ListState['buildings'],
  buildingId: string | null,
  words: Messages,
  onBuilding: (id: string | null) => void,
): TemplateResult {
  return html`<div class="header">
    <h2>${words['allVehicles.title']}</h2>
    ${
      buildings
        ? html`<label class="building">
            <span>${words['list.building']}</span>
            <select
              .value=${live(buildingId ?? '')}
              @change=${(event: Event) => onBuilding((event.currentTarget as HTMLSelectElement).value || null)}
            >
              ${buildingId === null ? html`<option value="" selected>${words['list.chooseBuilding']}</option>` : nothing}
              ${buildings.map(({ id, name }) => html`<option value=${id} ?selected=${id === buildingId}>${name}</option>`)}
            </select>
          </label>`
        : nothing
    }
  </div>`;
}

/** The search and how many it found. */
export function vehiclesTools(
  { query, total, answered, status }: VehicleListState,
  words: Messages,
  onSearch: (text: string) => void,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query.text === '') return;
    event.stopPropagation();
    onSearch('');
  };
  return html`<div class="tools">
    <div class="search" role="search" aria-label=${words['allVehicles.search']}>
      ${search}
      <input
        id="search"
        type="text"
        inputmode="search"
        autocomplete="off"
        spellcheck="false"
        aria-label=${words['allVehicles.search']}
        aria-keyshortcuts="/"
        placeholder=${words['allVehicles.searchHint']}
        .value=${live(query.text)}
        ?disabled=${status === 'idle'}
        @input=${(event: Event) => onSearch((event.currentTarget as HTMLInputElement).value)}
        @keydown=${onKey}
      />
      ${
        query.text === ''
          ? html`<kbd aria-hidden="true">/</kbd>`
          : html`<button class="ghost icon" aria-label=${words['list.clearSearch']} @click=${() => onSearch('')}>
              ${x}
            </button>`
      }
    </div>
    <p class="found" role="status">${countOf(answered?.text ?? '', total, status, words)}</p>
  </div>`;
}

function countOf(
  text: string,
  total: number | null,
  status: VehicleListState['status'],
  words: Messages,
): string | typeof nothing {
  if (total === null) return status === 'loading' ? words['list.loading'] : nothing;
  return text === '' ? words['allVehicles.total'](total) : words['allVehicles.found'](total);
}
