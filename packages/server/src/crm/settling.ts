import type { Customer } from '@clientele/core';
import { exchangeLater, settled } from '@clientele/core/local';
import { heldOf } from '../customers/reading.js';
import type { Write } from '../database/write.js';
import { writeAndAnswer } from './books.js';

/** Gives on a phone that a write may have freed. */
export async function settle(write: Write, phone: string | null): Promise<void> {
  if (phone === null || !write.unique.includes('phone')) return;
  await exchangeLater(settled(phone, write.now), (ask) => writeAndAnswer(write, ask));
}

/** The same after a write of several customers, for a phone of each. */
export async function settleEach(
  write: Write,
  ids: readonly string[],
  phoneOf: (customer: Customer) => string | null,
): Promise<void> {
  if (!write.unique.includes('phone')) return;
  for (const id of ids) {
    const held = (await heldOf(write, [id])).get(id);
    if (held) await settle(write, phoneOf(held.customer));
  }
}
