import { expect, test } from 'vitest';
import { loadedAtOnce, loadedEver } from './built-imports.mjs';

/** @type {Record<string, string>} */
const files = {
  'dist/a.js': 'import{x as y}from"./b.js";import"./c.js";import(`./later.js`)',
  'dist/b.js': `import"./c.js";export{z}from'./d.js'`,
  'dist/later.js': 'import"./c.js";import("./last.js")',
};
const read = (/** @type {string} */ file) => files[file] ?? '';

test('static imports are followed, each once', () => {
  expect(loadedAtOnce('dist/a.js', read)).toEqual(['dist/a.js', 'dist/b.js', 'dist/c.js', 'dist/d.js']);
});

test('what is loaded later is followed where everything is asked for', () => {
  expect(loadedEver('dist/a.js', read).toSorted()).toEqual(
    ['a', 'b', 'c', 'd', 'last', 'later'].map((name) => `dist/${name}.js`),
  );
});
