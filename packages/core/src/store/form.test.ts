import { beforeEach, describe, expect, it } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import { buildingProfile } from '../fields/building.js';
import { individual } from '../testing/fixtures.js';
import { ScriptedAdapter, stored } from '../testing/scripted-adapter.js';
import { Cell } from '../observable/observable.js';
import { FormStore, type FormState, type Saved } from './form.js';

const hanh = stored(
  individual({
    id: 'hanh',
    buildingId: 's1',
    code: 'KH-00007',
    name: 'Trần Thị Hạnh',
    phone: { value: '+84912345678', text: '0912.345.678' },
    vehicles: [
      {
        id: 'v1',
        type: 'car',
        electric: false,
        plate: '30K-469.43',
        brand: null,
        colour: 'trắng',
        parkingCard: null,
        apartment: null,
        registeredOn: null,
        state: 'active',
      },
    ],
  }),
  3,
);

describe('FormStore', () => {
  let adapter: ScriptedAdapter;
  let form: FormStore;
  let saved: Saved[];
  let cell: Cell<FormState | null>;
  const state = () => cell.get()!;
  const codes = () => state().issues.map(({ field, code }) => `${field} ${code}`);

  /** An open form for a new individual, with the proposals of an empty building. */
  const adding = async () => {
    const opening = form.add('individual');
    await adapter.last.answer({});
    await opening;
  };

  beforeEach(() => {
    adapter = new ScriptedAdapter();
    adapter.customers.set('hanh', hanh);
    saved = [];
    cell = new Cell<FormState | null>(null);
    form = new FormStore(
      adapter,
      buildingProfile,
      cell,
      () => 's1',
      (each) => saved.push(each),
    );
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
    form.openVehicle(null);
    form.typeVehicle('plate', '29md1 54278');
    expect(form.keepVehicle()).toBe(true);
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

  it('does not save over an open vehicle editor', async () => {
    await adding();
    form.type('code', 'KH-1');
    form.type('name', 'Lê Đức Anh');
    form.openVehicle(null);
    expect(codes()).toEqual([]);
    await form.save();
    expect(codes()).toEqual(['vehicles vehicle-open']);
    form.cancelVehicle();
    await form.save();
    expect(adapter.created).toHaveLength(1);
  });

  it('keeps a vehicle out of the form while something is wrong with it', async () => {
    await adding();
    form.openVehicle(null);
    expect(form.keepVehicle()).toBe(false);
    expect(state().vehicleIssues).toEqual([{ field: 'plate', level: 'error', code: 'required' }]);
    form.typeVehicle('type', 'bicycle');
    expect(form.keepVehicle()).toBe(true);
    expect(state().draft?.vehicles).toMatchObject([{ type: 'bicycle', plate: null }]);
  });

  it('writes only what was changed, and the version it was based on', async () => {
    await form.edit('hanh');
    form.type('name', 'Trần Thị Hạnh Nguyên');
    form.type('phone', '+84 912 345 678');
    form.openVehicle('v1');
    form.typeVehicle('colour', 'đen');
    form.keepVehicle();
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

  it('drops a vehicle that was taken out', async () => {
    await form.edit('hanh');
    form.removeVehicle('v1');
    expect(state().dirty).toBe(true);
    await form.save();
    expect(adapter.updated[0]?.patch).toEqual({ set: {}, put: {}, drop: { vehicles: ['v1'] } });
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
});
