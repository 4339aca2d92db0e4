import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/axe.js';
import { openPage, setStage } from './support/browser.js';
import { servePortal } from './support/hosts.js';
import { portalPage, type PortalPage } from './support/portal-page.js';

const stage = setStage(servePortal);
let page: Page;
let here: PortalPage;
let problems: string[];

/** Presses a card of the start page, and waits for the line that stays in sight. */
async function start(task: RegExp, line: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: task }).click();
  await page.getByRole('status').getByText(line).waitFor();
}

beforeEach(async () => {
  ({ page, problems } = await openPage(stage.browser, stage.host.url));
  here = portalPage(page);
  await page.getByRole('heading', { name: 'Thử ngay', level: 1 }).waitFor();
});

afterEach(async () => {
  expect(problems).toEqual([]);
  await page.close();
});

describe('Thử ngay', () => {
  it('lands on a search that is typed, and the customer opens', async () => {
    await start(/duc 0912/, 'Bấm vào Nguyễn Đình Đức để mở.');
    expect(await here.search.inputValue()).toBe('duc 0912');
    await here.count('5 trong số 40 khách hàng').waitFor();
    await here.row(/Nguyễn Đình Đức/).click();
    expect(await here.field('Họ và tên').inputValue()).toBe('Nguyễn Đình Đức');
  });

  it('lands on three ticks, one of which cannot be deleted', async () => {
    await start(/Xóa ba khách hàng/, 'Bấm Xóa và xem ai không xóa được.');
    await page.getByText('3 khách hàng đã chọn').waitFor();
    await here.remove.click();
    await page.getByRole('heading', { name: 'Xóa 2 trong số 3 khách hàng đã chọn?' }).waitFor();
    await here.question.getByRole('button', { name: 'Xóa 2 khách hàng' }).click();
    await here.said('Xóa thành công').waitFor();
    await here.count('38 khách hàng').waitFor();
  });

  it('lands before a deletion that can be undone', async () => {
    await start(/^Hoàn tác/, 'rồi bấm Hoàn tác');
    await here.question.getByRole('button', { name: 'Xóa 1 khách hàng' }).click();
    await here.count('29 khách hàng').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await here.count('30 khách hàng').waitFor();
  });

  it('lands on an empty form, where a customer is added with a vehicle', async () => {
    await start(/Thêm khách hàng có xe/, 'Gõ họ tên');
    await here.field('Họ và tên').fill('Tạ Quỳnh Như');
    await here.form.getByRole('button', { name: 'Thêm phương tiện' }).click();
    await here.form.getByRole('textbox', { name: /^Biển số/ }).fill('29-MĐ1 555.01');
    await here.form.getByRole('button', { name: 'Lưu lại phương tiện' }).click();
    await here.save.click();
    await here.said('Thêm mới thành công').waitFor();
    await here.count('41 khách hàng').waitFor();
  });

  it('lands on the import, whose sample is read at one press', async () => {
    await start(/Nhập 2.000 cư dân/, 'Bấm Dùng tệp mẫu');
    await page.getByRole('button', { name: 'Dùng tệp mẫu' }).click();
    await page.getByRole('button', { name: 'Lưu 1.980 khách hàng' }).waitFor();
  });

  it('lands in an empty form, and what was typed there is offered after the page was lost', async () => {
    await start(/Sập trang, còn bản nháp/, 'nhấn F5 để mất trang');
    await here.field('Họ và tên').fill('Đoàn Mai Chi');
    // Kept within half a second of the last key.
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByRole('button', { name: /^Tiếp tục/ }).click();
    expect(await here.field('Họ và tên').inputValue()).toBe('Đoàn Mai Chi');
  });

  it('says where the sample data are used up, leads back, and begins anew', async () => {
    await page.goto(`${stage.host.url}#/khach-hang?thu=hoan-tac`);
    await here.question.getByRole('button', { name: 'Xóa 1 khách hàng' }).click();
    await here.count('29 khách hàng').waitFor();
    await here.menu('Việc khác').click();
    await start(/^Hoàn tác/, 'Dữ liệu mẫu không còn đủ');
    await here.menu('Việc khác').click();
    await page.getByRole('button', { name: 'Đặt lại dữ liệu mẫu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đặt lại dữ liệu mẫu' }).click();
    await page.waitForEvent('load');
    await start(/^Hoàn tác/, 'rồi bấm Hoàn tác');
    await here.question.getByRole('button', { name: 'Xóa 1 khách hàng' }).waitFor();
  });

  it('is without accessibility faults, light and dark', async () => {
    for (const theme of ['Sáng', 'Tối']) {
      await page.getByText(theme, { exact: true }).click();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
});

describe('the faults to try', () => {
  const turn = async (fault: string) => {
    await page.keyboard.press('F9');
    await page.getByRole('switch', { name: fault }).click();
    await page.keyboard.press('Escape');
  };

  beforeEach(async () => {
    await here.menu('Khách hàng').click();
    await here.count('40 khách hàng').waitFor();
  });

  it('are seen while they are on, and end at one press, or with a reload', async () => {
    await page.getByRole('button', { name: 'Thử sự cố' }).click();
    await page.getByRole('switch', { name: 'Mất kết nối' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByText('Đang thử sự cố: Mất kết nối').waitFor();
    await here.search.fill('duc');
    await page.getByRole('alert').getByText('Mất kết nối.').waitFor();
    await here.row(/Nguyễn Đình Đức/).waitFor();
    await page.getByRole('button', { name: 'Tắt', exact: true }).click();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText('trong số 40 khách hàng').waitFor();
    await turn('Mất kết nối');
    await page.reload();
    await here.count('40 khách hàng').waitFor();
  });

  it('an expired session keeps what was typed, and the host signs in again over the form', async () => {
    await here.row(/Nguyễn Đình Đức/).click();
    await here.field('Họ và tên').fill('Nguyễn Đình Đức Anh');
    await turn('Hết phiên đăng nhập');
    await here.save.click();
    await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await here.form.getByText('Chưa lưu được').waitFor({ state: 'detached' });
    expect(await here.field('Họ và tên').inputValue()).toBe('Nguyễn Đình Đức Anh');
    await here.save.click();
    await here.said('Chỉnh sửa thành công').waitFor();
  });
});
