import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchOptions } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';

// A page that writes is killed again and again; what was acknowledged is written down here, where no kill reaches it.

const ROUNDS = 50;
/** Milliseconds; a round takes 2 to 6 seconds. */
const LIMIT = 900_000;
/** Of so many rounds, one is killed while what was written is being packed. */
const PACKS_IN = 5;

/** Version that was acknowledged, and whether with it the customer was deleted, by id. */
type Acknowledged = Map<string, readonly [version: number, isDeleted: boolean | null]>;

declare global {
  function writeWithoutEnd(): Promise<never>;
  function writeForPacking(): Promise<void>;
  function faults(
    acknowledged: [string, readonly [number, boolean | null]][],
  ): Promise<{ faults: string[]; rows: number; isPacked: boolean }>;
  var isReady: boolean | undefined;
}

let host: Awaited<ReturnType<typeof serve>>;
let profile: string;
let started: ChildProcess | null = null;
let acknowledged: Acknowledged;

beforeEach(async () => {
  host = await serve({ '/': 'e2e/pages', '/clientele/': 'packages/clientele/dist' });
  profile = mkdtempSync(join(tmpdir(), 'clientele-crash-'));
  acknowledged = new Map();
});

afterEach(async () => {
  await kill();
  await host.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts a browser on the kept profile; a process group of its own, so that all of it can be killed at once. */
async function start(): Promise<BrowserContext> {
  const { executablePath, args, env } = launchOptions();
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executablePath, [...args, ...own], { detached: true, env, stdio: ['ignore', 'ignore', 'pipe'] });
  started = child;
  const address = await new Promise<string>((found, rejected) => {
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += String(chunk);
      const match = /ws:\/\/\S+/.exec(output);
      if (match) found(match[0]);
    });
    child.on('close', () => rejected(new Error(output)));
  });
  const browser: Browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('A browser without a context');
  await context.exposeFunction('acknowledged', (id: string, version: number, isDeleted: boolean | null) => {
    acknowledged.set(id, [version, isDeleted]);
  });
  return context;
}

/** Kills the whole browser, as a power cut of its own. */
async function kill(): Promise<void> {
  const child = started;
  started = null;
  if (!child?.pid) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${host.url}crash.html`);
  await page.waitForFunction(() => globalThis.isReady);
  return page;
}

/** Lets a page write for a while that is not known before; it then still writes, or packs. */
async function write(page: Page, round: number): Promise<void> {
  const isPacking = round % PACKS_IN === PACKS_IN - 1;
  if (isPacking) await page.evaluate(() => globalThis.writeForPacking());
  // It never resolves, and rejects when the page is gone.
  else void page.evaluate(() => globalThis.writeWithoutEnd()).catch(() => null);
  await sleep(isPacking ? 3000 + Math.random() * 300 : 100 + Math.random() * 600);
}

async function check(page: Page, round: number): Promise<{ rows: number; isPacked: boolean }> {
  const { faults, ...rest } = await page.evaluate((given) => globalThis.faults(given), [...acknowledged]);
  expect(faults, `after round ${round}`).toEqual([]);
  return rest;
}

/** Something was written in every round, and what was packed was of use. */
function expectWork({ rows, isPacked }: { rows: number; isPacked: boolean }): void {
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  expect(rows).toBeGreaterThanOrEqual(acknowledged.size);
  expect(isPacked).toBe(true);
}

test(`what was acknowledged is whole after each of ${ROUNDS} crashes of the page`, { timeout: LIMIT }, async () => {
  const context = await start();
  let page = await open(context);
  for (let round = 0; round < ROUNDS; round++) {
    await write(page, round);
    const cdp = await context.newCDPSession(page);
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    void cdp.send('Page.crash').catch(() => null);
    await crashed;
    await page.close();
    page = await open(context);
    await check(page, round);
  }
  expectWork(await check(page, ROUNDS));
});

test(`what was acknowledged is whole after each of ${ROUNDS} kills of the browser`, { timeout: LIMIT }, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const page = await open(await start());
    await check(page, round);
    await write(page, round);
    await kill();
  }
  expectWork(await check(await open(await start()), ROUNDS));
});
