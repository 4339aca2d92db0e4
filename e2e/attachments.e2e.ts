import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPage, setStage } from './support/browser.js';
import { servePortal } from './support/hosts.js';
import { portalPage, type PortalPage } from './support/portal-page.js';
import { storedCustomers } from './support/stored-customers.js';

const stage = setStage(servePortal);
let folder: string;
let page: Page;
let problems: string[];
let on: PortalPage;

/** A PNG of one colour, made here so that no file of anybody's is needed. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, 0x7a)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-files-'));
  await writeFile(join(folder, 'CCCD mặt trước.png'), png(64, 40));
  await writeFile(
    join(folder, 'Hợp đồng.pdf'),
    Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 32)]),
  );
  await writeFile(join(folder, 'trang.pdf'), '<!doctype html><script>alert(1)</script>');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  ({ page, problems } = await openPage(stage.browser, `${stage.host.url}#/khach-hang`));
  on = portalPage(page);
  await on.rows.first().waitFor();
});

afterEach(() => page.close());

const files = (...names: string[]) => names.map((name) => join(folder, name));
const file = (name: string) => on.form.getByRole('group', { name, exact: true });

async function openFirst(): Promise<void> {
  await on.rows.first().dblclick();
  await on.form.getByRole('tab', { name: /^Đính kèm/ }).click();
}

async function pick(...names: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await on.form.getByRole('button', { name: 'Chọn tệp' }).click();
  await (await chooser).setFiles(files(...names));
}

/** How many files lie in the database. */
function stored(): Promise<number> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    const database = await done(indexedDB.open('portal'));
    const count = await done(database.transaction('files').objectStore('files').count());
    database.close();
    return count;
  });
}

test('an image and a PDF are attached, saved, and there after the page was loaded again', async () => {
  await openFirst();
  await pick('CCCD mặt trước.png', 'Hợp đồng.pdf');
  await file('CCCD mặt trước.png').locator('img').waitFor();
  await file('Hợp đồng.pdf').waitFor();
  expect(await on.form.getByRole('progressbar').count()).toBe(0);
  await file('Hợp đồng.pdf').getByLabel('Loại giấy tờ').selectOption('contract');
  await file('Hợp đồng.pdf').getByLabel('Ngày hết hạn').fill('31/1/2020');
  await file('Hợp đồng.pdf').getByText('Giấy tờ này đã hết hạn').waitFor();
  await on.save.click();
  await on.said('Chỉnh sửa thành công').waitFor();
  await page.reload();
  await on.rows.first().waitFor();
  await openFirst();
  expect(await file('Hợp đồng.pdf').getByLabel('Ngày hết hạn').inputValue()).toBe('31/01/2020');
  expect(await file('Hợp đồng.pdf').getByLabel('Loại giấy tờ').inputValue()).toBe('contract');
  await file('CCCD mặt trước.png').locator('img').waitFor();
  const opened = page.waitForEvent('popup');
  await file('Hợp đồng.pdf').getByRole('button', { name: 'Mở Hợp đồng.pdf' }).click();
  const tab = await opened;
  await tab.waitForURL(/^blob:/);
  await tab.close();
  await file('CCCD mặt trước.png').getByRole('button', { name: /^Bỏ/ }).click();
  await on.save.click();
  await on.said('Chỉnh sửa thành công').waitFor();
  expect(await stored()).toBe(1);
  expect(problems).toEqual([]);
});

test('a file of another type is refused by its bytes, and what a closed form staged is dropped', async () => {
  await openFirst();
  await pick('trang.pdf', 'Hợp đồng.pdf');
  await on.form.getByText(/40 byte · Không nhận loại tệp này/).waitFor();
  await file('Hợp đồng.pdf').waitFor();
  expect(await stored()).toBe(1);
  await on.form.getByRole('button', { name: 'Hủy', exact: true }).click();
  await page.getByRole('button', { name: 'Đóng và bỏ thay đổi' }).click();
  await on.form.waitFor({ state: 'detached' });
  await expect.poll(stored).toBe(0);
  expect(problems).toEqual([]);
});

/** Fills what room there is, to the last few bytes. */
function fillUp(): Promise<void> {
  return page.evaluate(async () => {
    const request = indexedDB.open('filler', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('bytes', { autoIncrement: true }));
    await new Promise((done) => request.addEventListener('success', done));
    for (let size = 512 * 1024; size >= 64;) {
      const tx = request.result.transaction('bytes', 'readwrite');
      tx.objectStore('bytes').add(new Uint8Array(size));
      const fitted = await new Promise((done) => {
        tx.addEventListener('complete', () => done(true));
        tx.addEventListener('abort', () => done(false));
      });
      if (!fitted) size /= 2;
    }
    request.result.close();
  });
}

test('a full disk says so, loses nothing that was typed, and goes on when there is room', async () => {
  const { origin } = new URL(stage.host.url);
  await page.close();
  ({ page } = await openPage(stage.browser, 'about:blank'));
  on = portalPage(page);
  // Before the first write: a browser remembers for a while how much room there was.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 });
  await page.goto(`${stage.host.url}#/khach-hang`);
  await openFirst();
  await pick('Hợp đồng.pdf');
  await on.form.getByText(/^2,9 MB · Máy hoặc trình duyệt đã hết chỗ lưu/).waitFor();
  await on.form.getByRole('tab', { name: /^Cá nhân|^Tổ chức/ }).click();
  await on.field('Email').fill('moi@example.com');
  await on.form.getByRole('tab', { name: /^Đính kèm/ }).click();
  await on.form.getByRole('button', { name: 'Bỏ Hợp đồng.pdf' }).click();
  await fillUp();
  await on.save.click();
  await on.form
    .getByRole('alert')
    .getByText(/Máy hoặc trình duyệt đã hết chỗ lưu/)
    .waitFor();
  await on.form.getByRole('tab', { name: /^Cá nhân|^Tổ chức/ }).click();
  expect(await on.field('Email').inputValue()).toBe('moi@example.com');
  expect(await stored()).toBe(0);
  expect((await storedCustomers(page)).filter(({ email }) => email === 'moi@example.com')).toEqual([]);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await on.form.getByRole('tab', { name: /^Đính kèm/ }).click();
  await pick('Hợp đồng.pdf');
  await file('Hợp đồng.pdf').waitFor();
  await on.save.click();
  await on.said('Chỉnh sửa thành công').waitFor();
  expect(await stored()).toBe(1);
});
