import * as z from 'zod/mini';
import type { CustomerAdapter } from './adapter.js';
import { guardCalls } from './checked.js';
import {
  blockerSchema,
  itemResultSchema,
  removalResultSchema,
  restoreResultSchema,
  vehicleListResultSchema,
} from './results-of-many.js';

type CallsOfMany = Pick<CustomerAdapter, 'createMany' | 'blockers' | 'remove' | 'restore' | 'vehicles'>;

/** The calls that are about many customers at once, guarded. */
export function guardMany(adapter: CallsOfMany): Required<CallsOfMany> {
  const answers = {
    createMany: z.array(itemResultSchema),
    blockers: z.array(blockerSchema),
    remove: z.array(removalResultSchema),
    restore: z.array(restoreResultSchema),
    vehicles: vehicleListResultSchema,
  };
  return guardCalls(adapter, answers) as Required<CallsOfMany>;
}
