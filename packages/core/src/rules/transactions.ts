/** What a customer is bound by. Either number above 0 forbids deleting it. */
export interface Transactions {
  readonly contracts: number;
  readonly invoices: number;
}

/** A host's callback: the transactions of those of these customers who have any. */
export type AskTransactions = (ids: readonly string[]) => Promise<ReadonlyMap<string, Transactions>>;

/** What binds each customer that was asked about, as far as it can be told. */
export type Bound = ReadonlyMap<string, Transactions | 'unknown'>;

/** Whether transactions forbid a deletion; what cannot be told forbids it too. */
export function isBlocking(transactions: Transactions | 'unknown'): boolean {
  return transactions === 'unknown' || transactions.contracts > 0 || transactions.invoices > 0;
}

/** A host's answer about these customers: whoever is not in it has none; what is no answer, null for one, is `unknown`. */
export function boundBy(ids: readonly string[], answer: unknown): Bound {
  const told = (id: string) => (isMap(answer) ? transactionsIn(answer.get(id)) : 'unknown');
  return new Map(ids.map((id) => [id, told(id)]));
}

// Not instanceof: it may be another window's.
function isMap(answer: unknown): answer is ReadonlyMap<string, unknown> {
  return Object.prototype.toString.call(answer) === '[object Map]';
}

function transactionsIn(value: unknown): Transactions | 'unknown' {
  if (value === undefined) return { contracts: 0, invoices: 0 };
  const { contracts, invoices } = (value ?? {}) as Partial<Record<keyof Transactions, unknown>>;
  return isCount(contracts) && isCount(invoices) ? { contracts, invoices } : 'unknown';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
