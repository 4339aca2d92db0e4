import { beforeEach, describe, expect, it } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import type { Customer } from '../model/customer.js';
import { formBench, hanh } from '../testing/form-bench.js';

describe('a save that someone else was faster than', () => {
  let { adapter, codes, form, saved, state } = formBench();

  /** Someone else writes, and the next save meets it. */
  const meanwhile = (change: Partial<Customer>) => {
    adapter.customers.set('hanh', { ...hanh, ...change, version: 4 } as Customer);
    adapter.refusal = new CustomerError('conflict', { id: 'hanh' });
  };

  beforeEach(async () => {
    ({ adapter, codes, form, saved, state } = formBench());
    await form.edit('hanh');
  });

  it('merges changes of different fields and of different items, and writes once more', async () => {
    form.type('name', 'Trần Thị Hạnh Nguyên');
    form.items.open('contacts', null);
    form.items.type('name', 'Vũ An');
    form.items.keep();
    meanwhile({ email: 'hanh@vidu.vn', vehicles: [{ ...hanh.vehicles[0]!, colour: 'đỏ' }] });
    await form.save();
    expect(saved).toHaveLength(1);
    expect(adapter.updated.map(({ version }) => version)).toEqual([3, 4]);
    expect(adapter.updated[1]?.patch).toMatchObject({
      set: { name: 'Trần Thị Hạnh Nguyên' },
      put: { contacts: [{ name: 'Vũ An' }] },
      drop: {},
    });
    expect(Object.keys(adapter.updated[1]!.patch.put)).toEqual(['contacts']);
    expect(adapter.updated[1]?.options.opId).not.toBe(adapter.updated[0]?.options.opId);
  });

  it('writes nothing more when both did the same', async () => {
    form.type('name', 'Trần Hạnh');
    meanwhile({ name: 'Trần Hạnh' });
    await form.save();
    expect(adapter.updated).toHaveLength(1);
    expect(saved).toMatchObject([{ customer: { version: 4 } }]);
  });

  it('lists what both changed, and saves when each is decided', async () => {
    form.type('name', 'Trần Hạnh');
    form.type('email', 'toi@vidu.vn');
    form.type('note', 'Giữ nguyên');
    meanwhile({ name: 'Trần Thị Hạnh Mai', email: 'ho@vidu.vn', address: 'Số 1' });
    await form.save();
    expect(saved).toEqual([]);
    expect(state()).toMatchObject({ status: 'editing', error: null, dirty: true });
    expect(state().draft?.conflicts).toEqual([
      { field: 'name', mine: { name: 'Trần Hạnh' }, theirs: { name: 'Trần Thị Hạnh Mai' }, choice: null },
      { field: 'email', mine: { email: 'toi@vidu.vn' }, theirs: { email: 'ho@vidu.vn' }, choice: null },
    ]);
    expect(state().draft?.texts).toMatchObject({ name: 'Trần Hạnh', note: 'Giữ nguyên', address: 'Số 1' });
    expect(codes()).toEqual(['conflicts undecided']);

    form.decide(0, 'theirs');
    form.decide(0, 'mine');
    await form.save();
    expect(state()).toMatchObject({ refused: [{ field: 'conflicts', code: 'undecided' }] });
    form.decide(1, 'theirs');
    expect(state().draft?.texts).toMatchObject({ name: 'Trần Hạnh', email: 'ho@vidu.vn' });
    await form.save();
    expect(adapter.updated.at(-1)).toMatchObject({
      version: 4,
      patch: { set: { name: 'Trần Hạnh', note: 'Giữ nguyên' }, put: {}, drop: {} },
    });
    expect(saved).toHaveLength(1);
  });

  it('takes typing into such a field for a choice', async () => {
    form.type('name', 'Trần Hạnh');
    meanwhile({ name: 'Trần Thị Hạnh Mai' });
    await form.save();
    form.type('name', 'Trần Hạnh Mai');
    expect(state().draft?.conflicts).toMatchObject([{ mine: { name: 'Trần Hạnh Mai' }, choice: 'mine' }]);
  });

  it('asks about an item both changed, and about one that was taken out', async () => {
    form.items.open('vehicles', 'v1');
    form.items.type('colour', 'đen');
    form.items.keep();
    form.items.remove('contacts', 'c1');
    meanwhile({
      vehicles: [{ ...hanh.vehicles[0]!, colour: 'đỏ' }],
      contacts: [{ ...hanh.contacts[0]!, relation: 'Anh' }],
    });
    await form.save();
    expect(state().draft?.conflicts).toMatchObject([
      { collection: 'vehicles', id: 'v1', mine: { colour: 'đen' }, theirs: { colour: 'đỏ' } },
      { collection: 'contacts', id: 'c1', mine: null, theirs: { relation: 'Anh' } },
    ]);
    form.decide(0, 'mine');
    form.decide(1, 'theirs');
    await form.save();
    const { patch } = adapter.updated.at(-1)!;
    expect(patch).toMatchObject({ set: {}, put: { vehicles: [{ id: 'v1', colour: 'đen' }] }, drop: {} });
    expect(Object.keys(patch.put)).toEqual(['vehicles']);
  });

  it('treats the occupant as one', async () => {
    form.type('occupant.name', 'Vũ An');
    form.type('occupant.phone', '0987004118');
    meanwhile({ occupant: { name: 'Lý Ân', phone: { value: '+84912000111', text: '0912000111' } } });
    await form.save();
    expect(state().draft?.conflicts).toMatchObject([
      { field: 'occupant', theirs: { 'occupant.name': 'Lý Ân', 'occupant.phone': '0912 000 111' } },
    ]);
    form.decide(0, 'theirs');
    await form.save();
    expect(saved).toHaveLength(1);
  });

  it('loses nothing when the other one cannot be read, or was faster twice', async () => {
    form.type('name', 'Trần Hạnh');
    meanwhile({ email: 'ho@vidu.vn' });
    const { get } = adapter;
    adapter.get = () => Promise.reject(new CustomerError('not-found', { id: 'hanh' }));
    await form.save();
    expect(state()).toMatchObject({ error: { code: 'not-found' }, draft: { texts: { name: 'Trần Hạnh' } } });
    adapter.get = get;
    adapter.update = (id) => Promise.reject(new CustomerError('conflict', { id }));
    await form.save();
    expect(state()).toMatchObject({ error: { code: 'conflict' }, draft: { texts: { name: 'Trần Hạnh' } } });
  });
});
