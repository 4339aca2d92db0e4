import { expect, test } from 'vitest';
import { chooseBrowser } from './chromium.mjs';

/** @param {string[]} files */
const machine = (...files) => ({
  env: /** @type {Record<string, string | undefined>} */ ({}),
  platform: 'linux',
  root: false,
  exists: (/** @type {string} */ path) => files.includes(path),
});

test('CHROMIUM_PATH wins over what is installed', () => {
  const choice = chooseBrowser({ ...machine('/my/chrome', '/usr/bin/chromium'), env: { CHROMIUM_PATH: '/my/chrome' } });
  expect(choice).toEqual({ use: '/my/chrome' });
});

test('a CHROMIUM_PATH that is not there is said, not replaced', () => {
  const choice = chooseBrowser({ ...machine('/usr/bin/chromium'), env: { CHROMIUM_PATH: '/my/chrome' } });
  expect(choice).toEqual({ tell: expect.stringContaining('/my/chrome is not there') });
});

test('the installed browser is used', () => {
  expect(chooseBrowser(machine('/usr/bin/google-chrome'))).toEqual({ use: '/usr/bin/google-chrome' });
});

test('only root in CI on Debian installs one', () => {
  const debian = machine('/etc/debian_version');
  expect(chooseBrowser({ ...debian, env: { CI: '1' }, root: true })).toEqual({ install: true });
  expect(chooseBrowser({ ...debian, root: true })).toEqual({ tell: 'apt-get install -y chromium' });
  expect(chooseBrowser({ ...debian, env: { CI: '1' } })).toEqual({ tell: 'sudo apt-get install -y chromium' });
});

test('elsewhere one command is told', () => {
  expect(chooseBrowser({ ...machine(), platform: 'darwin' })).toEqual({ tell: 'brew install --cask google-chrome' });
  expect(chooseBrowser(machine())).toEqual({ tell: 'CHROMIUM_PATH=/path/to/chrome npm test' });
});
