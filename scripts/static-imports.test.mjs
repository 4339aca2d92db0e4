import { expect, test } from 'vitest';
import { loadedAtOnce, staticImports } from './static-imports.mjs';

test('only static imports of built code are named', () => {
  const code = `import{a as b}from"./chunk-a.js";import"./chunk-b.js";export{c}from'./chunk-c.js';import("./later.js")`;
  expect(staticImports(code)).toEqual(['./chunk-a.js', './chunk-b.js', './chunk-c.js']);
});

test('imports are followed, each once', () => {
  /** @type {Record<string, string>} */
  const files = { 'dist/a.js': 'import"./b.js";import"./c.js"', 'dist/b.js': 'import"./c.js"', 'dist/c.js': '' };
  expect(loadedAtOnce('dist/a.js', (file) => files[file] ?? '')).toEqual(['dist/a.js', 'dist/b.js', 'dist/c.js']);
});
