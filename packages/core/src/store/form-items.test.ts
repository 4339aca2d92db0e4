import { beforeEach, describe, expect, it } from 'vitest';
import { formBench, hanh } from '../testing/form-bench.js';

describe('FormItems', () => {
  let { adapter, adding, codes, form, itemCodes, saved, state } = formBench();

  beforeEach(() => {
    ({ adapter, adding, codes, form, itemCodes, saved, state } = formBench());
  });

  it.each([
    ['apartments', { apartment: ' S1-1206 ', from: '1/3/2025' }, { apartment: 'S1-1206', relation: null, to: null }],
    ['vehicles', { plate: '29md1 54278', electric: 'yes' }, { type: 'motorbike', electric: true, state: 'active' }],
    ['contacts', { name: 'TRẦN THU HÀ', phone: '0912345678' }, { name: 'Trần Thu Hà', email: null, note: null }],
  ] as const)('puts %s into the form, normalised, and saves them with it', async (collection, texts, expected) => {
    await form.edit('hanh');
    form.items.open(collection, null);
    for (const [key, text] of Object.entries(texts)) form.items.type(key as 'name', text);
    expect(form.items.keep()).toBe(true);
    expect(state().draft?.items[collection]).toHaveLength(2);
    await form.save();
    const { patch } = adapter.updated[0]!;
    expect(patch).toMatchObject({ set: {}, put: { [collection]: [expected] }, drop: {} });
    expect(Object.keys(patch.put)).toEqual([collection]);
    expect(saved).toHaveLength(1);
  });

  it.each([
    ['apartments', 'a1', 'relation', 'owner', { relation: 'owner' }],
    ['vehicles', 'v1', 'colour', 'đen', { colour: 'đen' }],
    ['contacts', 'c1', 'relation', 'Vợ', { relation: 'Vợ' }],
  ] as const)('changes one of the %s in its place', async (collection, id, key, text, changed) => {
    await form.edit('hanh');
    form.items.open(collection, id);
    form.items.type(key, text);
    form.items.keep();
    await form.save();
    expect(adapter.updated[0]?.patch.put).toEqual({ [collection]: [{ ...hanh[collection][0], ...changed }] });
  });

  it.each(['apartments', 'vehicles', 'contacts'] as const)('takes one of the %s out', async (collection) => {
    await form.edit('hanh');
    const { id } = hanh[collection][0]!;
    form.items.remove(collection, id);
    expect(state().dirty).toBe(true);
    await form.save();
    expect(adapter.updated[0]?.patch).toEqual({ set: {}, put: {}, drop: { [collection]: [id] } });
  });

  it('writes nothing for an item that was opened and kept as it is', async () => {
    await form.edit('hanh');
    for (const [collection, id] of [['contacts', 'c1'] as const, ['vehicles', 'v1'] as const]) {
      form.items.open(collection, id);
      expect(form.items.keep()).toBe(true);
    }
    expect(state().dirty).toBe(false);
    await form.save();
    expect(adapter.updated).toEqual([]);
  });

  it('drops what was typed when it is cancelled', async () => {
    await form.edit('hanh');
    form.items.open('contacts', 'c1');
    form.items.type('name', 'Ai đó');
    expect(state().dirty).toBe(true);
    form.items.cancel();
    expect(state()).toMatchObject({ dirty: false, draft: { item: null, items: { contacts: hanh.contacts } } });
  });

  it('keeps one editor open at a time, and closes it with its item', async () => {
    await form.edit('hanh');
    form.items.open('contacts', 'c1');
    form.items.open('vehicles', 'v1');
    expect(state().draft?.item).toMatchObject({ collection: 'contacts', id: 'c1' });
    form.items.remove('contacts', 'c1');
    expect(state().draft?.item).toBeNull();
  });

  it.each(['apartments', 'vehicles', 'contacts'] as const)('does not save over an open editor of %s', async (name) => {
    await adding();
    form.type('code', 'KH-1');
    form.type('name', 'Lê Đức Anh');
    form.items.open(name, null);
    expect(codes()).toEqual([]);
    await form.save();
    expect(codes()).toEqual([`${name} item-open`]);
    form.items.cancel();
    await form.save();
    expect(adapter.created).toHaveLength(1);
  });

  it('keeps an item out of the form while something is wrong with it', async () => {
    await adding();
    form.items.open('vehicles', null);
    expect(form.items.keep()).toBe(false);
    expect(state().itemIssues).toMatchObject([{ collection: 'vehicles', field: 'plate', code: 'required' }]);
    form.items.type('type', 'bicycle');
    expect(form.items.keep()).toBe(true);
    expect(state().draft?.items.vehicles).toMatchObject([{ type: 'bicycle', plate: null }]);
  });

  it('shows a wrong value when its input is left, and what is missing only when it is to be kept', async () => {
    await form.edit('hanh');
    form.items.open('apartments', 'a1');
    form.items.type('apartment', '');
    form.items.leave('apartment');
    form.items.type('to', '31/2/2025');
    expect(itemCodes()).toEqual([]);
    form.items.leave('to');
    expect(itemCodes()).toEqual(['a1 to date-invalid']);
    form.items.keep();
    expect(itemCodes()).toEqual(['a1 apartment required', 'a1 to date-invalid']);
  });

  it('wants the days of an apartment in their order', async () => {
    await form.edit('hanh');
    form.items.open('apartments', 'a1');
    form.items.type('to', '28/2/2025');
    expect(form.items.keep()).toBe(false);
    expect(itemCodes()).toEqual(['a1 to dates-reversed']);
    form.items.type('to', '1/3/2025');
    expect(form.items.keep()).toBe(true);
  });
});
