import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followed, nextOf } from './cursors.js';
import { type IndexPaging, piecesOf, windowOf } from './paging.js';

/** A backend of this many rows that pages as it is asked; `clamps` answers its last page for one past the end. */
function answer(
  paging: IndexPaging,
  rows: readonly number[],
  piece: ReturnType<typeof piecesOf>[number],
  clamps: boolean,
) {
  const { parameters, headers } = piece;
  const number = (name: string) => Number(parameters[name]);
  if (paging.by === 'offset') {
    return rows.slice(number(paging.offset), number(paging.offset) + number(paging.limit));
  }
  if (paging.by === 'page') {
    const size = number(paging.size);
    const page = number(paging.page) - (paging.first ?? 1);
    const last = Math.max(0, Math.ceil(rows.length / size) - 1);
    const shown = clamps ? Math.min(page, last) : page;
    return rows.slice(shown * size, (shown + 1) * size);
  }
  const text = paging.by === 'range' ? (headers['Range'] ?? '') : (parameters[paging.parameter] ?? '');
  const [first = 0, last = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return rows.slice(first, last + 1);
}

const most = fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined });
const paging: fc.Arbitrary<IndexPaging> = fc.oneof(
  most.map((most) => ({ by: 'offset', offset: 'skip', limit: 'take', ...(most && { most }) }) as const),
  fc
    .tuple(most, fc.constantFrom(0 as const, 1 as const))
    .map(([most, first]) => ({ by: 'page', page: 'page', size: 'size', first, ...(most && { most }) }) as const),
  most.map((most) => ({ by: 'range', unit: 'items', ...(most && { most }) }) as const),
  most.map((most) => ({ by: 'range-parameter', parameter: 'range', ...(most && { most }) }) as const),
);

describe('paging', () => {
  it('gives every window of every list, however the backend cuts it', () => {
    const window = [
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 0, max: 150 }),
      fc.integer({ min: 1, max: 60 }),
    ] as const;
    fc.assert(
      fc.property(paging, ...window, fc.boolean(), (paging, count, index, limit, clamps) => {
        const rows = Array.from({ length: count }, (_, at) => at);
        const pieces = piecesOf(paging, index, limit);
        const answers = pieces.map((piece) => ({ first: piece.first, rows: answer(paging, rows, piece, clamps) }));
        expect(windowOf(answers, index, limit, count)).toEqual(rows.slice(index, index + limit));
        for (const { limit: asked } of pieces) expect(asked).toBeLessThanOrEqual(paging.most ?? limit);
      }),
    );
  });

  it('asks for no more pages than have rows of the window', () => {
    const pages = { by: 'page', page: 'p', size: 's' } as const;
    expect(piecesOf(pages, 40, 20).map(({ parameters }) => parameters)).toEqual([{ p: '3', s: '20' }]);
    expect(piecesOf(pages, 45, 20)).toHaveLength(2);
    expect(piecesOf({ ...pages, most: 10 }, 40, 20)).toHaveLength(2);
  });
});

describe('cursors', () => {
  const link = { by: 'link', size: 'limit' } as const;
  const headers = (value: string) => new Headers({ Link: value });

  it('follow the next of a Link header, wherever it stands in it, and never to another address', () => {
    const value =
      '<https://a.example/x?page=1>; rel="prev", <https://elsewhere.example/y?after=b%2Cc&limit=9>; title="x"; rel=next';
    const next = nextOf(link, null, headers(value));
    expect(next).toBe('?after=b%2Cc&limit=9');
    expect(followed(link, next, 4)).toEqual({ after: 'b,c', limit: '4' });
    expect(nextOf(link, null, headers('</x?page=1>; rel="prev"'))).toBeNull();
    expect(nextOf(link, null, new Headers())).toBeNull();
  });

  it('follow an address or a text in the body, and end where there is none', () => {
    const inBody = { ...link, next: 'links.next' };
    expect(nextOf(inBody, { links: { next: '/api/customers?cursor=x' } }, new Headers())).toBe('?cursor=x');
    const cursor = { by: 'cursor', cursor: 'after', size: 'first', next: 'meta.end', most: 3 } as const;
    expect(nextOf(cursor, { meta: { end: 'abc' } }, new Headers())).toBe('abc');
    for (const body of [null, {}, { meta: { end: null } }, { meta: { end: '' } }]) {
      expect(nextOf(cursor, body, new Headers())).toBeNull();
    }
    expect([followed(cursor, null, 9), followed(cursor, 'abc', 2)]).toEqual([
      { first: '3' },
      { after: 'abc', first: '2' },
    ]);
  });
});
