import { beforeEach, describe, expect, it } from 'vitest';
import { crystalEach, expectUnread, type Crystal } from '../support/crystal.js';
import { Keyboard } from '../support/keyboard.js';
import type { PortalPage } from '../support/portal-page.js';

// Nothing in this file may click, fill, focus or evaluate: eslint refuses it.

const now = crystalEach();
let both: Crystal;
let here: PortalPage;
let crm: Crystal['crm'];
let keys: Keyboard;

/** A customer of the CRM with an order, typed there; then back to Crystal. */
async function order(name: string, phone: string): Promise<void> {
  await crm.page.bringToFront();
  const there = new Keyboard(crm.page);
  await there.tabTo(crm.field('Full name'));
  await there.type(name);
  await there.tabTo(crm.field('Phone number'));
  await there.type(phone);
  await there.press('Enter');
  await crm.row(name).first().waitFor();
  await here.page.bringToFront();
}

/** Finds somebody, opens them in the form, and waits until it is there. */
async function open(name: string): Promise<void> {
  await keys.tabTo(here.search);
  await keys.retype(name);
  await here.count('1 trong số 11 khách hàng').waitFor();
  await keys.tabTo(here.grid);
  await keys.press('Home', 'Enter');
  await keys.waitOn(here.field('Số điện thoại'));
}

beforeEach(() => {
  ({ both } = now);
  ({ here, crm } = both);
  keys = new Keyboard(here.page);
});

describe('the Crystal manual, by keyboard', () => {
  it('B1: the tabs tell the origins apart', async () => {
    await keys.tabTo(here.tab('Tất cả'));
    await keys.press('ArrowRight');
    await here.count('8 khách hàng').waitFor();
    await keys.press('ArrowRight');
    await here.count('3 khách hàng').waitFor();
  });

  it('B2: an order in the CRM brings the customer', async () => {
    await order('Mai Phương Thảo', '0938 111 222');
    await here.row(/Mai Phương Thảo/).waitFor();
  });

  it('B3: a customer from the CRM is edited here, and the CRM never changes', async () => {
    await open('minh duc');
    await keys.tabTo(here.field('Họ và tên'));
    await keys.retype('Đặng Minh Đức (anh)');
    await keys.press('Control+Enter');
    await here.said('Chỉnh sửa thành công').waitFor();
    await here
      .row(/\(anh\)/)
      .getByText('Khác CRM')
      .waitFor();
    expect(await crm.row('Đặng Minh Đức').innerText()).not.toContain('(anh)');
    await expectUnread(both);
  });

  it('B4: a customer created here never goes to the CRM', async () => {
    await keys.tabTo(here.add);
    await keys.press('Enter');
    await keys.waitOn(here.field('Số điện thoại'));
    await keys.type('0909 555 666');
    await keys.tabTo(here.field('Họ và tên'));
    await keys.type('Nội bộ Một');
    await keys.press('Control+Enter');
    await here.said('Thêm mới thành công').waitFor();
    expect(await crm.row('Nội bộ Một').count()).toBe(0);
    await expectUnread(both);
  });

  it('B5: the menu and the create button are reached', async () => {
    await keys.tabTo(here.menu('Khách hàng'));
    await keys.press('Enter');
    await here.rows.first().waitFor();
    await keys.tabTo(here.add);
  });

  it('B6: the fields follow each other, and phone and name may not be empty', async () => {
    await keys.tabTo(here.add);
    await keys.press('Enter');
    await keys.waitOn(here.field('Số điện thoại'));
    const names = ['Họ và tên', 'Email', 'Địa chỉ', 'Công ty', 'Số điện thoại người sử dụng', 'Tên người sử dụng'];
    for (const name of names) await keys.tabTo(here.field(name));
    await keys.press('Control+Enter');
    await here.form.getByText('Nhập số điện thoại').first().waitFor();
    await keys.waitOn(here.field('Số điện thoại'));
  });

  it('B7: a phone finds its customer, and in the form opens who has it', async () => {
    await keys.tabTo(here.search);
    await keys.type('+84 912-004-518');
    await here.count('1 trong số 11 khách hàng').waitFor();
    await here.row(/Đặng Minh Đức/).waitFor();
    await keys.tabTo(here.add, 'Shift+Tab');
    await keys.press('Enter');
    await keys.waitOn(here.field('Số điện thoại'));
    await keys.type('84912118220');
    await keys.tabTo(here.form.getByRole('button', { name: /^Mở khách hàng này/ }));
    await keys.press('Enter');
    await here.page.getByRole('dialog', { name: 'Chỉnh sửa khách hàng' }).waitFor();
  });

  it('B8: the user is a phone and a name or none, and shows in the list', async () => {
    await open('gia bao');
    await keys.tabTo(here.field('Số điện thoại người sử dụng'));
    await keys.type('0905377610');
    await keys.press('Control+Enter');
    await here.form.getByText('Nhập cả số điện thoại và tên người sử dụng, hoặc để trống cả hai').first().waitFor();
    await keys.tabTo(here.field('Tên người sử dụng'));
    await keys.type('Bùi Gia Hân');
    await keys.press('Control+Enter');
    await here.said('Chỉnh sửa thành công').waitFor();
    await here
      .row(/Bùi Gia Bảo/)
      .getByText('Bùi Gia Hân')
      .waitFor();
  });
});
