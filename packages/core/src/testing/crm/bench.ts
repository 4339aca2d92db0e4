import { isCustomerError, CustomerError } from '../../errors/customer-error.js';
import type { CrmField, CrmLink } from '../../model/crm-link.js';
import type { Customer } from '../../model/customer.js';
import { EMPTY_PATCH, applyPatch } from '../../model/patch.js';
import { applyCrmCommand } from '../../rules/crm-origin/commands.js';
import { conflictsOf, waitingConflict } from '../../rules/crm-origin/conflicts.js';
import { applyCrmEvent, receiptOf } from '../../rules/crm-origin/decide.js';
import { eventOf, readCrmEvent, type CrmFact } from '../../rules/crm-origin/event.js';
import { exchangeNow, type CrmAsk, type CrmFound } from '../../rules/crm-origin/exchange.js';
import { recordOf } from '../../rules/crm-origin/exchanges.js';
import { crmKeys } from '../../rules/crm-origin/keys.js';
import { overridden } from '../../rules/crm-origin/overrides.js';
import { freedPhone, settled, wantedPhone } from '../../rules/crm-origin/settling.js';
import {
  recordKey,
  type CrmCommand,
  type CrmConflict,
  type CrmDecision,
  type CrmNote,
  type CrmQuarantined,
  type CrmReceipt,
  type CrmRecord,
  type CrmWorld,
  type CrmWrite,
  type SeenEvent,
  type WaitingLink,
} from '../../rules/crm-origin/types.js';
import { rewritten, type Held } from '../../rules/deletion.js';
import { firstVersion, uniqueKey } from '../../rules/writes.js';
import { individual } from '../fixtures.js';
import { frozen } from './frozen.js';
import type { Step } from './history.js';

/** The rules under test; a mutant replaces some. */
export const RULES = { applyCrmEvent, applyCrmCommand, conflictsOf, overridden, readCrmEvent, receiptOf, settled };
export type Rules = typeof RULES;

/** What one step of a history came to. */
export interface Done {
  readonly step: Step;
  /** The customer it was about, null for none. */
  readonly id: string | null;
  /** `refused`, by a code, or whatever an event came to. */
  readonly decision: CrmDecision | null;
  readonly receipt: CrmReceipt | null;
  readonly fact: CrmFact | null;
  readonly refusal: string | null;
}

/** A link and whose it is; null where it waits. */
export interface Linked {
  readonly link: CrmLink;
  readonly customerId: string | null;
}

/**
 * A store as plain as can be, which hands the rules everything it has, deep-frozen, and looks nothing up: what any
 * adapter must come to. What a person does is refused where a phone is taken; what the rules decide on an event is
 * written as it comes.
 */
export class Bench {
  readonly customers = new Map<string, Held>();
  readonly records = new Map<string, CrmRecord>();
  readonly #rules: Rules;
  #clock = 0;
  #ids = 0;

  constructor(rules: Partial<Rules> = {}) {
    this.#rules = { ...RULES, ...rules };
  }

  /** Those who are not deleted, in the order in which they came. */
  get live(): readonly Customer[] {
    return [...this.customers.values()].filter(({ isDeleted }) => !isDeleted).map(({ customer }) => customer);
  }

  /** The deleted ones. */
  get deleted(): readonly Customer[] {
    return [...this.customers.values()].filter(({ isDeleted }) => isDeleted).map(({ customer }) => customer);
  }

  /** Links without a customer. */
  get waiting(): readonly WaitingLink[] {
    return [...this.records.values()].filter((record): record is WaitingLink => 'link' in record);
  }

  get quarantine(): readonly CrmQuarantined[] {
    return [...this.records.values()].filter((record): record is CrmQuarantined => 'problems' in record);
  }

  /** Number of the customer who was made last. */
  get count(): number {
    return this.#ids;
  }

  /** Everything open. */
  conflicts(): readonly CrmConflict[] {
    const everybody = [...this.customers.values()];
    return [
      ...this.live.flatMap((customer) => this.#rules.conflictsOf(customer, everybody)),
      ...this.waiting.flatMap((waiting) => waitingConflict(waiting, everybody)),
      ...[...this.records.values()].filter((record): record is CrmNote => 'kind' in record),
    ];
  }

  /** Every link, by the CRM's id, and whose it is. */
  links(): ReadonlyMap<string, Linked> {
    const links = new Map<string, Linked>();
    for (const { customer } of this.customers.values()) {
      if (customer.crm) links.set(customer.crm.crmId, { link: customer.crm, customerId: customer.id });
    }
    for (const { link } of this.waiting) links.set(link.crmId, { link, customerId: null });
    return links;
  }

  /** Does a step; one that a person could not do now does nothing. */
  run(step: Step): Done {
    try {
      return this.#run(step);
    } catch (thrown) {
      if (!isCustomerError(thrown)) throw thrown;
      return { ...NOT_DONE, step, refusal: thrown.code };
    }
  }

  /** Whom or which record a step is about, as things are now; null where there is none, and the step does nothing. */
  targetOf(step: Step): string | null {
    if (step.do === 'receive' || step.do === 'add') return '';
    if (step.do === 'restore') return pickOne(this.deleted, step.who)?.id ?? null;
    if (step.do !== 'record') return pickOne(this.live, step.who)?.id ?? null;
    const keys = [...this.records.keys()].filter((key) => !key.startsWith('event ')).sort();
    const key = pickOne(keys, step.which);
    const record = key === undefined ? undefined : this.records.get(key);
    if (key === undefined || !record) return null;
    const fits = { create: 'link' in record, retry: 'problems' in record, dismiss: true }[step.command];
    return fits ? key : null;
  }

  /** Which waiting CRM customer a step links. */
  waitingOf({ which }: Extract<Step, { do: 'link' }>): string {
    return pickOne(this.waiting, which)?.link.crmId ?? 'nobody';
  }

  #run(step: Step): Done {
    if (step.do === 'receive') return this.receive(step.event, step);
    if (step.do === 'add') return this.#add(step);
    const target = this.targetOf(step);
    if (target === null) return { ...NOT_DONE, step };
    if (step.do === 'record') return this.#recordCommand(step, target);
    const { customer } = this.customers.get(target)!;
    if (step.do === 'restore') return this.#restore(step, customer);
    if (step.do === 'remove') {
      this.#put(rewritten(customer, this.#now()), true);
      this.#settle(uniqueKey(customer, 'phone'));
      return { ...NOT_DONE, step, id: customer.id };
    }
    if (step.do === 'command') return this.#command(step, customer, step.command);
    if (step.do === 'link') return this.#command(step, customer, { do: 'link', crmId: this.waitingOf(step) });
    const patched = applyPatch(customer, { ...EMPTY_PATCH, set: { [step.field]: step.value } });
    this.#check(patched);
    this.#put(rewritten(this.#rules.overridden(customer, patched, this.#now()), this.#now()), false);
    this.#settle(freedPhone(customer, patched));
    return { ...NOT_DONE, step, id: customer.id };
  }

  /** What came, read and decided upon. */
  receive(came: unknown, step: Step = { do: 'receive', event: came }): Done {
    const reading = frozen(this.#rules.readCrmEvent(frozen(came)));
    const { fact, id } = reading;
    const world: CrmWorld = frozen({
      seen: fact ? ((this.records.get(recordKey('event', fact.eventId)) as SeenEvent) ?? null) : null,
      waiting: fact ? ((this.records.get(recordKey('waiting', fact.crmId)) as WaitingLink) ?? null) : null,
      isQuarantined: this.records.has(recordKey('quarantine', id)),
      customers: [...this.customers.values()],
    });
    const decision = frozen(this.#rules.applyCrmEvent(world, reading, this.#context()));
    this.#write(decision.writes);
    return { step, id: decision.customerId, decision, receipt: this.#rules.receiptOf(decision), fact, refusal: null };
  }

  #add(step: Extract<Step, { do: 'add' }>): Done {
    const customer = firstVersion(individual({ id: `local-${++this.#ids}`, ...step.values }), this.#now());
    this.#check(customer);
    this.#put(customer, false);
    return { ...NOT_DONE, step, id: customer.id };
  }

  #restore(step: Step, customer: Customer): Done {
    this.#check(customer);
    this.#put(rewritten(customer, this.#now()), false);
    this.#settle(wantedPhone(customer));
    return { ...NOT_DONE, step, id: customer.id };
  }

  #recordCommand(step: Extract<Step, { do: 'record' }>, id: string): Done {
    const record = this.records.get(id)!;
    const { command } = step;
    if (command !== 'retry') return this.#apply(step, id, { customer: null, record }, { do: command });
    const done = this.receive(eventOf(record as CrmQuarantined), step);
    if (done.decision?.problems.length === 0) this.records.delete(id);
    return done.decision?.problems.length === 0 ? done : { ...done, refusal: 'invalid' };
  }

  #command(step: Step, customer: Customer, command: Exclude<CrmCommand, { do: 'retry' }>): Done {
    const record = this.records.get(recordOf(customer.id, command)) ?? null;
    return this.#apply(step, customer.id, { customer, record }, command);
  }

  #apply(
    step: Step,
    id: string,
    subject: Parameters<Rules['applyCrmCommand']>[0],
    command: Exclude<CrmCommand, { do: 'retry' }>,
  ): Done {
    const { customer, writes } = this.#rules.applyCrmCommand(frozen(subject), id, command, this.#context());
    if (customer) this.#check(customer);
    this.#write(frozen(writes));
    return { ...NOT_DONE, step, id: customer?.id ?? null };
  }

  #write(writes: readonly CrmWrite[]): void {
    for (const write of writes) {
      if ('put' in write) this.records.set(write.put, frozen(write.record));
      else if ('drop' in write) this.records.delete(write.drop);
      else {
        const before = this.customers.get(write.customer.id)?.customer;
        this.#put(write.customer, write.as === 'deleted');
        if (before && write.as === 'live') this.#settle(freedPhone(before, write.customer));
      }
    }
  }

  #settle(phone: string | null): void {
    const answer = ({ writes = [], phones = [], keys = [] }: CrmAsk): CrmFound => {
      for (const write of writes) if ('customer' in write) this.#put(write.customer, false);
      const customers = [...this.customers.values()].filter(
        ({ customer, isDeleted }) =>
          (!isDeleted && phones.includes(uniqueKey(customer, 'phone') ?? '')) ||
          crmKeys(customer, isDeleted).some((key) => keys.includes(key)),
      );
      return { customers, records: new Map() };
    };
    exchangeNow(this.#rules.settled(phone, this.#now()), answer);
  }

  #put(customer: Customer, isDeleted: boolean): void {
    this.customers.set(customer.id, frozen({ customer, isDeleted }));
  }

  #check(customer: Customer): void {
    const phone = uniqueKey(customer, 'phone');
    const isTaken = this.live.some((other) => other.id !== customer.id && uniqueKey(other, 'phone') === phone);
    if (phone !== null && isTaken) throw new CustomerError('taken', { field: 'phone' });
  }

  #context() {
    const now = this.#now();
    return { now, newId: () => `new-${++this.#ids}` };
  }

  #now(): string {
    return new Date(Date.UTC(2026, 0, 1) + ++this.#clock * 1000).toISOString();
  }
}

/** The override of a field, where there is one. */
export function overrideOf(customer: Customer | undefined, field: CrmField) {
  return customer?.crm?.overrides[field];
}

const NOT_DONE = { id: null, decision: null, receipt: null, fact: null, refusal: null };

function pickOne<Item>(items: readonly Item[], nth: number): Item | undefined {
  return items[nth % Math.max(1, items.length)];
}
