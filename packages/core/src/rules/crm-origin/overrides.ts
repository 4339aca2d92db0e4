import { CRM_FIELDS, type CrmField, type CrmLink, type CrmValues } from '../../model/crm-link.js';
import type { Customer } from '../../model/customer.js';
import { same } from '../same.js';

/** How a field stands to the CRM: as there, edited here (against its value of now or of then), edited to the same, or held. */
export type CrmFieldState = 'follows' | 'own' | 'diverged' | 'converged' | 'held';

/** The synced fields that this kind of customer has. */
export function syncedFields(customer: Customer): readonly CrmField[] {
  return CRM_FIELDS.filter((field) => Object.hasOwn(customer, field));
}

/** A synced field as people see it; null too where this kind has none. */
export function effective(customer: Customer, field: CrmField): CrmValues[CrmField] {
  return (customer as Partial<CrmValues>)[field] ?? null;
}

/** How a field of a customer stands to the CRM; null where the CRM never sent the customer. */
export function crmFieldState(customer: Customer, field: CrmField): CrmFieldState | null {
  if (!customer.crm) return null;
  const override = customer.crm.overrides[field];
  if (!override) return 'follows';
  if (override.kind === 'hold') return 'held';
  const theirs = customer.crm.values[field];
  if (same(effective(customer, field), theirs)) return 'converged';
  return same(override.base, theirs) ? 'own' : 'diverged';
}

/** The customer with other values in some fields and these overrides. */
export function withFields(
  customer: Customer,
  crm: CrmLink,
  values: Partial<CrmValues>,
  overrides: CrmLink['overrides'],
): Customer {
  return { ...customer, ...values, crm: { ...crm, overrides } };
}

/**
 * The next state of a customer that a person edited, with the overrides that makes: one for each synced field that has
 * another value than before, set against what the CRM says now. The same value written otherwise is no edit: a phone that
 * follows the CRM keeps the CRM's text.
 */
export function overridden(current: Customer, next: Customer, now: string): Customer {
  const { crm } = current;
  if (!crm) return next;
  const fields = syncedFields(next);
  const edited = fields.filter((field) => !same(effective(current, field), effective(next, field)));
  const following = fields.filter((field) => !edited.includes(field) && !crm.overrides[field]);
  return withFields(next, crm, pick(crm.values, following), {
    ...crm.overrides,
    ...overridesOf(edited, crm.values, now),
  });
}

/** Overrides of fields, set by a person against these values of the CRM. */
export function overridesOf(fields: readonly CrmField[], values: CrmValues, now: string): CrmLink['overrides'] {
  const made = fields.map((field) => [field, { base: values[field], kind: 'user', at: now, by: null }] as const);
  return Object.fromEntries(made) as CrmLink['overrides'];
}

/** The overrides without those of some fields. */
export function without(overrides: CrmLink['overrides'], fields: readonly CrmField[]): CrmLink['overrides'] {
  const kept = Object.entries(overrides).filter(([field]) => !(fields as readonly string[]).includes(field));
  return Object.fromEntries(kept) as CrmLink['overrides'];
}

/** Some of the CRM's values. */
export function pick(values: CrmValues, fields: readonly CrmField[]): Partial<CrmValues> {
  return Object.fromEntries(fields.map((field) => [field, values[field]]));
}
