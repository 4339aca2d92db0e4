import type { Version } from './backend.js';
import { at } from './inside.js';

/** What tells two states of a record apart: the number it carries, or one made of all it holds. */
export function versionOf(version: Version | undefined, record: unknown): unknown {
  if (version === undefined || version === 'content') return digest(JSON.stringify(record) ?? '');
  const said = at(record, version.field);
  return typeof said === 'string' ? Number(said) : said;
}

/** 53 bits of a text, never 0: cyrb53, which is no secret's and needs none. */
function digest(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) + 1;
}
