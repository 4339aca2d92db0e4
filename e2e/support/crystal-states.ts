import type { Page } from 'playwright-core';
import type { PictureState } from './states.js';

const AT = 'crystal/';

const rows = (page: Page) => page.locator('.body-row');
const crm = (page: Page) => page.frameLocator('iframe');
const field = (page: Page, name: string) => page.locator(`clientele-customer-form [name="${name}"]`).first();

/** When everybody is there: before, a row may be another's by the time it is clicked. */
async function arrived(page: Page): Promise<void> {
  await page.locator('.found').filter({ hasText: /^11 / }).waitFor();
}

async function open(page: Page, name: string): Promise<void> {
  await arrived(page);
  await rows(page).filter({ hasText: name }).click();
  await field(page, 'name').waitFor();
}

async function badDay(page: Page): Promise<void> {
  await arrived(page);
  await crm(page).locator('#bad-day').click();
  await page.locator('clientele-crm-strip .strip').waitFor();
  await rows(page).filter({ hasText: 'ĐẶNG MINH ĐỨC' }).waitFor();
}

/** The states that only customers of a CRM have, in the example with its CRM beside it. */
export const CRYSTAL_STATES: readonly PictureState[] = [
  { name: 'crystal-list', at: AT, reach: arrived },
  {
    name: 'crystal-form-add',
    at: AT,
    reach: async (page) => {
      await arrived(page);
      await page.locator('.add').first().click();
      await field(page, 'phone').waitFor();
    },
  },
  {
    name: 'crystal-form-known-phone',
    at: AT,
    reach: async (page) => {
      await arrived(page);
      await page.locator('.add').first().click();
      await field(page, 'phone').pressSequentially('0912 118 220');
      await page.locator('clientele-customer-form button.link').first().waitFor();
    },
  },
  { name: 'crystal-form-follows', at: AT, reach: (page) => open(page, 'Hoàng Thu Uyên') },
  {
    name: 'crystal-form-differs',
    at: AT,
    reach: async (page) => {
      await open(page, 'Hoàng Thu Uyên');
      await field(page, 'name').fill('Chị Uyên');
      await page.locator('.foot button[type=submit]').click();
      await open(page, 'Chị Uyên');
    },
  },
  { name: 'crystal-bad-day', at: AT, reach: badDay },
  {
    name: 'crystal-tasks',
    at: AT,
    reach: async (page) => {
      await badDay(page);
      await page.locator('clientele-crm-strip .strip button').click();
      await page.locator('clientele-crm-dialog li').nth(3).waitFor();
    },
  },
  {
    name: 'crystal-form-diverged',
    at: AT,
    reach: async (page) => {
      await open(page, 'Đặng Minh Đức');
      await field(page, 'name').fill('Anh Đức');
      await page.locator('.foot button[type=submit]').click();
      await rows(page).filter({ hasText: 'Anh Đức' }).waitFor();
      await crm(page).locator('#bad-day').click();
      await page.locator('clientele-crm-strip .strip').waitFor();
      await open(page, 'Anh Đức');
    },
  },
];
