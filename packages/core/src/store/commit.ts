import type { FieldKey, FieldValue } from '../fields/definition.js';
import type { Item, ItemCollection } from '../fields/item.js';
import { ITEM_COLLECTIONS } from '../fields/items.js';
import type { Customer, NewCustomer } from '../model/customer.js';
import { blankFields, newCustomerSchema } from '../model/customer.js';
import type { Occupant } from '../model/occupant.js';
import type { CustomerPatch } from '../model/patch.js';
import { CustomerError } from '../errors/customer-error.js';
import { same } from '../rules/same.js';
import { isChanged, type Draft } from './draft.js';

type Values = ReadonlyMap<FieldKey, FieldValue>;

/** The new customer that a checked draft describes. */
export function toNewCustomer(draft: Draft, values: Values, buildingId: string | null): NewCustomer {
  const fields: Record<string, unknown> = {
    ...blankFields(draft.kind),
    id: draft.id,
    buildingId,
    ...draft.items,
    occupant: occupantOf(values),
  };
  for (const [key, value] of values) if (!key.includes('.')) fields[key] = value;
  const parsed = newCustomerSchema.safeParse(fields);
  if (!parsed.success) throw new CustomerError('invalid', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}

/** What a checked draft changes in its customer, and nothing it leaves as it is. */
export function toPatch(draft: Draft & { readonly base: Customer }, values: Values): CustomerPatch {
  const set: Record<string, unknown> = {};
  for (const [key, value] of values) {
    if (!isChanged(draft, key, value)) continue;
    if (key.startsWith('occupant.')) set['occupant'] = occupantOf(values);
    else set[key] = value;
  }
  const put: Partial<Record<ItemCollection, readonly Item[]>> = {};
  const drop: Partial<Record<ItemCollection, string[]>> = {};
  for (const name of ITEM_COLLECTIONS) {
    const [before, now]: (readonly Item[])[] = [draft.base[name], draft.items[name]];
    const changed =
      now?.filter(
        (item) =>
          !same(
            item,
            before?.find(({ id }) => id === item.id),
          ),
      ) ?? [];
    const gone = before?.filter(({ id }) => !now?.some((item) => item.id === id)) ?? [];
    if (changed.length > 0) put[name] = changed;
    if (gone.length > 0) drop[name] = gone.map(({ id }) => id);
  }
  return { set, put: put as CustomerPatch['put'], drop };
}

function occupantOf(values: Values): Occupant | null {
  const name = values.get('occupant.name') ?? null;
  const phone = values.get('occupant.phone') ?? null;
  return name === null || phone === null ? null : ({ name, phone } as Occupant);
}
