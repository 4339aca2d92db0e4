import { expect, test } from 'vitest';
import { libraries, published, targets } from './exports.mjs';

const exports = {
  '.': { 'clientele-source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
  './data.json': './dist/data.json',
};

test('every file is named', () => {
  expect(targets(exports)).toEqual(['./src/index.ts', './dist/index.d.ts', './dist/index.js', './dist/data.json']);
});

test('a library is what has types', () => {
  expect(libraries(exports)).toEqual(['./dist/index.js']);
});

test('the source condition is not published', () => {
  expect(published(exports)).toEqual({
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './data.json': './dist/data.json',
  });
});
