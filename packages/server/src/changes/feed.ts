import type { Db } from '../database/connect.js';

/** How often other processes' writes are looked for, in milliseconds. */
const EVERY = 1000;
/** So many are told of one by one; who missed more asks for everything anew. */
const MOST = 500;

/** News for one who listens: what changed with this revision; null where it is not known. */
export interface News {
  readonly revision: number;
  readonly ids: readonly string[] | null;
}

interface Listener {
  readonly tenant: string;
  readonly hear: (news: News) => void;
  /** The last revision it knows. */
  revision: number;
}

/** Tells of the writes of tenants, this process's at once and others' within a second. */
export class ChangeFeed {
  readonly #db: Db;
  readonly #listeners = new Set<Listener>();
  #timer: NodeJS.Timeout | null = null;
  #telling: Promise<void> = Promise.resolve();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Number of a tenant's last write. */
  async revision(tenant: string): Promise<number> {
    const row = await this.#db.selectFrom('tenants').select('revision').where('id', '=', tenant).executeTakeFirst();
    return Number(row?.revision ?? 0);
  }

  /** Calls back for each write after a revision, until the function it returns is called. */
  listen(tenant: string, since: number, hear: (news: News) => void): () => void {
    const listener: Listener = { tenant, revision: since, hear };
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.#wake(), EVERY).unref();
    this.#wake();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  /** Says that this process wrote. */
  readonly changed = (tenant: string): void => {
    if ([...this.#listeners].some((listener) => listener.tenant === tenant)) this.#wake();
  };

  /** Waits for what is being told, and tells no more. */
  async close(): Promise<void> {
    this.#listeners.clear();
    this.#stop();
    await this.#telling;
  }

  #stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #wake(): void {
    // One after the other, so that nobody hears of two revisions in the wrong order. What fails is tried again.
    this.#telling = this.#telling.then(() => this.#tell()).catch(() => undefined);
  }

  async #tell(): Promise<void> {
    const tenants = [...new Set([...this.#listeners].map(({ tenant }) => tenant))];
    if (tenants.length === 0) return;
    const rows = await this.#db.selectFrom('tenants').select(['id', 'revision']).where('id', 'in', tenants).execute();
    for (const { id, revision } of rows) {
      for (const listener of this.#listeners) {
        if (listener.tenant === id && listener.revision !== Number(revision))
          await this.#tellOne(listener, Number(revision));
      }
    }
  }

  async #tellOne(listener: Listener, now: number): Promise<void> {
    const missed = now - listener.revision;
    const rows = missed < 0 || missed > MOST ? [] : await this.#between(listener, now);
    listener.revision = now;
    // Some are forgotten, too many, or it knows a revision that never was: then only that something changed is sure.
    if (rows.length !== missed) listener.hear({ revision: now, ids: null });
    else for (const row of rows) listener.hear({ revision: Number(row.revision), ids: row.ids });
  }

  #between({ tenant, revision }: Listener, now: number) {
    return this.#db
      .selectFrom('changes')
      .select(['revision', 'ids'])
      .where('tenant', '=', tenant)
      .where('revision', '>', revision)
      .where('revision', '<=', now)
      .orderBy('revision')
      .execute();
  }
}
