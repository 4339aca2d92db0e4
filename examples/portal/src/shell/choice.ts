import type { Cell } from '@clientele/core';
import { element } from '../dom/element.js';
import { onLanguage, type Portal } from './portal.js';

/** A row of radio buttons drawn as one control, bound to a preference. */
export function choice<Value extends string>(
  portal: Portal,
  name: string,
  cell: Cell<Value>,
  values: readonly Value[],
  label: () => string,
  labelOf: (value: Value) => string,
): HTMLFieldSetElement {
  const legend = element('legend', { class: 'visually-hidden' });
  const options = values.map((value) => {
    const input = element('input', {
      class: 'visually-hidden',
      attributes: { type: 'radio', name, value },
      on: { change: () => cell.set(value) },
      with: (radio) => (radio.checked = cell.get() === value),
    });
    return { value, text: element('span'), input };
  });
  onLanguage(portal, () => {
    legend.textContent = label();
    for (const { value, text } of options) text.textContent = labelOf(value);
  });
  return element('fieldset', { class: 'choice' }, [
    legend,
    ...options.map(({ input, text }) => element('label', {}, [input, text])),
  ]);
}
