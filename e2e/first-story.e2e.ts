import { expect, test } from 'vitest';
import { openPage, setStage } from './support/browser.js';
import { servePortal } from './support/hosts.js';

const stage = setStage(servePortal);

test('a clerk sees the customers of a building, adds one with a vehicle, and finds it again after a reload', async () => {
  const { page, problems } = await openPage(stage.browser, `${stage.host.url}#/khach-hang`);
  const search = page.getByRole('textbox', { name: 'Tìm khách hàng' });
  const phone = page.getByRole('textbox', { name: 'Số điện thoại', exact: true });

  await page.getByRole('combobox', { name: 'Tòa nhà' }).selectOption({ index: 0 });
  await page.getByText('40 khách hàng').waitFor();

  await page.getByRole('button', { name: 'Thêm mới' }).click();
  await page.getByRole('button', { name: /^Cá nhân/ }).click();
  await page.getByLabel('Họ và tên').fill('Tạ Quỳnh Như');
  await phone.fill('0912 888 777');
  await page.getByRole('button', { name: 'Thêm phương tiện' }).click();
  await page.getByLabel('Biển số').fill('29-mđ1 555.01');
  await page.getByRole('button', { name: 'Lưu lại phương tiện' }).click();
  await page.getByText('29-MĐ1 555.01').waitFor();
  await page.getByRole('button', { name: 'Lưu lại', exact: true }).click();
  await page.getByText('Thêm mới thành công').waitFor();

  await page.reload();
  await search.fill('29md1 555');
  await page.getByText('1 trong số', { exact: false }).waitFor();
  const row = page.getByRole('row', { name: /Tạ Quỳnh Như/ });
  await row.click();
  expect(await phone.inputValue()).toBe('0912 888 777');
  await page.getByText('29-MĐ1 555.01').waitFor();
  expect(problems).toEqual([]);
});
