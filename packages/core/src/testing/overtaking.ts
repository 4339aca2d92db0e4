import type { Customer } from '../model/customer.js';
import type { CustomerPatch } from '../model/patch.js';
import type { CustomerAdapter } from '../port/adapter.js';

/** Somebody else's write: another value in the first field that a patch sets, or a note where it sets none that can vary. */
export async function overtake(adapter: CustomerAdapter, id: string, { set }: CustomerPatch): Promise<void> {
  const customer = await adapter.get(id);
  const [field, value] = anotherValue(set, customer) ?? ['note', `${customer.note ?? ''} (2)`.trim()];
  const patch = { set: { [field]: value }, put: {}, drop: {} };
  await adapter.update(id, patch, customer.version, { opId: crypto.randomUUID() });
}

function anotherValue(set: CustomerPatch['set'], customer: Customer): readonly [string, unknown] | null {
  for (const [field, value] of Object.entries(set)) {
    const now = (customer as Readonly<Record<string, unknown>>)[field];
    const another = varied(field, value ?? now);
    if (another !== undefined && another !== now) return [field, another];
  }
  return null;
}

/** A value of the same shape that is another one; undefined for what is not varied. */
function varied(field: string, value: unknown): unknown {
  if (field === 'phone') return { value: '+84912000000', text: '0912 000 000' };
  if (field === 'email') return 'nguoi.khac@example.com';
  if (field === 'gender') return value === 'male' ? 'female' : 'male';
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? '1990-01-01' : `${value} (2)`;
}
