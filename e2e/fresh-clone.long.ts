import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { samplesOf } from '../scripts/samples.mjs';

// What a newcomer gets: the last commit, Node and npm, a home with nothing in it, and the commands that the pages tell.

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-'));
  mkdirSync(join(folder, 'home'));
  execFileSync('git', ['clone', '--quiet', process.cwd(), join(folder, 'clone')]);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The commands of a page, one after the other, without what is said beside them. */
const commandsOf = (page: string) =>
  samplesOf(readFileSync(page, 'utf8'), ['sh']).flatMap(({ code }) =>
    code
      .split('\n')
      .map((line) => line.replace(/\s+#.*/, '').trim())
      .filter((line) => line !== ''),
  );

/** Whether a command serves something until it is ended. */
const serves = (command: string) => /^npm (start|run server)/.test(command);

/** Runs a command until it ends; one that serves something is asked for it once it has told its address, and ended. */
function outcome(command: string): Promise<string> {
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      // What a command starts runs below it, so the whole group ends.
      detached: true,
      cwd: join(folder, 'clone'),
      env: { PATH: process.env['PATH'], HOME: join(folder, 'home'), CI: '1' },
    });
    let output = '';
    let served: Promise<string> | undefined;
    const read = (chunk: unknown) => {
      output += String(chunk);
      const [address] = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(output) ?? [];
      if (address === undefined || served || !serves(command)) return;
      served = fetch(address, { signal: AbortSignal.timeout(30_000) }).then(
        ({ status }) => (status < 500 ? 'serves' : `answers ${status}`),
        (error: unknown) => `does not answer: ${String(error)}`,
      );
      void served.then(() => process.kill(-child.pid!, 'SIGTERM'));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => done(served ?? (code === 0 ? 'ends well' : output.slice(-5000))));
  });
}

// `npm test` is among them, and may have half a machine: three times what it takes alone.
test.each(['README.md', 'CONTRIBUTING.md', 'docs/guides/server.md'])(
  'the commands of %s do what it says',
  { timeout: 1_800_000 },
  async (page) => {
    for (const command of commandsOf(page)) {
      expect([command, await outcome(command)]).toEqual([command, serves(command) ? 'serves' : 'ends well']);
    }
  },
);
