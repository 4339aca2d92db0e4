import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { GridKeys, type Ticking } from './grid-keys.js';
import { placeRows } from './place-rows.js';
import { ScrollController } from './scroll-controller.js';
import { isSearchKey } from './search-key.js';

/** What a table shows, and what is done with its rows. Indexes are of all rows, from 0. */
export interface TableSource {
  /** What the rows answer; another question begins at its first row. */
  readonly question: () => unknown;
  readonly count: () => number;
  /** The `grid-template-columns` of header and rows. */
  readonly tracks: () => string;
  /** Says which rows are drawn, both ends counted, so that they are loaded. */
  readonly show: (first: number, last: number) => void;
  readonly open: (index: number) => void;
  /** What ticks rows, as long as they can be ticked. */
  readonly ticking?: () => Ticking | undefined;
}

/** What is said of a table as a whole. */
export interface TableView {
  readonly label: string;
  readonly columns: number;
  readonly isBusy: boolean;
  /** Whether more rows may come than are counted. */
  readonly hasMore: boolean;
}

/** Where a row stands; `slot` is its place in the document. */
export interface RowPlace {
  readonly index: number;
  readonly slot: number;
  readonly isActive: boolean;
}

/**
 * A table whose rows are recycled while they scroll: the one that is active, the keys and clicks of its rows, the slash
 * that goes to the `#search` beside it.
 */
export class TableController implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: TableSource;
  readonly #scroll: ScrollController;
  readonly #keys: GridKeys;
  #question: unknown = null;
  #active = 0;
  /** The `data-id` of the row the pointer went down on. */
  #pressed: string | undefined;

  constructor(host: LitElement, source: TableSource) {
    this.#host = host;
    this.#source = source;
    this.#scroll = new ScrollController(host);
    this.#keys = new GridKeys({
      active: () => this.#active,
      count: source.count,
      pageRows: () => this.#scroll.pageRows,
      go: (index) => this.goTo(index),
      open: source.open,
      ticking: () => source.ticking?.(),
    });
    host.addEventListener('keydown', this.#onShortcut);
    host.addController(this);
  }

  /** Puts the focus on the rows. */
  focus(): void {
    this.#scroller?.focus();
  }

  /** Puts the focus into the search. */
  focusSearch(): void {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#search');
    input?.focus();
    input?.select();
  }

  /** Makes a row the active one, and brings it into view. */
  goTo(index: number): void {
    this.#activate(index);
    this.#scroll.reveal(index, this.#source.count());
  }

  /** The table: its head, and the rows in view, each drawn by `draw` as a `.body-row` with its `data-index`. */
  draw(
    { label, columns, isBusy, hasMore }: TableView,
    head: TemplateResult,
    draw: (place: RowPlace) => TemplateResult,
  ): TemplateResult {
    const count = this.#source.count();
    const { first, slots, slotOf } = this.#scroll.window(count);
    const rows = new Array<TemplateResult>(slots);
    for (let index = first; index < first + slots; index++) {
      const slot = slotOf(index);
      rows[slot] = draw({ index, slot, isActive: index === this.#active });
    }
    const isVisible = this.#active >= first && this.#active < first + slots;
    return html`<div
      class="scroller ${this.#scroll.shape}"
      id="rows"
      role="grid"
      tabindex=${count > 0 ? 0 : -1}
      aria-label=${label}
      aria-rowcount=${hasMore ? -1 : count + 1}
      aria-colcount=${columns}
      aria-multiselectable=${this.#source.ticking?.() ? 'true' : nothing}
      aria-busy=${isBusy}
      aria-activedescendant=${isVisible ? `row-${slotOf(this.#active)}` : nothing}
      @scroll=${this.#scroll.onScroll}
      @keydown=${this.#keys.onKey}
      @pointerdown=${this.#onPointerDown}
      @click=${this.#onClick}
    >
      ${head}
      <div class="body" role="rowgroup">${rows}</div>
    </div>`;
  }

  hostUpdate(): void {
    const question = this.#source.question();
    if (question !== this.#question) {
      // Another question begins at its first row; the answer to the old one stays in sight until it comes.
      this.#question = question;
      this.#active = 0;
      this.#scroll.toTop();
    }
    this.#active = Math.max(0, Math.min(this.#active, this.#source.count() - 1));
  }

  hostUpdated(): void {
    const scroller = this.#scroller;
    this.#scroll.observe(scroller);
    if (!scroller) return;
    const rows = this.#scroll.window(this.#source.count());
    placeRows(scroller, this.#source.tracks(), rows);
    this.#source.show(rows.first, rows.first + Math.max(0, rows.slots - 1));
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.scroller');
  }

  #activate(index: number): void {
    this.#active = index;
    this.#host.requestUpdate();
  }

  readonly #onPointerDown = ({ target }: Event): void => {
    this.#pressed = rowOf(target)?.dataset['id'];
  };

  readonly #onClick = (event: MouseEvent): void => {
    const row = rowOf(event.target);
    if (!row) return;
    // Put in another order since the pointer went down, the row shows somebody else; keys and programs press nothing.
    if (event.detail > 0 && row.dataset['id'] !== this.#pressed) return event.preventDefault();
    const index = Number(row.dataset['index']);
    const ticking = this.#source.ticking?.();
    if (ticking && (event.target as Element).closest('.tick')) {
      if (event.shiftKey) ticking.range(this.#active, index);
      else ticking.toggle(index);
      this.#activate(index);
      this.focus();
    } else if (getSelection()?.type !== 'Range') {
      // Who marks a text to copy it does not want the form.
      this.#activate(index);
      this.#source.open(index);
    }
  };

  readonly #onShortcut = (event: KeyboardEvent): void => {
    if (!isSearchKey(event)) return;
    event.preventDefault();
    this.focusSearch();
  };
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return (target as Element).closest<HTMLElement>('.body-row');
}
