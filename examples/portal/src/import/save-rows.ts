import { isCustomerError, type CustomerAdapter, type CustomerError, type ErrorCode } from '@clientele/core';
import { type RowReason } from '@clientele/core/spreadsheet';
import { customersOf, type GoodRow, type ImportRun } from './import-run.js';

/** Why writing ended: all was tried, somebody stopped it, or the store could not go on. */
export type SaveEnd = { readonly status: 'done' | 'stopped' } | { readonly status: 'failed'; readonly code: ErrorCode };

/** What is wrong with the row itself; any other failure is the store's, and the row can be tried again. */
function reasonOf({ code, details }: CustomerError): RowReason | null {
  if (code === 'taken') return { field: 'code', code: 'code-taken' };
  // The store asks for more than the profile does: to it, the field has no usable value.
  return code === 'invalid'
    ? { field: (details.field ?? 'name') as RowReason['field'], code: 'required-missing' }
    : null;
}

/**
 * Writes what is pending, slice by slice. It may be called again for the same run after it ended early: a slice keeps
 * its `opId`, and a customer who is there already is not written twice.
 * @param stopped - asked between two slices; a slice that was begun is finished, so that its rows are known to be saved
 */
export async function saveRows(
  run: ImportRun,
  adapter: CustomerAdapter,
  stopped: () => boolean,
  progress: () => void,
): Promise<SaveEnd> {
  for (let slice = run.pending[0]; slice; slice = run.pending[0]) {
    if (stopped()) return { status: 'stopped' };
    try {
      const results = (await adapter.createMany?.(customersOf(slice.rows), { opId: slice.opId })) ?? [];
      const again: GoodRow[] = [];
      let cause: ErrorCode = 'adapter';
      for (const [index, row] of slice.rows.entries()) {
        const result = results[index];
        const error = result?.status === 'failed' ? result.error : null;
        // Its code is taken by itself: an earlier attempt whose answer was lost had saved it.
        const saved = result?.status === 'created' || (error?.code === 'taken' && error.details.id === row.customer.id);
        const reason = error && reasonOf(error);
        if (saved) run.saved.push(row);
        else if (reason)
          run.refused.push({ status: 'refused', line: row.line, cells: run.cellsAt(row.line), reasons: [reason] });
        else {
          again.push(row);
          cause = error?.code ?? cause;
        }
      }
      run.refused.sort((left, right) => left.line - right.line);
      run.pending.shift();
      if (again.length > 0) {
        run.pending.unshift({ opId: crypto.randomUUID(), rows: again });
        return { status: 'failed', code: cause };
      }
    } catch (thrown) {
      return { status: 'failed', code: isCustomerError(thrown) ? thrown.code : 'adapter' };
    }
    progress();
  }
  return { status: 'done' };
}
