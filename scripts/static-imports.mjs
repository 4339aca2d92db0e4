// Which files a browser fetches at once when a page names one module: that module and all it imports statically.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The relative modules that built code imports statically. `import('…')` is loaded later and not among them.
 * @param {string} code
 * @returns {string[]}
 */
export const staticImports = (code) =>
  [...code.matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)].map((match) => String(match[1]));

/**
 * The file and, over all steps, the files it imports statically.
 * @param {string} entry
 * @param {(file: string) => string} [read]
 * @returns {string[]}
 */
export function loadedAtOnce(entry, read = (file) => readFileSync(file, 'utf8')) {
  const files = new Set([entry]);
  // A Set that grows while it is walked hands out what was added.
  for (const file of files) for (const next of staticImports(read(file))) files.add(join(dirname(file), next));
  return [...files];
}
