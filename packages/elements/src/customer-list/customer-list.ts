import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import {
  markWords,
  searchWords,
  todayInVietnam,
  type CustomerAdapter,
  type ListState,
  type Profile,
} from '@clientele/core';
import { buttons } from '../controls/buttons.js';
import { ModuleController, type Language } from '../provider/module-controller.js';
import { Watch } from '../provider/watch.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { columnTracks, type CellContext } from './columns.js';
import { gridStyles, head, row } from './grid.js';
import { header, headerStyles } from './header.js';
import { ScrollController } from './scroll-controller.js';
import { emptyState, stateStyles } from './states.js';
import { tabs, tabStyles } from './tabs.js';
import { toolbar, toolbarStyles } from './toolbar.js';

/**
 * The list of customers: building, tabs with counts, search, and rows that are recycled while they scroll.
 * It fills its container, which therefore needs a height.
 *
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
    gridStyles,
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
        border-radius: calc(var(--_radius) + 3px);
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
        transition: opacity 120ms 150ms;
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
  readonly #scroll = new ScrollController(this);
  #active = 0;
  #asked: ListState['query'] | null = null;
  #marks: readonly string[] = [];
  #marked: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onShortcut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onShortcut);
  }

  protected override render() {
    const module = this.#module.current;
    const state = this.#list.value;
    if (!module || !state) return nothing;
    const { store, words } = module;
    const add = () => void store.add();
    return html`
      ${header(state, words, store.canAdd, { chooseBuilding: (id) => store.list.chooseBuilding(id), add })}
      <div class="card">
        ${tabs(store.profile.tabs, state, words, (kind) => store.list.chooseKind(kind))}
        ${toolbar(state, words, (text) => store.list.search(text))}
        <div class="panel ${state.status === 'loading' ? 'waiting' : ''}">
          ${this.#grid(state)}
          ${emptyState(state, words, {
            add,
            clear: () => {
              store.list.search('');
              this.searchInput?.focus();
            },
            retry: () => store.list.reload(),
          })}
        </div>
      </div>
    `;
  }

  #grid(state: ListState) {
    const { store, words } = this.#module.current!;
    const { columns } = store.profile;
    const count = state.total ?? 0;
    const { first, slots, slotOf } = this.#scroll.window(count);
    const context: CellContext = { words, marks: this.#marksOf(state), today: todayInVietnam(Date.now()) };
    const rows = new Array(slots);
    for (let index = first; index < first + slots; index++) {
      const slot = slotOf(index);
      const customer = state.rows.at(index);
      rows[slot] = row({ customer, index, slot, active: index === this.#active }, columns, context);
    }
    const visible = this.#active >= first && this.#active < first + slots;
    return html`<div
      class="scroller ${this.#scroll.narrow ? 'narrow' : ''}"
      id="rows"
      role="grid"
      tabindex=${count > 0 ? 0 : -1}
      aria-label=${words['list.title']}
      aria-rowcount=${count + 1}
      aria-colcount=${columns.length}
      aria-busy=${state.status === 'loading'}
      aria-activedescendant=${count > 0 && visible ? `row-${slotOf(this.#active)}` : nothing}
      @scroll=${this.#scroll.onScroll}
      @keydown=${this.#onKey}
      @click=${this.#onClick}
    >
      ${head(columns, state, words, (field) => store.list.sortBy(field))}
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
    this.#place(state, module.store.profile);
    const { first, slots } = this.#scroll.window(state.total ?? 0);
    module.store.list.show(first, first + Math.max(0, slots - 1));
  }

  /** Puts each drawn row where it belongs. Set through the object model: a strict policy forbids style attributes. */
  #place({ total }: ListState, { columns }: Profile): void {
    const scroller = this.scroller!;
    const tracks = columnTracks(columns.map(({ field }) => field));
    if (scroller.style.getPropertyValue('--_columns') !== tracks) scroller.style.setProperty('--_columns', tracks);
    const body = scroller.lastElementChild as HTMLElement;
    const { bodyHeight, offset } = this.#scroll.window(total ?? 0);
    body.style.height = `${bodyHeight}px`;
    for (const element of body.children) {
      if (element instanceof HTMLElement)
        element.style.transform = `translateY(${offset(Number(element.dataset['index']))}px)`;
    }
  }

  #marksOf({ answered }: ListState): readonly string[] {
    const text = answered?.text ?? '';
    if (text !== this.#marked) {
      this.#marked = text;
      this.#marks = text === '' ? [] : markWords(searchWords(text));
    }
    return this.#marks;
  }

  #onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const element = target.closest<HTMLElement>('.body-row');
    if (!element || getSelection()?.type === 'Range') return;
    this.#activate(Number(element.dataset['index']));
    this.#open();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const last = (this.#list.value?.total ?? 0) - 1;
    const page = this.#scroll.pageRows;
    const moves: Record<string, number> = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      PageDown: this.#active + page,
      PageUp: this.#active - page,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.#activate(Math.max(0, Math.min(last, to)));
      this.#scroll.reveal(this.#active, last + 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#open();
    }
  };

  #onShortcut = (event: KeyboardEvent): void => {
    const typing =
      event.composedPath()[0] instanceof Element &&
      (event.composedPath()[0] as Element).matches('input, select, textarea');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.searchInput?.focus();
    this.searchInput?.select();
  };

  #activate(index: number): void {
    this.#active = index;
    this.requestUpdate();
  }

  #open(): void {
    const customer = this.#list.value?.rows.at(this.#active);
    if (customer) void this.#module.current?.store.edit(customer.id);
  }
}
