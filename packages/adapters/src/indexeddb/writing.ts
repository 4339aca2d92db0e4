import type { Customer, UniqueField } from '@clientele/core';
import { type Outcome, type Refusal, changedIds, replayOf, uniqueKey, usedSequence } from '@clientele/core/local';
import { unwrap } from 'idb';
import { refusedFiles, settleFiles } from './claiming.js';
import { keyName, rowOf, type Writing } from './schema.js';

/** How long a write is remembered, so that the same one is not done again: 30 days, in milliseconds. */
const REMEMBERED = 30 * 86_400_000;
/** Old writes forgotten with each new one. */
const FORGOTTEN_AT_ONCE = 20;

/** The rules of one database. */
export interface Rules {
  readonly unique: readonly UniqueField[];
  readonly codePattern: string;
}

/** What a write did: its number and the customers there are now, or null when it was done before or changed nothing. */
export interface Written {
  readonly outcomes: readonly Outcome[];
  readonly books: { readonly revision: number; readonly rows: number } | null;
}

/** A write, given its number: the codes it used, by how many customers there are more, and what came of each. */
export type Work = (tx: Writing, revision: number, rules: Rules) => Promise<Worked>;

export interface Worked {
  readonly codes: readonly (string | null)[];
  readonly more: number;
  readonly outcomes: readonly Outcome[];
}

/** Does a write once for its `opId`, and keeps the books that go with it in the same transaction. */
export async function once(
  tx: Writing,
  opId: string | undefined,
  about: string,
  rules: Rules,
  work: Work,
): Promise<Written> {
  const [operations, meta] = [tx.objectStore('operations'), tx.objectStore('meta')];
  const done = opId === undefined ? null : replayOf(await operations.get(opId), about);
  if (done) return { outcomes: done, books: null };
  const revision = Number((await meta.get('revision')) ?? 0) + 1;
  const { codes, more, outcomes } = await work(tx, revision, rules);
  const at = Date.now();
  if (opId !== undefined) await operations.put({ opId, about, outcomes, at });
  const old = await operations.index('at').getAllKeys(IDBKeyRange.upperBound(at - REMEMBERED), FORGOTTEN_AT_ONCE);
  await Promise.all(old.map((key) => operations.delete(key)));
  if (changedIds(outcomes).length === 0) return { outcomes, books: null };
  const rows = Number((await meta.get('rows')) ?? 0) + more;
  await Promise.all([meta.put(revision, 'revision'), meta.put(rows, 'rows')]);
  await keepHighest(tx, rules.codePattern, codes);
  return { outcomes, books: { revision, rows } };
}

/** Name of the record that keeps the highest number ever used in a code pattern. */
export function sequenceName(codePattern: string): string {
  return `sequence ${codePattern}`;
}

async function keepHighest(tx: Writing, pattern: string, codes: Worked['codes']): Promise<void> {
  const meta = tx.objectStore('meta');
  const used = Math.max(0, ...codes.map((code) => usedSequence(pattern, code)));
  const known = Number((await meta.get(sequenceName(pattern))) ?? 0);
  if (used > known) await meta.put(used, sequenceName(pattern));
}

/** Adds customers, each whole or not at all; one that cannot be added does not keep the others out. */
export async function addEach(tx: Writing, customers: readonly Customer[], revision: number, { unique }: Rules) {
  const store = tx.objectStore('customers');
  const refused = await refusedFiles(tx, customers);
  const addOne = async (customer: Customer) =>
    !refused.has(customer) && unlessHeld(store.add(rowOf(customer, revision, unique)));
  const added = await Promise.all(customers.map(addOne));
  const outcome = async (customer: Customer, at: number): Promise<Outcome> => {
    if (added[at]) await settleFiles(tx, customer, null);
    if (added[at]) return { id: customer.id };
    const refusal = refused.get(customer);
    if (refusal) return refusal;
    const known = await store.getKey(customer.id);
    if (known !== undefined) return { code: 'conflict', details: { id: customer.id } };
    return { code: 'taken', details: await holderOf(tx, customer, unique) };
  };
  return Promise.all(customers.map(outcome));
}

/** Writes the next state of a customer, or says who has what it needs; that writes nothing. */
export async function replace(
  tx: Writing,
  customer: Customer,
  revision: number,
  { unique }: Rules,
): Promise<{ readonly id: string } | Refusal> {
  const row = rowOf(customer, revision, unique);
  if (await unlessHeld(tx.objectStore('customers').put(row))) return { id: customer.id };
  return { code: 'taken', details: await holderOf(tx, customer, unique) };
}

/** Whether a request went through, or else what it wanted to write is held by another row; that leaves the transaction alive. */
async function unlessHeld(writing: Promise<string>): Promise<boolean> {
  const request = unwrap(writing);
  request.addEventListener('error', (event) => {
    if (request.error?.name !== 'ConstraintError') return;
    event.preventDefault();
    event.stopPropagation();
  });
  try {
    await writing;
    return true;
  } catch (thrown) {
    if (request.error?.name === 'ConstraintError') return false;
    throw thrown;
  }
}

async function holderOf(tx: Writing, customer: Customer, unique: readonly UniqueField[]) {
  for (const field of unique) {
    const key = uniqueKey(customer, field);
    const holder = key === null ? undefined : await tx.objectStore('customers').index(keyName(field)).getKey(key);
    if (holder !== undefined && holder !== customer.id) return { field, id: holder };
  }
  return {};
}
