import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Customer } from '@clientele/core';
import { customers, fromCrm, held } from '@clientele/core/testing';
import { text } from '../../test/form.js';
import { expectAccessible, found, mount, mountCrystal, rows, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const phone = (value: string) => ({ value: `+84${value}`, text: `0${value}` });
const AT = '2026-11-15T03:00:00.000Z';

const PEOPLE: readonly Customer[] = [
  held({
    id: 'long',
    name: 'Trần Đức Long',
    phone: phone('912220808'),
    occupant: { name: 'Lý Kim Oanh', phone: phone('987004118') },
  }),
  fromCrm({ id: 'minh', name: 'Đặng Minh Đức', phone: phone('912004518'), gender: 'male', company: 'Sao Mai' }),
  fromCrm(
    { id: 'duc', name: 'Nguyễn Đình Đức', phone: phone('912345678') },
    { overrides: { name: { base: 'NGUYEN DINH DUC', kind: 'user', at: AT, by: null } } },
  ),
  fromCrm({ id: 'thang', name: 'Phạm Đức Thắng', phone: phone('912733119') }, { gone: true }),
  fromCrm({ id: 'quach', name: 'Quách Hữu Đức', phone: phone('912911447') }, { createdLocally: true }),
];

const cells = (module: ClienteleCustomers, field: string) =>
  rows(module).map((row) => text(row.querySelector(`.cell.${field}`)));
const names = (module: ClienteleCustomers) => cells(module, 'name');
const tab = (module: ClienteleCustomers, group: string) =>
  within(module).list!.querySelector<HTMLButtonElement>(`[data-group="${group}"]`)!;

describe('the list of the crystal profile', () => {
  afterEach(unmount);

  it('stands by phone, tells origins apart, and says who uses the room', async () => {
    const module = await mountCrystal(PEOPLE);
    expect(names(module)).to.deep.equal([
      ...['Đặng Minh Đức', 'Trần Đức Long', 'Nguyễn Đình Đức', 'Phạm Đức Thắng', 'Quách Hữu Đức'],
    ]);
    expect(cells(module, 'origin')).to.deep.equal([
      ...['Từ CRM', 'Tạo tại đây', 'Từ CRM Khác CRM', 'Không còn trong CRM', 'Từ CRM · tạo tại đây'],
    ]);
    expect(cells(module, 'occupant').slice(0, 2)).to.deep.equal(['Chính khách hàng', 'Lý Kim Oanh0987 004 118']);
    expect([cells(module, 'gender')[0], cells(module, 'company')[0]]).to.deep.equal(['Nam', 'Sao Mai']);
    const heads = [...within(module).list!.querySelectorAll('[role="columnheader"] button')].map((head) => text(head));
    expect(heads).to.deep.equal([
      ...['Số điện thoại', 'Họ và tên', 'Giới tính', 'Email', 'Công ty', 'Người sử dụng', 'Nguồn'],
    ]);
    expect(within(module).list!.querySelector('.building')).to.equal(null);
    expect(text(within(module).list!.querySelector('.tools [role="status"]'))).to.equal('5 khách hàng Thứ tự mặc định');
    await expectAccessible(module);
  });

  it('shows who was created here and sent later under both tabs, with counts', async () => {
    const module = await mountCrystal(PEOPLE);
    const tabs = [...within(module).list!.querySelectorAll('[role="tab"]')].map((each) => text(each));
    expect(tabs).to.deep.equal(['Tất cả5', 'Từ CRM4', 'Tạo tại Crystal2']);
    tab(module, 'local').click();
    await until(() => found(module) === '2 khách hàng');
    expect(names(module)).to.deep.equal(['Trần Đức Long', 'Quách Hữu Đức']);
    tab(module, 'crm').click();
    await until(() => found(module) === '4 khách hàng');
    expect(names(module)).to.include('Quách Hữu Đức');
  });

  it('finds a phone in any form people use', async () => {
    const module = await mountCrystal(PEOPLE);
    const search = within(module).list!.querySelector<HTMLInputElement>('#search')!;
    expect(search.placeholder).to.equal('Số điện thoại, tên, email');
    for (const typed of ['0912345678', '84912345678', '+84 912 345 678', '0912.345.678', '912345678']) {
      search.value = typed;
      search.dispatchEvent(new Event('input'));
      await until(() => found(module) === '1 trong số 5 khách hàng');
      expect(names(module), typed).to.deep.equal(['Nguyễn Đình Đức']);
      search.value = 'khong ai';
      search.dispatchEvent(new Event('input'));
      await until(() => found(module) === '0 trong số 5 khách hàng');
    }
  });

  it('sorts by origin, and back', async () => {
    const module = await mountCrystal(PEOPLE);
    const head = within(module).list!.querySelector<HTMLButtonElement>('.head .origin button')!;
    head.click();
    await until(() => names(module).at(-1) === 'Trần Đức Long');
    head.click();
    await until(() => names(module)[0] === 'Trần Đức Long');
    head.click();
    await until(() => names(module)[0] === 'Đặng Minh Đức');
  });

  it('is cards where it is narrow, with name, phone and origin', async () => {
    const module = await mountCrystal(PEOPLE, 360);
    await until(() => within(module).list!.querySelector('.scroller.narrow') !== null);
    const [first] = rows(module);
    const seen = [...first!.querySelectorAll<HTMLElement>('.cell')].filter(({ offsetWidth }) => offsetWidth > 0);
    expect(seen.map((cell) => text(cell))).to.deep.equal(['', '0912 004 518', 'Đặng Minh Đức', 'Từ CRM']);
    for (const row of rows(module)) {
      const [card, origin] = [row.getBoundingClientRect(), row.querySelector('.origin')!.getBoundingClientRect()];
      expect(origin.right).to.be.at.most(card.right);
      expect(origin.bottom).to.be.at.most(card.bottom);
    }
    await expectAccessible(module);
  });

  it('explains itself while it is empty; on the tab of the CRM nobody is asked to add', async () => {
    const module = await mountCrystal([]);
    const state = () => within(module).list!.querySelector('.state');
    await until(() => state() !== null);
    expect(text(state())).to.equal('Chưa có khách hàng nào Thêm khách hàng đầu tiên. Thêm mới');
    tab(module, 'crm').click();
    await until(() => text(state()).includes('khi CRM gửi sang'));
    expect(state()!.querySelector('button')).to.equal(null);
  });

  it('does not touch a module of another profile on the same page', async () => {
    const crystal = await mountCrystal(PEOPLE);
    const building = await mount(customers(7));
    expect([found(crystal), found(building)]).to.deep.equal(['5 khách hàng', '7 khách hàng']);
    const add = (module: ClienteleCustomers) => within(module).list!.querySelector<HTMLButtonElement>('.add')!;
    const form = (module: ClienteleCustomers) => within(module).form?.querySelector('dialog.panel') ?? null;
    add(crystal).click();
    await until(() => within(crystal).form?.querySelector('[name="phone"]') instanceof HTMLElement);
    expect(form(building)).to.equal(null);
    await sendKeys({ type: '0900000001' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Lê Mới' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => found(crystal) === '6 khách hàng');
    expect(found(building)).to.equal('7 khách hàng');
    await until(() => form(crystal) === null);
    add(building).click();
    await until(() => within(building).form?.querySelector('.kind') instanceof HTMLElement);
    expect(form(crystal)).to.equal(null);
  });
});
