import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openPage, setStage } from './support/browser.js';
import { servePortal } from './support/hosts.js';
import { storedCustomers, type StoredCustomer } from './support/stored-customers.js';

/** The file of real mess, and what a script that shares no code with this project expects of each of its rows. */
const CSV = 'examples/portal/public/cu-dan-toa-s1.csv';
const EXPECTED = 'examples/portal/test/expected/cu-dan-toa-s1.expected.json';

interface Said {
  readonly field: string;
  readonly code: string;
}

interface Expected {
  readonly rows: number;
  readonly saved: number;
  readonly refused: number;
  readonly outcomes: readonly {
    readonly line: number;
    readonly status: 'saved' | 'refused';
    readonly reasons: readonly string[];
    readonly kind: string;
    readonly values: Readonly<Record<string, unknown>> & {
      readonly code: string | null;
      readonly proposed: number | null;
    };
    readonly apartments: readonly string[];
    readonly contacts: readonly { readonly name: string; readonly phone: string }[];
    readonly vehicles: readonly Readonly<Record<string, unknown>>[];
    readonly repairs: readonly { readonly field: string; readonly codes: readonly string[] }[];
    readonly drops: readonly Said[];
    readonly warnings: readonly Said[];
    readonly notes: readonly Said[];
  }[];
}

/** The report that the page offers. */
interface Report {
  readonly read: number;
  readonly saved: number;
  readonly refused: number;
  readonly outcomes: readonly {
    readonly line: number;
    readonly status: 'good' | 'repaired' | 'refused';
    readonly saved: boolean;
    readonly reasons?: readonly { readonly code: string }[];
    readonly remarks?: readonly (Said & { readonly type: 'repair' | 'drop' | 'warning' | 'note' })[];
    readonly customer?: { readonly id: string };
  }[];
}

const stage = setStage(servePortal);
let page: Page;
let problems: string[];
let expected: Expected;
let report: Report;
let refusedCsv: string;
let stored: ReadonlyMap<string, StoredCustomer>;
let highestBefore: number;

async function downloaded(name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFile(await download.path(), 'utf8');
}

beforeAll(async () => {
  expected = JSON.parse(await readFile(EXPECTED, 'utf8')) as Expected;
  ({ page, problems } = await openPage(stage.browser, `${stage.host.url}#/khach-hang`));
  await page.getByText('khách hàng', { exact: false }).first().waitFor();
  const before = await storedCustomers(page);
  highestBefore = Math.max(...before.map(({ code }) => Number(/^KH-(\d+)$/.exec(code ?? '')?.[1] ?? 0)));

  await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
  await page.locator('#import-file').setInputFiles(CSV);
  await page.getByRole('button', { name: 'Lưu 1.980 khách hàng' }).click();
  await page.getByText('Đã lưu 1.980 trong số 2.000 dòng').waitFor({ timeout: 60_000 });
  report = JSON.parse(await downloaded('Tải báo cáo đầy đủ')) as Report;
  refusedCsv = await downloaded('Tải danh sách dòng bị từ chối');
  const all = await storedCustomers(page);
  stored = new Map(all.map((customer) => [customer.id, customer]));
}, 120_000);

const key = (plate: string | null) => plate?.toUpperCase().replaceAll(/[\s.-]/g, '') ?? null;
const said = (all: readonly Said[]) => all.map(({ field, code }) => `${field} ${code}`).toSorted();

test('read = saved + refused', () => {
  const { rows, saved, refused } = expected;
  expect(report).toMatchObject({ read: rows, saved, refused });
  expect(saved + refused).toBe(rows);
  expect(report.outcomes).toHaveLength(rows);
});

test('every row ends as expected: saved or refused, for these reasons, with these repairs, drops, warnings and notes', () => {
  const outcomes = new Map(report.outcomes.map((outcome) => [outcome.line, outcome]));
  for (const { line, status, reasons, repairs, drops, warnings, notes } of expected.outcomes) {
    const outcome = outcomes.get(line)!;
    expect({ line, status: outcome.saved ? 'saved' : 'refused' }).toEqual({ line, status });
    if (status === 'refused') {
      expect({ line, reasons: outcome.reasons?.map(({ code }) => code) }).toEqual({ line, reasons });
      continue;
    }
    const remarks = (type: string) => said(outcome.remarks?.filter((remark) => remark.type === type) ?? []);
    expect({
      line,
      status: outcome.status,
      repairs: remarks('repair'),
      drops: remarks('drop'),
      warnings: remarks('warning'),
      notes: remarks('note'),
    }).toEqual({
      line,
      status: repairs.length > 0 ? 'repaired' : 'good',
      repairs: said(repairs.flatMap(({ field, codes }) => codes.map((code) => ({ field, code })))),
      drops: said(drops),
      warnings: said(warnings),
      notes: said(notes),
    });
  }
});

test('every saved row stands in the database as expected, with its vehicles, apartments and contacts', () => {
  const ids = new Map(report.outcomes.map(({ line, customer }) => [line, customer?.id]));
  for (const { line, status, kind, values, apartments, contacts, vehicles } of expected.outcomes) {
    if (status === 'refused') continue;
    const { proposed, code, phone, phoneText, ...rest } = values;
    const customer = stored.get(ids.get(line)!);
    // A proposed code goes on past the highest one ever used, in the order of the rows.
    const proposedCode = proposed && `KH-${String(Math.max(highestBefore, 2000) + proposed).padStart(5, '0')}`;
    expect({
      line,
      kind: customer?.kind,
      code: customer?.code,
      phone: customer?.phone?.value ?? null,
      phoneText: customer?.phone?.text ?? null,
      ...Object.fromEntries(Object.keys(rest).map((field) => [field, customer?.[field] ?? null])),
      apartments: customer?.apartments.map(({ apartment }) => apartment),
      contacts: customer?.contacts.map((contact) => ({ name: contact.name, phone: contact.phone?.value })),
      vehicles: customer?.vehicles.map(({ type, electric, plate, colour }) => ({
        type,
        electric,
        plateKey: key(plate),
        colour,
      })),
    }).toEqual({ line, kind, code: code ?? proposedCode, phone, phoneText, ...rest, apartments, contacts, vehicles });
  }
  const saved = report.outcomes.filter((outcome) => outcome.saved).map(({ customer }) => customer?.id);
  expect(new Set(saved).size).toBe(expected.saved);
});

test('the refused rows can be taken away with their line and reason, and nothing in them runs as a formula', () => {
  const lines = refusedCsv.replace('\uFEFF', '').trim().split('\r\n');
  expect(lines).toHaveLength(1 + expected.refused);
  expect(lines[0]).toContain('Mã KH');
  expect(lines[0]).toMatch(/Dòng,Lý do$/);
  for (const { line, status } of expected.outcomes) {
    if (status === 'refused') expect(lines.some((row) => row.includes(`,${line},`))).toBe(true);
  }
  expect(refusedCsv).not.toMatch(/(^|[,\n])"?[=@]/);
});

test('the list shows what was imported, HTML and formulas as the text they are, and finds it', async () => {
  await page.getByRole('button', { name: 'Xong', exact: true }).click();
  const search = page.getByRole('textbox', { name: 'Tìm khách hàng' });
  await search.fill('img src=x onerror');
  await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
  await search.fill('KH-00011');
  await page.getByText('Lương Hồng Thảo').waitFor();
  expect(problems).toEqual([]);
});

test('the same file again saves nothing twice', async () => {
  await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
  await page.locator('#import-file').setInputFiles(CSV);
  await page.getByRole('button', { name: /^Lưu 1\.980/ }).click();
  // Only the rows without a code of their own are new: nothing tells them from other people of the same name.
  await page.getByText('Đã lưu 14 trong số 2.000 dòng').waitFor({ timeout: 60_000 });
  const all = await storedCustomers(page);
  expect(all.length).toBe(stored.size + 14);
}, 90_000);
