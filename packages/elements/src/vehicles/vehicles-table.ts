import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { consume } from '@lit/context';
import { property, query, state } from 'lit/decorators.js';
import type { Messages, VehicleListState, VehicleListStore, VehicleQuery } from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import { buttons } from '../controls/buttons.js';
import { GridKeys } from '../customer-list/grid-keys.js';
import { gridStyles } from '../customer-list/grid.js';
import { headerStyles } from '../customer-list/header.js';
import { failedState, isFailed, staleNotice, stateStyles } from '../customer-list/states.js';
import { toolbarStyles } from '../customer-list/toolbar.js';
import { moduleContext, type Module } from '../provider/module-context.js';
import { Watch } from '../provider/watch.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { ScrollController } from '../virtual-rows/scroll-controller.js';
import { VEHICLE_COLUMNS, VEHICLE_TRACKS, marksOf } from './vehicles-columns.js';
import { head, vehicleRow } from './vehicles-rows.js';
import { vehiclesState } from './vehicles-states.js';
import { tableStyles } from './vehicles-styles.js';
import { vehiclesHeader, vehiclesTools } from './vehicles-tools.js';

const ignored = (): void => undefined;

/** The inside of `<clientele-vehicles>`, loaded with the first one. It finds its module in the context. */
export class VehiclesTable extends LitElement {
  static override styles = [tokens, base, buttons, headerStyles, toolbarStyles, gridStyles, stateStyles, tableStyles];

  @consume({ context: moduleContext, subscribe: true })
  @state()
  private module?: Module;

  /** What it shows. */
  @property({ attribute: false }) list: VehicleListStore | null = null;

  @query('.scroller') private scroller!: HTMLElement | null;
  @query('#search') private searchInput!: HTMLInputElement | null;

  readonly #vehicles = new Watch(this, () => this.list?.state);
  readonly #customers = new Watch(this, () => this.module?.store.list.state);
  readonly #scroll = new ScrollController(this);
  readonly #keys = new GridKeys({
    active: () => this.#active,
    count: () => this.#vehicles.value?.total ?? 0,
    pageRows: () => this.#scroll.pageRows,
    go: (index) => this.#goTo(index),
    open: () => this.#open(),
    // Vehicles are not ticked.
    toggle: ignored,
    tickRange: ignored,
    tickAll: ignored,
  });
  #active = 0;
  #asked: VehicleQuery | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onShortcut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onShortcut);
  }

  protected override render() {
    const { module, list } = this;
    const state = this.#vehicles.value;
    const customers = this.#customers.value;
    if (!module || !list || !state || !customers) return nothing;
    const { store } = module;
    const words = inFull(module.words);
    const clear = () => {
      list.search('');
      this.searchInput?.focus();
    };
    const noBuildings = state.status === 'idle' && isFailed(customers);
    const retry = () => list.reload();
    return html`
      ${vehiclesHeader(customers.buildings, customers.query.buildingId, words, (id) => store.list.chooseBuilding(id))}
      <div class="card">
        ${vehiclesTools(state, words, (text) => list.search(text))}
        <div class="panel ${state.status === 'loading' ? 'waiting' : ''}">
          ${staleNotice(state, words, retry)} ${this.#grid(state, words, list)}
          ${
            noBuildings
              ? failedState(customers, words, () => store.list.reload())
              : vehiclesState(state, words, { clear, retry })
          }
        </div>
      </div>
    `;
  }

  #grid(state: VehicleListState, words: Messages, list: VehicleListStore) {
    const count = state.total ?? 0;
    const { first, slots, slotOf } = this.#scroll.window(count);
    const context = { words, marks: marksOf(state.answered?.text ?? '') };
    const rows = new Array(slots);
    for (let index = first; index < first + slots; index++) {
      const slot = slotOf(index);
      rows[slot] = vehicleRow({ row: state.rows.at(index), index, slot, active: index === this.#active }, context);
    }
    const visible = this.#active >= first && this.#active < first + slots;
    return html`<div
      class="scroller ${this.#scroll.shape}"
      role="grid"
      tabindex=${count > 0 ? 0 : -1}
      aria-label=${words['allVehicles.title']}
      aria-rowcount=${count + 1}
      aria-colcount=${VEHICLE_COLUMNS.length}
      aria-busy=${state.status === 'loading'}
      aria-activedescendant=${count > 0 && visible ? `row-${slotOf(this.#active)}` : nothing}
      @scroll=${this.#scroll.onScroll}
      @keydown=${this.#keys.onKey}
      @click=${this.#onClick}
    >
      ${head(state, words, (field) => list.sortBy(field))}
      <div class="body" role="rowgroup">${rows}</div>
    </div>`;
  }

  protected override update(changed: PropertyValues<this>): void {
    const state = this.#vehicles.value;
    if (state && state.query !== this.#asked) {
      // Another question begins at its first row; the answer to the old one stays in sight until it comes.
      this.#asked = state.query;
      this.#active = 0;
      this.#scroll.toTop();
    }
    this.#active = Math.max(0, Math.min(this.#active, (state?.total ?? 1) - 1));
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#scroll.observe(this.scroller);
    const state = this.#vehicles.value;
    if (!state || !this.scroller) return;
    const { first, slots, bodyHeight, offset } = this.#scroll.window(state.total ?? 0);
    // Set through the object model: a strict policy forbids style attributes.
    this.scroller.style.setProperty('--_columns', VEHICLE_TRACKS);
    const body = this.scroller.lastElementChild as HTMLElement;
    body.style.height = `${bodyHeight}px`;
    for (const row of body.querySelectorAll<HTMLElement>('.body-row')) {
      row.style.transform = `translateY(${offset(Number(row.dataset['index']))}px)`;
    }
    this.list?.show(first, first + Math.max(0, slots - 1));
  }

  #onClick = (event: MouseEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.body-row');
    // Who marks a plate to copy it does not want the form.
    if (!row || getSelection()?.type === 'Range') return;
    this.#activate(Number(row.dataset['index']));
    this.#open();
  };

  #onShortcut = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const typing = target instanceof Element && target.matches('input, select, textarea');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.searchInput?.focus();
    this.searchInput?.select();
  };

  #activate(index: number): void {
    this.#active = index;
    this.requestUpdate();
  }

  #goTo(index: number): void {
    this.#activate(index);
    this.#scroll.reveal(index, this.#vehicles.value?.total ?? 0);
  }

  #open(): void {
    const row = this.#vehicles.value?.rows.at(this.#active);
    if (row) void this.module?.store.edit(row.customer.id);
  }
}
