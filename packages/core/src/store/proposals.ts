import type { FieldKey, Texts } from '../fields/definition.js';
import type { CustomerAdapter } from '../port/adapter.js';

/**
 * What a new customer's form opens with, of the fields that are on it: the next code where the adapter knows it, and the
 * last display order + 1.
 */
export async function proposals(
  adapter: CustomerAdapter,
  buildingId: string | null,
  fields: readonly FieldKey[],
  signal: AbortSignal,
): Promise<Texts> {
  const [code, displayOrder] = await Promise.all([
    fields.includes('code') ? nextCode(adapter, signal) : '',
    fields.includes('displayOrder') ? nextOrder(adapter, buildingId, signal) : '',
  ]);
  return { code, displayOrder };
}

async function nextCode(adapter: CustomerAdapter, signal: AbortSignal): Promise<string> {
  return (await adapter.nextCode?.({ signal }))?.code ?? '';
}

async function nextOrder(adapter: CustomerAdapter, buildingId: string | null, signal: AbortSignal): Promise<string> {
  const last = {
    query: { buildingId, group: 'all', text: '' },
    sort: { field: 'displayOrder', direction: 'descending' },
    at: { index: 0 },
    limit: 1,
  } as const;
  const { rows } = await adapter.list(last, { signal });
  return String((rows[0]?.displayOrder ?? 0) + 1);
}
