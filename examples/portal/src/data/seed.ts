import type { CustomerAdapter } from '@clientele/core';
import { BUILDINGS } from './buildings.js';
import { seedCustomers } from './customers.js';

/** Says that the beginning was written, so that whoever deletes every customer does not get them back. */
const MARKER = 'portal.seeded';

async function isEmpty(adapter: CustomerAdapter): Promise<boolean> {
  for (const { id } of BUILDINGS) {
    const { total } = await adapter.list({
      query: { buildingId: id, group: 'all', text: '' },
      sort: { field: 'displayOrder', direction: 'ascending' },
      at: { index: 0 },
      limit: 1,
    });
    if (total !== 0) return false;
  }
  return true;
}

/** Has the next {@link seedOnce} write the beginning again. */
export function forgetSeed(): void {
  try {
    localStorage.removeItem(MARKER);
  } catch {
    // Storage is forbidden to this page, so nothing was noted.
  }
}

/**
 * Writes the invented customers into an empty database, once in the life of this browser's storage; comes to whether it
 * did.
 * @throws CustomerError when the database cannot be read or written
 */
export async function seedOnce(adapter: CustomerAdapter): Promise<boolean> {
  let seeded: string | null = null;
  try {
    seeded = localStorage.getItem(MARKER);
  } catch {
    // Storage is forbidden to this page: then only the empty database tells.
  }
  if (seeded !== null) return false;
  // One id for ever: two tabs that open a fresh portal together write once.
  const isFresh = await isEmpty(adapter);
  if (isFresh) await adapter.createMany?.(seedCustomers(), { opId: 'portal-seed-1' });
  try {
    localStorage.setItem(MARKER, new Date().toISOString());
  } catch {
    // As above.
  }
  return isFresh;
}
