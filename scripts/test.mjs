// `npm test`: sets the clone up, runs every check and every runner, and adds up what they counted.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { nodeProblem } from './node-version.mjs';
import { writeRequirements } from './requirements.mjs';
import { stepCounts, total } from './tally.mjs';

/** `last`: without it nothing after it can run. `report`: where the step leaves its counts. */
const STEPS = [
  { name: 'install', command: 'node scripts/pnpm.mjs install --frozen-lockfile', last: true },
  { name: 'browser', command: 'node scripts/chromium.mjs', last: true },
  { name: 'build', command: 'npm run --silent build' },
  { name: 'check', command: 'node scripts/check.mjs', report: 'reports/check.json' },
  { name: 'unit', command: 'npm run --silent test:unit', report: 'reports/unit.json' },
  { name: 'browser tests', command: 'npm run --silent test:browser', report: 'reports/browser.json' },
  // Not `test:stories`, which would analyse the elements once more.
  { name: 'stories', command: 'npm run --silent --prefix stories test', report: 'reports/stories.json' },
  { name: 'end to end', command: 'npm run --silent test:e2e', report: 'reports/e2e.json' },
];

/** @param {{ name: string, command: string, report?: string }} step */
function run({ name, command, report }) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const code = spawnSync(command, { shell: true, stdio: 'inherit' }).status ?? 1;
  const found = report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  const counts = stepCounts({ code, reports: report !== undefined, report: found });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.passed} ok, ${counts.failed} not ok, ${seconds} s`);
  return counts;
}

function main() {
  const problem = nodeProblem(process.version);
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  // A report of an earlier run must not speak for this one.
  rmSync('reports', { recursive: true, force: true });
  const counts = [];
  for (const step of STEPS) {
    counts.push(run(step));
    if (step.last && counts.at(-1)?.failed) break;
  }
  writeRequirements();
  const { passed, failed } = total(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

main();
