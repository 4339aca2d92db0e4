import type { Profile } from '../fields/profile.js';
import type { Customer } from '../model/customer.js';
import { formFields } from '../rules/validation.js';
import { textsOf, type Draft } from './draft.js';
import { newId } from './new-id.js';

/**
 * A kept draft, to be gone on with. `customer` is who has its id now: null where nobody has, undefined where that cannot
 * be told. Where the customer it changed has been deleted, it becomes a new customer, with the files that were not saved
 * yet; where the new customer it describes was saved after all, it changes that one.
 */
export function resumedDraft(draft: Draft, customer: Customer | null | undefined, profile: Profile): Draft {
  const { base, items } = draft;
  if (base && customer === null) {
    const attachments = items.attachments.filter(({ id }) => !base.attachments.some((each) => each.id === id));
    return { ...draft, id: newId(), base: null, opened: {}, items: { ...items, attachments }, conflicts: [] };
  }
  if (!base && customer?.kind === draft.kind) {
    return { ...draft, base: customer, opened: textsOf(customer, formFields(profile, customer.kind)) };
  }
  return draft;
}
