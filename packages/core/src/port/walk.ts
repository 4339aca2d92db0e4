import type { CustomerAdapter, ListRequest, ListResult } from './adapter.js';
import type { CallOptions } from './calls.js';

/** Rows one request passes over at most. */
const STRIDE = 500;

/** Where a walk stands: the index of the row it comes to next, and the cursor that leads there; none leads to the first. */
interface Place {
  readonly index: number;
  readonly cursor: string | null;
}

const START: Place = { index: 0, cursor: null };

/**
 * A list by index, which the screen needs, over a backend that knows cursors alone. It walks from the nearest cursor an
 * answer gave to the question it was asked last, so a far row takes as many requests as there are 500 rows before it. It
 * cannot say where a customer stands, and answers as where the customer does not match.
 */
export class Walk {
  readonly #list: CustomerAdapter['list'];
  #question = '';
  #revision: string | null = null;
  #places: readonly Place[] = [];

  constructor(list: CustomerAdapter['list']) {
    this.#list = list;
  }

  /** As the port's `list`, by index. */
  async list(request: ListRequest, options?: CallOptions): Promise<ListResult> {
    const { query, sort, at } = request;
    const question = JSON.stringify([query, sort]);
    if (question !== this.#question) this.#places = [];
    this.#question = question;
    const wanted = 'index' in at ? at.index : 0;
    const known = this.#revision;
    const result = await this.#walk(request, question, wanted, options);
    // What was written meanwhile moved the rows, so that the cursors of before led to other indexes.
    return known === null || result.revision === known ? result : this.#walk(request, question, wanted, options);
  }

  async #walk(request: ListRequest, question: string, wanted: number, options?: CallOptions): Promise<ListResult> {
    let { index, cursor } = this.#nearest(wanted);
    for (;;) {
      const isThere = index === wanted;
      const limit = isThere ? request.limit : Math.min(STRIDE, wanted - index);
      const at = cursor === null ? ({ edge: 'first' } as const) : { after: cursor };
      const result = await this.#list({ ...request, at, limit }, options);
      const next = index + result.rows.length;
      cursor = result.cursors?.after ?? null;
      this.#remember(question, result.revision, { index: next, cursor });
      const total = cursor === null ? next : result.total;
      if (isThere) return { ...result, index, total };
      if (cursor === null) return { ...result, rows: [], index: wanted, total };
      index = next;
    }
  }

  #nearest(wanted: number): Place {
    const before = this.#places.filter(({ index }) => index <= wanted);
    return before.reduce((near, place) => (place.index > near.index ? place : near), START);
  }

  #remember(question: string, revision: string, place: Place): void {
    if (question !== this.#question) return;
    const isFirst = this.#revision === null;
    if (revision !== this.#revision) this.#places = [];
    const isLed = isFirst || revision === this.#revision;
    this.#revision = revision;
    if (isLed && place.cursor !== null) this.#places = [...this.#places, place];
  }
}
