import { launch, openPage } from './browser.mjs';
import { take } from './report.mjs';

/** Steps of a scroll whose cost is divided by their number. */
const STEPS = 150;

/**
 * A list over customers in memory, from its first row to the last.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
async function round(browser, url) {
  const page = await openPage(browser, url);
  const empty = await page.memory();
  await page.run('longestTask()');
  const first = await page.cost('bench.start()');
  let longest = await page.run('longestTask()');
  const heap = (await page.memory()) - empty;
  await page.run('longestTask()');
  const scrolled = await page.cost(`bench.scroll(${STEPS})`);
  await page.run('bench.toTop()');
  const toEnd = await page.run('bench.toEnd()');
  await page.run('bench.toTop()');
  const search = await page.cost('bench.search()');
  await page.run('bench.clear()');
  const sort = await page.run('bench.sortByName()');
  await page.run('bench.sortByCode()');
  const sortAgain = await page.run('bench.sortByName()');
  await page.run('bench.sortByCode()');
  const tickAll = await page.run('bench.tickAll()');
  longest = Math.max(longest, await page.run('longestTask()'));
  await page.slower(4);
  const gaps = await page.run('bench.gaps(50)');
  await page.close();
  return {
    first: first.value,
    firstCpu: first.cpu,
    scrollCpu: scrolled.cpu / STEPS,
    gaps,
    toEnd,
    sort,
    sortAgain,
    search: search.value,
    searchCpu: search.cpu,
    tickAll,
    heap,
    longest,
  };
}

/**
 * Measures both lists in turns.
 * @param {string} url of the pages
 * @param {number} n customers
 * @param {number} runs rounds
 */
export async function measureList(url, n, runs) {
  const browser = await launch();
  /** @type {{ floor: import('./report.mjs').Measured, ours: import('./report.mjs').Measured }} */
  const measured = { floor: {}, ours: {} };
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const which of /** @type {const} */ (['floor', 'ours'])) {
        take(measured[which], await round(browser, `${url}list.html?list=${which}&n=${n}`));
      }
      console.error(`list, round ${run + 1} of ${runs}`);
    }
  } finally {
    await browser.close();
  }
  return measured;
}
