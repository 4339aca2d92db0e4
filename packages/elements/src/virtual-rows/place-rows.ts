import type { RowWindow } from './geometry.js';

/**
 * Puts the drawn rows of a scroller where they belong. Set through the object model: a strict policy forbids style
 * attributes. `tracks` is the `grid-template-columns` of all rows.
 */
export function placeRows(scroller: HTMLElement, tracks: string, { bodyHeight, offset }: RowWindow): void {
  if (scroller.style.getPropertyValue('--_columns') !== tracks) scroller.style.setProperty('--_columns', tracks);
  const body = scroller.lastElementChild as HTMLElement;
  body.style.height = `${bodyHeight}px`;
  for (const row of body.children) {
    if (row instanceof HTMLElement) row.style.transform = `translateY(${offset(Number(row.dataset['index']))}px)`;
  }
}
