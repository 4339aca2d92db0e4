// `npm test`: sets the clone up, runs every check and every runner, and adds up what they counted.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { nodeProblem } from './node-version.mjs';
import { writeRequirements } from './requirements.mjs';
import { stepCounts, total } from './tally.mjs';

/** What everything after needs, one after the other. */
const FIRST = [
  { name: 'install', command: 'node scripts/pnpm.mjs install --frozen-lockfile' },
  { name: 'browser', command: 'node scripts/chromium.mjs' },
  { name: 'build', command: 'npm run --silent build' },
];

/** One after the other: beside each other they are sooner done, and tests that wait as a person would fail now and then. */
const STEPS = [
  { name: 'check', command: 'node scripts/check.mjs', report: 'reports/check.json' },
  { name: 'unit', command: 'npm run --silent test:unit', report: 'reports/unit.json' },
  { name: 'browser tests', command: 'npm run --silent test:browser', report: 'reports/browser.json' },
  { name: 'stories', command: 'npm run --silent test:stories', report: 'reports/stories.json' },
  { name: 'end to end', command: 'npm run --silent test:e2e', report: 'reports/e2e.json' },
];

/**
 * Runs a step and prints what it said in one piece once it ended.
 * @param {{ name: string, command: string, report?: string }} step
 * @returns {Promise<{ passed: number, failed: number }>}
 */
function run({ name, command, report }) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('close', (status) => {
      const code = status ?? 1;
      const found = report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
      const counts = stepCounts({ code, reports: report !== undefined, report: found });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`\n── ${name}\n${said.trimEnd()}`);
      console.log(`── ${name}: ${counts.passed} ok, ${counts.failed} not ok, ${seconds} s`);
      done(counts);
    });
  });
}

async function main() {
  const problem = nodeProblem(process.version);
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  // A report of an earlier run must not speak for this one.
  rmSync('reports', { recursive: true, force: true });
  const counts = [];
  for (const step of FIRST) {
    counts.push(await run(step));
    if (counts.at(-1)?.failed) break;
  }
  if (total(counts).failed === 0) for (const step of STEPS) counts.push(await run(step));
  writeRequirements();
  const { passed, failed } = total(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

await main();
