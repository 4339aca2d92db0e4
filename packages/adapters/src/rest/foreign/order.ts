import { CustomerError, type CustomerSort, DEFAULT_SORT } from '@clientele/core';
import type { Sort } from './backend.js';

/** Parameters of a request. */
export type Parameters = Readonly<Record<string, string>>;

type Named = readonly [name: string, direction: CustomerSort['direction']];

/**
 * An order as the backend is asked for it. Where that puts what is empty first going down, it is asked for in two parts:
 * `filled`, and then the end of `whole`, which is the same in both directions.
 * @throws CustomerError `invalid` for one it does not know
 */
export function orderOf(
  sort: Sort | undefined,
  { field, direction }: CustomerSort,
): { readonly whole: Parameters; readonly filled?: Parameters } {
  const name = sort?.fields[field];
  if (!sort || name === undefined) {
    // Until someone sorts, the backend's own order is as good as any.
    if (field === DEFAULT_SORT.field && direction === DEFAULT_SORT.direction) return { whole: {} };
    throw new CustomerError('invalid', { field: 'sort' });
  }
  const rest = (sort.ties ?? []).filter((each) => each !== name).map((each): Named => [each, 'ascending']);
  if (direction === 'ascending' || sort.filled === undefined)
    return { whole: said(sort, [[name, direction], ...rest]) };
  return {
    whole: said(sort, [[name, 'ascending'], ...rest]),
    filled: { ...said(sort, [[name, 'descending'], ...rest]), [`${name}${sort.filled}`]: '' },
  };
}

/** The order that has the last changed one first. */
export function lastChangedFirst(sort: Sort, newest: string): Parameters {
  return said(sort, [[newest, 'descending']]);
}

function said({ style }: Sort, names: readonly Named[]): Parameters {
  if (style.by === 'nested') {
    return Object.fromEntries(
      names.map(([name, direction]) => [`${style.field}[${name}]`, direction === 'ascending' ? '1' : '-1']),
    );
  }
  const signed = names.map(([name, direction]) => (direction === 'ascending' ? name : `-${name}`));
  if (style.by === 'signed') return { [style.field]: signed.join(',') };
  const orders = names.map(([, direction]) => (direction === 'ascending' ? 'asc' : 'desc'));
  return { [style.field]: names.map(([name]) => name).join(','), [style.order]: orders.join(',') };
}
