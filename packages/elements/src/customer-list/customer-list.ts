import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
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
import { columnTracks, type CellContext } from './columns.js';
import { GridKeys } from './grid-keys.js';
import { gridStyles, head, row } from './grid.js';
import { header, headerStyles } from './header.js';
import { Marks } from './marks.js';
import { placeRows } from '../virtual-rows/place-rows.js';
import { ScrollController } from '../virtual-rows/scroll-controller.js';
import { isSearchKey } from './search-key.js';
import { selectionBar, selectionBarStyles } from './selection-bar.js';
import { pinned, pinnedStyles } from './spotlight.js';
import { emptyState, staleNotice, stateStyles } from './states.js';
import { tabs, tabStyles } from './tabs.js';
import { allTicked, hiddenTicks, onlyTicked } from './ticks.js';
import { toolbar, toolbarStyles } from './toolbar.js';

/**
 * The list of customers: building, tabs with counts, search, and rows that are recycled while they scroll.
 * It fills its container, which therefore needs a height.
 *
 * @tag clientele-customer-list
 * @slot actions - The host's own buttons, left of *Thêm mới*.
 */
export class ClienteleCustomerList extends LitElement {
  static override styles = [
    tokens,
    base,
    buttons,
    headerStyles,
    tabStyles,
    toolbarStyles,
    selectionBarStyles,
    pinnedStyles,
    gridStyles,
    badgeStyles,
    stateStyles,
    css`
      :host {
        display: flex !important;
        flex-direction: column !important;
        min-width: 0 !important;
        min-height: 320px;
        height: 100%;
        container-type: inline-size !important;
      }
      .card {
        flex: 1;
        min-height: 0;
        display: flex;
        flex-direction: column;
        position: relative;
        overflow: hidden;
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: var(--_radius-surface);
      }
      .panel {
        position: relative;
        flex: 1;
        min-height: 0;
        display: flex;
        flex-direction: column;
      }
      .panel.waiting .body {
        opacity: 0.55;
        transition: opacity var(--_duration) 150ms;
      }
    `,
  ];

  /** Where the customers are kept; without it, the module around this element. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** How customers are managed here; the building profile where none is given. */
  @property({ attribute: false }) profile: Profile | null = null;

  /** Language of the words on screen; without it the nearest `lang` attribute decides, and Vietnamese last. */
  @property() language: Language | null = null;

  @query('.scroller') private scroller!: HTMLElement | null;
  @query('#search') private searchInput!: HTMLInputElement | null;

  readonly #module = new ModuleController(this);
  readonly #list = new Watch(this, () => this.#module.current?.store.list.state);
  readonly #selection = new Watch(this, () => this.#module.current?.store.selection.state);
  readonly #scroll = new ScrollController(this);
  readonly #keys = new GridKeys({
    active: () => this.#active,
    count: () => this.#list.value?.total ?? 0,
    pageRows: () => this.#scroll.pageRows,
    go: (index) => this.#goTo(index),
    open: () => this.#open(),
    toggle: (index) => this.#toggle(index),
    tickRange: (from, to) => void this.#module.current?.store.selection.tickRange(from, to),
    tickAll: () => this.#module.current?.store.selection.tickAll(),
  });
  #active = 0;
  #asked: ListState['query'] | null = null;
  readonly #marks = new Marks(this);
  #spotlit: Spotlight | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onShortcut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onShortcut);
  }

  /** Puts the focus on the rows. */
  override focus(): void {
    this.scroller?.focus();
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
        ${toolbar(state, words[store.profile.searchHint], words, (text) => store.list.search(text))} ${this.#bar(state)}
        <div class="panel ${state.status === 'loading' ? 'waiting' : ''}">
          ${staleNotice(state, words, retry)} ${pinned(state, words, ({ id }) => void store.edit(id))}
          ${this.#grid(state)}
          ${emptyState(state, store.profile.scope, words, {
            add,
            clear: () => {
              store.list.search('');
              this.searchInput?.focus();
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
          this.scroller?.focus();
        },
      },
      words,
    );
  }

  #grid(state: ListState) {
    const { store, words } = this.#module.current!;
    const { columns } = store.profile;
    const selection = this.#selection.value ?? NOTHING;
    const count = state.total ?? 0;
    const { first, slots, slotOf } = this.#scroll.window(count);
    const context: CellContext = {
      words,
      mark: this.#marks.of(state.answered?.text ?? ''),
      today: todayInVietnam(Date.now()),
      hasOccupant: columns.some(({ field }) => field === 'occupant'),
    };
    const rows = new Array(slots);
    for (let index = first; index < first + slots; index++) {
      const slot = slotOf(index);
      const customer = state.rows.at(index);
      const ticked = customer !== undefined && isTicked(selection, customer.id);
      const fresh = customer !== undefined && customer.id === state.spotlight?.customer.id;
      rows[slot] = row({ customer, index, slot, active: index === this.#active, ticked, fresh }, columns, context);
    }
    const ticks = { all: allTicked(selection), onAll: () => this.#tickAll() };
    const visible = this.#active >= first && this.#active < first + slots;
    return html`<div
      class="scroller ${this.#scroll.shape}"
      id="rows"
      role="grid"
      tabindex=${count > 0 ? 0 : -1}
      aria-label=${words['list.title']}
      aria-rowcount=${state.more ? -1 : count + 1}
      aria-colcount=${columns.length + 1}
      aria-multiselectable="true"
      aria-busy=${state.status === 'loading'}
      aria-activedescendant=${count > 0 && visible ? `row-${slotOf(this.#active)}` : nothing}
      @scroll=${this.#scroll.onScroll}
      @keydown=${this.#keys.onKey}
      @click=${this.#onClick}
    >
      ${head(columns, state, words, (field) => store.list.sortBy(field), ticks)}
      <div class="body" role="rowgroup">${rows}</div>
    </div>`;
  }

  protected override update(changed: PropertyValues<this>): void {
    const query = this.#list.value?.query ?? null;
    if (query !== this.#asked) {
      // Another question begins at its first row; the answer to the old one stays in sight until it comes.
      this.#asked = query;
      this.#active = 0;
      this.#scroll.toTop();
    }
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#scroll.observe(this.scroller);
    const module = this.#module.current;
    const state = this.#list.value;
    if (!module || !state || !this.scroller) return;
    const rows = this.#scroll.window(state.total ?? 0);
    placeRows(this.scroller, columnTracks(module.store.profile.columns.map(({ field }) => field)), rows);
    module.store.list.show(rows.first, rows.first + Math.max(0, rows.slots - 1));
    this.#showSpotlight(state);
  }

  #onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const element = target.closest<HTMLElement>('.body-row');
    if (!element) return;
    const index = Number(element.dataset['index']);
    if (target.closest('.tick')) {
      if (event.shiftKey) void this.#module.current?.store.selection.tickRange(this.#active, index);
      else this.#toggle(index);
      this.#activate(index);
      this.scroller?.focus();
    } else if (getSelection()?.type !== 'Range') {
      this.#activate(index);
      this.#open();
    }
  };

  #onShortcut = (event: KeyboardEvent): void => {
    if (!isSearchKey(event)) return;
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
    this.#scroll.reveal(index, this.#list.value?.total ?? 0);
  }

  #toggle(index: number): void {
    const customer = this.#list.value?.rows.at(index);
    if (customer) this.#module.current?.store.selection.toggle(customer.id);
  }

  #tickAll(): void {
    const selection = this.#module.current?.store.selection;
    if (!selection) return;
    if (allTicked(selection.state.get()) === 'all') selection.clear();
    else selection.tickAll();
  }

  /** A customer that was just added is scrolled to and has the focus. */
  #showSpotlight({ spotlight }: ListState): void {
    if (spotlight === this.#spotlit) return;
    this.#spotlit = spotlight;
    if (spotlight?.index === undefined || spotlight.index === null) return;
    this.#goTo(spotlight.index);
    // Not while a form is open: its own focus goes first.
    if (this.#module.current?.store.formState.get() === null) this.scroller?.focus();
  }

  #open(): void {
    const customer = this.#list.value?.rows.at(this.#active);
    if (customer) void this.#module.current?.store.edit(customer.id);
  }
}
