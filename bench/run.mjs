// `npm run bench`: our list and our database beside floors written by hand, in one run. See docs/guides/performance.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { serve } from '../scripts/serve.mjs';
import { AIMS } from './aims.mjs';
import { measureList } from './list.mjs';
import { table } from './report.mjs';
import { measureStorage } from './storage.mjs';
import { measureTexts, textTable } from './texts.mjs';

const { values } = parseArgs({
  options: { n: { type: 'string', default: '100000' }, runs: { type: 'string', default: '3' } },
});
const [n, runs] = [Number(values.n), Number(values.runs)];

const host = await serve({
  '/': 'bench/pages',
  '/clientele/': 'packages/clientele/dist',
  '/core/': 'packages/core/dist',
});
const about = { at: new Date().toISOString(), n, runs, cores: cpus().length, load: [loadavg()] };
const texts = measureTexts(runs);
const list = await measureList(host.url, n, runs);
const storage = await measureStorage(host.url, n, runs);
await host.close();
about.load.push(loadavg());

mkdirSync('reports', { recursive: true });
writeFileSync('reports/bench.json', JSON.stringify({ about, list, storage, texts }, null, 2));
const load = about.load.map(([minute = 0]) => minute.toFixed(1)).join(' to ');
console.log(`${about.at}, ${n} customers, medians of ${runs} rounds, ${about.cores} cores, load ${load}`);
console.log(`\n## List\n\n${table(AIMS.list, list)}`);
console.log(`\n## IndexedDB\n\n${table(AIMS.storage, storage)}`);
console.log(`\n## Texts\n\n${textTable(texts)}`);
