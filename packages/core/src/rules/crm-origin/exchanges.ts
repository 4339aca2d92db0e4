import { CustomerError } from '../../errors/customer-error.js';
import type { Held } from '../deletion.js';
import type { Outcome } from '../writes.js';
import { applyCrmCommand } from './commands.js';
import { conflictsOf, waitingConflict } from './conflicts.js';
import { applyCrmEvent, receiptOf } from './decide.js';
import { eventOf, readCrmEvent, type CrmReading } from './event.js';
import type { CrmAsk, CrmFound, Exchange } from './exchange.js';
import { crmKey } from './keys.js';
import { bytewise } from './order.js';
import { freedPhone, settled } from './settling.js';
import {
  recordKey,
  type CrmCommand,
  type CrmConflict,
  type CrmContext,
  type CrmNote,
  type CrmQuarantined,
  type CrmReceipt,
  type CrmWorld,
  type CrmWrite,
  type SeenEvent,
  type WaitingLink,
} from './types.js';

/** What came of an exchange that writes: whom or which record it changed, and what its caller is told. */
export interface CrmDone<Answer> {
  readonly outcomes: readonly Outcome[];
  readonly answer: Answer;
}

/** Takes in what came as an event. */
export function receiving(came: unknown, context: CrmContext): Exchange<CrmDone<CrmReceipt>> {
  return takingIn(readCrmEvent(came), context);
}

/**
 * Does what a person decided; `version` is the customer's, null where the command is about a record.
 * @throws CustomerError see `applyCrmCommand`; `conflict` where the customer has another version by now, `taken`
 */
export function* commanding(
  id: string,
  command: CrmCommand,
  version: number | null,
  context: CrmContext,
): Exchange<CrmDone<null>> {
  if (command.do === 'retry') return yield* retrying(id, context);
  const recordId = recordOf(id, command);
  const found = yield { ids: [id], records: [recordId] };
  const held = found.customers.find(({ isDeleted }) => !isDeleted);
  if (held && held.customer.version !== version) throw new CustomerError('conflict', { id });
  const subject = { customer: held?.customer ?? null, record: found.records.get(recordId) ?? null };
  const { customer, writes } = applyCrmCommand(subject, id, command, context);
  const changed = yield* writing(writes, found, context);
  if (!customer) return { outcomes: changed.map((each) => ({ id: each })), answer: null };
  const others = changed.filter((each) => each !== customer.id).map((each) => ({ id: each }));
  const own = { id: customer.id, ...(writes.length === 0 && { isUnchanged: true }) };
  return { outcomes: [own, ...others], answer: null };
}

/** Everything open, the oldest first. */
export function* listingConflicts(): Exchange<readonly CrmConflict[]> {
  const open = yield { keys: [crmKey.open], prefixes: [recordKey('waiting', ''), recordKey('note', '')] };
  const records = [...open.records.values()];
  const waiting = records.filter((record): record is WaitingLink => 'link' in record);
  const notes = records.filter((record): record is CrmNote => 'kind' in record);
  const links = [...waiting.map(({ link }) => link), ...open.customers.flatMap(({ customer }) => customer.crm ?? [])];
  const phones = new Set(links.flatMap(({ values }) => values.phone?.value ?? []));
  const { customers: holders } = yield { phones: [...phones] };
  const conflicts = [
    ...open.customers.flatMap(({ customer }) => conflictsOf(customer, holders)),
    ...waiting.flatMap((each) => waitingConflict(each, holders)),
    ...notes,
  ];
  return conflicts.sort((left, right) => bytewise(left.since, right.since) || bytewise(left.id, right.id));
}

/** Every event in the quarantine, the oldest first. */
export function* listingQuarantine(): Exchange<readonly CrmQuarantined[]> {
  const { records } = yield { prefixes: [recordKey('quarantine', '')] };
  const entries = [...records.values()].filter((record): record is CrmQuarantined => 'problems' in record);
  return entries.sort((left, right) => bytewise(left.at, right.at) || bytewise(left.id, right.id));
}

/** A customer as it is now, null where there is none. */
export function* looking(id: string): Exchange<Held | null> {
  return (yield { ids: [id] }).customers[0] ?? null;
}

function* takingIn(reading: CrmReading, context: CrmContext): Exchange<CrmDone<CrmReceipt>> {
  const found = yield asked(reading);
  const decision = applyCrmEvent(worldOf(reading, found), reading, context);
  const changed = yield* writing(decision.writes, found, context);
  const answer = receiptOf(decision);
  return { outcomes: changed.map((id) => ({ id })), answer };
}

function* retrying(id: string, context: CrmContext): Exchange<CrmDone<null>> {
  const { records } = yield { records: [id] };
  const entry = records.get(id) as CrmQuarantined | undefined;
  if (!entry) throw new CustomerError('not-found', { id });
  const { outcomes, answer } = yield* takingIn(readCrmEvent(eventOf(entry)), context);
  const [problem] = answer.problems;
  if (problem) throw new CustomerError('invalid', { field: problem.field });
  yield { writes: [{ drop: id }] };
  return { outcomes: [...outcomes, { id }], answer: null };
}

/** All that may concern an event. */
function asked({ id, fact }: CrmReading): CrmAsk {
  const quarantine = recordKey('quarantine', id);
  if (!fact) return { records: [quarantine] };
  const { eventId, crmId, values } = fact;
  const records = [quarantine, recordKey('event', eventId), recordKey('waiting', crmId)];
  const keys = [crmKey.id(crmId)];
  if (!values) return { records, keys };
  const { name, email, phone } = values;
  keys.push(crmKey.lost(phone.value));
  if (phone.value === crmId) keys.push(...(name ? [crmKey.name(name)] : []), ...(email ? [crmKey.email(email)] : []));
  return { records, keys, phones: [phone.value] };
}

function worldOf({ id, fact }: CrmReading, { customers, records }: CrmFound): CrmWorld {
  return {
    seen: fact ? ((records.get(recordKey('event', fact.eventId)) as SeenEvent | undefined) ?? null) : null,
    waiting: fact ? ((records.get(recordKey('waiting', fact.crmId)) as WaitingLink | undefined) ?? null) : null,
    isQuarantined: records.has(recordKey('quarantine', id)),
    customers: [...new Map(customers.map((held) => [held.customer.id, held])).values()],
  };
}

/** Writes, gives phones on that were freed by it, and comes to the ids of all that changed. */
function* writing(writes: readonly CrmWrite[], { customers }: CrmFound, { now }: CrmContext): Exchange<string[]> {
  if (writes.length === 0) return [];
  yield { writes };
  const changed = writes.flatMap((write) => ('customer' in write ? [write.customer.id] : []));
  for (const write of writes) {
    if (!('customer' in write) || write.as !== 'live') continue;
    const before = customers.find(({ customer }) => customer.id === write.customer.id);
    if (before) changed.push(...(yield* settled(freedPhone(before.customer, write.customer), now)));
  }
  if (changed.length > 0) return changed;
  // Nobody changed, but what is open did.
  const records = writes.map((write) => ('put' in write ? write.put : 'drop' in write ? write.drop : ''));
  return records.filter((key) => !key.startsWith(recordKey('event', '')));
}

/** The key of the record that a command goes by. */
export function recordOf(id: string, command: CrmCommand): string {
  if (command.do === 'link') return recordKey('waiting', command.crmId);
  if (command.do === 'set-aside') return recordKey('note', `deleted-match ${id}`);
  return command.do === 'undo-link' ? recordKey('note', `linked ${id}`) : id;
}
