import { type Customer, CustomerError, type CustomerPatch, type NewCustomer, type UniqueField } from '@clientele/core';
import {
  CrmMemory,
  CustomerIndex,
  type Held,
  type IndexKey,
  type Outcome,
  VehicleIndex,
  firstVersion,
  freedPhone,
  nextVersion,
  orRefusal,
  rewritten,
  uniqueKey,
  usedSequence,
  wantedPhone,
} from '@clientele/core/local';
import { Files } from './files.js';

/** Customers by id, found by the index and by what is unique among them. A write is whole or throws and changes nothing. */
export class Records {
  readonly index = new CustomerIndex();
  readonly files = new Files();
  readonly crm = new CrmMemory({
    held: (id) => this.held(id),
    holderOf: (phone) => this.#holders.get('phone')?.get(phone),
    write: ({ customer, as }) =>
      as === 'deleted' ? this.#bury(customer) : this.#put(customer, this.#live.get(customer.id) ?? null),
  });
  readonly #deletedIndex = new CustomerIndex();
  readonly #live = new Map<string, Customer>();
  readonly #deleted = new Map<string, Customer>();
  readonly #holders: ReadonlyMap<UniqueField, Map<string, string>>;
  readonly #pattern: string;
  #highest = 0;
  #vehicles: VehicleIndex | null = null;

  constructor(unique: readonly UniqueField[], codePattern: string) {
    this.#holders = new Map(unique.map((field) => [field, new Map()]));
    this.#pattern = codePattern;
  }

  /** The highest number ever used in the code pattern. */
  get highest(): number {
    return this.#highest;
  }

  /** The vehicles of those that are not deleted; put in order when first asked for, as many a page never asks. */
  get vehicles(): VehicleIndex {
    if (!this.#vehicles) {
      this.#vehicles = new VehicleIndex();
      for (const customer of this.#live.values()) this.#vehicles.put(customer);
    }
    return this.#vehicles;
  }

  /** A copy of a customer who is not deleted. @throws CustomerError `not-found` */
  read(id: string): Customer {
    return structuredClone(this.#found(id, this.#live));
  }

  /** A copy of a deleted customer. @throws CustomerError `not-found` */
  readDeleted(id: string): Customer {
    return structuredClone(this.#found(id, this.#deleted));
  }

  /** Ids of the deleted customers with this code, phone or active plate, the last one deleted first. */
  findDeleted(key: IndexKey): readonly string[] {
    const found = new Set(this.#deletedIndex.find(key));
    return [...this.#deleted.keys()].filter((id) => found.has(id)).reverse();
  }

  /** The customer of a write as it is now, or why there is none. */
  resultOf(outcome: Outcome): { readonly customer: Customer } | { readonly error: CustomerError } {
    const result = 'id' in outcome ? orRefusal(() => ({ customer: this.read(outcome.id) })) : outcome;
    return 'customer' in result ? result : { error: new CustomerError(result.code, result.details) };
  }

  /** What there is of a customer, deleted or not. */
  held(id: string): Held | undefined {
    const customer = this.#live.get(id) ?? this.#deleted.get(id);
    return customer && { customer, isDeleted: this.#deleted.has(id) };
  }

  /** Adds a customer and gives back its id. @throws CustomerError `invalid`, `conflict`, `taken` */
  add(customer: NewCustomer, now: string): string {
    const first = firstVersion(customer, now);
    if (this.held(first.id)) throw new CustomerError('conflict', { id: first.id });
    this.#put(first, null);
    return first.id;
  }

  /** Takes in a customer to begin with, new or as it was stored. @throws CustomerError `invalid`, `conflict`, `taken` */
  begin(customer: NewCustomer | Customer, now: string): void {
    if (!('version' in customer)) this.add(customer, now);
    else if (this.held(customer.id)) throw new CustomerError('conflict', { id: customer.id });
    else this.#put(structuredClone(customer), null);
  }

  /** Changes a customer; false when the patch changes nothing. @throws CustomerError `not-found`, `conflict`, `invalid`, `taken` */
  change(id: string, patch: CustomerPatch, version: number, now: string): boolean {
    const current = this.#found(id, this.#live);
    const next = nextVersion(current, patch, version, now);
    if (next === current) return false;
    this.#put(next, current);
    this.crm.settle(freedPhone(current, next), now);
    return true;
  }

  /** Deletes a customer, who can be brought back. @throws CustomerError `not-found` */
  remove(id: string, now: string): void {
    const customer = this.#found(id, this.#live);
    for (const [field, holders] of this.#holders) {
      const key = uniqueKey(customer, field);
      if (key !== null) holders.delete(key);
    }
    this.#live.delete(id);
    this.index.remove(id);
    this.#vehicles?.remove(id);
    this.#bury(rewritten(customer, now));
    this.crm.settle(uniqueKey(customer, 'phone'), now);
  }

  /** Brings a deleted customer back. @throws CustomerError `not-found`, `taken` */
  restore(id: string, now: string): Outcome {
    if (this.#live.has(id)) return { id, isUnchanged: true };
    const customer = this.#found(id, this.#deleted);
    this.#put(rewritten(customer, now), null);
    this.#deleted.delete(id);
    this.#deletedIndex.remove(id);
    this.crm.settle(wantedPhone(customer), now);
    return { id };
  }

  #bury(customer: Customer): void {
    this.#deleted.set(customer.id, customer);
    this.#deletedIndex.put(customer);
    this.crm.follow({ customer, isDeleted: true });
  }

  #found(id: string, among: ReadonlyMap<string, Customer>): Customer {
    const customer = among.get(id);
    if (!customer) throw new CustomerError('not-found', { id });
    return customer;
  }

  #put(next: Customer, current: Customer | null): void {
    for (const [field, holders] of this.#holders) {
      const key = uniqueKey(next, field);
      const holder = key === null ? undefined : holders.get(key);
      if (holder !== undefined && holder !== next.id) throw new CustomerError('taken', { field, id: holder });
    }
    this.files.check(next);
    this.files.settle(next, current);
    for (const [field, holders] of this.#holders) {
      const [before, after] = [current && uniqueKey(current, field), uniqueKey(next, field)];
      if (before !== null) holders.delete(before);
      if (after !== null) holders.set(after, next.id);
    }
    this.#highest = Math.max(this.#highest, usedSequence(this.#pattern, next.code));
    this.#live.set(next.id, next);
    this.index.put(next);
    this.#vehicles?.put(next);
    this.crm.follow({ customer: next, isDeleted: false });
  }
}
