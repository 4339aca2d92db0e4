import type { Customer } from '../model/customer.js';
import { usedSequence } from '../rules/codes.js';
import { CustomerIndex, type PackPlace } from './customer-index.js';
import type { PackManifest, PackPosition } from './pack-manifest.js';
import { PACK_FORMAT, type PackHead, type PackedCustomers } from './packed-customers.js';

/** A manifest, and the packed customers in it whose parts are to be stored before it. */
export interface PackPlan {
  readonly manifest: PackManifest;
  readonly fresh: readonly (readonly [head: PackHead, packed: PackedCustomers])[];
}

/** An index of customers and one of deleted ones, which are packed and stored together. */
export class IndexPair {
  readonly live: CustomerIndex;
  readonly deleted: CustomerIndex;
  readonly #pattern: string;
  #manifest: PackManifest | null;
  #highest: number;

  /** Begins with what a manifest tells of, which must be of this code pattern; with nobody, where there is none. */
  constructor(pattern: string, manifest: PackManifest | null) {
    this.live = new CustomerIndex(manifest?.live);
    this.deleted = new CustomerIndex(manifest?.deleted);
    this.#pattern = pattern;
    this.#manifest = manifest;
    this.#highest = manifest?.highest ?? 0;
  }

  /** The highest number in the code pattern among all customers, deleted ones included. */
  get highest(): number {
    return this.#highest;
  }

  /** Whether so much is not stored that it should be packed and stored. */
  get isWorthStoring(): boolean {
    return this.live.isWorthStoring || this.deleted.isWorthStoring;
  }

  /** Takes a customer in, or its newer state. */
  take(customer: Customer, isDeleted: boolean): void {
    const [there, elsewhere] = isDeleted ? [this.deleted, this.live] : [this.live, this.deleted];
    elsewhere.remove(customer.id);
    there.put(customer);
    this.#highest = Math.max(this.#highest, usedSequence(this.#pattern, customer.code));
  }

  /** Takes in a part as it was stored; false when it cannot be that. */
  give(place: PackPlace, part: unknown): boolean {
    return this.live.give(place, part) || this.deleted.give(place, part);
  }

  /** The parts to be given before it can be packed; when they are there, it may lack more. */
  lacksForPacking(today: string): readonly PackPlace[] {
    return [...this.live.lacksForPacking(today), ...this.deleted.lacksForPacking(today)];
  }

  /** Packs what has grown so much that it should be packed at once; its orders are made when they are asked for. */
  *packGrown(today: string): Generator<void> {
    for (const index of [this.live, this.deleted]) if (index.isGrown) yield* index.pack(today, false);
  }

  /** Packs what was written, in short turns; false where something was written between two of them. */
  *pack(today: string): Generator<void, boolean> {
    return (yield* this.live.pack(today)) && (yield* this.deleted.pack(today));
  }

  /** What to store of what is packed, under a new id. */
  plan(id: string, position: PackPosition): PackPlan {
    const known = new Map(
      [...(this.#manifest?.live ?? []), ...(this.#manifest?.deleted ?? [])].map((head) => [head.key, head]),
    );
    const fresh: [PackHead, PackedCustomers][] = [];
    const headOf = (packed: PackedCustomers): PackHead => {
      // As it was stored: what is in memory may be in order for another day by now.
      const stored = known.get(packed.head.key);
      if (stored) return stored;
      const head = { ...packed.head, key: `${id}-${fresh.length}` };
      fresh.push([head, packed]);
      return head;
    };
    const [live, deleted] = [this.live.packed.map(headOf), this.deleted.packed.map(headOf)];
    const about = { id, format: PACK_FORMAT, position, pattern: this.#pattern, highest: this.#highest };
    return { manifest: { ...about, live, deleted }, fresh };
  }

  /** Says that a plan was carried out. */
  stored({ manifest, fresh }: PackPlan): void {
    for (const [head, packed] of fresh) packed.stored(head);
    this.#manifest = manifest;
  }
}
