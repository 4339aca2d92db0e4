import { CustomerError, type CustomerSort, type SortField } from '@clientele/core';

/**
 * What json-server can sort by as a list must be sorted: it compares values as they are, which is right for numbers, phone
 * keys and kinds, and wrong for names.
 */
const PATHS = { displayOrder: 'displayOrder', phone: 'phone.value', kind: 'kind' } as const;

/** See {@link PATHS}. */
export const SORTS = Object.keys(PATHS) as readonly SortField[];

/** Parameters of a request. */
export type Parameters = Readonly<Record<string, string | number>>;

/**
 * The order of a sort as json-server is asked for it. It puts what is empty last going up and first going down; so going
 * down is asked for in two parts, `filled` and then the end of `whole`, which is the same in both directions.
 * @throws CustomerError `invalid` for a sort it cannot answer
 */
export function ordering({ field, direction }: CustomerSort): {
  readonly whole: Parameters;
  readonly filled?: Parameters;
} {
  const path: string | undefined = { ...PATHS }[field as keyof typeof PATHS];
  if (path === undefined) throw new CustomerError('invalid', { field: 'sort' });
  const by = { _sort: `${path},code,phone.value,id` };
  const whole = { ...by, _order: 'asc,asc,asc,asc' };
  if (direction === 'ascending') return { whole };
  return { whole, filled: { ...by, _order: 'desc,asc,asc,asc', [`${path}_ne`]: '' } };
}
