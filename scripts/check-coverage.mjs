// Fails when something that a host may use has no description, no story or no guide.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES } from '../packages/core/dist/index.js';
import { uncovered } from './coverage.mjs';

/** @param {string} folder @param {RegExp} ending */
const textOf = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');

/** @type {{ modules: readonly { declarations: readonly import('./coverage.mjs').Element[] }[] }} */
const { modules } = JSON.parse(readFileSync('packages/elements/dist/custom-elements.json', 'utf8'));

const lacking = uncovered({
  elements: modules.flatMap(({ declarations }) => declarations),
  codes: ERROR_CODES,
  stories: textOf('stories/src', /[.](ts|mdx)$/),
  guides: textOf('docs/guides', /[.]md$/),
});
for (const line of lacking) console.error(line);
process.exitCode = lacking.length > 0 ? 1 : 0;
