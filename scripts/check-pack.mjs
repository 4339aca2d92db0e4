// Packs every package as it would be published and lets publint and attw look at what came out.
import { execFile } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { pnpm } from './pnpm.mjs';

const OUT = 'reports/pack';
const TOOLS = 'node_modules/.bin/';

/** The script-tag package has no types for attw to look at. */
const typed = (/** @type {string} */ tarball) => !/^clientele-\d/.test(tarball);

/**
 * @param {string} tool
 * @param {string[]} args
 * @returns {Promise<boolean>} whether the tool was content
 */
async function ask(tool, args) {
  try {
    await promisify(execFile)(TOOLS + tool, args, { shell: process.platform === 'win32' });
    return true;
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    console.error(`${tool} ${args.join(' ')}\n${stdout}${stderr}`);
    return false;
  }
}

rmSync(OUT, { recursive: true, force: true });
const packed = pnpm(['--filter', './packages/*', '--silent', 'pack', '--pack-destination', `${process.cwd()}/${OUT}`]);
if (packed !== 0) process.exit(packed);

const answers = readdirSync(OUT).flatMap((tarball) => {
  const file = `${OUT}/${tarball}`;
  const publint = ask('publint', ['run', file, '--strict']);
  const attw = [
    '--profile',
    'esm-only',
    '--exclude-entrypoints',
    './custom-elements.json',
    './themes.css',
    '--format',
    'ascii',
  ];
  return typed(tarball) ? [publint, ask('attw', [file, ...attw])] : [publint];
});
const content = await Promise.all(answers);
process.exit(content.length > 0 && content.every(Boolean) ? 0 : 1);
