import { expect, test } from 'vitest';
import { openPage, setStage } from './support/browser.js';
import { serve } from '../scripts/serve.mjs';

const stage = setStage(() => serve({ '/': 'e2e/pages', '/clientele/': 'packages/clientele/dist' }));

test('a plain page embeds the module: a customer with a vehicle is added and found', async () => {
  const { page, problems } = await openPage(stage.browser, `${stage.host.url}script-tag.html`);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

  await page.getByText('Chưa có khách hàng nào').waitFor();
  await press('Thêm mới');
  await page.getByRole('button', { name: 'Cá nhân' }).click();
  await field('Họ và tên').fill('Nguyễn Đình Đức');
  await field('Số điện thoại').fill('0912 345 678');
  await press('Thêm phương tiện');
  await field('Biển số').fill('29mđ1 12345');
  await press('Lưu lại phương tiện');
  await press('Lưu lại');
  await page.getByText('Thêm mới thành công').waitFor();

  await field('Tìm khách hàng').fill('lan');
  await page.getByText('Không tìm thấy khách hàng nào').waitFor();
  await field('Tìm khách hàng').fill('duc 29md1');
  await page.getByText('1 trong số 1 khách hàng').waitFor();
  const row = page.getByRole('row').filter({ hasText: 'KH-00001' });
  expect(await row.getByRole('gridcell').allTextContents()).toEqual(
    expect.arrayContaining(['KH-00001', 'Nguyễn Đình Đức', '0912 345 678']),
  );
  expect(problems).toEqual([]);
});

test('a page of the crystal profile adds by phone, knows it again, and restores who was deleted', async () => {
  const { page, problems } = await openPage(stage.browser, `${stage.host.url}crystal.html`);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

  await page.getByText('Thêm khách hàng đầu tiên.').waitFor();
  await press('Thêm mới');
  await field('Số điện thoại').fill('84 912.345.678');
  await field('Họ và tên').fill('Nguyễn Đình Đức');
  await press('Lưu lại');
  await page.getByText('Thêm mới thành công').waitFor();
  await field('Tìm khách hàng').fill('0912345678');
  await page.getByText('1 trong số 1 khách hàng').waitFor();
  await page.locator('mark').getByText('0912 345 678').waitFor();

  await press('Thêm mới');
  await field('Số điện thoại').fill('912345678');
  await page.getByText('Số điện thoại đã có ở Nguyễn Đình Đức').waitFor();
  await press('Mở khách hàng này');
  await page.getByRole('heading', { name: 'Chỉnh sửa khách hàng' }).waitFor();
  await press('Hủy');

  await page.getByRole('checkbox', { name: 'Chọn Nguyễn Đình Đức' }).click();
  await press('Xóa');
  await press('Xóa 1 khách hàng');
  await page.getByText('Xóa thành công').waitFor();
  await press('Thêm mới');
  await field('Số điện thoại').fill('0912345678');
  await press('Khôi phục khách hàng đó');
  await page.getByText('Đã khôi phục khách hàng').waitFor();
  await page.getByRole('row').filter({ hasText: '0912 345 678' }).waitFor();
  expect(problems).toEqual([]);
});
