import { LitElement, html, nothing } from 'lit';
import { consume } from '@lit/context';
import { property, state } from 'lit/decorators.js';
import type { Messages, VehicleListState, VehicleListStore } from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import { buttons } from '../controls/buttons.js';
import { headerStyles } from '../customer-list/header.js';
import { failedState, isFailed, staleNotice, stateStyles } from '../customer-list/states.js';
import { toolbar, toolbarStyles } from '../customer-list/toolbar.js';
import { moduleContext, type Module } from '../provider/module-context.js';
import { Watch } from '../provider/watch.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { TableController } from '../virtual-rows/table-controller.js';
import { tableStyles } from '../virtual-rows/table-styles.js';
import { VEHICLE_COLUMNS, VEHICLE_TRACKS, marksOf } from './vehicles-columns.js';
import { vehicleRow, vehiclesHead } from './vehicles-rows.js';
import { vehiclesState } from './vehicles-states.js';
import { vehicleStyles } from './vehicles-styles.js';
import { vehiclesHeader, vehiclesView } from './vehicles-tools.js';

/** The inside of `<clientele-vehicles>`, loaded with the first one. It finds its module in the context. */
export class VehiclesTable extends LitElement {
  static override styles = [
    tokens,
    base,
    buttons,
    headerStyles,
    toolbarStyles,
    tableStyles,
    stateStyles,
    vehicleStyles,
  ];

  @consume({ context: moduleContext, subscribe: true })
  @state()
  private module?: Module;

  /** What it shows. */
  @property({ attribute: false }) list: VehicleListStore | null = null;

  readonly #vehicles = new Watch(this, () => this.list?.state);
  readonly #customers = new Watch(this, () => this.module?.store.list.state);
  readonly #table = new TableController(this, {
    question: () => this.#vehicles.value?.query,
    count: () => this.#vehicles.value?.total ?? 0,
    tracks: () => VEHICLE_TRACKS,
    show: (first, last) => this.list?.show(first, last),
    open: (index) => this.#open(index),
  });

  protected override render() {
    const { module, list } = this;
    const state = this.#vehicles.value;
    const customers = this.#customers.value;
    if (!module || !list || !state || !customers) return nothing;
    const { store } = module;
    const words = inFull(module.words);
    const clear = () => {
      list.search('');
      this.#table.focusSearch();
    };
    const noBuildings = state.status === 'idle' && isFailed(customers);
    const retry = () => list.reload();
    return html`
      ${vehiclesHeader(customers, words, (id) => store.list.chooseBuilding(id))}
      <div class="card">
        ${toolbar(vehiclesView(state, words), words, (text) => list.search(text))}
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
    const context = { words, marks: marksOf(state.answered?.text ?? '') };
    return this.#table.draw(
      {
        label: words['allVehicles.title'],
        columns: VEHICLE_COLUMNS.length,
        isBusy: state.status === 'loading',
        hasMore: false,
      },
      vehiclesHead(state, words, (field) => list.sortBy(field)),
      (place) => vehicleRow(state.rows.at(place.index), place, context),
    );
  }

  #open(index: number): void {
    const row = this.#vehicles.value?.rows.at(index);
    if (row) void this.module?.store.edit(row.customer.id);
  }
}
