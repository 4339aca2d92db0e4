import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPage, setStage } from './support/browser.js';
import { servePortal } from './support/hosts.js';
import { portalPage, type PortalPage } from './support/portal-page.js';
import { storedCustomers } from './support/stored-customers.js';

// Two pages of one browser on the same customers, as two clerks' tabs or one clerk's.

const stage = setStage(servePortal);
let context: BrowserContext;
let here: PortalPage;
let there: PortalPage;

/** A customer of the portal's data without a contract. */
const [CODE, NAME] = ['KH-02114', 'Đặng Minh Hà'];

beforeEach(async () => {
  context = await stage.browser.newContext();
  const open = async (): Promise<PortalPage> => {
    const { page } = await openPage(context, `${stage.host.url}#/khach-hang`);
    const on = portalPage(page);
    await on.rows.first().waitFor();
    return on;
  };
  here = await open();
  there = await open();
});

afterEach(() => context.close());

async function fill(on: PortalPage, name: string, code: string): Promise<void> {
  await on.add.click();
  await on.kind('Cá nhân').click();
  await on.field('Họ và tên').fill(name);
  await on.field('Mã khách hàng').fill(code);
}

/** Presses a button in both pages, in one turn of each. */
async function pressBoth(): Promise<void> {
  await Promise.all([here, there].map((on) => on.save.click()));
}

const added = (page: Page, name: string) =>
  storedCustomers(page).then((all) => all.filter((customer) => customer['name'] === name).length);

test('of two pages that save one code at one moment, one wins; the other shows it at the code and keeps what was typed', async () => {
  await fill(here, 'Tạ Hoài An', 'KH-77777');
  await fill(there, 'Tạ Hoài Bình', 'KH-77777');
  await pressBoth();
  const taken = /^Mã khách hàng đã có ở .+, nhập giá trị khác$/;
  const wins = (on: PortalPage) =>
    on
      .said('Thêm mới thành công')
      .waitFor()
      .then(() => on);
  const winner = await Promise.any([wins(here), wins(there)]);
  const [loser, name, other] =
    winner === here
      ? ([there, 'Tạ Hoài Bình', 'Tạ Hoài An'] as const)
      : ([here, 'Tạ Hoài An', 'Tạ Hoài Bình'] as const);
  await loser.form.getByText(taken).first().waitFor();
  expect(await loser.field('Mã khách hàng').getAttribute('aria-invalid')).toBe('true');
  expect(await loser.field('Họ và tên').inputValue()).toBe(name);
  expect([await added(loser.page, name), await added(loser.page, other)]).toEqual([0, 1]);
  await loser.field('Mã khách hàng').fill('KH-77778');
  await loser.save.click();
  await loser.said('Thêm mới thành công').waitFor();
  expect(await added(loser.page, name)).toBe(1);
});

test('a contract added in another page after the question was asked forbids the deletion that it confirms', async () => {
  await here.search.fill(CODE);
  await here.tick(NAME).click();
  await here.remove.click();
  const confirm = here.question.getByRole('button', { name: /^Xóa \d/ });
  await confirm.waitFor();
  await there.menu('Hợp đồng').click();
  await there.page.getByRole('button', { name: 'Thêm hợp đồng' }).click();
  const dialog = there.page.getByRole('dialog', { name: 'Thêm hợp đồng' });
  await dialog.getByLabel('Khách hàng').fill(CODE);
  await dialog.getByLabel('Căn hộ').fill('S1-0101');
  await dialog.getByLabel(/tháng/).fill('1.000.000');
  await dialog.getByRole('button', { name: 'Lưu lại' }).click();
  await dialog.waitFor({ state: 'detached' });
  await confirm.click();
  await here.said('Đã xóa 0 trong số 1').waitFor();
  expect(await here.said('Xóa thành công').count()).toBe(0);
  await here.row(new RegExp(NAME)).waitFor();
  expect(await added(here.page, NAME)).toBe(1);
});
