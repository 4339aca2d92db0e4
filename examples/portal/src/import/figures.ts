import { element } from '../dom/element.js';

/** One number and what it counts. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly tone?: 'good' | 'bad';
}

/** A row of numbers. */
export function figures(locale: string, items: readonly Figure[]): HTMLElement {
  const format = new Intl.NumberFormat(locale);
  return element(
    'dl',
    { class: 'figures' },
    items.map(({ label, value, tone }) =>
      element('div', { class: value > 0 ? (tone ?? '') : '' }, [
        element('dt', { text: label }),
        element('dd', { text: format.format(value) }),
      ]),
    ),
  );
}
