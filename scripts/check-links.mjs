// Follows every link inside the built documentation: the page must be there, and the place on it.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const SITE = 'docs/dist';

/** @type {Map<string, string>} */
const texts = new Map();

/** @param {string} path */
function textOf(path) {
  const text = texts.get(path) ?? readFileSync(path, 'utf8');
  texts.set(path, text);
  return text;
}

/** Whether a page has a place of that name. @param {string} path @param {string} place */
const hasPlace = (path, place) => [`id="${place}"`, `name="${place}"`].some((mark) => textOf(path).includes(mark));

/** What is wrong with a link; undefined where nothing is. @param {string} from @param {string} link */
function fault(from, link) {
  // The places on the page of the hierarchy are made by its script.
  if (/^(https?|mailto|data|javascript):|hierarchy\.html#/.test(link) || link === '#') return undefined;
  const [address = '', place = ''] = link.replaceAll('&amp;', '&').split('#');
  const to = address === '' ? from : normalize(join(dirname(from), decodeURIComponent(address.split('?')[0] ?? '')));
  if (!existsSync(to) || !statSync(to).isFile()) return 'leads nowhere';
  if (place && to.endsWith('.html') && !hasPlace(to, decodeURIComponent(place))) return 'leads to no place on its page';
  return undefined;
}

let followed = 0;
/** @type {Set<string>} */
const dead = new Set();
for (const name of readdirSync(SITE, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.html')) continue;
  const page = join(SITE, name);
  for (const [, link = ''] of textOf(page).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
    followed++;
    const found = fault(page, link);
    if (found) dead.add(`${name}: ${link} ${found}`);
  }
}
for (const line of dead) console.error(line);
console.log(`${followed} links followed, ${dead.size} dead`);
process.exitCode = dead.size > 0 || followed === 0 ? 1 : 0;
