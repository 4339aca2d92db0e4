// Which files a browser fetches when a page names one built module.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STATIC = /\b(?:from|import)\s*["'](\.[^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*["'`](\.[^"'`]+)["'`]/g;

/** @param {string} code @param {RegExp} pattern */
const named = (code, pattern) => [...code.matchAll(pattern)].map((match) => String(match[1]));

/** @param {string} entry @param {(file: string) => string} read @param {RegExp[]} patterns */
function followed(entry, read, patterns) {
  const files = new Set([entry]);
  // A Set that grows while it is walked hands out what was added.
  for (const file of files) {
    const code = read(file);
    for (const pattern of patterns) for (const next of named(code, pattern)) files.add(join(dirname(file), next));
  }
  return [...files];
}

const readText = (/** @type {string} */ file) => readFileSync(file, 'utf8');

/**
 * The file and, over all steps, the files it imports statically: what is fetched at once.
 * @param {string} entry
 * @param {(file: string) => string} [read]
 * @returns {string[]}
 */
export const loadedAtOnce = (entry, read = readText) => followed(entry, read, [STATIC]);

/**
 * The file and everything it can ever load by itself, `import('…')` included.
 * @param {string} entry
 * @param {(file: string) => string} [read]
 * @returns {string[]}
 */
export const loadedEver = (entry, read = readText) => followed(entry, read, [STATIC, DYNAMIC]);
