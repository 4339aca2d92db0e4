/** What the keys of the grid act on. Indexes are of all rows, from 0. */
export interface GridKeysTarget {
  readonly active: () => number;
  readonly count: () => number;
  readonly pageRows: () => number;
  readonly go: (index: number) => void;
  readonly open: () => void;
  readonly toggle: (index: number) => void;
  readonly tickRange: (from: number, to: number) => void;
  readonly tickAll: () => void;
}

/**
 * The keys of a grid whose rows are walked and ticked: arrows, Home, End and PageUp, PageDown move; with Shift they
 * tick what they pass. Space ticks, Shift+Space ticks from the last tick to here, Ctrl+A ticks all, Enter opens.
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
    const active = target.active();
    const to = this.#move(key);
    if (to !== null) {
      target.go(to);
      if (shiftKey) target.tickRange(active, to);
      return true;
    }
    if (key === 'Enter') target.open();
    else if (key === ' ') this.#tick(active, shiftKey);
    else if (key.toLowerCase() === 'a' && (ctrlKey || metaKey)) target.tickAll();
    else return false;
    return true;
  }

  #tick(active: number, range: boolean): void {
    if (range) this.#target.tickRange(this.#anchor, active);
    else this.#target.toggle(active);
    this.#anchor = active;
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
