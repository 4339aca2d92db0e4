import { CustomerError } from '../../errors/customer-error.js';
import { CRM_FIELDS, type CrmField, type CrmLink, type CrmValues } from '../../model/crm-link.js';
import type { Customer } from '../../model/customer.js';
import { EMPTY_PATCH, applyPatch } from '../../model/patch.js';
import { rewritten } from '../deletion.js';
import { same } from '../same.js';
import { created, linked } from './arrival.js';
import { effective, overridesOf, pick, withFields, without } from './overrides.js';
import {
  recordKey,
  type CrmCommand,
  type CrmContext,
  type CrmRecord,
  type CrmWorld,
  type CrmWrite,
  type WaitingLink,
} from './types.js';

/** What a command is about: a customer of the version it was given, and the note, link or event that belongs to it. */
export interface CrmSubject {
  readonly customer: Customer | null;
  readonly record: CrmRecord | null;
}

/** What a command comes to: its customer afterwards, null for none. No writes where all is as it is to be. */
export interface Commanded {
  readonly customer: Customer | null;
  readonly writes: readonly CrmWrite[];
}

/**
 * What a person's command does; `retry` is an event's again, and not of these. Pure.
 * @throws CustomerError `not-found` where what it is about is gone, `conflict` where it does not fit, `invalid`
 */
export function applyCrmCommand(
  { customer, record }: CrmSubject,
  id: string,
  command: Exclude<CrmCommand, { do: 'retry' }>,
  context: CrmContext,
): Commanded {
  switch (command.do) {
    case 'create':
      return createdFrom(asWaiting(record, id), context);
    case 'dismiss':
      return { customer: null, writes: [dismissed(record, id)] };
    case 'link':
      return linkedWith(found(customer, id), asWaiting(record, command.crmId), context);
    case 'unlink':
      return parted(found(customer, id), {}, true, context);
    case 'undo-link':
      return undone(found(customer, id), record, context);
    case 'set-aside':
      return setAside(found(customer, id), record, context);
    default: {
      const current = found(customer, id);
      const next = edited(current, linkOf(current), command, context.now);
      return next === current ? { customer: current, writes: [] } : live(rewritten(next, context.now));
    }
  }
}

function edited(
  customer: Customer,
  crm: CrmLink,
  command: Extract<CrmCommand, { do: 'reset' | 'resolve' }>,
  now: string,
): Customer {
  const { field } = command;
  if (command.do === 'reset') return reset(customer, crm, field === 'all' ? CRM_FIELDS : [command.field as CrmField]);
  if (command.take === 'theirs') return reset(customer, crm, [command.field]);
  const value = command.take === 'value' ? command.value : effective(customer, command.field);
  const set: Partial<CrmValues> = { [command.field]: value };
  const next = command.take === 'value' ? applyPatch(customer, { ...EMPTY_PATCH, set }) : customer;
  if (!crm.overrides[command.field] && same(effective(customer, command.field), value)) return customer;
  // Also where the value stays as it is, it is set anew, against what the CRM says now.
  return withFields(next, crm, {}, { ...crm.overrides, ...overridesOf([command.field], crm.values, now) });
}

function reset(customer: Customer, crm: CrmLink, fields: readonly CrmField[]): Customer {
  const those = fields.filter((field) => crm.overrides[field] !== undefined);
  return those.length === 0
    ? customer
    : withFields(customer, crm, pick(crm.values, those), without(crm.overrides, those));
}

function createdFrom({ link }: WaitingLink, context: CrmContext): Commanded {
  if (link.values.phone === null) throw new CustomerError('conflict', { id: link.crmId });
  const world: CrmWorld = { seen: null, waiting: null, isQuarantined: false, customers: [] };
  const { customer, writes } = created(world, link, context);
  return { customer, writes: [...writes, { drop: recordKey('waiting', link.crmId) }] };
}

function linkedWith(local: Customer, { link }: WaitingLink, context: CrmContext): Commanded {
  if (local.crm || link.values.phone === null) throw new CustomerError('conflict', { id: local.id });
  const { customer, writes } = linked(local, link, context);
  return { customer, writes: [...writes, { drop: recordKey('waiting', link.crmId) }] };
}

/** The customer without its link, which waits from now on. */
function parted(current: Customer, values: Partial<CrmValues>, quiet: boolean, { now }: CrmContext): Commanded {
  const { crm: _, ...rest } = { ...current, ...values };
  const link = { ...linkOf(current), overrides: {}, createdLocally: false };
  const { customer, writes } = live(rewritten(rest, now));
  const waiting: CrmWrite = { put: recordKey('waiting', link.crmId), record: { link, quiet } };
  return { customer, writes: [...writes, waiting, { drop: recordKey('note', `linked ${current.id}`) }] };
}

function undone(current: Customer, record: CrmRecord | null, context: CrmContext): Commanded {
  const { values, overrides } = linkOf(current);
  if (!record || !('filled' in record)) throw new CustomerError('not-found', { id: current.id });
  const untouched = record.filled.filter(
    (field) => !overrides[field] && same(effective(current, field), values[field]),
  );
  return parted(current, Object.fromEntries(untouched.map((field) => [field, null])), false, context);
}

function setAside(current: Customer, record: CrmRecord | null, context: CrmContext): Commanded {
  if (!record || !('others' in record)) throw new CustomerError('not-found', { id: current.id });
  const { customer, writes } = parted(current, {}, false, context);
  return { customer, writes: [...writes, { drop: record.id }] };
}

function dismissed(record: CrmRecord | null, id: string): CrmWrite {
  if (!record) throw new CustomerError('not-found', { id });
  return 'link' in record ? { put: id, record: { ...record, quiet: true } } : { drop: id };
}

function live(customer: Customer): Commanded {
  return { customer, writes: [{ customer, as: 'live' }] };
}

function found(customer: Customer | null, id: string): Customer {
  if (customer) return customer;
  throw new CustomerError('not-found', { id });
}

function linkOf(customer: Customer): CrmLink {
  if (customer.crm) return customer.crm;
  throw new CustomerError('conflict', { id: customer.id });
}

function asWaiting(record: CrmRecord | null, id: string): WaitingLink {
  if (record && 'link' in record) return record;
  throw new CustomerError('not-found', { id });
}
