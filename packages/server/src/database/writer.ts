import { CustomerError, type UniqueField } from '@clientele/core';
import { usedSequence } from '@clientele/core/local';
import type { Selectable, Transaction } from 'kysely';
import { HttpError } from '../http/problem.js';
import type { Settings } from '../options.js';
import type { Db } from './connect.js';
import { isRaced } from './failures.js';
import { type Answer, type Operation, remember, replayOf } from './operations.js';
import type { Tables, TenantsTable } from './tables.js';
import type { Write } from './write.js';

/** How often a write is begun anew where the database says that it lost a race. */
const TRIES = 5;

/** What follows a write that is done. */
export interface Followers {
  /** The tenant has a new revision. */
  readonly changed: (tenant: string) => void;
  /** Nobody needs these bytes any more. */
  readonly dropped: (bytes: readonly string[]) => Promise<void>;
}

/** An answer that is given and of which nothing is written. */
export class Undone extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('undone');
    this.answer = answer;
  }
}

/** Writes, each whole or not at all and once for its key; those of a tenant one after the other. */
export class Writer {
  readonly #db: Db;
  readonly #followers: Followers;
  /** The writes that are on their way here, so that the same one is not waited for twice. */
  readonly #running = new Set<string>();
  /** The last write of each tenant here: who waits for it holds no connection meanwhile, which others may need. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(db: Db, followers: Followers) {
    this.#db = db;
    this.#followers = followers;
  }

  /**
   * Does a write that came with a key.
   * @throws HttpError 409 while the same is on its way, 422 where the key belongs to another
   */
  async once(
    operation: Operation,
    settings: Settings,
    work: (write: Write) => Promise<Answer>,
  ): Promise<Answer & { readonly isReplay: boolean }> {
    const running = JSON.stringify([operation.tenant, operation.person, operation.key]);
    if (this.#running.has(running)) throw new HttpError('unavailable', 409, {}, { retryAfter: 1 });
    this.#running.add(running);
    try {
      return await this.#inTurn(operation.tenant, settings, async (tx, begin) => {
        const replay = await replayOf(tx, operation);
        if (replay) return { ...replay, isReplay: true };
        const answer = await begin(work);
        await remember(tx, operation, answer);
        return { ...answer, isReplay: false };
      });
    } catch (thrown) {
      if (thrown instanceof Undone) return { ...thrown.answer, isReplay: false };
      throw thrown;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Does a write every time, for what may come again without harm. */
  always<Told>(tenant: string, settings: Settings, work: (write: Write) => Promise<Told>): Promise<Told> {
    return this.#inTurn(tenant, settings, (_, begin) => begin(work));
  }

  async #inTurn<Told>(tenant: string, settings: Settings, run: Run<Told>): Promise<Told> {
    const before = this.#turns.get(tenant) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => this.#untilDone(tenant, settings, run));
    this.#turns.set(tenant, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(tenant) === turn) this.#turns.delete(tenant);
    }
  }

  async #untilDone<Told>(tenant: string, settings: Settings, run: Run<Told>): Promise<Told> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transact(tenant, settings, run);
      } catch (thrown) {
        if (attempt === TRIES || !isRaced(thrown)) throw thrown;
      }
    }
  }

  async #transact<Told>(tenant: string, settings: Settings, run: Run<Told>): Promise<Told> {
    const dropped: string[] = [];
    const changed = new Set<string>();
    const told = await this.#db.transaction().execute(async (tx) => {
      const row = await locked(tx, tenant, settings);
      const write = {
        tx,
        tenant,
        unique: settings.unique,
        codePattern: settings.codePattern,
        revision: Number(row.revision) + 1,
        now: new Date().toISOString(),
        changed,
        codes: [],
        dropped,
      };
      return run(tx, async (work) => {
        const answer = await work(write);
        if (changed.size > 0) await book(write, row);
        return answer;
      });
    });
    if (changed.size > 0) this.#followers.changed(tenant);
    if (dropped.length > 0) await this.#followers.dropped(dropped);
    return told;
  }
}

type Run<Told> = (
  tx: Transaction<Tables>,
  begin: <Answered>(work: (write: Write) => Promise<Answered>) => Promise<Answered>,
) => Promise<Told>;

/** The tenant's row, which no other write of the tenant gets until this one ends. */
async function locked(tx: Transaction<Tables>, tenant: string, settings: Settings): Promise<Selectable<TenantsTable>> {
  const { unique, codePattern } = settings;
  const select = () => tx.selectFrom('tenants').selectAll().where('id', '=', tenant).forUpdate().executeTakeFirst();
  const row = (await select()) ?? (await begun(tx, tenant, settings).then(select));
  if (!row) throw new CustomerError('adapter');
  if (row.unique_fields !== ruleOf(unique)) {
    throw new CustomerError('adapter', {}, { cause: new Error('The tenant was made with other unique fields') });
  }
  if (row.code_pattern === codePattern) return row;
  const sequence = await highest(tx, tenant, codePattern);
  await tx.updateTable('tenants').set({ code_pattern: codePattern, sequence }).where('id', '=', tenant).execute();
  return { ...row, code_pattern: codePattern, sequence };
}

async function begun(tx: Transaction<Tables>, tenant: string, { unique, codePattern }: Settings): Promise<void> {
  const row = { id: tenant, revision: 0, unique_fields: ruleOf(unique), code_pattern: codePattern, sequence: 0 };
  await tx
    .insertInto('tenants')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps the books of a write that changed something: the revision, the news, the highest code. */
async function book({ tx, tenant, revision, changed, codes, codePattern }: Write, row: Selectable<TenantsTable>) {
  const sequence = Math.max(row.sequence, ...codes.map((code) => usedSequence(codePattern, code)));
  await tx.updateTable('tenants').set({ revision, sequence }).where('id', '=', tenant).execute();
  await tx
    .insertInto('changes')
    .values({ tenant, revision, ids: JSON.stringify([...changed]) })
    .execute();
}

/** The highest number that the codes there are use up in a pattern. */
export async function highest(tx: Db, tenant: string, codePattern: string): Promise<number> {
  const rows = await tx
    .selectFrom('customers')
    .select((is) => is.ref('document', '->>').key('code').as('code'))
    .where('tenant', '=', tenant)
    .execute();
  return rows.reduce((most, { code }) => Math.max(most, usedSequence(codePattern, code)), 0);
}

function ruleOf(unique: readonly UniqueField[]): string {
  return [...unique].sort().join(',');
}
