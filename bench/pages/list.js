// One list over customers in memory, and what the benchmark asks of it. What is on screen is found by its pixels.
import { customers } from './core/testing/fixtures.js';

const given = new URLSearchParams(location.search);
const which = given.get('list');
/** In the order that is shown first, so that it is known which row is where. */
const rows = customers(Number(given.get('n'))).map((customer, at) => ({ ...customer, displayOrder: at }));

/** What each list begins with. It is data, so it is there before the clock runs. */
const SOURCES = {
  floor: async () => rows,
  ours: async () => {
    const { memoryAdapter } = await import('./clientele/memory.js');
    const adapter = memoryAdapter({ buildings: [{ id: 's1', name: 'Sao Mai S1' }], customers: rows });
    // With the first question it puts them in order. That is the memory's work, whatever draws them.
    const query = { buildingId: 's1', group: 'all', text: '' };
    await adapter.list({ query, sort: { field: 'displayOrder', direction: 'ascending' }, at: { index: 0 }, limit: 1 });
    return adapter;
  },
};
const source = await SOURCES[which]();

const frame = () => new Promise(requestAnimationFrame);
let list;

/** The row that is drawn at a height of the window, by its first cell. */
function rowAt(y) {
  const { left } = list.scroller.getBoundingClientRect();
  return list.root.elementFromPoint(left + 80, y)?.closest('[role=row]') ?? null;
}

const codeOf = (row) => /KH-\d+/.exec(row?.textContent ?? '')?.[0] ?? null;
const topEdge = () => {
  const head = list.scroller.firstElementChild.getBoundingClientRect();
  return head.bottom + 10;
};
const bottomEdge = () => list.scroller.getBoundingClientRect().top + list.scroller.clientHeight - 10;

const isFirst = (code) => () => list.scroller.querySelector('[role=row]') && codeOf(rowAt(topEdge())) === code;

/** Does something, and gives the milliseconds until it is seen on the screen. */
async function timed(act, isSeen) {
  const from = performance.now();
  await act();
  while (!isSeen()) {
    if (performance.now() - from > 60_000) throw new Error(`${which}: not seen: ${act}`);
    await frame();
  }
  await frame();
  return performance.now() - from;
}

/** The customer that is first by name, as everybody's dictionary has it. */
function firstByName() {
  const { compare } = new Intl.Collator('vi');
  return rows.reduce((first, row) => (compare(row.name, first.name) < 0 ? row : first)).code;
}

const last = rows.at(-1).code;
const first = rows[0].code;
const toTop = () => timed(() => (list.scroller.scrollTop = 0), isFirst(first));

/** Steps of so many pixels, one each frame; `look` is called when each was painted. */
async function scroll(steps, pixels, look = () => undefined) {
  for (let step = 0; step < steps; step += 1) {
    list.scroller.scrollTop += pixels;
    await frame();
    await new Promise((painted) => setTimeout(painted));
    look();
  }
}

globalThis.bench = {
  start: () =>
    timed(
      async () => (list = await (await import(`./list-${which}.js`)).start(source)),
      () => isFirst(first)(),
    ),
  scroll: (steps) => scroll(steps, 800),
  /** How many of so many frames show a row without its customer, or none, at one of five heights. */
  async gaps(steps) {
    let gaps = 0;
    await scroll(steps, 800, () => {
      const [top, bottom] = [topEdge(), bottomEdge()];
      const heights = [0, 0.25, 0.5, 0.75, 1].map((part) => top + part * (bottom - top));
      if (heights.some((y) => codeOf(rowAt(y)) === null)) gaps += 1;
    });
    return gaps;
  },
  toTop,
  toEnd: () =>
    timed(
      () => (list.scroller.scrollTop = list.scroller.scrollHeight),
      () => codeOf(rowAt(bottomEdge())) === last,
    ),
  search: () =>
    timed(
      () => list.search('kh-01'),
      () => isFirst('KH-01000')() && list.scroller.getAttribute('aria-rowcount') === '1001',
    ),
  clear: () => timed(() => list.search(''), isFirst(first)),
  sortByName: () => timed(() => list.sortByName(), isFirst(firstByNameCode)),
  sortByCode: () => timed(() => list.sortByCode(), isFirst(first)),
  tickAll: () =>
    timed(
      () => list.tickAll(),
      () => rowAt(topEdge())?.getAttribute('aria-selected') === 'true',
    ),
};
const firstByNameCode = firstByName();

const longest = { task: 0 };
new PerformanceObserver((seen) => {
  for (const { duration } of seen.getEntries()) longest.task = Math.max(longest.task, duration);
}).observe({ type: 'longtask' });
/** The longest task since this was asked before, in milliseconds; 0 where none took 50. */
globalThis.longestTask = () => {
  const { task } = longest;
  longest.task = 0;
  return task;
};
globalThis.isReady = true;
