import { expect, test } from 'vitest';
import { installFor } from './install.mjs';

test('a fresh clone gets what the portal runs on', () => {
  expect(installFor(false)).toEqual(['install', '--frozen-lockfile', '--prod', '--filter', '@clientele/portal...']);
});

test('a clone that ran the tests keeps their tools', () => {
  expect(installFor(true)).toEqual(['install', '--frozen-lockfile']);
});
