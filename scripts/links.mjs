// The links inside a built site: the page must be there, and the place on it.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Whether a page has a place of that name. @param {string} text @param {string} place */
const hasPlace = (text, place) => [`id="${place}"`, `name="${place}"`].some((mark) => text.includes(mark));

/**
 * Follows every link of every page.
 * @param {string} site - a folder
 * @returns {{ followed: number, dead: readonly string[] }} how many there are, and a line for each that leads nowhere
 */
export function followLinks(site) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  /** @param {string} path */
  const textOf = (path) => {
    const text = texts.get(path) ?? readFileSync(path, 'utf8');
    texts.set(path, text);
    return text;
  };
  /** What is wrong with a link; undefined where nothing is. @param {string} from @param {string} link */
  const fault = (from, link) => {
    // The places on the page of the hierarchy are made by its script.
    if (/^(https?|mailto|data|javascript):|hierarchy\.html#/.test(link) || link === '#') return undefined;
    const [address = '', place = ''] = link.replaceAll('&amp;', '&').split('#');
    const to = address === '' ? from : normalize(join(dirname(from), decodeURIComponent(address.split('?')[0] ?? '')));
    if (!existsSync(to) || !statSync(to).isFile()) return 'leads nowhere';
    if (place && to.endsWith('.html') && !hasPlace(textOf(to), decodeURIComponent(place))) {
      return 'leads to no place on its page';
    }
    return undefined;
  };

  let followed = 0;
  /** @type {Set<string>} */
  const dead = new Set();
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const page = join(site, name);
    for (const [, link = ''] of textOf(page).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      followed++;
      const found = fault(page, link);
      if (found) dead.add(`${name}: ${link} ${found}`);
    }
  }
  return { followed, dead: [...dead] };
}
