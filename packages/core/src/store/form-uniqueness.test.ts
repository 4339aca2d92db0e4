import { beforeEach, describe, expect, it } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import { individual } from '../testing/fixtures.js';
import { formBench, hanh } from '../testing/form-bench.js';
import { stored } from '../testing/scripted-adapter.js';

const HOLDER = { id: 'hanh', name: 'Trần Thị Hạnh', code: 'KH-00007' };

describe('who else has a value', () => {
  let { adapter, adding, cell, codes, finding, form, itemCodes, restored, saved, state } = formBench();

  beforeEach(() => {
    ({ adapter, adding, cell, codes, finding, form, itemCodes, restored, saved, state } = formBench());
  });

  it('refuses a code that exists as its field is left, and names who has it', async () => {
    const asked = finding();
    await adding();
    form.type('code', ' kh-00007');
    expect(asked).toEqual([]);
    form.leave('code');
    expect(asked[0]?.key).toEqual({ code: 'KH-00007' });
    await asked[0]?.answer([hanh]);
    expect(state().issues).toEqual([{ field: 'code', level: 'error', code: 'taken', holder: HOLDER }]);
    form.type('code', 'kh-00008');
    expect(codes()).toEqual([]);
  });

  it('asks again only about another text, and drops the answer to the one before', async () => {
    const asked = finding();
    await adding();
    form.type('code', 'KH-00007');
    form.leave('code');
    form.leave('code');
    expect(asked).toHaveLength(1);
    form.type('code', 'KH-00008');
    form.leave('code');
    expect(asked[0]?.signal?.aborted).toBe(true);
    await asked[1]?.answer([]);
    await asked[0]?.answer([hanh]);
    form.leave('code');
    form.type('code', 'kh-00008 ');
    form.leave('code');
    expect(asked).toHaveLength(2);
    expect(codes()).toEqual([]);
  });

  it('does not hold a customer against itself', async () => {
    const asked = finding();
    await form.edit('hanh');
    form.leave('code');
    await asked[0]?.answer([hanh]);
    expect(codes()).toEqual([]);
  });

  it('warns of a phone two customers have, and saves it', async () => {
    const asked = finding();
    await adding();
    form.type('code', 'KH-1');
    form.type('name', 'Lê Đức Anh');
    form.type('phone', '0912 345 678');
    form.leave('phone');
    expect(asked[0]?.key).toEqual({ phone: '+84912345678' });
    await asked[0]?.answer([hanh]);
    expect(state().issues).toEqual([{ field: 'phone', level: 'warning', code: 'phone-shared', holder: HOLDER }]);
    await form.save();
    expect(saved).toHaveLength(1);
  });

  it('refuses such a phone where the backend holds phones unique', async () => {
    adapter.describe = () =>
      Promise.resolve({
        access: ['index' as const],
        sorts: [],
        search: true,
        exactTotals: true,
        unique: ['phone' as never],
      });
    const asked = finding();
    await adding();
    form.type('phone', '0912345678');
    form.leave('phone');
    await asked[0]?.answer([hanh]);
    expect(codes()).toEqual(['phone taken']);
  });

  it('asks nothing about what is empty, wrong, or a hotline that identifies nobody', async () => {
    const asked = finding();
    await adding();
    for (const phone of ['', '12', '1900 1234']) {
      form.type('phone', phone);
      form.leave('phone');
    }
    form.leave('code');
    form.leave('email');
    expect(asked).toEqual([]);
  });

  it('is silent when it cannot be asked, and tries again at the next occasion', async () => {
    const asked = finding();
    await adding();
    form.type('code', 'KH-00007');
    form.leave('code');
    await asked[0]?.fail();
    expect(codes()).toEqual([]);
    form.leave('code');
    expect(asked).toHaveLength(2);
  });

  it('asks once more before a save is refused, because the value may be free by now', async () => {
    const asked = finding();
    await adding();
    form.type('code', 'KH-00007');
    form.type('name', 'Lê Đức Anh');
    form.leave('code');
    await asked[0]?.answer([hanh]);
    const refused = form.save();
    await asked[1]?.answer([hanh]);
    await refused;
    expect(state()).toMatchObject({ status: 'editing', refusals: 1, refused: [{ field: 'code', code: 'taken' }] });
    const free = form.save();
    await asked[2]?.answer([]);
    await free;
    expect(saved).toHaveLength(1);
  });

  it('lets the backend decide when the question fails at the save', async () => {
    const asked = finding();
    await adding();
    form.type('code', 'KH-00007');
    form.type('name', 'Lê Đức Anh');
    form.leave('code');
    await asked[0]?.answer([hanh]);
    adapter.refusal = new CustomerError('taken', { field: 'code', id: 'hanh' });
    const saving = form.save();
    await asked[1]?.fail();
    await saving;
    expect(adapter.created).toHaveLength(1);
    expect(codes()).toEqual(['code taken']);
    await asked[2]?.answer([hanh]);
    expect(state().issues).toMatchObject([{ field: 'code', code: 'taken', holder: HOLDER }]);
  });

  it('gives its questions up when the form is closed', async () => {
    const asked = finding();
    await adding();
    form.type('code', 'KH-00007');
    form.leave('code');
    form.close();
    expect(asked[0]?.signal?.aborted).toBe(true);
    await adding();
    await asked[0]?.answer([hanh]);
    form.type('code', 'KH-00007');
    expect(codes()).toEqual([]);
  });

  it('asks about a phone as it is typed, once it is a whole number, and says at once who has it', async () => {
    const asked = finding();
    await adding();
    for (const text of ['0', '0912', '0912.345.67', '0912.345.678']) form.type('phone', text);
    expect(asked.map(({ key }) => key)).toEqual([{ phone: '+84912345678' }]);
    await asked[0]?.answer([hanh]);
    expect(state().issues).toEqual([{ field: 'phone', level: 'warning', code: 'phone-shared', holder: HOLDER }]);
    form.type('phone', '0912.345.67');
    expect(codes()).toEqual([]);
  });

  it('offers to restore the last deleted customer who had a code or a phone that nobody has', async () => {
    adapter.restore = () => Promise.resolve([]);
    const asked = finding();
    await adding();
    form.type('code', 'KH-7');
    form.leave('code');
    expect(asked.map(({ key, deleted }) => [key, deleted])).toEqual([
      [{ code: 'KH-7' }, false],
      [{ code: 'KH-7' }, true],
    ]);
    await asked[0]?.answer([]);
    await asked[1]?.answer([hanh, stored(individual({ id: 'earlier' }))]);
    expect(state().offers).toEqual([{ field: 'code', holder: HOLDER }]);
    form.type('code', 'KH-8');
    expect(state().offers).toEqual([]);
    form.type('phone', '0912345678');
    await asked[2]?.answer([]);
    await asked[3]?.answer([hanh]);
    expect(state().offers).toEqual([{ field: 'phone', holder: HOLDER }]);
  });

  it('offers nobody while someone has the value, nor where the question about the deleted fails', async () => {
    adapter.restore = () => Promise.resolve([]);
    const asked = finding();
    await adding();
    form.type('phone', '0912345678');
    await asked[0]?.answer([hanh]);
    await asked[1]?.answer([stored(individual({ id: 'gone' }))]);
    expect([codes(), state().offers]).toEqual([['phone phone-shared'], []]);
    form.type('phone', '0912345679');
    await asked[2]?.answer([hanh]);
    await asked[3]?.fail();
    expect([codes(), state().offers]).toEqual([['phone phone-shared'], []]);
  });

  it('offers nothing where nothing can be restored, in a customer that exists, and for a plate', async () => {
    const asked = finding();
    await adding();
    form.type('phone', '0900000001');
    adapter.restore = () => Promise.resolve([]);
    await form.edit('hanh');
    form.type('phone', '0900000002');
    await adding();
    form.items.open('vehicles', null);
    form.items.type('plate', '30k 46943');
    form.items.leave('plate');
    expect(asked.map(({ deleted }) => deleted)).toEqual([false, false, false]);
  });

  it('restores the deleted customer in place of the new one', async () => {
    const calls: (readonly string[])[] = [];
    adapter.restore = async (ids) => {
      calls.push(ids);
      return [{ id: 'hanh', status: 'restored', customer: hanh }];
    };
    await adding();
    form.type('phone', '0912345678');
    expect([form.losesMoreThan('phone'), form.losesMoreThan('code')]).toEqual([false, true]);
    form.type('name', 'Hạnh');
    expect(form.losesMoreThan('phone')).toBe(true);
    await form.restore('hanh');
    expect([calls, cell.get(), restored, adapter.created]).toEqual([[['hanh']], null, [hanh], []]);
  });

  it.each([
    ['taken', () => Promise.resolve([{ id: 'hanh', status: 'failed' as const, error: new CustomerError('taken') }])],
    ['unavailable', () => Promise.reject(new CustomerError('unavailable'))],
  ])('keeps what was typed and says why when a restore is %s', async (code, restore) => {
    adapter.restore = restore;
    await adding();
    form.type('name', 'Hạnh');
    await form.restore('hanh');
    expect(state()).toMatchObject({ status: 'editing', error: { code }, draft: { texts: { name: 'Hạnh' } } });
    expect(restored).toEqual([]);
  });

  it('warns of an active plate another customer has, in the editor and on the card', async () => {
    const asked = finding();
    await adding();
    form.items.open('vehicles', null);
    form.items.type('plate', '30k 46943');
    form.items.leave('plate');
    expect(asked[0]?.key).toEqual({ plate: '30K46943' });
    await asked[0]?.answer([hanh]);
    const { id } = state().draft!.item!;
    expect(state().itemIssues).toEqual([
      { collection: 'vehicles', id, field: 'plate', level: 'warning', code: 'plate-shared', holder: HOLDER },
    ]);
    expect(form.items.keep()).toBe(true);
    expect(itemCodes()).toEqual([`${id} plate plate-shared`]);
    expect(asked).toHaveLength(1);
    form.items.open('vehicles', id);
    form.items.type('state', 'retired');
    expect(itemCodes()).toEqual([]);
  });

  it('warns of a plate that stands in the form twice', async () => {
    await form.edit('hanh');
    form.items.open('vehicles', null);
    form.items.type('plate', '30K46943');
    const { id } = state().draft!.item!;
    expect(itemCodes()).toEqual(['v1 plate plate-repeated', `${id} plate plate-repeated`]);
  });
});
