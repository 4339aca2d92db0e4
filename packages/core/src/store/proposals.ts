import type { Texts } from '../fields/definition.js';
import type { CustomerAdapter } from '../port/adapter.js';

/** What a new customer's form opens with: the next code where the adapter knows it, and the last display order + 1. */
export async function proposals(
  adapter: CustomerAdapter,
  buildingId: string | null,
  signal: AbortSignal,
): Promise<Texts> {
  const last = {
    query: { buildingId, group: 'all', text: '' },
    sort: { field: 'displayOrder', direction: 'descending' },
    at: { index: 0 },
    limit: 1,
  } as const;
  const [code, list] = await Promise.all([adapter.nextCode?.({ signal }), adapter.list(last, { signal })]);
  return { code: code?.code ?? '', displayOrder: String((list.rows[0]?.displayOrder ?? 0) + 1) };
}
