import * as z from 'zod/mini';
import { holdingSchema } from './apartment.js';
import { attachmentSchema } from './attachment.js';
import { contactSchema } from './contact.js';
import { COLLECTIONS, customerSchema, type Customer, type Individual, type Organisation } from './customer.js';
import { CustomerError } from '../errors/customer-error.js';
import { idSchema } from './values.js';
import { vehicleSchema } from './vehicle.js';

type Settable = Omit<
  Individual & Omit<Organisation, 'kind'>,
  'id' | 'kind' | 'crm' | 'version' | 'createdAt' | 'updatedAt' | (typeof COLLECTIONS)[number]
>;

const ids = z.optional(z.array(idSchema));

/**
 * A change to one customer, as small as what a person changed: `set` gives fields new values, `put` adds or replaces
 * items of a collection by id, `drop` removes them. What is not named is never written.
 */
export const patchSchema = z.object({
  set: z.record(z.string(), z.unknown()),
  put: z.object({
    apartments: z.optional(z.array(holdingSchema)),
    vehicles: z.optional(z.array(vehicleSchema)),
    contacts: z.optional(z.array(contactSchema)),
    attachments: z.optional(z.array(attachmentSchema)),
  }),
  drop: z.object({ apartments: ids, vehicles: ids, contacts: ids, attachments: ids }),
});

/** See {@link patchSchema}. */
export interface CustomerPatch {
  readonly set: Partial<Settable>;
  readonly put: z.infer<typeof patchSchema>['put'];
  readonly drop: z.infer<typeof patchSchema>['drop'];
}

/** A patch that changes nothing. */
export const EMPTY_PATCH: CustomerPatch = { set: {}, put: {}, drop: {} };

/** Whether a patch would change nothing at all. */
export function isEmptyPatch(patch: CustomerPatch): boolean {
  return [patch.set, patch.put, patch.drop].every((part) => Object.keys(part).length === 0);
}

const OWN = new Set(['id', 'kind', 'crm', 'version', 'createdAt', 'updatedAt', ...COLLECTIONS]);

/**
 * The customer after a patch; the given one is not changed. Version and moments are left to the store.
 * @throws CustomerError `invalid` when the patch names a field that is not this kind's, or gives it a wrong shape.
 */
export function applyPatch(customer: Customer, patch: CustomerPatch): Customer {
  const next: Record<string, unknown> = { ...customer };
  for (const [key, value] of Object.entries(patch.set)) {
    if (OWN.has(key) || !Object.hasOwn(customer, key)) throw new CustomerError('invalid', { field: key });
    next[key] = value;
  }
  for (const collection of COLLECTIONS) {
    const put: readonly { id: string }[] = patch.put[collection] ?? [];
    const gone = new Set(patch.drop[collection]);
    const replaced = new Map(put.map((item) => [item.id, item]));
    const kept = customer[collection]
      .filter((item) => !gone.has(item.id))
      .map((item) => {
        const replacement = replaced.get(item.id);
        replaced.delete(item.id);
        return replacement ?? item;
      });
    next[collection] = [...kept, ...replaced.values()];
  }
  const parsed = customerSchema.safeParse(next);
  if (!parsed.success) throw new CustomerError('invalid', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}
