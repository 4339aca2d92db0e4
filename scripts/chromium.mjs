// Finds the Chrome or Chromium that the browser tests drive, or says how to get one. Prints its path.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/**
 * What to do about a browser: use one that is there, install one, or tell the command to type.
 * @param {{ env: Record<string, string | undefined>, platform: string, root: boolean, exists: (path: string) => boolean }} machine
 * @returns {{ use: string } | { install: true } | { tell: string }}
 */
export function chooseBrowser({ env, platform, root, exists }) {
  const own = env['CHROMIUM_PATH'];
  if (own)
    return exists(own) ? { use: own } : { tell: `CHROMIUM_PATH=/path/to/chrome npm test   # ${own} is not there` };
  const found = PLACES[/** @type {keyof typeof PLACES} */ (platform)]?.find(exists);
  if (found) return { use: found };
  const debian = platform === 'linux' && exists('/etc/debian_version');
  if (debian && env['CI'] && root) return { install: true };
  if (debian) return { tell: `${root ? '' : 'sudo '}apt-get install -y chromium` };
  if (platform === 'darwin') return { tell: 'brew install --cask google-chrome' };
  if (platform === 'win32') return { tell: 'winget install Google.Chrome' };
  return { tell: 'CHROMIUM_PATH=/path/to/chrome npm test' };
}

const isRoot = () => process.getuid?.() === 0;

const look = () => chooseBrowser({ env: process.env, platform: process.platform, root: isRoot(), exists: existsSync });

/**
 * How playwright starts the browser that is there.
 * @returns {{ executablePath: string, args: string[], env: Record<string, string | undefined> }}
 */
export function launchOptions() {
  const choice = look();
  if (!('use' in choice)) throw new Error('No Chrome or Chromium: node scripts/chromium.mjs says what to do');
  const args = ['--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking'];
  // Chromium refuses its sandbox to root, which is who runs in a container.
  // Where a build machine names no language, Chromium could not read a file name with an accent.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return { executablePath: choice.use, args: isRoot() ? [...args, '--no-sandbox'] : args, env };
}

function main() {
  let choice = look();
  if ('install' in choice) {
    spawnSync('apt-get update && apt-get install -y chromium', { shell: true, stdio: 'inherit' });
    choice = look();
  }
  if ('use' in choice) {
    console.log(choice.use);
    return;
  }
  const command = 'tell' in choice ? choice.tell : 'apt-get install -y chromium';
  console.error(`The tests need Chrome or Chromium. Type:\n\n  ${command}\n`);
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
