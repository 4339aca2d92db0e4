import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// What a newcomer gets: the last commit, Node and npm, and a home with nothing in it.

let folder: string;
let started: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-'));
  mkdirSync(join(folder, 'home'));
  execFileSync('git', ['clone', '--quiet', process.cwd(), join(folder, 'clone')]);
});

afterEach(() => {
  // Vite runs below npm, so the whole group ends.
  if (started?.pid) process.kill(-started.pid);
  started = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const options = () => ({
  cwd: join(folder, 'clone'),
  env: { PATH: process.env['PATH'], HOME: join(folder, 'home'), CI: '1' },
});

/** The first match in what a command prints; rejects when it ends without one. */
function printed(command: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((found, rejected) => {
    let output = '';
    command.stdout?.on('data', (chunk) => {
      output += String(chunk);
      const match = pattern.exec(output);
      if (match) found(match[0]);
    });
    command.on('close', () => rejected(new Error(output)));
  });
}

test('npm start ends with the address of the portal', async () => {
  started = spawn('npm', ['start'], { ...options(), detached: true });
  const url = await printed(started, /http:\/\/127\.0\.0\.1:\d+\//);
  expect(await (await fetch(url)).text()).toContain('<title>');
});

// It installs and downloads too, and may have half a machine: three times what it takes alone.
test('npm test passes', { timeout: 1_800_000 }, async () => {
  const run = spawn('npm', ['test'], options());
  expect(await printed(run, /^\d+ passed, \d+ failed$/m)).toMatch(/^[1-9]\d* passed, 0 failed$/);
});
