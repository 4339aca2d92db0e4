import { CustomerError, type CustomerAdapter, type ItemResult } from '@clientele/core';
import { describe, expect, test } from 'vitest';
import { seedCustomers } from '../data/customers.js';
import { countsOf, type ImportRun } from './import-run.js';
import { saveRows } from './save-rows.js';

const people = seedCustomers().slice(0, 6);

/** An import of six rows in slices of two. */
function someRun(): ImportRun {
  const rows = people.map((customer, index) => ({
    status: 'good' as const,
    line: index + 2,
    customer,
    remarks: [],
  }));
  return {
    fileName: 'x.csv',
    encoding: 'utf-8',
    header: [],
    titleOf: () => '',
    unknownColumns: [],
    cellsAt: (line) => [String(line)],
    read: 6,
    refused: [],
    pending: [0, 2, 4].map((from) => ({ opId: `op-${from}`, rows: rows.slice(from, from + 2) })),
    saved: [],
  };
}

/** Only what saving calls: `answer` says what becomes of each customer, or throws. */
function adapterThat(answer: (id: string, opId: string) => ItemResult): CustomerAdapter {
  return {
    createMany: async (customers, { opId }) => customers.map(({ id }) => answer(id, opId)),
  } as Partial<CustomerAdapter> as CustomerAdapter;
}

const created = (id: string): ItemResult => ({
  status: 'created',
  customer: { ...people.find((person) => person.id === id)!, version: 1, createdAt: '', updatedAt: '' },
});
const failed = (error: CustomerError): ItemResult => ({ status: 'failed', error });
const nothing = () => {};

describe('saving the rows of an import', () => {
  test('a code that is taken joins the refused rows; read is saved plus refused', async () => {
    const run = someRun();
    const adapter = adapterThat((id) =>
      id === people[3]!.id ? failed(new CustomerError('taken', { field: 'code', id: 'other' })) : created(id),
    );
    expect(await saveRows(run, adapter, () => false, nothing)).toEqual({ status: 'done' });
    expect(countsOf(run)).toEqual({ read: 6, saved: 5, pending: 0, refused: 1 });
    expect(run.refused).toEqual([
      { status: 'refused', line: 5, cells: ['5'], reasons: [{ field: 'code', code: 'code-taken' }] },
    ]);
  });

  test('a full storage keeps what is saved, and going on writes the same slice under the same id', async () => {
    const run = someRun();
    const tried: string[] = [];
    let full = true;
    const adapter = adapterThat((id, opId) => {
      tried.push(opId);
      if (full && opId === 'op-2') throw new CustomerError('storage-full');
      return created(id);
    });
    expect(await saveRows(run, adapter, () => false, nothing)).toEqual({ status: 'failed', code: 'storage-full' });
    expect(countsOf(run)).toEqual({ read: 6, saved: 2, pending: 4, refused: 0 });
    full = false;
    expect(await saveRows(run, adapter, () => false, nothing)).toEqual({ status: 'done' });
    expect(countsOf(run)).toEqual({ read: 6, saved: 6, pending: 0, refused: 0 });
    expect(tried).toEqual(['op-0', 'op-0', 'op-2', 'op-2', 'op-2', 'op-4', 'op-4']);
  });

  test('a customer who is there already by an earlier attempt counts as saved', async () => {
    const run = someRun();
    const adapter = adapterThat((id) => failed(new CustomerError('taken', { field: 'code', id })));
    await saveRows(run, adapter, () => false, nothing);
    expect(countsOf(run)).toEqual({ read: 6, saved: 6, pending: 0, refused: 0 });
  });

  test('stops between two slices and says so', async () => {
    const run = someRun();
    const stopped = () => run.saved.length >= 2;
    expect(await saveRows(run, adapterThat(created), stopped, nothing)).toEqual({ status: 'stopped' });
    expect(countsOf(run)).toEqual({ read: 6, saved: 2, pending: 4, refused: 0 });
  });
});
