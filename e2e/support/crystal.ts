import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { openPage, setStage } from './browser.js';
import { portalPage, type PortalPage } from './portal-page.js';
import { serveCrystal, type Host } from './hosts.js';

/** The parts of the CRM's page that a person would point at. */
function crmPage(page: Page) {
  const form = page.locator('#new');
  return {
    page,
    row: (name: string): Locator => page.getByRole('listitem').filter({ hasText: name }),
    button: (action: string, name: string): Locator => page.getByRole('button', { name: `${action}: ${name}` }),
    field: (name: string): Locator => form.getByRole('textbox', { name }),
    gender: form.getByRole('combobox', { name: 'Gender' }),
    add: form.getByRole('button', { name: 'Thêm đơn' }),
    dialog: page.getByRole('dialog'),
    badDay: page.getByRole('button', { name: 'Phát lại một ngày tệ' }),
    /** Writes that the CRM did not do itself, as its ledger says. */
    foreign: page.locator('#foreign'),
  };
}

export interface Crystal {
  readonly context: BrowserContext;
  /** Crystal, with the CRM's frame beside it. */
  readonly here: PortalPage;
  /** The CRM alone, in a page of its own. */
  readonly crm: ReturnType<typeof crmPage>;
  /** What went wrong in any of the pages. */
  problems(): readonly string[];
  /** What Crystal sent, posted or wrote where the CRM could see it; empty is as it must be. */
  readonly sent: string[];
  /** Opens Crystal once more. */
  reopen(): Promise<PortalPage>;
}

/** Crystal and its CRM, opened anew for each test of a file; nothing may go wrong in any page of them. */
export function crystalEach(): { readonly both: Crystal } {
  const stage = setStage(serveCrystal);
  const now = {} as { both: Crystal };
  beforeEach(async () => {
    now.both = await openCrystal(stage.browser, stage.host);
    // A page that is not in front is drawn once a second.
    await now.both.here.page.bringToFront();
  });
  afterEach(async () => {
    expect(now.both.problems()).toEqual([]);
    await now.both.context.close();
  });
  return now;
}

/** Expects that the CRM got nothing from here, in the eyes of the browser and of its own ledger. */
export async function expectUnread({ sent, crm }: Crystal): Promise<void> {
  expect(sent).toEqual([]);
  await crm.foreign.filter({ hasText: /^0 ghi sang CRM$/ }).waitFor();
}

/** Crystal and its CRM in two pages of one new browser context, after the first events have come. */
export async function openCrystal(browser: Browser, { url, prepare }: Pick<Host, 'url' | 'prepare'>): Promise<Crystal> {
  const context = await browser.newContext();
  await prepare(context);
  const sent: string[] = [];
  const problems: (readonly string[])[] = [];
  await context.exposeFunction('noteSent', (what: string) => void sent.push(what));
  await context.addInitScript(watchSending);
  const open = async (path: string) => {
    const opened = await openPage(context, `${url}${path}`);
    opened.page.on('request', (request) => {
      // What goes to Crystal's own server is nothing that the CRM sees.
      if (request.method() !== 'GET' && !request.url().startsWith(`${url}api/`))
        sent.push(`${request.method()} ${request.url()}`);
    });
    problems.push(opened.problems);
    return opened.page;
  };
  const reopen = async () => {
    const here = portalPage(await open('crystal/'));
    await here.rows.first().waitFor();
    return here;
  };
  const here = await reopen();
  await here.count('11 khách hàng').waitFor();
  const crm = crmPage(await open('crystal/crm/'));
  await crm.foreign.filter({ hasText: 'ghi sang CRM' }).waitFor();
  return { context, here, crm, problems: () => problems.flat(), sent, reopen };
}

/** In Crystal's own frame: notes whatever leaves it, and whatever it writes into the CRM's storage. */
function watchSending(): void {
  if (window.top !== window || !location.pathname.endsWith('/crystal/')) return;
  const note = (what: string) => (globalThis as unknown as { noteSent(what: string): void }).noteSent(what);
  for (const name of ['put', 'add', 'delete', 'clear'] as const) {
    const original = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
    Object.assign(IDBObjectStore.prototype, {
      [name](this: IDBObjectStore, ...given: unknown[]) {
        const { name: database } = this.transaction.db;
        if (database !== 'crystal') note(`${name} into ${database}`);
        return original.apply(this, given);
      },
    });
  }
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (this: BroadcastChannel, message: unknown) {
    if (this.name.startsWith('crm')) note(`message on ${this.name}`);
    post.call(this, message);
  };
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
    if (key.startsWith('crm')) note(`setItem ${key}`);
    set.call(this, key, value);
  };
  navigator.sendBeacon = (address) => (note(`beacon to ${String(address)}`), true);
}
