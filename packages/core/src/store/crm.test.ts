import { describe, expect, it, vi } from 'vitest';
import { buildingProfile } from '../fields/building.js';
import { CustomerError } from '../errors/customer-error.js';
import type { CustomerAdapter } from '../port/adapter.js';
import type { CrmCalls } from '../port/crm.js';
import { individual } from '../testing/fixtures.js';
import { ScriptedAdapter, stored } from '../testing/scripted-adapter.js';
import type { CrmLink } from '../model/crm-link.js';
import { CustomerStore } from './store.js';

const values = { name: 'Lê An', phone: null, email: null, gender: null };
const link: CrmLink = {
  ...{ crmId: 'c1', values, stamp: 1, eventId: 'e1', orders: [], gone: false, createdLocally: false, receivedAt: {} },
  overrides: { name: { base: 'Lê A', kind: 'user', at: '2026-01-01T00:00:00.000Z', by: null } },
};
const an = { ...stored(individual({ id: 'an', name: 'Chị An', code: 'KH-1', note: 'cũ' }), 3), crm: link };
const reset = { do: 'reset', field: 'name' } as const;
const entry = { id: 'quarantine 1', at: '2026-01-01T00:00:00.000Z', problems: [], event: null };

function bench() {
  const answered = { ...an, version: 4, name: 'Lê An', crm: { ...link, overrides: {} } };
  const crm = {
    receive: vi.fn<CrmCalls['receive']>(),
    command: vi.fn<CrmCalls['command']>(() => Promise.resolve(answered)),
    conflicts: vi.fn<CrmCalls['conflicts']>(() => Promise.resolve([])),
    quarantine: vi.fn<CrmCalls['quarantine']>(() => Promise.resolve([entry])),
  };
  const adapter = new ScriptedAdapter() as ScriptedAdapter & { crm?: CrmCalls };
  adapter.crm = crm;
  adapter.customers.set('an', an);
  return { adapter, crm, store: new CustomerStore(adapter, buildingProfile) };
}

describe('what is open between the CRM and here', () => {
  it('is nothing where the backend has no CRM', async () => {
    expect(await new CustomerStore(new ScriptedAdapter(), buildingProfile).crm()).toBe(null);
  });

  it('is asked while somebody looks, and again with every change', async () => {
    const { adapter, crm, store } = bench();
    const open = await store.crm();
    adapter.change();
    expect([open?.state.get().status, crm.conflicts.mock.calls.length]).toEqual(['idle', 0]);
    const stop = open?.watch();
    await vi.waitFor(() => expect(open?.state.get()).toMatchObject({ status: 'ready', quarantine: [entry] }));
    crm.quarantine.mockResolvedValue([]);
    adapter.change();
    await vi.waitFor(() => expect(open?.state.get().quarantine).toEqual([]));
    stop?.();
    const asked = crm.conflicts.mock.calls.length;
    adapter.change();
    expect(crm.conflicts.mock.calls.length).toBe(asked);
  });

  it('fails in sight, and can be asked again', async () => {
    const { crm, store } = bench();
    crm.conflicts.mockRejectedValueOnce(new CustomerError('unavailable'));
    const open = await store.crm();
    open?.watch();
    await vi.waitFor(() =>
      expect(open?.state.get()).toMatchObject({ status: 'failed', error: { code: 'unavailable' } }),
    );
    open?.retry();
    await vi.waitFor(() => expect(open?.state.get()).toMatchObject({ status: 'ready', error: null }));
  });

  it('is decided about the customer in the form, which keeps what was typed', async () => {
    const { crm, store } = bench();
    await store.edit('an');
    store.form?.type('note', 'mới');
    const open = await store.crm();
    await open?.decide(reset);
    expect(crm.command).toHaveBeenCalledWith('an', reset, 3, { opId: expect.any(String) as string });
    const draft = store.formState.get()?.draft;
    expect([draft?.base?.version, draft?.texts.name, draft?.texts.note]).toEqual([4, 'Lê An', 'mới']);
    expect(open?.state.get()).toMatchObject({ isDeciding: false, refusal: null });
  });

  it('gives up what was typed into the fields it is about, once it is done', async () => {
    const { crm, store } = bench();
    await store.edit('an');
    store.form?.type('name', 'Chị An Thư');
    const open = await store.crm();
    crm.command.mockRejectedValueOnce(new CustomerError('unavailable'));
    await open?.decide(reset);
    expect(store.formState.get()?.draft?.texts.name).toBe('Chị An Thư');
    await open?.decide(reset);
    const draft = store.formState.get()?.draft;
    expect([draft?.texts.name, draft?.conflicts]).toEqual(['Lê An', []]);
  });

  it('says who a customer is, as of now', async () => {
    const { adapter, store } = bench();
    const { get } = adapter;
    adapter.get = (id) => (id === 'nobody' ? Promise.reject(new CustomerError('not-found', { id })) : get(id));
    const open = await store.crm();
    open?.watch();
    expect(open?.whoIs('an')).toBe(undefined);
    expect(open?.whoIs('nobody')).toBe(undefined);
    await vi.waitFor(() => expect([open?.whoIs('an'), open?.whoIs('nobody')]).toEqual([an, null]));
    adapter.customers.set('an', { ...an, name: 'An Thư' });
    adapter.change();
    expect(open?.whoIs('an')).toEqual(an);
    await vi.waitFor(() => expect(open?.whoIs('an')?.name).toBe('An Thư'));
  });

  it('tells the host when a decision fails because the session has expired', async () => {
    const { crm, store } = bench();
    const expired = vi.fn();
    store.onSessionExpired(expired);
    const open = await store.crm();
    crm.command.mockRejectedValueOnce(new CustomerError('unauthorized'));
    await open?.command('quarantine 1', { do: 'retry' }, null);
    expect(expired).toHaveBeenCalledTimes(1);
  });

  it('says why a decision was refused, and shows the form what somebody else did', async () => {
    const { adapter, crm, store } = bench();
    await store.edit('an');
    adapter.customers.set('an', { ...an, version: 5, note: 'của người khác' });
    crm.command.mockRejectedValueOnce(new CustomerError('conflict', { id: 'an' }));
    const open = await store.crm();
    await open?.decide(reset);
    expect(open?.state.get()).toMatchObject({ isDeciding: false, refusal: { code: 'conflict' } });
    const draft = store.formState.get()?.draft;
    expect([draft?.base?.version, draft?.texts.note]).toEqual([5, 'của người khác']);
  });

  it('decides nothing while no customer is open, and one thing at a time', async () => {
    const { crm, store } = bench();
    const open = await store.crm();
    await open?.decide(reset);
    expect(crm.command).not.toHaveBeenCalled();
    await Promise.all([
      open?.command('quarantine 1', { do: 'retry' }, null),
      open?.command('quarantine 1', { do: 'dismiss' }, null),
    ]);
    expect(crm.command).toHaveBeenCalledTimes(1);
  });

  describe('one who was deleted, in place of the one that the CRM made', () => {
    const former = stored(
      individual({ id: 'former', name: 'Lê An', phone: { value: '+84912600006', text: '0912600006' } }),
    );

    async function restoring() {
      const { adapter, crm, store } = bench();
      crm.command.mockImplementation((id) => Promise.resolve({ ...an, id, version: 9 }));
      const calls = {
        find: vi.fn<NonNullable<CustomerAdapter['find']>>(() => Promise.resolve([former])),
        remove: vi.fn<NonNullable<CustomerAdapter['remove']>>(() => Promise.resolve([{ id: 'an', status: 'deleted' }])),
        restore: vi.fn<NonNullable<CustomerAdapter['restore']>>(() =>
          Promise.resolve([{ id: 'former', status: 'restored', customer: { ...former, version: 2 } }]),
        ),
      };
      Object.assign(adapter, calls);
      const open = (await new CustomerStore(adapter, buildingProfile).crm())!;
      return { open, crm, store, ...calls };
    }

    it('is set aside, deleted, restored and linked, in this order, each with the version it has by then', async () => {
      const { open, crm, remove, restore } = await restoring();
      await open.putBack(former, an);
      expect(crm.command.mock.calls.map(([id, command, version]) => [id, command, version])).toEqual([
        ['an', { do: 'set-aside' }, 3],
        ['former', { do: 'link', crmId: 'c1' }, 2],
      ]);
      expect(remove.mock.calls[0]?.[0]).toEqual([{ id: 'an', version: 9 }]);
      expect(restore.mock.calls[0]?.[0]).toEqual(['former']);
    });

    it('stops where the new one has contracts by now, and says so', async () => {
      const { open, crm, remove, restore } = await restoring();
      const transactions = { contracts: 1, invoices: 0 };
      remove.mockResolvedValue([{ id: 'an', status: 'blocked', transactions }]);
      await open.putBack(former, an);
      expect(open.state.get()).toMatchObject({ isDeciding: false, refusal: { code: 'blocked' } });
      expect([crm.command.mock.calls.length, restore.mock.calls.length]).toEqual([1, 0]);
    });

    it('is offered only where it is no other customer of the CRM', async () => {
      const { open, find } = await restoring();
      expect(open.formerOf('+84912600006')).toBeUndefined();
      await vi.waitFor(() => expect(open.formerOf('+84912600006')?.id).toBe('former'));
      find.mockResolvedValue([{ ...former, crm: link }]);
      expect(open.formerOf('+84912600007')).toBeUndefined();
      await vi.waitFor(() => expect(open.formerOf('+84912600007')).toBe(null));
      expect((await bench().store.crm())?.formerOf('+84912600006')).toBe(null);
    });
  });
});
