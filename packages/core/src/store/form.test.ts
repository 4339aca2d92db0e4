import { beforeEach, describe, expect, it } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import { formBench, hanh } from '../testing/form-bench.js';

describe('FormStore', () => {
  let { adapter, adding, cell, codes, form, saved, state } = formBench();

  beforeEach(() => {
    ({ adapter, adding, cell, codes, form, saved, state } = formBench());
  });

  it('asks for the kind where none is given', async () => {
    await form.add(null);
    expect(state()).toMatchObject({ status: 'choosing-kind', draft: null });
  });

  it('proposes the last display order + 1', async () => {
    const opening = form.add('individual');
    expect(adapter.last.request).toMatchObject({ sort: { field: 'displayOrder', direction: 'descending' }, limit: 1 });
    await adapter.last.answer({ rows: [{ ...hanh, displayOrder: 41 }], total: 1 });
    await opening;
    expect(state().draft?.texts.displayOrder).toBe('42');
    expect(state().dirty).toBe(false);
  });

  it('creates the customer whole, in its building, normalised', async () => {
    await adding();
    form.type('code', ' kh-9 ');
    form.type('name', 'Lê Đức  Anh');
    form.type('phone', '0162 234 5678');
    form.items.open('vehicles', null);
    form.items.type('plate', '29md1 54278');
    expect(form.items.keep()).toBe(true);
    await form.save();
    const { customer } = adapter.created[0]!;
    expect(customer).toMatchObject({
      kind: 'individual',
      buildingId: 's1',
      code: 'kh-9',
      name: 'Lê Đức Anh',
      displayOrder: 1,
      phone: { value: '+84322345678', text: '0162 234 5678' },
      occupant: null,
    });
    expect(customer.vehicles).toHaveLength(1);
    expect(cell.get()).toBeNull();
    expect(saved).toMatchObject([{ mode: 'add', customer: { name: 'Lê Đức Anh' } }]);
  });

  it('shows the issues of a field once it was left, and of all after a try to save', async () => {
    await adding();
    form.type('email', 'duc.nguyen@vidu');
    expect(codes()).toEqual([]);
    form.leave('email');
    expect(codes()).toEqual(['email email-invalid']);
    await form.save();
    expect(codes()).toEqual(['code required', 'name required', 'email email-invalid']);
    expect(state().refusals).toBe(1);
    expect(adapter.created).toEqual([]);
  });

  it('asks for both fields of the occupant or neither', async () => {
    await adding();
    form.type('occupant.name', 'Trần Thu Hà');
    await form.save();
    expect(codes()).toContain('occupant.phone occupant-incomplete');
  });

  it('writes only what was changed, and the version it was based on', async () => {
    await form.edit('hanh');
    form.type('name', 'Trần Thị Hạnh Nguyên');
    form.type('phone', '+84 912 345 678');
    form.items.open('vehicles', 'v1');
    form.items.type('colour', 'đen');
    form.items.keep();
    await form.save();
    expect(adapter.updated[0]).toMatchObject({ id: 'hanh', version: 3 });
    expect(adapter.updated[0]?.patch).toEqual({
      set: { name: 'Trần Thị Hạnh Nguyên' },
      put: { vehicles: [{ ...hanh.vehicles[0], colour: 'đen' }] },
      drop: {},
    });
  });

  it('writes nothing when nothing was changed', async () => {
    await form.edit('hanh');
    form.type('name', 'x');
    form.type('name', 'Trần Thị Hạnh');
    await form.save();
    expect(adapter.updated).toEqual([]);
    expect(saved).toHaveLength(1);
  });

  it('shows a taken code at its field until the code is another', async () => {
    await adding();
    form.type('code', 'KH-00007');
    form.type('name', 'Lê Đức Anh');
    adapter.refusal = new CustomerError('taken', { field: 'code', id: 'hanh' });
    await form.save();
    expect(codes()).toEqual(['code taken']);
    expect(state()).toMatchObject({ status: 'editing', error: null, refusals: 1 });
    await form.save();
    expect(adapter.created).toHaveLength(1);
    form.type('code', 'KH-00008');
    expect(codes()).toEqual([]);
    await form.save();
    expect(adapter.created).toHaveLength(2);
  });

  it('keeps what was typed when saving fails, and repeats the same write under the same id', async () => {
    await adding();
    form.type('code', 'KH-1');
    form.type('name', 'Lê Đức Anh');
    adapter.refusal = new CustomerError('unavailable');
    await form.save();
    expect(state()).toMatchObject({ status: 'editing', error: { code: 'unavailable' } });
    expect(state().draft?.texts.name).toBe('Lê Đức Anh');
    await form.save();
    const [first, second] = adapter.created;
    expect(second?.options.opId).toBe(first?.options.opId);
    expect(second?.customer.id).toBe(first?.customer.id);
  });

  it('gives another content another id', async () => {
    await adding();
    form.type('code', 'KH-1');
    form.type('name', 'Lê Đức Anh');
    adapter.refusal = new CustomerError('unavailable');
    await form.save();
    form.type('name', 'Lê Đức Anh Thư');
    await form.save();
    const [first, second] = adapter.created;
    expect(second?.options.opId).not.toBe(first?.options.opId);
  });

  it('says why a customer could not be opened, and tries again', async () => {
    adapter.get = () => Promise.reject(new CustomerError('not-found', { id: 'hanh' }));
    await form.edit('hanh');
    expect(state()).toMatchObject({ status: 'failed-to-open', error: { code: 'not-found' } });
    adapter.get = () => Promise.resolve(hanh);
    await form.retry();
    expect(state()).toMatchObject({ status: 'editing', draft: { id: 'hanh' } });
  });

  it('stays closed when it was closed while it opened', async () => {
    const opening = form.edit('hanh');
    form.close();
    await opening;
    expect(cell.get()).toBeNull();
  });

  it('gives up what it waits for when it is closed', async () => {
    const opening = form.add('individual');
    form.close();
    await adapter.last.fail(new CustomerError('unavailable'));
    await opening;
    expect(adapter.last.signal?.aborted).toBe(true);
    expect(cell.get()).toBeNull();
  });

  it('says what stopped a save until the next try, in the order of the form', async () => {
    await adding();
    form.type('email', 'x');
    form.items.open('contacts', null);
    await form.save();
    const stopped = ['code required', 'name required', 'email email-invalid', 'contacts item-open'];
    expect(codes()).toEqual(stopped);
    form.type('email', 'x@vidu.vn');
    expect(state().refused.map(({ field, code }) => `${field} ${code}`)).toEqual(stopped);
    expect(codes()).toEqual(stopped.filter((each) => !each.startsWith('email')));
  });

  it('is never stopped by a warning', async () => {
    await adding();
    form.type('code', 'KH-1');
    form.type('name', 'Lê Đức Anh');
    form.type('identityNumber', '012345678');
    await form.save();
    expect(saved).toHaveLength(1);
  });

  describe('saving and adding the next', () => {
    const typeOne = (code: string) => {
      form.type('code', code);
      form.type('name', 'Lê Đức Anh');
    };

    it('tells of the first and opens an empty form of the same kind, with new proposals', async () => {
      await adding();
      typeOne('KH-1');
      const { id } = state().draft!;
      const saving = form.saveAndAdd();
      await new Promise((resolve) => setTimeout(resolve));
      expect(saved).toMatchObject([{ mode: 'add', customer: { code: 'KH-1' } }]);
      expect(state()).toMatchObject({ status: 'opening', draft: null });
      await adapter.last.answer({ rows: [{ ...hanh, displayOrder: 1 }], total: 1 });
      await saving;
      expect(state()).toMatchObject({ mode: 'add', status: 'editing', dirty: false, draft: { kind: 'individual' } });
      expect(state().draft?.texts).toMatchObject({ displayOrder: '2' });
      expect(state().draft?.id).not.toBe(id);
      typeOne('KH-2');
      await form.save();
      expect(adapter.created.map(({ customer }) => customer.code)).toEqual(['KH-1', 'KH-2']);
      expect(adapter.created[0]?.options.opId).not.toBe(adapter.created[1]?.options.opId);
      expect(cell.get()).toBeNull();
    });

    it('stays where it is when the first is refused', async () => {
      await adding();
      form.type('code', 'KH-1');
      await form.saveAndAdd();
      expect(codes()).toEqual(['name required']);
      expect(state().draft?.texts.code).toBe('KH-1');
    });

    it('does nothing for a customer who exists', async () => {
      await form.edit('hanh');
      form.type('name', 'Trần Hạnh');
      await form.saveAndAdd();
      expect(adapter.updated).toEqual([]);
    });
  });
});
