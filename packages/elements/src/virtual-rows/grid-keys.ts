/** What ticks rows. Indexes are of all rows, from 0. */
export interface Ticking {
  readonly toggle: (index: number) => void;
  readonly range: (from: number, to: number) => void;
  readonly all: () => void;
}

/** What the keys of the grid act on. */
export interface GridKeysTarget {
  readonly active: () => number;
  readonly count: () => number;
  readonly pageRows: () => number;
  readonly go: (index: number) => void;
  readonly open: (index: number) => void;
  /** What ticks rows, as long as they can be ticked. */
  readonly ticking: () => Ticking | undefined;
}

/**
 * The keys of a grid whose rows are walked and, where they can be, ticked: arrows, Home, End and PageUp, PageDown move;
 * with Shift they tick what they pass. Space ticks, Shift+Space ticks from the last tick to here, Ctrl+A ticks all, Enter
 * opens.
 */
export class GridKeys {
  readonly #target: GridKeysTarget;
  #anchor = 0;

  constructor(target: GridKeysTarget) {
    this.#target = target;
  }

  onKey = (event: KeyboardEvent): void => {
    // Keys of the buttons and boxes inside the grid are theirs.
    if (event.target !== event.currentTarget || event.altKey) return;
    if (this.#act(event)) event.preventDefault();
  };

  #act({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const target = this.#target;
    const ticking = target.ticking();
    const active = target.active();
    const to = this.#move(key);
    if (to !== null) {
      target.go(to);
      if (shiftKey) ticking?.range(active, to);
    } else if (key === 'Enter') target.open(active);
    else if (ticking && key === ' ') {
      if (shiftKey) ticking.range(this.#anchor, active);
      else ticking.toggle(active);
      this.#anchor = active;
    } else if (ticking && key.toLowerCase() === 'a' && (ctrlKey || metaKey)) ticking.all();
    else return false;
    return true;
  }

  #move(key: string): number | null {
    const last = this.#target.count() - 1;
    const active = this.#target.active();
    const page = this.#target.pageRows();
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: last,
    };
    const to = moves[key];
    return to === undefined || last < 0 ? null : Math.max(0, Math.min(last, to));
  }
}
