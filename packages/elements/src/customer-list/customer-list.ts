import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import {
  NOTHING,
  isTicked,
  tickedCount,
  todayInVietnam,
  type CustomerAdapter,
  type ListState,
  type Profile,
  type Spotlight,
} from '@clientele/core';
import { buttons } from '../controls/buttons.js';
import { badgeStyles } from '../controls/origin-badges.js';
import { ModuleController, type Language } from '../provider/module-controller.js';
import { Watch } from '../provider/watch.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import type { Ticking } from '../virtual-rows/grid-keys.js';
import { TableController } from '../virtual-rows/table-controller.js';
import { tableStyles } from '../virtual-rows/table-styles.js';
import { columnTracks, type CellContext } from './columns.js';
import { customerRow, gridStyles, listHead } from './grid.js';
import { header, headerStyles } from './header.js';
import { Marks } from './marks.js';
import { selectionBar, selectionBarStyles } from './selection-bar.js';
import { pinned, pinnedStyles } from './spotlight.js';
import { emptyState, staleNotice, stateStyles } from './states.js';
import { tabs, tabStyles } from './tabs.js';
import { allTicked, hiddenTicks, onlyTicked } from './ticks.js';
import { customersView, toolbar, toolbarStyles } from './toolbar.js';

/**
 * The list of customers: building, tabs with counts, search, and rows that are recycled while they scroll.
 * It fills its container, which therefore needs a height.
 *
 * @tag clientele-customer-list
 * @slot actions - The host's own buttons, left of *Thêm mới*.
 */
export class ClienteleCustomerList extends LitElement {
  /** @internal */
  static override styles = [
    tokens,
    base,
    buttons,
    headerStyles,
    tabStyles,
    toolbarStyles,
    selectionBarStyles,
    pinnedStyles,
    tableStyles,
    gridStyles,
    badgeStyles,
    stateStyles,
  ];

  /** Where the customers are kept; without it, the module around this element. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** How customers are managed here; the building profile where none is given. */
  @property({ attribute: false }) profile: Profile | null = null;

  /** Language of the words on screen; without it the nearest `lang` attribute decides, and Vietnamese last. */
  @property() language: Language | null = null;

  readonly #module = new ModuleController(this);
  readonly #list = new Watch(this, () => this.#module.current?.store.list.state);
  readonly #selection = new Watch(this, () => this.#module.current?.store.selection.state);
  readonly #table = new TableController(this, {
    question: () => this.#list.value?.query,
    count: () => this.#list.value?.total ?? 0,
    tracks: () =>
      columnTracks(
        (this.#store?.profile.columns ?? []).map(({ field }) => field),
        this.#store?.canWrite !== false,
      ),
    show: (first, last) => this.#store?.list.show(first, last),
    open: (index) => this.#open(index),
    ticking: () => (this.#store?.canWrite ? this.#ticking : undefined),
  });
  readonly #ticking: Ticking = {
    toggle: (index) => this.#toggle(index),
    range: (from, to) => void this.#store?.selection.tickRange(from, to),
    all: () => this.#store?.selection.tickAll(),
  };
  readonly #marks = new Marks(this);
  #spotlit: Spotlight | null = null;

  get #store() {
    return this.#module.current?.store;
  }

  /** Puts the focus on the rows. */
  override focus(): void {
    this.#table.focus();
  }

  protected override render() {
    const module = this.#module.current;
    const state = this.#list.value;
    if (!module || !state) return nothing;
    const { store, words } = module;
    const add = () => void store.add();
    const retry = () => store.list.reload();
    return html`
      ${header(state, words, store.canAdd, { chooseBuilding: (id) => store.list.chooseBuilding(id), add })}
      <div class="card">
        ${tabs(store.profile.tabs, state, words, (group) => store.list.chooseGroup(group))}
        ${toolbar(customersView(state, store.profile, words), words, (text) => store.list.search(text))}
        ${store.canWrite ? this.#bar(state) : nothing}
        <div class="panel ${state.status === 'loading' ? 'waiting' : ''}">
          ${staleNotice(state, words, retry)} ${pinned(state, words, ({ id }) => void store.edit(id))}
          ${this.#grid(state)}
          ${emptyState(state, store.profile.scope, words, {
            add,
            clear: () => {
              store.list.search('');
              this.#table.focusSearch();
            },
            retry,
          })}
        </div>
      </div>
    `;
  }

  #bar(state: ListState) {
    const { store, words } = this.#module.current!;
    const selection = this.#selection.value ?? NOTHING;
    const ticked = tickedCount(selection);
    return selectionBar(
      {
        ticked,
        hidden: hiddenTicks(state, selection),
        canRemove: store.canRemove,
        onEdit: () => {
          const id = onlyTicked(state, selection);
          if (id) void store.edit(id);
        },
        onRemove: () => void store.askRemoval(),
        onClear: () => {
          store.selection.clear();
          this.focus();
        },
      },
      words,
    );
  }

  #grid(state: ListState) {
    const { store, words } = this.#module.current!;
    const { columns } = store.profile;
    const selection = this.#selection.value ?? NOTHING;
    const context: CellContext = {
      words,
      mark: this.#marks.of(state.answered?.text ?? ''),
      today: todayInVietnam(Date.now()),
      hasOccupant: columns.some(({ field }) => field === 'occupant'),
    };
    const ticks = store.canWrite ? { all: allTicked(selection), onAll: () => this.#tickAll() } : null;
    return this.#table.draw(
      {
        label: words['list.title'],
        columns: columns.length + (ticks ? 1 : 0),
        isBusy: state.status === 'loading',
        hasMore: state.more,
      },
      listHead(columns, state, words, (field) => store.list.sortBy(field), ticks),
      (place) => {
        const customer = state.rows.at(place.index);
        const isFresh = customer !== undefined && customer.id === state.spotlight?.customer.id;
        const view = {
          ...place,
          customer,
          isTicked: ticks && customer !== undefined && isTicked(selection, customer.id),
          isFresh,
        };
        return customerRow(view, columns, context);
      },
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#list.value) this.#showSpotlight(this.#list.value);
  }

  #toggle(index: number): void {
    const customer = this.#list.value?.rows.at(index);
    if (customer) this.#store?.selection.toggle(customer.id);
  }

  #tickAll(): void {
    const selection = this.#store?.selection;
    if (!selection) return;
    if (allTicked(selection.state.get()) === 'all') selection.clear();
    else selection.tickAll();
  }

  /** A customer that was just added is scrolled to and has the focus. */
  #showSpotlight({ spotlight }: ListState): void {
    if (spotlight === this.#spotlit) return;
    this.#spotlit = spotlight;
    if (spotlight?.index === undefined || spotlight.index === null) return;
    this.#table.goTo(spotlight.index);
    // Not while a form is open: its own focus goes first.
    if (this.#store?.formState.get() === null) this.focus();
  }

  #open(index: number): void {
    const customer = this.#list.value?.rows.at(index);
    if (customer) void this.#store?.edit(customer.id);
  }
}
