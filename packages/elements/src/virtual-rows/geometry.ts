/** Chromium stops laying out elements somewhere above this height, in pixels. */
const TALLEST = 15_000_000;

/** Rows drawn beyond each edge of the view, so that a step of the wheel finds them drawn. */
const OVERSCAN = 4;

/** What is scrolled: sizes in pixels. */
export interface Viewport {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** Which rows are drawn, and where. */
export interface RowWindow {
  /** First row to draw. */
  readonly first: number;
  /** How many row templates there are; row `i` is drawn by template `(i - origin) mod slots`. */
  readonly slots: number;
  /** Height of the scrolled body; less than all rows together where that would be too tall. */
  readonly bodyHeight: number;
  /** Distance of a row from the top of the body. */
  readonly offset: (index: number) => number;
  /** Scroll position at which a row's top stands at the top of the view. */
  readonly topOf: (index: number) => number;
}

/** Maps a scroll position to rows. Past the tallest element the scroll bar speaks of a fraction, not of pixels. */
export function rowWindow({ top, height, rowHeight, count }: Viewport): RowWindow {
  const all = count * rowHeight;
  const bodyHeight = Math.min(all, TALLEST);
  const scale = all > bodyHeight ? (all - height) / (bodyHeight - height) : 1;
  const scrolled = top * scale;
  const shift = top - scrolled;
  const slots = Math.min(count, Math.ceil(height / rowHeight) + 2 * OVERSCAN + 1);
  const first = Math.max(0, Math.min(Math.floor(scrolled / rowHeight) - OVERSCAN, count - slots));
  return {
    first,
    slots,
    bodyHeight,
    offset: (index) => Math.round(index * rowHeight + shift),
    topOf: (index) => (index * rowHeight) / scale,
  };
}
