// After a build: every file that a package exports is there, what is published is the same list without the source
// condition, and every library entry can be imported where there is no DOM.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { libraries, published, targets } from './exports.mjs';

/** @type {string[]} */
const problems = [];

for (const name of readdirSync('packages')) {
  const folder = join('packages', name);
  const { exports, publishConfig } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const file of targets(exports)) {
    if (!existsSync(join(folder, file))) problems.push(`${folder}: ${file} is not there`);
  }
  if (publishConfig && !isDeepStrictEqual(publishConfig.exports, published(exports))) {
    problems.push(`${folder}: publishConfig.exports is not exports without the source condition`);
  }
  for (const file of libraries(exports)) {
    const url = pathToFileURL(resolve(folder, file)).href;
    await import(url).catch((error) => problems.push(`${folder}: importing ${file} threw: ${error.message}`));
  }
}

for (const problem of problems) console.error(problem);
// Not left to run out: an imported module may hold a timer or a channel open.
process.exit(problems.length === 0 ? 0 : 1);
