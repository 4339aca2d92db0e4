import { buildingProfile } from '../fields/building.js';
import type { Customer } from '../model/customer.js';
import { Cell } from '../observable/observable.js';
import type { CustomerAdapter, FindKey } from '../port/adapter.js';
import { FormStore, type FormState, type Saved } from '../store/form.js';
import { individual } from './fixtures.js';
import { ScriptedAdapter, stored } from './scripted-adapter.js';

/** A question who has a value, which waits for the test to answer it. */
export interface AskedFind {
  readonly key: FindKey;
  /** Asked about deleted customers. */
  readonly deleted: boolean;
  readonly signal: AbortSignal | undefined;
  answer(found: readonly Customer[]): Promise<void>;
  fail(): Promise<void>;
}

/** A customer of the form's tests: version 3, with an apartment, a car and a contact. */
export const hanh = stored(
  individual({
    id: 'hanh',
    buildingId: 's1',
    code: 'KH-00007',
    name: 'Trần Thị Hạnh',
    phone: { value: '+84912345678', text: '0912.345.678' },
    apartments: [{ id: 'a1', apartment: 'S1-1206', relation: 'tenant', from: '2025-03-01', to: null }],
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
    contacts: [
      {
        id: 'c1',
        name: 'Lê Văn Anh',
        phone: { value: '+84987004118', text: '0987004118' },
        email: null,
        relation: 'Chồng',
        note: null,
      },
    ],
  }),
  3,
);

/** A form on a scripted adapter that holds {@link hanh}, in building `s1`. */
export function formBench() {
  const adapter: ScriptedAdapter & Pick<CustomerAdapter, 'find' | 'restore' | 'drafts'> = new ScriptedAdapter();
  adapter.customers.set('hanh', hanh);
  const cell = new Cell<FormState | null>(null);
  const saved: Saved[] = [];
  const restored: Customer[] = [];
  const buildings: string[] = [];
  const form = new FormStore(adapter, buildingProfile, cell, {
    buildingId: () => 's1',
    chooseBuilding: (id) => buildings.push(id),
    saved: (each) => saved.push(each),
    restored: (each) => restored.push(each),
  });
  const state = () => cell.get()!;
  return {
    adapter,
    cell,
    form,
    saved,
    /** The deleted customers that were brought back. */
    restored,
    /** The buildings that were chosen. */
    buildings,
    state,
    /** The issues shown at the fields. */
    codes: () => state().issues.map(({ field, code }) => `${field} ${code}`),
    /** The issues shown at the items. */
    itemCodes: () => state().itemIssues.map(({ id, field, code }) => `${id} ${field} ${code}`),
    /** Opens the form for a new individual, with the proposals of an empty building. */
    async adding() {
      const opening = form.add('individual');
      await adapter.last.answer({});
      await opening;
    },
    /** Gives the adapter a `find` that waits for the test. */
    finding(): AskedFind[] {
      const asked: AskedFind[] = [];
      adapter.find = (key, options) =>
        new Promise((resolve, reject) => {
          const settle = () => new Promise<void>((done) => setTimeout(done));
          asked.push({
            key,
            deleted: options?.deleted === true,
            signal: options?.signal,
            answer: (found) => (resolve(found), settle()),
            fail: () => (reject(new Error('down')), settle()),
          });
        });
      return asked;
    },
  };
}
