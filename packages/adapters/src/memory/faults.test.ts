import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guard, type CustomerAdapter } from '@clientele/core';
import { customers, individual, withFaults, type Fault } from '@clientele/core/testing';
import { memoryAdapter } from './index.js';

const LIST = {
  query: { buildingId: 's1', group: 'all', text: '' },
  sort: { field: 'displayOrder', direction: 'ascending' },
  at: { index: 0 },
  limit: 100,
} as const;
const write = (opId = crypto.randomUUID()) => ({ opId });
const name = (text: string) => ({ set: { name: text }, put: {}, drop: {} });

describe('withFaults', () => {
  let plain: CustomerAdapter;
  let on: Set<Fault>;
  let adapter: CustomerAdapter;
  const total = async () => (await plain.list(LIST)).total;
  const an = individual({ id: 'an', buildingId: 's1', code: 'AN', name: 'An', note: 'Cũ' });

  beforeEach(() => {
    plain = memoryAdapter({ customers: [...customers(3), an] });
    on = new Set();
    adapter = withFaults(plain, on);
  });
  afterEach(() => vi.useRealTimers());

  it('is the adapter itself while nothing is on, with what it lacks still absent', async () => {
    expect((await adapter.list(LIST)).total).toBe(4);
    expect((await adapter.update('an', name('Bình'), 1, write())).name).toBe('Bình');
    const { describe: d, list, get, create, update } = plain;
    const calls = { describe: d, list, get, create, update };
    expect(withFaults(calls, on).find).toBeUndefined();
  });

  it.each([
    ['offline', 'unavailable'],
    ['signed-out', 'unauthorized'],
  ] as const)('%s: every call is %s and nothing happens', async (fault, code) => {
    on.add(fault);
    await expect(adapter.list(LIST)).rejects.toMatchObject({ code });
    await expect(adapter.create({ ...an, id: 'b', code: 'B' }, write())).rejects.toMatchObject({ code });
    on.delete(fault);
    expect((await adapter.list(LIST)).total).toBe(4);
  });

  it('storage-full: reads answer, writes do not happen', async () => {
    on.add('storage-full');
    await expect(adapter.create({ ...an, id: 'b', code: 'B' }, write())).rejects.toMatchObject({
      code: 'storage-full',
    });
    await expect(adapter.update('an', name('Bình'), 1, write())).rejects.toMatchObject({ code: 'storage-full' });
    expect((await adapter.list(LIST)).total).toBe(4);
    expect((await adapter.get('an')).name).toBe('An');
  });

  it('answers-lost: the write happened, and the same write again is the same one', async () => {
    on.add('answers-lost');
    const options = write();
    const fresh = { ...an, id: 'b', code: 'B' };
    await expect(adapter.create(fresh, options)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await total()).toBe(5);
    on.clear();
    expect((await adapter.create(fresh, options)).version).toBe(1);
    expect(await total()).toBe(5);
  });

  it('slow: answers late, and can be given up meanwhile', async () => {
    vi.useFakeTimers();
    on.add('slow');
    let answered = false;
    const list = adapter.list(LIST).then(() => (answered = true));
    await vi.advanceTimersByTimeAsync(1900);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    await list;
    const controller = new AbortController();
    const given = expect(adapter.list(LIST, controller)).rejects.toMatchObject({ name: 'AbortError' });
    controller.abort();
    await given;
  });

  it.each([
    ['name', { name: 'Bình' }],
    ['phone', { phone: { value: '+84912345678', text: '0912345678' } }],
    ['displayOrder', { displayOrder: 7 }],
    ['gender', { gender: 'female' }],
    ['birthDate', { birthDate: '2001-02-03' }],
  ] as const)('overtaken: another value of %s is there first, once', async (field, set) => {
    on.add('overtaken');
    const patch = { set, put: {}, drop: {} };
    await expect(adapter.update('an', patch, 1, write())).rejects.toMatchObject({ code: 'conflict' });
    const theirs = await plain.get('an');
    expect(theirs).toMatchObject({ version: 2 });
    expect(theirs).not.toHaveProperty(field, an[field]);
    expect(theirs).not.toMatchObject(set);
    expect(await adapter.update('an', patch, 2, write())).toMatchObject(set);
  });

  it('overtaken: a change of vehicles alone meets a changed note, and again after it was off', async () => {
    const patch = {
      set: {},
      put: { contacts: [{ id: 'c', name: 'Chi', phone: null, email: null, relation: null, note: null }] },
      drop: {},
    };
    on.add('overtaken');
    await expect(adapter.update('an', patch, 1, write())).rejects.toMatchObject({ code: 'conflict' });
    expect((await plain.get('an')).note).toBe('Cũ (2)');
    on.delete('overtaken');
    await adapter.update('an', patch, 2, write());
    on.add('overtaken');
    await expect(adapter.update('an', name('Bình'), 3, write())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('reads-fail: what is thrown is a stranger, which the guard turns into `adapter`', async () => {
    on.add('reads-fail');
    await expect(adapter.get('an')).rejects.not.toHaveProperty('code');
    await expect(guard(adapter).get('an')).rejects.toMatchObject({ code: 'adapter' });
    expect((await adapter.update('an', name('Bình'), 1, write())).name).toBe('Bình');
  });

  it('reaches the calls about a CRM: an event whose answer is lost was taken in', async () => {
    const crm = withFaults(memoryAdapter({ unique: ['phone'] }), on).crm!;
    on.add('offline');
    await expect(crm.conflicts()).rejects.toMatchObject({ code: 'unavailable' });
    on.delete('offline');
    on.add('answers-lost');
    await expect(crm.receive({ nothing: 'good' })).rejects.toMatchObject({ code: 'unavailable' });
    on.clear();
    expect(await crm.quarantine()).toHaveLength(1);
  });

  it('knows every call of the port', () => {
    on.add('offline');
    const silent = ['subscribe', 'dispose', 'constructor'];
    const calls = [plain, Object.getPrototypeOf(plain) as object].flatMap((part) => Object.getOwnPropertyNames(part));
    const passed = calls.filter(
      (call) =>
        !silent.includes(call) &&
        typeof Reflect.get(adapter, call) === 'function' &&
        Reflect.get(adapter, call).name.startsWith('bound'),
    );
    expect(passed).toEqual([]);
  });
});
