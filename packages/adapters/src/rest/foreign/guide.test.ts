import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import type { CustomerAdapter } from '@clientele/core';
import { expect, it } from 'vitest';
import { type Backend, restAdapter } from '../index.js';
import { wrongIn } from './check.js';

const guide = readFileSync(new URL('../../../../../docs/guides/rest.md', import.meta.url), 'utf8');
const blocks = [...guide.matchAll(/```js\n(.*?)```/gs)].map(([, block = '']) => block);
const evaluated = (text: string): unknown => runInThisContext(`(${text})`);

it('the guide’s whole example is a good configuration', async () => {
  const block = blocks.find((each) => each.includes('backend: {')) ?? '';
  const customers: { adapter?: CustomerAdapter } = {};
  const body = block.replace(/^import .*$/gm, '');
  const run = evaluated(`(customers, restAdapter) => {${body}}`) as (...given: unknown[]) => void;
  run(customers, restAdapter);
  expect(await customers.adapter?.describe()).toMatchObject({ sorts: ['code'], search: true, exactTotals: true });
});

it('and so are its parts', () => {
  const plain: Backend = { paths: { customers: '/customers' }, paging: { by: 'link', size: 'limit' } };
  const ways = [...guide.matchAll(/`(\{ by: [^`]*\})`/g)].map(([, way = '']) => evaluated(way) as object);
  const parts = blocks
    .filter((block) => /^(deletion|files): \{/.test(block))
    .map((block) => evaluated(`{${block}}`) as object);
  expect([ways.length, parts.length]).toEqual([10, 2]);
  for (const part of parts) expect(wrongIn({ ...plain, ...part })).toBeNull();
  for (const way of ways) {
    const sort = { fields: {}, style: way } as NonNullable<Backend['sort']>;
    expect(
      wrongIn({ ...plain, ...('order' in way || 'field' in way ? { sort } : { paging: way as Backend['paging'] }) }),
    ).toBeNull();
  }
});
