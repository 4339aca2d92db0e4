import type { Held } from '../deletion.js';
import type { CrmRecord, CrmWrite } from './types.js';

/** What the rules want of whoever keeps the data: first these writes, then all that is found by any of the others. */
export interface CrmAsk {
  readonly writes?: readonly CrmWrite[];
  /** Customers by id, deleted or not. */
  readonly ids?: readonly string[];
  /** Customers by `crmKeys`. */
  readonly keys?: readonly string[];
  /** Those who are not deleted, by what their phone is compared by. */
  readonly phones?: readonly string[];
  /** Records by key. */
  readonly records?: readonly string[];
  /** Records whose key begins so. */
  readonly prefixes?: readonly string[];
}

/** What was found; a customer may come twice. */
export interface CrmFound {
  readonly customers: readonly Held[];
  readonly records: ReadonlyMap<string, CrmRecord>;
}

/** A piece of work as a dialogue with whoever keeps the data, all of it within one transaction. */
export type Exchange<Answer> = Generator<CrmAsk, Answer, CrmFound>;

/** Goes through an exchange with one who can answer at once. */
export function exchangeNow<Answer>(exchange: Exchange<Answer>, answer: (ask: CrmAsk) => CrmFound): Answer {
  let step = exchange.next();
  while (!step.done) step = exchange.next(answer(step.value));
  return step.value;
}

/** Goes through an exchange with one who takes time. */
export async function exchangeLater<Answer>(
  exchange: Exchange<Answer>,
  answer: (ask: CrmAsk) => Promise<CrmFound>,
): Promise<Answer> {
  let step = exchange.next();
  while (!step.done) step = exchange.next(await answer(step.value));
  return step.value;
}
