import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import type { KeptDraft } from '../port/adapter.js';
import { HALF_A_SECOND, draftBench } from '../testing/draft-bench.js';
import { formBench, hanh } from '../testing/form-bench.js';
import { isAtRisk } from './form-state.js';

const run = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed into the form', () => {
  it('is kept within half a second of the last key, and while somebody goes on typing', async () => {
    const { adding, form, names, writes, state } = draftBench();
    await adding();
    await run(HALF_A_SECOND);
    expect([names(), isAtRisk(state())]).toEqual([[], false]);
    form.type('name', 'Lê');
    expect(isAtRisk(state())).toBe(true);
    await run(HALF_A_SECOND / 2);
    expect([names(), state().keeping, isAtRisk(state())]).toEqual([['Lê'], 'kept', false]);
    for (let key = 0; key < 100; key++) {
      form.type('name', `Lê ${key}`);
      await run(30);
    }
    expect(writes.length).toBeGreaterThan(5);
    expect(writes.length).toBeLessThan(25);
    await run(HALF_A_SECOND);
    expect([names(), state().keeping]).toEqual([['Lê 99'], 'kept']);
  });

  it('is kept with the open item editor, and with the items put into it', async () => {
    const { adding, form, kept } = draftBench();
    await adding();
    form.items.open('vehicles', null);
    form.items.type('plate', '30A-1');
    await run(HALF_A_SECOND);
    expect([...kept.values()][0]?.content).toMatchObject({
      item: { collection: 'vehicles', texts: { plate: '30A-1' } },
    });
    form.items.type('plate', '30A-123.45');
    form.items.type('type', 'car');
    form.items.keep();
    await run(HALF_A_SECOND);
    expect([...kept.values()][0]?.content).toMatchObject({
      item: null,
      items: { vehicles: [{ plate: '30A-123.45' }] },
    });
  });

  it('is kept with a file that arrives by itself, which it names', async () => {
    const { adding, form, adapter, kept, state } = draftBench();
    let arrive = () => undefined as void;
    Object.assign(adapter, { upload: () => new Promise<void>((answer) => (arrive = answer)) });
    await adding();
    vi.useRealTimers();
    form.type('name', 'Lê');
    form.files.add([new File(['%PDF-1.7\n'], 'a.pdf')]);
    await vi.waitUntil(() => state().uploads[0]?.status === 'uploading');
    await vi.waitUntil(() => state().keeping === 'kept');
    expect(isAtRisk(state())).toBe(true);
    arrive();
    await vi.waitUntil(() => ([...kept.values()][0]?.files.length ?? 0) > 0);
    const [{ files, content }] = [...kept.values()] as [KeptDraft];
    expect(content).toMatchObject({ items: { attachments: [{ id: files[0], fileName: 'a.pdf' }] } });
    await vi.waitUntil(() => !isAtRisk(state()));
  });

  it('is written one at a time, and the latest after one that was slow', async () => {
    const { adding, form, wait, writes, names } = draftBench();
    await adding();
    let answer = () => undefined as void;
    wait(new Promise((resolve) => (answer = resolve)));
    for (const name of ['một', 'hai', 'ba', 'bốn']) {
      form.type('name', name);
      await run(300);
    }
    expect(writes).toEqual(['save một']);
    answer();
    await run(1);
    expect([writes, names()]).toEqual([['save một', 'save bốn'], ['bốn']]);
  });

  it('is not gone on with while it is still being dropped, when who was saved is opened at once', async () => {
    const { adding, form, adapter, saved, wait, names, state } = draftBench();
    await adding();
    form.type('code', 'KH-00009');
    form.type('name', 'Lê');
    await run(HALF_A_SECOND);
    form.type('name', 'Lê Anh');
    let answer = () => undefined as void;
    wait(new Promise((resolve) => (answer = resolve)));
    await form.save();
    const { customer } = saved[0]!;
    adapter.customers.set(customer.id, customer);
    await form.edit(customer.id);
    expect([names(), state().resumed, state().draft?.texts.name]).toEqual([['Lê'], null, 'Lê Anh']);
    answer();
    await run(1);
    expect([names(), form.drafts.offers.get()]).toEqual([[], []]);
  });

  it('is dropped when it is typed back to what it was', async () => {
    const { form, names, writes, state } = draftBench();
    await form.edit('hanh');
    form.type('name', 'Khác');
    await run(HALF_A_SECOND);
    form.type('name', hanh.name ?? '');
    await run(HALF_A_SECOND);
    expect([names(), writes, state().dirty]).toEqual([[], ['save Khác', 'drop'], false]);
  });

  it('is dropped when the form is saved or closed by a person, also while a write is on its way', async () => {
    const saving = draftBench();
    await saving.form.edit('hanh');
    saving.form.type('name', 'Lê');
    await run(HALF_A_SECOND);
    await saving.form.save();
    await run(HALF_A_SECOND);
    expect([saving.names(), saving.saved.length]).toEqual([[], 1]);
    const closing = draftBench();
    await closing.adding();
    closing.form.type('name', 'Lê');
    let answer = () => undefined as void;
    closing.wait(new Promise((resolve) => (answer = resolve)));
    await run(HALF_A_SECOND);
    closing.form.type('name', 'Lê An');
    closing.form.close();
    answer();
    await run(HALF_A_SECOND);
    expect([closing.names(), closing.writes]).toEqual([[], ['save Lê', 'drop']]);
  });

  it('is nothing of the next form after one was saved', async () => {
    const { adding, adapter, form, names } = draftBench();
    await adding();
    form.type('name', 'Lê');
    form.type('code', 'KH-1');
    await run(HALF_A_SECOND);
    const saving = form.saveAndAdd();
    await run(1);
    void adapter.last.answer({});
    await run(1);
    await saving;
    await run(HALF_A_SECOND);
    expect(names()).toEqual([]);
    form.type('name', 'Trần');
    await run(HALF_A_SECOND);
    expect(names()).toEqual(['Trần']);
  });

  it('says that it is not kept, tries again with the next key, and lets itself be saved all the same', async () => {
    const { form, fail, state, writes, saved } = draftBench();
    await form.edit('hanh');
    fail(new CustomerError('storage-full'));
    form.type('name', 'Lê');
    await run(HALF_A_SECOND);
    expect([state().keeping, isAtRisk(state()), state().error]).toEqual(['failed', true, null]);
    form.type('name', 'Lê A');
    expect(state().keeping).toBe('failed');
    fail(null);
    await run(HALF_A_SECOND);
    expect([state().keeping, writes]).toEqual(['kept', ['save Lê', 'save Lê A']]);
    fail(new Error('gone'));
    await form.save();
    await run(HALF_A_SECOND);
    expect(saved.length).toBe(1);
  });

  it('is never said to be kept where the adapter keeps no drafts', async () => {
    const { form, state } = formBench();
    await form.edit('hanh');
    form.type('name', 'Lê');
    await run(HALF_A_SECOND);
    expect([state().keeping, isAtRisk(state())]).toEqual(['pending', true]);
    form.close();
    expect(await form.drafts.load()).toEqual([]);
  });

  it('stays to be offered when the form goes without anybody closing it, its files too', async () => {
    const { adding, form, adapter, names, cell } = draftBench();
    const discarded: string[] = [];
    Object.assign(adapter, {
      upload: async () => undefined,
      discard: async (ids: readonly string[]) => void discarded.push(...ids),
    });
    await adding();
    form.files.add([new File(['%PDF-1.7\n'], 'a.pdf')]);
    vi.useRealTimers();
    await vi.waitUntil(() => cell.get()?.draft?.items.attachments.length === 1);
    form.type('name', 'Lê');
    form.putAside();
    await vi.waitUntil(() => form.drafts.offers.get().length === 1);
    expect([cell.get(), names(), discarded]).toEqual([null, ['Lê'], []]);
  });
});
