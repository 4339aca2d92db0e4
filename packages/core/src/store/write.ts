import { isCustomerError } from '../errors/customer-error.js';
import type { Profile } from '../fields/profile.js';
import type { Customer } from '../model/customer.js';
import { isEmptyPatch } from '../model/patch.js';
import type { CustomerAdapter } from '../port/adapter.js';
import { checkTexts } from '../rules/validation.js';
import { toNewCustomer, toPatch } from './commit.js';
import type { Draft } from './draft.js';
import { newId } from './new-id.js';
import { rebase } from './rebase.js';

/** Where a draft is written to. */
export interface Target {
  readonly adapter: CustomerAdapter;
  readonly profile: Profile;
  /** The building of a new customer. */
  readonly buildingId: string | null;
}

interface WriteCall {
  readonly opId: string;
  readonly signal: AbortSignal;
}

/**
 * Writes a checked draft, once. Where someone else wrote in between, their changes are merged into it and it is written
 * upon theirs; where both changed the same, nothing is written and the merged draft comes back with its conflicts.
 * @throws CustomerError what the adapter refused
 */
export async function write(
  { adapter, profile, buildingId }: Target,
  draft: Draft,
  call: WriteCall,
): Promise<{ readonly customer: Customer } | { readonly undecided: Draft }> {
  const commit = (checked: Draft, options: WriteCall) => {
    const { values } = checkTexts(checked.texts, checked.kind, profile);
    const { base } = checked;
    if (!base) return adapter.create(toNewCustomer(checked, values, buildingId), options);
    const patch = toPatch({ ...checked, base }, values);
    return isEmptyPatch(patch) ? Promise.resolve(base) : adapter.update(base.id, patch, base.version, options);
  };
  try {
    return { customer: await commit(draft, call) };
  } catch (thrown) {
    const { base } = draft;
    if (!base || !isCustomerError(thrown) || thrown.code !== 'conflict') throw thrown;
    const theirs = await adapter.get(base.id, { signal: call.signal });
    const merged = rebase({ ...draft, base }, theirs, profile);
    if (merged.conflicts.length > 0) return { undecided: merged };
    // Upon another version it is another write, which the old id must not stand for.
    return { customer: await commit(merged, { ...call, opId: newId() }) };
  }
}
