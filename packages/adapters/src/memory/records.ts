import { type Customer, CustomerError, type CustomerPatch, type NewCustomer, type UniqueField } from '@clientele/core';
import { CustomerIndex, firstVersion, nextVersion, uniqueKey, usedSequence } from '@clientele/core/local';

/** Customers by id, found by the index and by what is unique among them. A write is whole or throws and changes nothing. */
export class Records {
  readonly index = new CustomerIndex();
  readonly #customers = new Map<string, Customer>();
  readonly #holders: ReadonlyMap<UniqueField, Map<string, string>>;
  readonly #pattern: string;
  #highest = 0;

  constructor(unique: readonly UniqueField[], codePattern: string) {
    this.#holders = new Map(unique.map((field) => [field, new Map()]));
    this.#pattern = codePattern;
  }

  /** The highest number ever used in the code pattern. */
  get highest(): number {
    return this.#highest;
  }

  /** A copy of a customer. @throws CustomerError `not-found` */
  read(id: string): Customer {
    return structuredClone(this.#found(id));
  }

  /** Adds a customer and gives back its id. @throws CustomerError `invalid`, `conflict`, `taken` */
  add(customer: NewCustomer, now: string): string {
    const first = firstVersion(customer, now);
    if (this.#customers.has(first.id)) throw new CustomerError('conflict', { id: first.id });
    this.#put(first, null);
    return first.id;
  }

  /** Changes a customer; false when the patch changes nothing. @throws CustomerError `not-found`, `conflict`, `invalid`, `taken` */
  change(id: string, patch: CustomerPatch, version: number, now: string): boolean {
    const current = this.#found(id);
    const next = nextVersion(current, patch, version, now);
    if (next === current) return false;
    this.#put(next, current);
    return true;
  }

  #found(id: string): Customer {
    const customer = this.#customers.get(id);
    if (!customer) throw new CustomerError('not-found', { id });
    return customer;
  }

  #put(next: Customer, current: Customer | null): void {
    for (const [field, holders] of this.#holders) {
      const holder = holders.get(uniqueKey(next, field) ?? '');
      if (holder !== undefined && holder !== next.id) throw new CustomerError('taken', { field, id: holder });
    }
    for (const [field, holders] of this.#holders) {
      const [before, after] = [current && uniqueKey(current, field), uniqueKey(next, field)];
      if (before !== null) holders.delete(before);
      if (after !== null) holders.set(after, next.id);
    }
    this.#highest = Math.max(this.#highest, usedSequence(this.#pattern, next.code));
    this.#customers.set(next.id, next);
    this.index.put(next);
  }
}
