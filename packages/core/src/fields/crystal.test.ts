import { describe, expect, it } from 'vitest';
import { originOf } from '../model/origin.js';
import { formFields } from '../rules/validation.js';
import { CustomerStore } from '../store/store.js';
import { fromCrm, held } from '../testing/crm-customers.js';
import { ScriptedAdapter } from '../testing/scripted-adapter.js';
import { crystalProfile } from './crystal.js';

/** A store of the profile whose first list was answered. */
async function crystal() {
  const adapter = new ScriptedAdapter();
  const store = new CustomerStore(adapter, crystalProfile);
  await adapter.last.answer({});
  return { adapter, store };
}

describe('the Crystal profile', () => {
  it('has the fields of the manual in the order of the manual, and no code', () => {
    expect(formFields(crystalProfile, 'individual')).toEqual([
      ...['phone', 'name', 'gender', 'email', 'address', 'company'],
      ...['occupant.phone', 'occupant.name'],
    ]);
  });

  it('opens the form of an individual at once, on every tab, and proposes nothing', async () => {
    const { adapter, store } = await crystal();
    adapter.nextCode = () => Promise.reject(new Error('not asked for'));
    for (const group of ['all', 'crm', 'local'] as const) {
      store.list.chooseGroup(group);
      const before = adapter.lists.length;
      await store.add();
      expect(adapter.lists).toHaveLength(before);
      expect(store.formState.get()).toMatchObject({ status: 'editing', dirty: false, draft: { kind: 'individual' } });
    }
  });

  it('refuses an empty phone or name, and writes no code, order or building', async () => {
    const { adapter, store } = await crystal();
    await store.add();
    await store.form?.save();
    expect(store.formState.get()?.refused).toMatchObject([
      { field: 'phone', code: 'required' },
      { field: 'name', code: 'required' },
    ]);
    store.form?.type('phone', '84 912.345.678');
    store.form?.type('name', 'Lê An');
    await store.form?.save();
    expect(adapter.created[0]?.customer).toMatchObject({
      ...{ code: null, displayOrder: null, buildingId: null, occupant: null },
      phone: { value: '+84912345678', text: '84 912.345.678' },
    });
  });

  it('takes the user with both fields or none, who may have the customer’s own phone', async () => {
    const { adapter, store } = await crystal();
    await store.add();
    const type = (field: 'phone' | 'name' | 'occupant.phone' | 'occupant.name', text: string) =>
      store.form?.type(field, text);
    type('phone', '0912345678');
    type('name', 'Lê An');
    type('occupant.phone', '0912345678');
    await store.form?.save();
    expect(store.formState.get()?.refused).toMatchObject([{ field: 'occupant.name', code: 'occupant-incomplete' }]);
    type('occupant.name', 'Lê Bình');
    await store.form?.save();
    expect(adapter.created[0]?.customer.occupant).toMatchObject({ name: 'Lê Bình', phone: { value: '+84912345678' } });
  });
});

describe('originOf', () => {
  it('tells the three origins apart', () => {
    expect(originOf(held({ id: 'a' }))).toBe('local');
    expect(originOf(fromCrm({ id: 'a' }))).toBe('crm');
    expect(originOf(fromCrm({ id: 'a' }, { createdLocally: true, gone: true }))).toBe('crm-local');
  });
});
