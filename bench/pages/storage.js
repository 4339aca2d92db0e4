// One database of customers, and what the benchmark asks of it.
import { customers } from './core/testing/fixtures.js';

const given = new URLSearchParams(location.search);
const n = Number(given.get('n'));
const { open } = await import(`./storage-${given.get('store')}.js`);

const pause = (ms) => new Promise((over) => setTimeout(over, ms));

/** Customers of one building, each with a phone and an order of its own. One in a thousand has the code of another. */
function made() {
  return customers(n).map((customer, at) => {
    const digits = 900_000_000 + at;
    const phone = { value: `+84${digits}`, text: `0${digits}` };
    const code = isRefused(at) ? `KH-${String(at).padStart(5, '0')}` : customer.code;
    return { ...customer, code, phone, displayOrder: at };
  });
}
const isRefused = (at) => at % 1000 === 999;

const longest = { task: 0 };
new PerformanceObserver((seen) => {
  for (const { duration } of seen.getEntries()) longest.task = Math.max(longest.task, duration);
}).observe({ type: 'longtask' });

/** What something takes, in milliseconds, and its longest task; 0 where none took 50. */
async function timed(act) {
  await pause(20);
  longest.task = 0;
  const from = performance.now();
  const value = await act();
  const ms = performance.now() - from;
  await pause(80);
  return { ms, longest: longest.task, value };
}

let store;
const known = () => customers(n).filter((_, at) => !isRefused(at));
const sameIds = (ids, expected) => ids.length === expected.length && ids.every((id, at) => id === expected[at].id);

globalThis.bench = {
  async add() {
    const rows = made();
    store = await open('bench');
    const { ms, longest, value } = await timed(() => store.add(rows));
    const isRight = value.length === Math.floor(n / 1000) && value.every(isRefused);
    return { ms, longest, isRight };
  },

  /** The first list takes in all rows; then they are packed, behind. */
  async pack() {
    const first = await timed(() => store.first());
    longest.task = 0;
    while (!(await store.isPacked())) await pause(500);
    await pause(1000);
    return { longest: longest.task, firstLongest: first.longest, first: first.ms };
  },

  /** From opening on, in a browser that has done nothing with this database yet. */
  async cold() {
    const rows = known();
    const settling = indexedDB.open('another');
    await new Promise((settled) => (settling.onsuccess = settled));
    settling.result.close();
    await pause(500);
    const times = {};
    const task = await timed(async () => {
      const from = performance.now();
      store = await open('bench');
      const asked = [store.first(), store.counts()];
      const [ids, counts] = await Promise.all(
        asked.map((one, at) =>
          one.then((answer) => {
            times[at] = performance.now() - from;
            return answer;
          }),
        ),
      );
      return { ids, counts };
    });
    const { ids, counts } = task.value;
    const isRight =
      sameIds(ids, rows.slice(0, 50)) &&
      counts.all === rows.length &&
      counts.individual === rows.filter(({ kind }) => kind === 'individual').length;
    return { first: times[0], tabs: times[1], longest: task.longest, isRight };
  },

  /** Each text as a person types it: what the first takes, and the others. */
  async search(texts) {
    const searched = [];
    for (const [text] of texts) searched.push(await timed(() => store.search(text)));
    return {
      taken: searched.map(({ ms }) => ms),
      longest: Math.max(...searched.map(({ longest }) => longest)),
      isRight: searched.every(({ value }, at) => texts[at][1] === null || texts[at][1] === value),
    };
  },

  async lastByName() {
    const rows = known();
    const { compare } = new Intl.Collator('vi');
    const greatest = rows.reduce((last, row) => (compare(row.name, last.name) > 0 ? row : last)).name;
    const { ms, longest, value } = await timed(() => store.lastByName(rows.length));
    const last = rows.find(({ id }) => id === value.at(-1));
    return { ms, longest, isRight: value.length === 50 && last.name === greatest };
  },

  async byPhone(times) {
    const taken = [];
    let isRight = true;
    for (let time = 0; time < times; time += 1) {
      const at = (time * 7919) % n;
      const from = performance.now();
      const id = await store.byPhone(`+84${900_000_000 + at}`);
      taken.push(performance.now() - from);
      isRight &&= isRefused(at) ? id === undefined : id?.endsWith(`-${at}`);
    }
    return { taken, isRight };
  },

  async update(times) {
    const rows = known().slice(0, -1000);
    const taken = [];
    for (let time = 0; time < times; time += 1) {
      const change = await store.edit(rows[(time * 7919) % rows.length].id);
      const from = performance.now();
      await change(`Lần ${time}`);
      taken.push(performance.now() - from);
    }
    return { taken };
  },

  async remove() {
    const rows = known();
    store = await open('bench');
    // These were not changed before.
    const gone = rows.slice(-1000).map(({ id }) => id);
    const { ms, longest } = await timed(() => store.remove(gone));
    return { ms, longest, isRight: (await store.counts()).all === rows.length - 1000 };
  },

  /** Notes when it hears of changes, on a clock that all tabs share. */
  async listen() {
    store = await open('bench');
    await store.first();
    globalThis.heard = [];
    store.onChange(() => globalThis.heard.push(performance.timeOrigin + performance.now()));
  },

  /** Changes a customer so many times; says when each change was on disk. */
  async tell(times) {
    store = await open('bench');
    store.onChange(() => undefined);
    await store.first();
    const told = [];
    const { id } = known()[5];
    for (let time = 0; time < times; time += 1) {
      await pause(100);
      await (
        await store.edit(id)
      )(`Từ tab khác ${time}`);
      told.push(performance.timeOrigin + performance.now());
    }
    return told;
  },
};
globalThis.isReady = true;
