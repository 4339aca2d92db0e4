import type { Page } from 'playwright-core';

/** A state of an example, and how to get there from the page it begins on. Found by structure, so in any language. */
export interface PictureState {
  readonly name: string;
  /** The path it begins at, with its hash. */
  readonly at: string;
  /** Whether the databases hold nothing. */
  readonly empty?: true;
  readonly reach?: (page: Page) => Promise<void>;
}

const LIST = '#/khach-hang';
const VEHICLES = '#/phuong-tien';
const START = '#/thu-ngay';
const PDF = {
  name: 'Hợp đồng thuê căn hộ S1-1206.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n'),
};

const rows = (page: Page) => page.locator('.body-row');
const seen = (page: Page, selector: string) => page.locator(selector).first().waitFor();
const search = (page: Page, text: string) => page.locator('#search').fill(text);
const submit = (page: Page) => page.locator('.foot button[type=submit]').click();

async function turn(page: Page, ...faults: readonly string[]): Promise<void> {
  await page.keyboard.press('F9');
  for (const fault of faults) await page.locator(`[aria-describedby="fault-${fault}"]`).click();
  await page.keyboard.press('Escape');
}

/** Turns a fault on where nothing was asked yet, and goes on to a page. */
const arriving = (fault: string, hash: string, selector: string) => async (page: Page) => {
  await turn(page, fault);
  await page.evaluate((to) => (location.hash = to), hash);
  await seen(page, selector);
};

async function open(page: Page): Promise<void> {
  await rows(page).first().click();
  await seen(page, '[name="name"]');
}

/** The form after a name was typed anew and could not be saved. */
const unsaved = (fault: string, selector: string) => async (page: Page) => {
  await open(page);
  await page.locator('[name="name"]').first().fill('Nguyễn Đình Đức Anh');
  await turn(page, fault);
  await submit(page);
  await seen(page, selector);
};

async function tick(page: Page, ...indexes: readonly number[]): Promise<void> {
  await rows(page).first().waitFor();
  for (const index of indexes) await rows(page).nth(index).locator('.tick input').click();
}

async function question(page: Page): Promise<void> {
  await page.locator('button.remove').click();
  await seen(page, 'clientele-removal-dialog dialog .leave');
}

const later = (page: Page) => page.locator('dialog.small .button:not(.primary)').click();

/** Every state there is a picture of, in the order of the table. */
export const STATES: readonly PictureState[] = [
  { name: 'start', at: START },
  { name: 'start-reset', at: START, reach: (page) => page.locator('.sample button').click() },
  {
    name: 'faults',
    at: START,
    reach: async (page) => (await turn(page, 'offline', 'slow'), page.keyboard.press('F9')),
  },
  { name: 'list', at: LIST, reach: (page) => rows(page).first().waitFor() },
  { name: 'list-loading', at: START, reach: arriving('slow', LIST, '.state.waiting') },
  { name: 'list-empty', at: LIST, empty: true, reach: (page) => seen(page, '.state') },
  {
    name: 'list-found',
    at: `${LIST}?thu=tim`,
    reach: (page) => seen(page, 'mark'),
  },
  {
    name: 'list-nothing',
    at: LIST,
    reach: async (page) => {
      await rows(page).first().waitFor();
      await search(page, 'khong co ai');
      await seen(page, '.state');
    },
  },
  { name: 'list-ticked', at: LIST, reach: (page) => tick(page, 1, 2) },
  { name: 'list-offline-at-first', at: START, reach: arriving('offline', LIST, '.state') },
  { name: 'list-failed-at-first', at: START, reach: arriving('reads-fail', LIST, '.state') },
  {
    name: 'list-signed-out-at-first',
    at: START,
    reach: async (page) => {
      await arriving('signed-out', LIST, 'dialog.small')(page);
      await later(page);
    },
  },
  {
    name: 'list-offline',
    at: LIST,
    reach: async (page) => {
      await rows(page).first().waitFor();
      await turn(page, 'offline');
      await search(page, 'duc');
      await seen(page, '.stale');
    },
  },
  {
    name: 'list-signed-out',
    at: LIST,
    reach: async (page) => {
      await rows(page).first().waitFor();
      await turn(page, 'signed-out');
      await search(page, 'duc');
      await seen(page, 'dialog.small');
    },
  },
  { name: 'form-add', at: `${LIST}?thu=them`, reach: (page) => seen(page, '[name="name"]') },
  { name: 'form-edit', at: LIST, reach: open },
  {
    name: 'form-errors',
    at: `${LIST}?thu=them`,
    reach: async (page) => {
      await page.locator('[name="email"]').first().fill('duc@');
      await submit(page);
      await seen(page, '.summary');
    },
  },
  {
    name: 'form-vehicle',
    at: LIST,
    reach: async (page) => {
      await open(page);
      await page.locator('clientele-vehicle-editor .card button').first().click();
      await page.locator('clientele-vehicle-editor [name="plate"]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'form-opening',
    at: LIST,
    reach: async (page) => (
      await rows(page).first().waitFor(),
      await turn(page, 'slow'),
      await rows(page).first().click(),
      seen(page, '.waiting-text')
    ),
  },
  {
    name: 'form-not-opened',
    at: LIST,
    reach: async (page) => {
      await rows(page).first().waitFor();
      await turn(page, 'offline');
      await rows(page).first().click();
      await seen(page, '.content .state');
    },
  },
  { name: 'form-offline', at: LIST, reach: unsaved('offline', '.failure') },
  { name: 'form-storage-full', at: LIST, reach: unsaved('storage-full', '.failure') },
  {
    name: 'form-signed-out',
    at: LIST,
    reach: async (page) => {
      await unsaved('signed-out', 'dialog.small')(page);
      await later(page);
    },
  },
  { name: 'form-overtaken', at: LIST, reach: unsaved('overtaken', '.conflicts') },
  {
    name: 'form-leaving',
    at: LIST,
    reach: async (page) => {
      await open(page);
      await page.locator('[name="name"]').first().fill('Nguyễn Đình Đức Anh');
      await page.keyboard.press('Escape');
      await seen(page, 'dialog.ask[open]');
    },
  },
  { name: 'attachments', at: LIST, reach: (page) => attach(page) },
  { name: 'attachments-offline', at: LIST, reach: (page) => attach(page, 'offline') },
  { name: 'attachments-storage-full', at: LIST, reach: (page) => attach(page, 'storage-full') },
  {
    name: 'deletion',
    at: `${LIST}?thu=xoa`,
    reach: async (page) => {
      await seen(page, 'button.remove:not(:disabled)');
      await question(page);
      await seen(page, '.destroy');
    },
  },
  {
    name: 'deletion-blocked',
    at: LIST,
    reach: async (page) => {
      await tick(page, 0, 1);
      await question(page);
      await seen(page, '.candidates');
    },
  },
  {
    name: 'deletion-looking',
    at: LIST,
    reach: async (page) => {
      await tick(page, 0, 1);
      await turn(page, 'slow');
      await question(page);
    },
  },
  {
    name: 'deletion-offline',
    at: LIST,
    reach: async (page) => {
      await tick(page, 0, 1);
      await turn(page, 'offline');
      await question(page);
      await seen(page, 'clientele-removal-dialog .problem');
    },
  },
  {
    name: 'deletion-storage-full',
    at: `${LIST}?thu=hoan-tac`,
    reach: async (page) => {
      await seen(page, '.destroy');
      await turn(page, 'storage-full');
      await page.locator('.destroy').click();
      await seen(page, 'clientele-removal-dialog .problem');
    },
  },
  { name: 'vehicles', at: VEHICLES, reach: (page) => rows(page).first().waitFor() },
  { name: 'vehicles-loading', at: START, reach: arriving('slow', VEHICLES, '.state.waiting') },
  { name: 'vehicles-empty', at: VEHICLES, empty: true, reach: (page) => seen(page, '.state') },
  { name: 'vehicles-failed', at: START, reach: arriving('reads-fail', VEHICLES, '.state') },
  {
    name: 'vehicles-offline',
    at: VEHICLES,
    reach: async (page) => {
      await rows(page).first().waitFor();
      await turn(page, 'offline');
      await search(page, '30k');
      await seen(page, '.stale');
    },
  },
  { name: 'import', at: `${LIST}?thu=nhap-tep`, reach: (page) => seen(page, '.sample-file') },
  {
    name: 'import-preview',
    at: `${LIST}?thu=nhap-tep`,
    reach: async (page) => {
      await page.locator('.sample-file button').click();
      await seen(page, '.dialog-actions .primary');
    },
  },
  {
    name: 'import-failed',
    at: `${LIST}?thu=nhap-tep`,
    reach: async (page) => {
      await page.locator('.sample-file button').click();
      await seen(page, '.dialog-actions .primary');
      await turn(page, 'storage-full');
      await page.locator('.dialog-actions .primary').click();
      await seen(page, '.dialog-body .note');
    },
  },
];

async function attach(page: Page, ...faults: readonly string[]): Promise<void> {
  await open(page);
  await page.locator('clientele-form-panel [role=tab]').nth(2).click();
  await turn(page, ...faults);
  await page.locator('clientele-attachment-editor input[type=file]').setInputFiles(PDF);
  await seen(page, faults.length > 0 ? '.card.failed' : 'clientele-attachment-editor .card select');
}
