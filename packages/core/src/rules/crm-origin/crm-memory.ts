import type { Held } from '../deletion.js';
import type { Outcome } from '../writes.js';
import { crmCalls, type CrmCallOptions } from './calls.js';
import { exchangeNow, type CrmAsk, type CrmFound, type Exchange } from './exchange.js';
import type { CrmDone } from './exchanges.js';
import { crmKeys } from './keys.js';
import { settled } from './settling.js';
import type { CrmRecord, CrmWrite } from './types.js';

/** Customers in memory, as what the CRM has beside them needs them. */
export interface CustomersInMemory {
  /** Deleted or not. */
  held(id: string): Held | undefined;
  /** Id of the customer who has a phone and is not deleted. */
  holderOf(phone: string): string | undefined;
  /** @throws CustomerError `taken` before anything is written */
  write(write: Extract<CrmWrite, { customer: unknown }>): void;
}

/** What the memory adapter does around a call. */
interface Around {
  readonly newId: () => string;
  /** Lets the caller's turn end. */
  readonly turn: (options?: CrmCallOptions) => Promise<void>;
  /** Writes once for an `opId`. */
  readonly once: (options: CrmCallOptions, about: string, write: () => readonly Outcome[]) => readonly Outcome[];
}

/** What is kept of a CRM beside customers in memory. */
export class CrmMemory {
  readonly #customers: CustomersInMemory;
  readonly #records = new Map<string, CrmRecord>();
  /** Ids of customers by `crmKeys`. */
  readonly #ids = new Map<string, Set<string>>();
  /** The keys of each that has some. */
  readonly #keys = new Map<string, readonly string[]>();
  readonly #moved: string[] = [];

  constructor(customers: CustomersInMemory) {
    this.#customers = customers;
  }

  /** Is told of every customer who comes or changes, deleted or not. */
  follow({ customer, isDeleted }: Held): void {
    const { id } = customer;
    for (const key of this.#keys.get(id) ?? []) this.#ids.get(key)?.delete(id);
    const keys = crmKeys(customer, isDeleted);
    for (const key of keys) this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(id));
    if (keys.length > 0) this.#keys.set(id, keys);
    else this.#keys.delete(id);
  }

  /** Gives on a phone that may be free now. */
  settle(phone: string | null, now: string): void {
    // Nobody waits for one where no event ever came.
    if (this.#records.size > 0) this.#moved.push(...exchangeNow(settled(phone, now), this.#answer));
  }

  /** Ids of those who changed since this was last asked, because others freed a phone. */
  takeMoved(): readonly string[] {
    return this.#moved.splice(0);
  }

  /** The port's calls. */
  calls({ newId, turn, once }: Around) {
    return crmCalls({
      newId,
      read: async (exchange, options) => {
        await turn(options);
        return structuredClone(exchangeNow(exchange, this.#answer));
      },
      write: async <Answer>(exchange: () => Exchange<CrmDone<Answer>>, about: string, options: CrmCallOptions) => {
        await turn(options);
        let answer: Answer | null = null;
        const outcomes = once(options, about, () => {
          const done = exchangeNow(exchange(), this.#answer);
          answer = done.answer;
          return done.outcomes;
        });
        return { outcomes, answer };
      },
    });
  }

  readonly #answer = ({ writes = [], ids = [], phones = [], keys = [], ...asked }: CrmAsk): CrmFound => {
    for (const write of writes) {
      if ('put' in write) this.#records.set(write.put, write.record);
      else if ('drop' in write) this.#records.delete(write.drop);
      else this.#customers.write(write);
    }
    const holders = phones.flatMap((phone) => this.#customers.holderOf(phone) ?? []);
    const found = keys.flatMap((key) => [...(this.#ids.get(key) ?? [])]);
    const customers = [...ids, ...holders, ...found].flatMap((id) => this.#customers.held(id) ?? []);
    return { customers, records: this.#kept(asked) };
  };

  #kept({ records = [], prefixes = [] }: CrmAsk): CrmFound['records'] {
    const named = records.flatMap((key) => {
      const record = this.#records.get(key);
      return record ? [[key, record] as const] : [];
    });
    const begun = prefixes.flatMap((prefix) => [...this.#records].filter(([key]) => key.startsWith(prefix)));
    return new Map([...named, ...begun]);
  }
}
