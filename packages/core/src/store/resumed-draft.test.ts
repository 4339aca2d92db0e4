import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import { buildingProfile } from '../fields/building.js';
import type { KeptDraft } from '../port/adapter.js';
import { HALF_A_SECOND, draftBench } from '../testing/draft-bench.js';
import { hanh } from '../testing/form-bench.js';
import { stored } from '../testing/scripted-adapter.js';
import { draftOf, typed } from './draft.js';

const PDF = {
  id: 'f9',
  fileName: 'a.pdf',
  size: 9,
  mediaType: 'application/pdf',
  documentKind: 'other',
  expiresOn: null,
  uploadedAt: '2026-01-02T03:04:05Z',
} as const;
const run = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** What a crashed tab left of a form. */
async function crashed(type: (made: ReturnType<typeof draftBench>) => Promise<void>): Promise<Map<string, KeptDraft>> {
  const made = draftBench();
  await type(made);
  await run(HALF_A_SECOND);
  return made.kept;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('drafts that were left behind', () => {
  it('are offered, the last one first, and one of them is gone on with', async () => {
    const kept = await crashed(async ({ adding, form }) => {
      await adding();
      form.type('name', 'Lê');
    });
    for (const [id, draft] of await crashed(async ({ form }) => {
      await form.edit('hanh');
      form.type('email', 'moi@example.com');
      form.items.open('contacts', null);
      form.items.type('name', 'Bố');
    }))
      kept.set(id, draft);
    const { form, state, buildings, writes, names, saved, adapter } = draftBench(kept);
    await form.drafts.load();
    const offers = form.drafts.offers.get();
    expect(offers.map(({ draft }) => [draft?.texts.name, draft?.base?.version])).toEqual([
      ['Trần Thị Hạnh', 3],
      ['Lê', undefined],
    ]);
    await form.resume(offers[0]?.id ?? '');
    expect(state()).toMatchObject({ mode: 'edit', status: 'editing', dirty: true, resumed: { isDeleted: false } });
    expect(state().draft).toEqual(offers[0]?.draft);
    await run(1);
    // Written at once, so that no other tab is offered it.
    expect([writes, state().keeping, buildings]).toEqual([['save Trần Thị Hạnh'], 'kept', ['s1']]);
    expect(form.drafts.offers.get().map(({ draft }) => draft?.texts.name)).toEqual(['Lê']);
    form.items.keep();
    await form.save();
    await run(1);
    expect(adapter.updated[0]).toMatchObject({ version: 3, patch: { set: { email: 'moi@example.com' } } });
    expect([saved.length, names()]).toEqual([1, ['Lê']]);
  });

  it('are gone on with when their customer is opened, and dropped when it is then closed', async () => {
    const kept = await crashed(async ({ form }) => {
      await form.edit('hanh');
      form.type('name', 'Lê Hạnh');
    });
    const { form, state, names } = draftBench(kept);
    await form.edit('hanh');
    expect([state().draft?.texts.name, state().resumed?.isDeleted]).toEqual(['Lê Hạnh', false]);
    form.close();
    await run(1);
    expect([names(), form.drafts.offers.get()]).toEqual([[], []]);
    await form.edit('hanh');
    expect([state().draft?.texts.name, state().resumed]).toEqual([hanh.name, null]);
  });

  it('merge with what others changed meanwhile', async () => {
    const kept = await crashed(async ({ form }) => {
      await form.edit('hanh');
      form.type('name', 'Lê Hạnh');
    });
    const { form, adapter, saved, state } = draftBench(kept);
    adapter.customers.set('hanh', { ...hanh, name: 'Trần Hạnh', version: 4 });
    await form.edit('hanh');
    adapter.refusal = new CustomerError('conflict', { id: 'hanh' });
    await form.save();
    expect([saved.length, state().draft?.conflicts.length]).toEqual([0, 1]);
    await run(HALF_A_SECOND);
    expect([...kept.values()][0]?.content).toMatchObject({ base: { version: 4 }, conflicts: [{ field: 'name' }] });
    form.putAside();
    await run(1);
    await form.edit('hanh');
    expect(state().draft?.conflicts).toMatchObject([{ field: 'name', mine: { name: 'Lê Hạnh' }, choice: null }]);
  });

  it('of a customer who was deleted become a new one, without the files that were that one’s', async () => {
    const file = { ...PDF, id: 'old' };
    const base = { ...hanh, attachments: [file] };
    const draft = { ...typed(draftOf(base, buildingProfile), 'name', 'Lê Hạnh') };
    const content = { ...draft, items: { ...draft.items, attachments: [file, PDF] } };
    const savedAt = '2026-01-02T03:04:05.678Z';
    const { form, adapter, state, saved } = draftBench(
      new Map([['d', { id: 'd', buildingId: 's2', savedAt, files: ['old', 'f9'], content }]]),
    );
    adapter.get = () => Promise.reject(new CustomerError('not-found', { id: 'hanh' }));
    await form.drafts.load();
    await form.resume('d');
    expect(state()).toMatchObject({ mode: 'add', resumed: { savedAt, isDeleted: true } });
    await form.save();
    expect(saved[0]?.customer).toMatchObject({ name: 'Lê Hạnh', attachments: [{ id: 'f9' }] });
    expect(adapter.created[0]?.customer.id).not.toBe('hanh');
  });

  it('of a customer who was deleted become a new one also when that one is opened', async () => {
    const kept = await crashed(async ({ form }) => {
      await form.edit('hanh');
      form.type('name', 'Lê Hạnh');
    });
    const { form, adapter, state } = draftBench(kept);
    adapter.get = () => Promise.reject(new CustomerError('not-found', { id: 'hanh' }));
    await form.edit('hanh');
    expect(state()).toMatchObject({ mode: 'add', resumed: { isDeleted: true }, draft: { texts: { name: 'Lê Hạnh' } } });
  });

  for (const way of ['resume', 'edit'] as const) {
    it(`of a customer who was saved after all change that one, by ${way}`, async () => {
      const kept = await crashed(async ({ adding, form }) => {
        await adding();
        form.type('name', 'Lê');
      });
      const { form, adapter, state } = draftBench(kept);
      const [{ id, content }] = [...kept.values()] as [KeptDraft];
      const { id: customerId } = content as { id: string };
      const customer = stored({ ...hanh, id: customerId, name: 'Lê Anh' });
      adapter.customers.set(customerId, customer);
      await form.drafts.load();
      await form[way](way === 'edit' ? customerId : id);
      expect(state()).toMatchObject({ mode: 'edit', draft: { base: customer, texts: { name: 'Lê' } } });
    });

    it(`can be gone on with while it cannot be told whether their customer is there, by ${way}`, async () => {
      const kept = await crashed(async ({ form }) => {
        await form.edit('hanh');
        form.type('name', 'Lê Hạnh');
      });
      const { form, adapter, state } = draftBench(kept);
      adapter.get = () => Promise.reject(new CustomerError('unavailable'));
      await form.drafts.load();
      await form[way](way === 'edit' ? 'hanh' : ([...kept.keys()][0] ?? ''));
      expect([state().status, state().mode, state().draft?.texts.name]).toEqual(['editing', 'edit', 'Lê Hạnh']);
    });
  }

  it('that another tab has by now are not opened, and offered no more', async () => {
    const kept = await crashed(async ({ form }) => {
      await form.edit('hanh');
      form.type('name', 'Lê Hạnh');
    });
    const [id = ''] = kept.keys();
    const { form, cell } = draftBench(kept);
    await form.drafts.load();
    expect(form.drafts.offers.get().length).toBe(1);
    kept.clear();
    await form.resume(id);
    expect([cell.get(), form.drafts.offers.get()]).toEqual([null, []]);
  });

  it('that are damaged are offered as that, to be dropped; those that are nothing at all are passed over', async () => {
    const savedAt = '2026-01-02T03:04:05.678Z';
    const damaged = [{}, null, 'text', { id: 'a', texts: { name: 1 } }].map((content, at): [string, KeptDraft] => [
      `${at}`,
      { id: `${at}`, buildingId: null, savedAt, files: [], content },
    ]);
    const { form, cell, names } = draftBench(new Map(damaged));
    await form.drafts.load();
    expect(form.drafts.offers.get().map(({ draft }) => draft)).toEqual([null, null, null, null]);
    await form.resume('0');
    expect(cell.get()).toBe(null);
    for (const [id] of damaged) await form.drafts.drop(id);
    expect([form.drafts.offers.get(), names()]).toEqual([[], []]);
  });
});
