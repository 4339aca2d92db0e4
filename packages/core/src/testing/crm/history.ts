import { CRM_FIELDS, type CrmField, type CrmValues } from '../../model/crm-link.js';
import type { CrmCommand } from '../../rules/crm-origin/types.js';

/** One thing that happens: an event comes, or somebody here does something. Customers are counted among those there are. */
export type Step =
  | { readonly do: 'receive'; readonly event: unknown }
  | { readonly do: 'add'; readonly values: Partial<CrmValues> }
  | { readonly do: 'edit'; readonly who: number; readonly field: CrmField; readonly value: CrmValues[CrmField] }
  | { readonly do: 'remove'; readonly who: number }
  | { readonly do: 'restore'; readonly who: number }
  | {
      readonly do: 'command';
      readonly who: number;
      readonly command: Exclude<CrmCommand, { do: 'retry' | 'create' | 'dismiss' | 'link' }>;
    }
  | { readonly do: 'link'; readonly who: number; readonly which: number }
  | { readonly do: 'record'; readonly which: number; readonly command: 'create' | 'dismiss' | 'retry' };

/** So many numbers make a step. */
export const NUMBERS_A_STEP = 9;

const PHONES = ['0900000001', '0900000002', '0900000003', '+84 900 000 001'];
const NAMES = ['An', 'Bình', 'Chi'];
const EMAILS = [null, 'an@example.com', 'binh@example.com'];
const GENDERS = [null, 'male', 'female'] as const;

/** Numbers taken one after the other. */
class Numbers {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(end: number): number {
    return (this.#numbers[this.#at++] ?? 0) % end;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }
}

/** A history made of numbers, so that any numbers are one and fewer or smaller ones are a simpler one. */
export function historyOf(numbers: readonly (readonly number[])[]): readonly Step[] {
  return numbers.map((some, at) => stepOf(new Numbers(some), at));
}

/** A history of nothing but well-formed events with ids of their own; of one CRM customer, where it is said so. */
export function eventsOf(numbers: readonly (readonly number[])[], identities = 3): readonly unknown[] {
  return numbers.map((some, at) => {
    const each = new Numbers(some);
    return event(each, `e${at}`, `c${each.below(identities)}`);
  });
}

/** A value that a person enters, and no CRM sends. */
export function typed(field: CrmField, nth: number): CrmValues[CrmField] {
  if (field === 'phone') return { value: `+8490000010${nth}`, text: `090000010${nth}` };
  if (field === 'gender') return 'other';
  return `${field}-typed-${nth}`;
}

function stepOf(numbers: Numbers, at: number): Step {
  const kind = numbers.below(16);
  if (kind < 7) return { do: 'receive', event: event(numbers, eventId(numbers, at), numbers.pick(['c0', 'c1', 'c2'])) };
  if (kind === 7) return { do: 'receive', event: spoilt(event(numbers, `e${at}`, 'c0'), numbers) };
  const who = numbers.below(4);
  if (kind === 8) return { do: 'add', values: localValues(numbers) };
  if (kind <= 10) {
    const field = numbers.pick(CRM_FIELDS);
    return {
      do: 'edit',
      who,
      field,
      value: numbers.below(3) === 0 ? sent(field, numbers) : typed(field, numbers.below(3)),
    };
  }
  if (kind === 11) return { do: numbers.pick(['remove', 'restore'] as const), who };
  if (kind === 12) return { do: 'record', which: who, command: numbers.pick(['create', 'dismiss', 'retry'] as const) };
  if (kind === 13) return { do: 'link', who, which: numbers.below(3) };
  const field = numbers.pick(CRM_FIELDS);
  const commands: readonly Extract<Step, { do: 'command' }>['command'][] = [
    { do: 'reset', field },
    { do: 'reset', field: 'all' },
    { do: 'resolve', field, take: 'mine' },
    { do: 'resolve', field, take: 'theirs' },
    { do: 'resolve', field, take: 'value', value: typed(field, numbers.below(3)) },
    { do: 'unlink' },
    { do: 'undo-link' },
    { do: 'set-aside' },
  ];
  return { do: 'command', who, command: numbers.pick(commands) };
}

/** Now and then an id that was used before, with the same or with other content. */
function eventId(numbers: Numbers, at: number): string {
  return numbers.below(8) === 0 ? 'e0' : `e${at}`;
}

function event(numbers: Numbers, id: string, crmId: string) {
  const orderId = numbers.pick([null, 'o1', 'o2', 'o3']);
  const common = { eventId: id, crmId, orderId, stamp: numbers.below(6) };
  if (numbers.below(6) === 0) return { op: 'delete', ...common } as const;
  const [phone, name] = [numbers.pick(PHONES), numbers.pick(NAMES)];
  const rest = numbers.below(9);
  return {
    op: 'upsert',
    ...common,
    values: { name, phone, email: EMAILS[rest % 3], gender: GENDERS[Math.floor(rest / 3)] },
  };
}

function spoilt(good: ReturnType<typeof event>, numbers: Numbers): unknown {
  const values = 'values' in good ? good.values : {};
  const bad: readonly unknown[] = [
    null,
    { ...good, colour: 'red' },
    { ...good, op: 'upsert', values: { name: null, email: null, gender: null, ...values, phone: null } },
    { ...good, op: 'upsert', values: { name: null, email: null, gender: null, ...values, phone: '1900 1234' } },
    { ...good, stamp: 'yesterday' },
    { ...good, op: 'upsert', values: { phone: PHONES[0] } },
  ];
  return numbers.pick(bad);
}

function localValues(numbers: Numbers): Partial<CrmValues> {
  const phone = sent('phone', numbers) as CrmValues['phone'];
  return { phone, name: typed('name', 9) as string, email: numbers.pick([null, 'typed-9@example.com']) };
}

/** A value the CRM sends too. */
function sent(field: CrmField, numbers: Numbers): CrmValues[CrmField] {
  if (field === 'name') return numbers.pick(NAMES);
  if (field === 'email') return numbers.pick(EMAILS);
  if (field === 'gender') return numbers.pick(GENDERS);
  const text = numbers.pick(PHONES.slice(0, 3));
  return { value: `+84${text.slice(1)}`, text };
}
