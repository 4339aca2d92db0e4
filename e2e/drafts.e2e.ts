import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setStage } from './support/browser.js';
import { servePortal } from './support/hosts.js';
import { portalPage } from './support/portal-page.js';
import { storedCustomers } from './support/stored-customers.js';

const stage = setStage(servePortal);
let context: BrowserContext;

const NAME = 'Vũ Thị Bản Nháp';

beforeEach(async () => {
  context = await stage.browser.newContext();
  context.setDefaultTimeout(8000);
});

afterEach(() => context.close());

/** A tab of the same browser, on the list. */
async function openTab() {
  const page = await context.newPage();
  // Somebody must listen before the first one opens, or the browser shows its own and nobody can answer it.
  page.on('filechooser', () => undefined);
  await page.goto(`${stage.host.url}#/khach-hang`);
  const on = portalPage(page);
  await on.rows.first().waitFor();
  const offers = page.getByRole('region', { name: /chưa lưu$/ });
  return { page, on, offers, offer: offers.getByRole('listitem').filter({ hasText: NAME }) };
}

/** Types a new customer with a vehicle and a file, and leaves another vehicle half typed. */
async function typeCustomer({ page, on }: Awaited<ReturnType<typeof openTab>>): Promise<void> {
  await on.add.click();
  await on.kind('Cá nhân').click();
  await on.field('Họ và tên').fill(NAME);
  await on.field('Số điện thoại').fill('0912 000 111');
  await on.formTab('Đính kèm').click();
  const chooser = page.waitForEvent('filechooser');
  await on.form.getByRole('button', { name: 'Chọn tệp' }).click();
  await (await chooser).setFiles({ name: 'Giấy.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7\nnháp') });
  await on.form.getByRole('group', { name: 'Giấy.pdf', exact: true }).waitFor();
  await on.formTab('Cá nhân').click();
  await on.form.getByRole('button', { name: 'Thêm phương tiện' }).click();
  await on.form.getByLabel('Loại xe').selectOption('car');
  await on.field('Biển số').fill('30A-123.45');
  await on.form.getByRole('button', { name: 'Lưu lại phương tiện' }).click();
  await on.form.getByRole('button', { name: 'Thêm phương tiện' }).click();
  await on.form.getByLabel('Loại xe').selectOption('motorbike');
  await on.field('Biển số').pressSequentially('29-X1 5');
}

/** As when a tab runs out of memory: nothing of the page gets to run any more. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const cdp = await context.newCDPSession(page);
  // It never answers.
  cdp.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('what was typed half a second before a tab crashed is offered again, file and open editor too, and can be saved', async () => {
  const first = await openTab();
  await typeCustomer(first);
  await first.page.waitForTimeout(500);
  await crash(first.page);

  const { page, on, offer, offers } = await openTab();
  await offer.getByText('thêm mới').waitFor();
  await offer.getByRole('button', { name: /^Tiếp tục/ }).click();
  await on.form.getByText('Tiếp tục bản nháp').waitFor();
  expect(await on.field('Họ và tên').inputValue()).toBe(NAME);
  expect(await on.field('Số điện thoại').inputValue()).toBe('0912 000 111');
  await on.form.getByText('30A-123.45').waitFor();
  expect(await on.field('Biển số').inputValue()).toBe('29-X1 5');
  await on.field('Biển số').fill('29-X1 543.21');
  await on.form.getByRole('button', { name: 'Lưu lại phương tiện' }).click();
  await on.formTab('Đính kèm').click();
  await on.form.getByRole('group', { name: 'Giấy.pdf', exact: true }).waitFor();
  await on.save.click();
  await on.said('Thêm mới thành công').waitFor();

  const saved = (await storedCustomers(page)).find(({ ['name']: name }) => name === NAME);
  expect(saved?.vehicles.map(({ plate }) => plate)).toEqual(['30A-123.45', '29-X1 543.21']);
  const [file] = (saved?.['attachments'] ?? []) as readonly { id: string }[];
  expect(await page.evaluate(textOf, file?.id ?? '')).toBe('%PDF-1.7\nnháp');
  await offers.waitFor({ state: 'detached' });
  await page.reload();
  await on.rows.first().waitFor();
  await on.add.click();
  await on.kind('Cá nhân').click();
  await on.field('Họ và tên').waitFor();
  expect(await offers.count()).toBe(0);
});

test('a form that is alive in another tab is not offered, and is when that tab is closed', async () => {
  const first = await openTab();
  await typeCustomer(first);
  await first.page.waitForTimeout(500);

  const second = await openTab();
  await second.on.add.click();
  await second.on.kind('Tổ chức').click();
  await second.on.field('Tên tổ chức').waitFor();
  expect(await second.offers.count()).toBe(0);

  // Everything typed is kept, so nobody is asked.
  await first.page.close({ runBeforeUnload: true });
  await second.on.form.getByRole('button', { name: 'Hủy', exact: true }).click();
  await second.on.form.waitFor({ state: 'detached' });
  await second.offer.waitFor();
});

test('a draft that is given up is gone, its file too', async () => {
  const first = await openTab();
  await typeCustomer(first);
  await first.page.waitForTimeout(500);
  await first.page.close();

  const { page, offer, offers } = await openTab();
  expect(await page.evaluate(countFiles)).toBe(1);
  await offer.getByRole('button', { name: /^Bỏ bản nháp/ }).click();
  await page.getByRole('dialog', { name: 'Bỏ bản nháp này?' }).getByRole('button', { name: 'Bỏ bản nháp' }).click();
  await offers.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(countFiles)).toBe(0);
});

/** In the page: the text of a file as it lies in the portal's database. */
async function textOf(id: string): Promise<string> {
  const opening = indexedDB.open('portal');
  await new Promise((done) => opening.addEventListener('success', done));
  const request = opening.result.transaction('files').objectStore('files').get(id);
  await new Promise((done) => request.addEventListener('success', done));
  opening.result.close();
  return (request.result as { blob: Blob }).blob.text();
}

/** In the page: how many files lie in the portal's database. */
async function countFiles(): Promise<number> {
  const opening = indexedDB.open('portal');
  await new Promise((done) => opening.addEventListener('success', done));
  const request = opening.result.transaction('files').objectStore('files').count();
  await new Promise((done) => request.addEventListener('success', done));
  opening.result.close();
  return request.result;
}
