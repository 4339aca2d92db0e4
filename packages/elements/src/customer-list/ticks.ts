import { isTicked, tickedCount, type ListState, type Selection } from '@clientele/core';
import type { AllTicked } from './grid.js';

/** Rows looked through at most, to say what a search hides. */
const LOOKED_THROUGH = 500;

/** What the box over the rows shows. */
export function allTicked(selection: Selection): AllTicked {
  if (selection.mode === 'all') return selection.except.size === 0 ? 'all' : 'some';
  return tickedCount(selection) === 0 ? 'none' : 'some';
}

/** How many ticks the search or the tab hides; 0 where that is not known, because not all matches are loaded. */
export function hiddenTicks({ rows, total, answered }: ListState, selection: Selection): number {
  if (selection.mode === 'all' || selection.ids.size === 0) return 0;
  if (!answered || total === null || total > LOOKED_THROUGH) return 0;
  let shown = 0;
  for (let index = 0; index < total; index++) {
    const row = rows.at(index);
    if (!row) return 0;
    if (selection.ids.has(row.id)) shown++;
  }
  return selection.ids.size - shown;
}

/** The id of the one customer that is ticked, among the rows that are loaded; null where there is none or more. */
export function onlyTicked({ rows, total }: ListState, selection: Selection): string | null {
  if (tickedCount(selection) !== 1) return null;
  if (selection.mode === 'some') return [...selection.ids][0] ?? null;
  for (let index = 0; index < (total ?? 0); index++) {
    const row = rows.at(index);
    if (row && isTicked(selection, row.id)) return row.id;
  }
  return null;
}
