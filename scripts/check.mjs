// Runs every `check:…` script of package.json, two at a time, and leaves the counts for `npm test`. The slowest stand first
// there, so that neither waits long for the other at the end.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const AT_ONCE = 2;

/**
 * Runs one check and prints its output in one piece once it ended.
 * @param {string} name
 * @returns {Promise<boolean>} whether it passed
 */
function check(name) {
  return new Promise((done) => {
    const started = performance.now();
    const child = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      done(code === 0);
    });
  });
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const waiting = Object.keys(scripts).filter((name) => name.startsWith('check:'));
/** @type {boolean[]} */
const results = [];

async function work() {
  for (let name = waiting.shift(); name; name = waiting.shift()) results.push(await check(name));
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
const failed = results.filter((ok) => !ok).length;
mkdirSync('reports', { recursive: true });
writeFileSync('reports/check.json', JSON.stringify({ passed: results.length - failed, failed }));
process.exitCode = failed === 0 ? 0 : 1;
