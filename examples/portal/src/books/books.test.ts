import { memoryAdapter } from '@clientele/adapters/memory';
import { todayInVietnam, type CustomerAdapter } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { Books, type Exclusively } from './books.js';
import { amountOf, contractFrom, invoiceFrom, nextCode, type Entries, type NewEntry } from './entries.js';
import type { Shelf } from './shelf.js';

const given: NewEntry = {
  buildingId: 's1',
  customerId: 'an',
  customerCode: 'KH-1',
  customerName: 'Lê An',
  apartment: 'A-12',
  amount: 1_500_000,
  kind: 'service',
};
const nothing: Entries = { contracts: [], invoices: [] };

function memoryShelf(): Shelf {
  let entries = nothing;
  return {
    read: () => Promise.resolve(entries),
    add: (book, entry) => {
      entries = { ...entries, [book]: [...entries[book], entry] };
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
    remove: (book, code) => {
      entries = { ...entries, [book]: entries[book].filter((entry) => entry.code !== code) };
      return Promise.resolve();
    },
  };
}

/** One piece of work after the other, as the browser's locks do it. */
function queue(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => null);
    return next;
  };
}

describe('entries', () => {
  test('codes go on after the highest, apart from the invented ones', () => {
    expect(nextCode('HD-2026-', [])).toBe('HD-2026-3001');
    expect(nextCode('HD-2026-', [{ code: 'HD-2026-2101' }, { code: 'HD-2025-4000' }])).toBe('HD-2026-3001');
    expect(nextCode('HD-2026-', [{ code: 'HD-2026-3001' }, { code: 'HD-2026-3002.2' }])).toBe('HD-2026-3003');
  });

  test('a service runs without an end, a lease for a year', () => {
    expect(contractFrom(given, '2027-02-01', nothing)).toMatchObject({ from: '2027-02-01', to: null });
    expect(contractFrom({ ...given, kind: 'lease' }, '2026-11-21', nothing).to).toBe('2027-11-20');
  });

  test('an invoice is for the month, due on the 10th of the next, over the end of a year too', () => {
    expect(invoiceFrom(given, '2026-12-31', nothing)).toMatchObject({
      code: 'HDDT-2612-3001',
      period: '2026-12',
      dueOn: '2027-01-10',
      paid: false,
    });
  });

  test.each([
    ['1.500.000', 1_500_000],
    ['1,500,000 đ', 1_500_000],
    ['250000', 250_000],
    ['0', null],
    ['', null],
    ['-5', null],
    ['một triệu', null],
  ])('reads the amount %j', (text, amount) => expect(amountOf(text)).toBe(amount));
});

describe('the books', () => {
  let books: Books;
  let adapter: CustomerAdapter;
  const remove = () => adapter.remove!([{ id: 'an', version: 1 }], { opId: crypto.randomUUID() });

  beforeEach(() => {
    books = new Books(memoryShelf(), queue());
    adapter = books.watchRemovals(
      memoryAdapter({
        customers: [individual({ id: 'an', buildingId: 's1', code: 'KH-1', name: 'Lê An' })],
        transactions: (ids) => books.transactions(ids),
      }),
    );
  });

  test('a contract or an invoice forbids the deletion of its customer until it is gone', async () => {
    expect(await books.add('contracts', given, adapter)).toBe(true);
    expect(await books.add('invoices', given, adapter)).toBe(true);
    expect(await adapter.blockers!(['an'])).toEqual([{ id: 'an', transactions: { contracts: 1, invoices: 1 } }]);
    expect((await remove())[0]).toMatchObject({ status: 'blocked' });
    const { contracts, invoices } = await books.read();
    await books.remove('contracts', contracts[0]!.code);
    await books.remove('invoices', invoices[0]!.code);
    expect((await remove())[0]).toMatchObject({ status: 'deleted' });
  });

  test('counts only those who have something', async () => {
    await books.add('invoices', given, adapter);
    await books.add('invoices', given, adapter);
    expect(await books.transactions(['an', 'nobody'])).toEqual(new Map([['an', { contracts: 0, invoices: 2 }]]));
  });

  test('a deleted customer gets no contract', async () => {
    await remove();
    expect(await books.add('contracts', given, adapter)).toBe(false);
    expect(await books.read()).toEqual(nothing);
  });

  test('a contract and a deletion at the same moment: one of them happens', async () => {
    const [added, [removed]] = await Promise.all([books.add('contracts', given, adapter), remove()]);
    expect([added, removed!.status]).toEqual([true, 'blocked']);
    const [first] = await adapter.blockers!(['an']);
    expect(first!.transactions).toEqual({ contracts: 1, invoices: 0 });
  });

  test('the newest stands first, and whoever watches is told', async () => {
    let told = 0;
    const stop = books.subscribe(() => told++);
    await books.add('contracts', given, adapter);
    await books.add('contracts', given, adapter);
    const codes = (await books.read()).contracts.map(({ code }) => code);
    const year = todayInVietnam(Date.now()).slice(0, 4);
    expect(codes).toEqual([`HD-${year}-3002`, `HD-${year}-3001`]);
    await books.remove('contracts', codes[0]!);
    stop();
    await books.remove('contracts', codes[1]!);
    expect(told).toBe(3);
  });

  test('another tab is told, and tells', async () => {
    const sent: unknown[] = [];
    const heard: (() => void)[] = [];
    const channel = {
      postMessage: (message: unknown) => void sent.push(message),
      addEventListener: (_: 'message', listener: () => void) => void heard.push(listener),
    };
    books = new Books(memoryShelf(), queue(), channel);
    let told = 0;
    books.subscribe(() => told++);
    await books.add('contracts', given, adapter);
    expect(sent).toHaveLength(1);
    heard[0]!();
    expect(told).toBe(2);
  });
});
