import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Customer } from '@clientele/core';
import { fromCrm, held, individual } from '@clientele/core/testing';
import { input, issue, panel, text } from '../../test/form.js';
import { expectAccessible, focused, found, mountCrystal, rows, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const phone = (value: string) => ({ value: `+84${value}`, text: `0${value}` });
const AT = '2026-11-15T03:00:00.000Z';
const by = { kind: 'user', at: AT, by: null } as const;

const AN = held({ id: 'an', name: 'Lê An', phone: phone('912600006') });
const GONE = held({ id: 'gone', name: 'Vũ Cũ', phone: phone('911111111') });
const DUC = fromCrm(
  { id: 'duc', name: 'Nguyễn Đình Đức', phone: phone('912345678'), gender: 'male', email: 'duc@example.com' },
  {
    values: { name: 'Nguyen Dinh Duc', phone: phone('912999999'), gender: 'male', email: null },
    overrides: {
      name: { ...by, base: 'Nguyen Dinh Duc' },
      phone: { ...by, kind: 'hold', base: phone('912345678') },
      email: { ...by, base: 'duc@vidu.example' },
    },
  },
);

const notes = (module: ClienteleCustomers, name: string) =>
  within(module).form!.querySelector<HTMLElement>(`#field-${name}-notes`);
const link = (module: ClienteleCustomers, name: string) =>
  notes(module, name)?.querySelector<HTMLButtonElement>('button.link') ?? null;
const question = (module: ClienteleCustomers) => within(module).form!.querySelector<HTMLDialogElement>('dialog.ask')!;
const notice = (module: ClienteleCustomers) => text(within(module).notice?.querySelector('p'));

/** A module with one more customer who was deleted, and its form for a new one. */
async function adding(customers: readonly Customer[]): Promise<ClienteleCustomers> {
  const module = await mountCrystal([...customers, GONE]);
  await module.adapter!.remove!([{ id: 'gone', version: 1 }], { opId: 'gone' });
  within(module).list!.querySelector<HTMLButtonElement>('.add')!.click();
  await until(() => focused()?.getAttribute('name') === 'phone');
  return module;
}

async function opening(customer: Customer): Promise<ClienteleCustomers> {
  const module = await mountCrystal([customer]);
  rows(module)[0]!.click();
  await until(() => focused()?.getAttribute('name') === 'phone');
  return module;
}

describe('the form of the crystal profile', () => {
  afterEach(unmount);

  it('is one page with the fields of the manual, begins at the phone, and adds', async () => {
    const module = await adding([]);
    expect(within(module).form!.querySelector('[role="tablist"]')).to.equal(null);
    const inputs = [...within(module).form!.querySelectorAll('.field [name]')].map((each) => each.getAttribute('name'));
    expect(inputs).to.deep.equal([
      ...['phone', 'name', 'gender', 'email', 'address', 'company', 'occupant.phone', 'occupant.name'],
    ]);
    await expectAccessible(panel(module)!);
    await sendKeys({ type: '84 912.345.678' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Lê Đức Anh' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => notice(module).startsWith('Thêm mới thành công'));
    await until(() => found(module) === '1 khách hàng');
    expect(text(rows(module)[0]?.querySelector('.phone'))).to.equal('0912 345 678');
    expect(text(rows(module)[0]?.querySelector('.origin'))).to.equal('Tạo tại đây');
  });

  it('says while a phone is typed who has it, refuses to save it, and opens that customer', async () => {
    const module = await adding([AN]);
    await sendKeys({ type: '0912.600.006' });
    await until(() => issue(module, 'phone') === 'Số điện thoại đã có ở Lê An, nhập giá trị khác');
    expect(focused()).to.equal(input(module, 'phone'));
    expect(input(module, 'phone').getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(panel(module)!);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => within(module).form!.querySelector('.summary') !== null);
    link(module, 'phone')!.click();
    await until(() => text(within(module).form!.querySelector('#title')) === 'Chỉnh sửa khách hàng');
    await until(() => input(module, 'name')?.value === 'Lê An');
    expect(question(module).open).to.equal(false);
  });

  it('asks before more than the phone is lost on the way to that customer', async () => {
    const module = await adding([AN]);
    await sendKeys({ type: '0912600006' });
    await until(() => link(module, 'phone') !== null);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(link(module, 'phone'));
    await sendKeys({ press: 'Space' });
    expect(panel(module)!.open).to.equal(true);
    expect(text(within(module).form!.querySelector('#title'))).to.equal('Thêm khách hàng');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Người khác' });
    link(module, 'phone')!.click();
    await until(() => question(module).open);
    const [stay, leave] = question(module).querySelectorAll('button');
    expect(text(leave)).to.equal('Bỏ thay đổi và mở');
    stay!.click();
    expect(input(module, 'name').value).to.equal('Người khác');
    link(module, 'phone')!.click();
    await until(() => question(module).open);
    leave!.click();
    await until(() => input(module, 'name')?.value === 'Lê An');
    expect(question(module).open).to.equal(false);
  });

  it('offers to restore the deleted customer who had the phone, and reveals it', async () => {
    const module = await adding([AN]);
    await sendKeys({ type: '0911111111' });
    await until(() => text(notes(module, 'phone')).startsWith('Số điện thoại này từng là của Vũ Cũ, đã bị xóa'));
    expect(issue(module, 'phone')).to.equal('');
    await expectAccessible(panel(module)!);
    link(module, 'phone')!.click();
    await until(() => notice(module) === 'Đã khôi phục khách hàngVũ Cũ');
    expect(panel(module) ?? null).to.equal(null);
    await until(() => found(module) === '2 khách hàng');
    await until(() => text(within(module).list!.querySelector('.fresh .name')) === 'Vũ Cũ');
  });

  it('keeps the form and says why when the phone was taken meanwhile', async () => {
    const module = await adding([]);
    await sendKeys({ type: '0911111111' });
    await until(() => link(module, 'phone') !== null);
    await module.adapter!.create(individual({ id: 'faster', phone: phone('911111111') }), { opId: 'faster' });
    link(module, 'phone')!.click();
    const failure = () => text(within(module).form!.querySelector('.failure'));
    await until(() => failure().includes('Giá trị này đã có ở một khách hàng khác.'));
    expect(input(module, 'phone').value).to.equal('0911111111');
  });

  it('takes the customer’s own phone for the user, and wants both fields or none', async () => {
    const module = await adding([]);
    await sendKeys({ type: '0912345678' });
    await until(() => link(module, 'occupant-phone') !== null);
    link(module, 'occupant-phone')!.click();
    await until(() => input(module, 'occupant.phone').value === '0912345678');
    input(module, 'name').focus();
    await sendKeys({ type: 'Lê An' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => issue(module, 'occupant-name') !== '');
    expect(issue(module, 'occupant-name')).to.equal('Nhập cả số điện thoại và tên người sử dụng, hoặc để trống cả hai');
  });

  it('says at each field the CRM sends what the CRM has, and since when', async () => {
    const module = await opening(DUC);
    expect(text(notes(module, 'gender'))).to.equal('Theo CRM');
    expect(text(notes(module, 'name'))).to.equal(
      'Khác CRM · CRM ghi “Nguyen Dinh Duc” từ 14/11/2026 · sửa tại đây 15/11/2026',
    );
    expect(text(notes(module, 'phone'))).to.equal(
      'Khác CRM · CRM ghi “0912 999 999”, nhưng số đó đang ở khách hàng khác',
    );
    expect(text(notes(module, 'email'))).to.equal(
      'Khác CRM · CRM đã để trống ngày 14/11/2026 · sửa tại đây 15/11/2026',
    );
    expect(text(notes(module, 'address'))).to.equal('');
    expect(text(within(module).form!.querySelector('.title p'))).to.equal('Từ CRM Khác CRM');
    await expectAccessible(panel(module)!);
    const name = input(module, 'name');
    name.value = 'Nguyen Dinh  Duc';
    name.dispatchEvent(new Event('input'));
    await until(() => text(notes(module, 'name')).startsWith('Giống CRM'));
  });

  it('does not take a value the CRM writes otherwise than we do for a change', async () => {
    const module = await opening(fromCrm({ id: 'a', name: 'LÊ AN', phone: phone('912345678') }));
    expect(text(notes(module, 'name'))).to.equal('Theo CRM');
  });
});
