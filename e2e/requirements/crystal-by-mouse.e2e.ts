import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crystalEach, expectUnread, type Crystal } from '../support/crystal.js';
import { picture } from '../support/picture.js';
import type { PortalPage } from '../support/portal-page.js';

/** What brings a customer over, in the eyes of whoever waits for it, in milliseconds. */
const SOON = 1000;

const now = crystalEach();
let both: Crystal;
let here: PortalPage;
let crm: Crystal['crm'];

/** A customer of the CRM with an order. */
async function order(name: string, phone: string, email = ''): Promise<void> {
  await crm.page.bringToFront();
  await crm.field('Full name').fill(name);
  await crm.field('Phone number').fill(phone);
  await crm.field('Email').fill(email);
  await crm.gender.selectOption({ label: 'Nữ' });
  await crm.add.click();
  if (!here.page.isClosed()) await here.page.bringToFront();
}

async function edit(name: string): Promise<void> {
  await here.row(new RegExp(name)).getByText(name).click();
  await here.form.waitFor();
}

beforeEach(() => {
  ({ both } = now);
  ({ here, crm } = both);
});

afterEach(({ task }) => picture(here.page, task.name));

describe('the Crystal manual, by mouse', () => {
  it('B1: customers of both origins are told apart, and one of both stands under both', async () => {
    await here.tab('Từ CRM').click();
    await here.count('8 khách hàng').waitFor();
    await here.tab('Tạo tại Crystal').click();
    await here.count('3 khách hàng').waitFor();
    await order('Ngô Thị Ý', '0908 100 200');
    await here
      .row(/Ngô Thị Ý/)
      .getByText('Từ CRM · tạo tại đây')
      .waitFor();
    await here.tab('Từ CRM').click();
    await here.count('9 khách hàng').waitFor();
    await here.row(/Ngô Thị Ý/).waitFor();
  });

  it('B2: an order in the CRM brings the customer within a second, and also where Crystal was closed', async () => {
    await order('Mai Phương Thảo', '+84 (0)938 111 222', 'THAO@vidu.vn');
    const row = here.row(/Mai Phương Thảo/);
    await row.waitFor({ timeout: SOON });
    const cells = await row.getByRole('gridcell').allInnerTexts();
    expect(cells.slice(1, 5)).toEqual(['0938 111 222', 'Mai Phương Thảo', 'Nữ', 'thao@vidu.vn']);

    await here.page.close();
    await order('Cao Thùy Dương', '0938 111 333');
    here = await both.reopen();
    await here.row(/Cao Thùy Dương/).waitFor();
    await expectUnread(both);
  });

  it('B3: a customer from the CRM is edited here, and the CRM never changes', async () => {
    await edit('Đặng Minh Đức');
    await here.field('Họ và tên').fill('Đặng Minh Đức (anh)');
    await here.save.click();
    await here.said('Chỉnh sửa thành công').waitFor();
    await here
      .row(/Đặng Minh Đức \(anh\)/)
      .getByText('Khác CRM')
      .waitFor();
    await expectUnread(both);
    expect(await crm.row('Đặng Minh Đức').innerText()).not.toContain('(anh)');

    // The CRM says something new meanwhile: what was typed here stays.
    await crm.button('Sửa', 'Đặng Minh Đức').click();
    await crm.dialog.getByRole('textbox', { name: 'Full name' }).fill('Đặng Minh Đức CRM');
    await crm.dialog.getByRole('button', { name: 'Lưu lại' }).click();
    await crm.row('Đặng Minh Đức CRM').waitFor();
    await here.row(/Đặng Minh Đức \(anh\)/).waitFor();

    // What the CRM says now stands beside what was typed here, and the field goes back to it.
    await here.page.bringToFront();
    await edit('Đặng Minh Đức');
    await here.form.getByText('Đặng Minh Đức CRM').first().waitFor();
    await here.form.getByRole('button', { name: /^Khôi phục tất cả theo CRM/ }).click();
    await expect.poll(() => here.field('Họ và tên').inputValue()).toBe('Đặng Minh Đức CRM');
    await here.form.getByRole('button', { name: 'Đóng' }).click();
    await here.row(/Đặng Minh Đức CRM/).waitFor();
    expect(
      await here
        .row(/Đặng Minh Đức CRM/)
        .getByText('Khác CRM')
        .count(),
    ).toBe(0);
    await expectUnread(both);
  });

  it('B4: a customer created here never goes to the CRM', async () => {
    await here.add.click();
    await here.field('Số điện thoại').fill('0909 555 666');
    await here.field('Họ và tên').fill('Nội bộ Một');
    await here.save.click();
    await here.said('Thêm mới thành công').waitFor();
    await here
      .row(/Nội bộ Một/)
      .getByText('Tạo tại đây')
      .waitFor();
    await order('Người khác', '0938 444 555');
    await here.row(/Người khác/).waitFor();
    expect(await crm.row('Nội bộ Một').count()).toBe(0);
    await expectUnread(both);
  });

  it('B5: the menu has Khách hàng, and the create button stands at the top right of the list', async () => {
    await here.menu('Khách hàng').click();
    await here.rows.first().waitFor();
    const [button, list] = await Promise.all([here.add.boundingBox(), here.grid.boundingBox()]);
    if (!button || !list) throw new Error('Not drawn');
    expect(button.y + button.height).toBeLessThan(list.y);
    expect(Math.abs(list.x + list.width - (button.x + button.width))).toBeLessThan(24);
  });

  it('B6: the form has phone and name, which are required, and gender, email, address, company, user', async () => {
    await here.add.click();
    const labels = await here.form.locator('label').allInnerTexts();
    const read = labels.map((label) => label.replaceAll(/\s+/g, ' ').trim());
    const names = ['Số điện thoại *', 'Họ và tên *', 'Giới tính', 'Email', 'Địa chỉ', 'Công ty'];
    expect(read).toEqual([...names, 'Số điện thoại người sử dụng', 'Tên người sử dụng']);
    await here.save.click();
    await here.form.getByText('Nhập số điện thoại').first().waitFor();
    await here.form.getByText('Nhập họ và tên').first().waitFor();
  });

  it('B7: a phone typed in any form finds its customer, and in the form opens who has it', async () => {
    for (const typed of ['0912 004 518', '+84912004518', '84.912.004.518', '912004518', '0084 (912) 004-518']) {
      await here.search.fill(typed);
      await here.count('1 trong số 11 khách hàng').waitFor();
      await here.row(/Đặng Minh Đức/).waitFor();
    }
    await here.add.click();
    await here.field('Số điện thoại').pressSequentially('+84 912 118 220');
    await here.form.getByRole('button', { name: /^Mở khách hàng này/ }).click();
    await here.page.getByRole('dialog', { name: 'Chỉnh sửa khách hàng' }).waitFor();
    expect(await here.field('Họ và tên').inputValue()).toBe('Hoàng Thu Uyên');
  });

  it('B8: the user is a phone and a name or none, may have the own phone, and shows in the list', async () => {
    await edit('Bùi Gia Bảo');
    await here.field('Số điện thoại người sử dụng').fill('0905 377 610');
    await here.save.click();
    await here.form.getByText('Nhập cả số điện thoại và tên người sử dụng, hoặc để trống cả hai').first().waitFor();
    await here.field('Tên người sử dụng').fill('Bùi Gia Hân');
    await here.save.click();
    await here.said('Chỉnh sửa thành công').waitFor();
    await here
      .row(/Bùi Gia Bảo/)
      .getByText('Bùi Gia Hân')
      .waitFor();
  });
});

describe('what is bad on the way from the CRM', () => {
  it('changes nobody wrongly, is told to somebody, and sends nothing back', async () => {
    await crm.badDay.click();
    await here
      .row(/Lê Hải Yến/)
      .getByText('Từ CRM · tạo tại đây')
      .waitFor();
    await here.row(/ĐẶNG MINH ĐỨC/).waitFor();
    await here.row(/moi@vidu\.vn/).waitFor();
    // The CRM moved a customer to a phone that somebody has here: who has it keeps it, and so does the other.
    await here
      .row(/0908 100 200/)
      .getByText('Ngô Thị Ý')
      .waitFor();
    await here
      .row(/0912 733 119/)
      .getByText('Phạm Đức Thắng')
      .waitFor();
    expect(await here.row(/Người dùng chung số/).count()).toBe(0);
    expect(await here.row(/Đỗ Thế Vinh/).count()).toBe(0);

    // Everything that could not be decided waits for somebody, with its reason.
    await here.page.bringToFront();
    await here.page.getByRole('button', { name: 'Xem việc từ CRM' }).click();
    const tasks = here.page.getByRole('dialog', { name: 'Việc từ CRM' });
    await tasks.getByText(/Phạm Đức Thắng: CRM chuyển sang số đang ở Ngô Thị Ý/).waitFor();
    await tasks.getByText(/Người dùng chung số từ CRM có số đang ở Quách Hữu Nghĩa/).waitFor();
    await tasks.getByText(/Lê Hải Yến được ghép theo số điện thoại/).waitFor();
    await tasks.getByRole('heading', { name: /^Sự kiện chưa nhận/ }).waitFor();
    expect(await tasks.getByRole('button', { name: /^Thử lại/ }).count()).toBe(3);
    await expectUnread(both);
  });

  it('would be seen in the ledger if it were written into the CRM', async () => {
    await here.page.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.open('crm-xspace');
          request.addEventListener('success', () => {
            const tx = request.result.transaction('customers', 'readwrite');
            tx.objectStore('customers').put({ id: 'XS-1001', version: 1, name: 'Ai đó', phone: '0900000000' });
            tx.addEventListener('complete', done);
          });
        }),
    );
    await crm.foreign.filter({ hasText: /^1 ghi sang CRM$/ }).waitFor();
    await expect.poll(() => both.sent).toEqual(['put into crm-xspace']);
  });
});
