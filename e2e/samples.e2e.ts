import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openPage } from './support/browser.js';
import { samplesOf } from '../scripts/samples.mjs';
import { serve } from '../scripts/serve.mjs';

// What a developer copies first is run as it stands there.

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

/** Opens a page of a server, adds a customer there as a person would, and gives what the list says and what went wrong. */
async function worked(url: string): Promise<{ total: string | null; problems: readonly string[] }> {
  const { page, problems } = await openPage(browser, url);
  await page.getByRole('button', { name: 'Thêm mới' }).first().click();
  await page.getByRole('button', { name: /^Cá nhân/ }).click();
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Trần Thị Ước');
  await page.getByRole('button', { name: 'Lưu lại', exact: true }).click();
  await page.getByRole('row', { name: /Trần Thị Ước/ }).waitFor();
  const total = await page
    .getByText(/^1 khách hàng/)
    .first()
    .textContent();
  await page.context().close();
  return { total, problems };
}

describe.each(['README.md', 'docs/guides/getting-started.md'])('the script tag of %s', (guide) => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const markdown = readFileSync(guide, 'utf8');
    const [page] = samplesOf(markdown, ['html']);
    const script = samplesOf(markdown, ['js']).find(({ code }) => code.includes("'./clientele/"));
    folder = mkdtempSync(join(tmpdir(), 'clientele-'));
    writeFileSync(join(folder, 'index.html'), page?.code ?? '');
    writeFileSync(join(folder, 'customers.js'), script?.code ?? '');
    site = await serve({ '/': folder, '/clientele/': 'packages/clientele/dist' });
  });

  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes a page that takes customers', async () => {
    expect(await worked(site.url)).toEqual({ total: '1 khách hàng', problems: [] });
  });
});

describe('a framework', () => {
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve({ '/': 'docs/samples/dist' });
  });

  afterAll(() => site?.close());

  it.each([
    ['react', []],
    // Vue asks for a Trusted Types policy of its own, which the guide says to allow.
    ['vue', [expect.stringContaining("TrustedTypePolicy named 'vue'")]],
  ])('draws the sample for %s, which takes customers', async (framework, problems) => {
    expect(await worked(`${site.url}${framework}.html`)).toEqual({ total: '1 khách hàng', problems });
  });
});
