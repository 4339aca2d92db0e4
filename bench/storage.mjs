import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchWith, openPage } from './browser.mjs';
import { median, take } from './report.mjs';

const STORES = /** @type {const} */ (['floor', 'ours']);
const LOOKUPS = 100;
const UPDATES = 20;
const NOTICES = 10;

/** What is typed, one key after the other, and how many of so many customers it finds; null where that is not known. */
const keys = (/** @type {number} */ n) => [
  ['n', null],
  ['ng', null],
  ['ngu', null],
  ['nguy', null],
  ['nguyen', null],
  ['nguyen v', null],
  ['nguyen van d', null],
  ['Đặng', null],
  [`0900000${String(Math.min(n, 999)).slice(0, 1)}`, null],
  ['kh-00123', n > 12_399 ? 11 : 1],
  ['khong co ai', 0],
];

/** @param {Record<string, { isRight?: boolean }>} answers */
function check(answers) {
  for (const [what, { isRight = true }] of Object.entries(answers))
    if (!isRight) throw new Error(`Wrong answer: ${what}`);
}

/** @param {string} folder @param {string} url */
async function imported(folder, url) {
  const browser = await launchWith(folder);
  const page = await openPage(browser, url);
  const add = await page.run('bench.add()');
  const pack = await page.run('bench.pack()');
  await browser.close();
  check({ add });
  return { add: add.ms, addLongest: add.longest, firstLongest: pack.firstLongest, packLongest: pack.longest };
}

/** @param {string} folder @param {string} url @param {number} n */
async function opened(folder, url, n) {
  const browser = await launchWith(folder);
  const page = await openPage(browser, url);
  const empty = await page.memory();
  const cold = await page.run('bench.cold()');
  // The floor reads every row for each key, so it is given few of them.
  const typed = url.includes('store=floor') ? keys(n).slice(-2) : keys(n);
  const search = await page.run(`bench.search(${JSON.stringify(typed)})`);
  const lastByName = await page.run('bench.lastByName()');
  const memory = (await page.memory()) - empty;
  const byPhone = await page.run(`bench.byPhone(${LOOKUPS})`);
  const update = await page.run(`bench.update(${UPDATES})`);
  await browser.close();
  check({ cold, search, lastByName, byPhone });
  const [firstKey, ...others] = search.taken;
  return {
    first: cold.first,
    tabs: cold.tabs,
    coldLongest: cold.longest,
    firstKey,
    keyMedian: median(others),
    keyMost: Math.max(...others),
    lastByName: lastByName.ms,
    memory,
    byPhone: median(byPhone.taken),
    update: median(update.taken),
    longest: Math.max(cold.longest, search.longest, lastByName.longest),
  };
}

/** @param {string} folder @param {string} url */
async function told(folder, url) {
  const browser = await launchWith(folder);
  const [listener, teller] = [await openPage(browser, url), await openPage(browser, url)];
  await listener.run('bench.listen()');
  /** @type {number[]} */
  const written = await teller.run(`bench.tell(${NOTICES})`);
  await new Promise((heard) => setTimeout(heard, 300));
  /** @type {number[]} */
  const heard = await listener.run('heard');
  await browser.close();
  if (heard.length !== written.length) throw new Error(`Heard ${heard.length} of ${written.length} changes`);
  return { told: median(heard.map((at, nth) => Math.max(0, at - (written[nth] ?? NaN)))) };
}

/** @param {string} folder @param {string} url */
async function removed(folder, url) {
  const browser = await launchWith(folder);
  const remove = await (await openPage(browser, url)).run('bench.remove()');
  await browser.close();
  check({ remove });
  return { remove: remove.ms };
}

/**
 * Measures both databases in turns, each round in new browsers. What is removed is imported anew in the next round.
 * @param {string} url of the pages
 * @param {number} n customers
 * @param {number} runs rounds
 */
export async function measureStorage(url, n, runs) {
  /** @type {{ floor: import('./report.mjs').Measured, ours: import('./report.mjs').Measured }} */
  const measured = { floor: {}, ours: {} };
  const steps = [imported, opened, opened, opened, told, removed];
  for (let run = 0; run < runs; run += 1) {
    const folders = { floor: '', ours: '' };
    for (const store of STORES) folders[store] = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
    try {
      for (const step of steps) {
        for (const store of STORES) {
          take(measured[store], await step(folders[store], `${url}storage.html?store=${store}&n=${n}`, n));
        }
      }
    } finally {
      for (const folder of Object.values(folders)) await rm(folder, { recursive: true, force: true });
    }
    console.error(`storage, round ${run + 1} of ${runs}`);
  }
  return measured;
}
