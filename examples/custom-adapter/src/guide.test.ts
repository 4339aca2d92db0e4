import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const files = ['./card-adapter.test.ts', './card-adapter.ts', './cards.ts'].map(read);
const blocks = [...read('../../../docs/guides/write-an-adapter.md').matchAll(/```ts\n(.*?)```/gs)];

it('the guide shows what is here, and so what compiles and passes', () => {
  expect(blocks).toHaveLength(7);
  for (const [, block = ''] of blocks)
    expect(
      files.some((file) => file.includes(block)),
      block,
    ).toBe(true);
});
