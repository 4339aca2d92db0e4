import type { Customer } from '@clientele/core';
import { element } from '../dom/element.js';
import type { Portal } from '../shell/portal.js';

/** How many customers are offered while one types. */
const OFFERED = 20;

/** An input that finds a customer of the building by code or name, with the browser's own list of offers. */
export interface CustomerField {
  readonly input: HTMLInputElement;
  readonly offers: HTMLDataListElement;
  /** The customer that the text names: one of the offers, or the only one the text finds. Null where none does. */
  chosen(): Promise<Customer | null>;
}

const labelOf = ({ code, name }: Customer) => [code, name].filter((part) => part !== null).join(' · ');

/** See {@link CustomerField}. `found` is called as soon as the text names a customer. */
export function customerField(
  { adapter }: Portal,
  buildingId: string,
  found: (customer: Customer) => void,
): CustomerField {
  const offers = element('datalist', { attributes: { id: 'customers' } });
  const input = element('input', { attributes: { id: 'customer', list: 'customers', required: '' } });
  const known = new Map<string, Customer>();
  let asked = 0;

  const search = async (text: string): Promise<readonly Customer[]> => {
    const { rows } = await adapter.list({
      query: { buildingId, group: 'all', text },
      sort: { field: 'displayOrder', direction: 'ascending' },
      at: { index: 0 },
      limit: OFFERED,
    });
    for (const customer of rows) known.set(labelOf(customer), customer);
    return rows;
  };
  const offer = async () => {
    const named = known.get(input.value);
    if (named) return found(named);
    const question = ++asked;
    const rows = await search(input.value).catch(() => []);
    if (question !== asked) return;
    offers.replaceChildren(...rows.map((customer) => element('option', { attributes: { value: labelOf(customer) } })));
  };
  input.addEventListener('input', () => void offer());
  void offer();

  return {
    input,
    offers,
    async chosen() {
      const text = input.value.trim();
      if (text === '') return null;
      const named = known.get(text);
      if (named) return named;
      const rows = await search(text);
      const same = rows.filter(({ code }) => code?.toLowerCase() === text.toLowerCase());
      const only = same[0] ?? (rows.length === 1 ? rows[0] : undefined);
      if (!only) return null;
      // Says whom it took the text for.
      input.value = labelOf(only);
      found(only);
      return only;
    },
  };
}
