import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rowWindow, type RowWindow } from './geometry.js';

/** Milliseconds without a scroll event after which the rows stand still. */
const AT_REST = 120;

/** A row that is lower than this, in pixels, has no room for two lines. */
const TWO_LINES = 40;

/** What a card of two lines is taller than a row, in pixels. */
const SECOND_LINE = 24;

/** Below this width of the list, in pixels, rows become cards. */
const NARROW = 720;

/**
 * Follows the scroller of the list: its size, its position, and which rows are to be drawn. While it scrolls each
 * template keeps its place in the DOM and takes another row; at rest the rows stand in the DOM in the order on screen,
 * which is the order a screen reader meets.
 */
export class ScrollController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #resize: ResizeObserver | undefined;
  #scroller: HTMLElement | null = null;
  #top = 0;
  #height = 600;
  #width = 1000;
  #headHeight = 36;
  #ownRowHeight = 44;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #origin = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#resize = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.#measure());
    host.addController(this);
  }

  /** How rows are drawn: as cards where it is narrow, in one line where they are low. */
  get shape(): 'narrow' | 'low' | '' {
    if (this.#width < NARROW) return 'narrow';
    return this.#ownRowHeight < TWO_LINES ? 'low' : '';
  }

  /** The rows to draw of `count`. */
  window(count: number): RowWindow & { readonly slotOf: (index: number) => number } {
    const rows = rowWindow({ top: this.#top, height: this.#height, rowHeight: this.#rowHeight, count });
    if (this.#rest === undefined) this.#origin = rows.first;
    const { slots } = rows;
    return { ...rows, slotOf: (index) => (((index - this.#origin) % slots) + slots) % slots };
  }

  /** Rows that fit into the view, for PageUp and PageDown. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.#height / this.#rowHeight) - 1);
  }

  /** Watches the scroller; called after each drawing with the element that stands now, or null. */
  observe(scroller: HTMLElement | null): void {
    if (scroller === this.#scroller) return;
    this.#resize?.disconnect();
    this.#scroller = scroller;
    // The head also: its height says that another density was chosen.
    for (const box of scroller ? [scroller, ...scroller.querySelectorAll('.head')] : []) this.#resize?.observe(box);
  }

  /** Brings a row into view with as little movement as possible. */
  reveal(index: number, count: number): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const { topOf } = this.window(count);
    const above = topOf(index);
    const below = topOf(index + 1) - this.#height;
    if (scroller.scrollTop > above) scroller.scrollTop = above;
    else if (scroller.scrollTop < below) scroller.scrollTop = Math.ceil(below);
    this.onScroll();
  }

  /** To the first row, as after another search. */
  toTop(): void {
    if (this.#scroller) this.#scroller.scrollTop = 0;
    this.#top = 0;
  }

  onScroll = (): void => {
    const top = this.#scroller?.scrollTop ?? 0;
    if (top === this.#top) return;
    this.#top = top;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      this.#host.requestUpdate();
    }, AT_REST);
    this.#host.requestUpdate();
  };

  hostDisconnected(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.observe(null);
  }

  get #rowHeight(): number {
    return this.#ownRowHeight + (this.shape === 'narrow' ? SECOND_LINE : 0);
  }

  #measure(): void {
    if (!this.#scroller) return;
    this.#ownRowHeight = parseFloat(getComputedStyle(this.#scroller).gridAutoRows) || this.#ownRowHeight;
    const head = this.#scroller.firstElementChild;
    this.#headHeight = head instanceof HTMLElement ? head.offsetHeight : 0;
    this.#height = Math.max(this.#rowHeight, this.#scroller.clientHeight - this.#headHeight);
    this.#width = this.#scroller.clientWidth;
    this.#top = this.#scroller.scrollTop;
    this.#host.requestUpdate();
  }
}
