import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { ACCESS } from './access/permissions.js';
import { openApiDocument } from './index.js';

const written = new URL('../../../docs/openapi.json', import.meta.url);

it('is the contract that is written down; `npm run openapi` writes it anew', async () => {
  expect(JSON.parse(await readFile(written, 'utf8'))).toEqual(JSON.parse(JSON.stringify(await openApiDocument())));
});

it('has every route with who may use it', async () => {
  const { paths } = (await openApiDocument()) as { paths: Record<string, Record<string, { security: object[] }>> };
  const told = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => {
      const [need] = security.flatMap((each) => Object.entries(each) as [string, string[]][]);
      const access = need?.[0] === 'token' ? need[1][0] : (need?.[0] ?? 'anyone');
      return [`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, access];
    }),
  );
  expect(Object.fromEntries(told)).toEqual(ACCESS);
});
