/**
 * How a list is cut there; `most` is how many rows one answer has at the utmost.
 *
 * - `offset`: where to begin and how many, as two parameters.
 * - `page`: the number of a page and its size; the first page is 1, where nothing is said.
 * - `range`: the first and last index, as the header `Range: items=0-24`.
 * - `range-parameter`: the same as a parameter, `range=[0,24]`.
 * - `cursor`: a text from the answer before, at a path in its body.
 * - `link`: the address of what follows, in the header `Link`, or at a path in the body.
 */
export type Paging =
  | { readonly by: 'offset'; readonly offset: string; readonly limit: string; readonly most?: number }
  | {
      readonly by: 'page';
      readonly page: string;
      readonly size: string;
      readonly first?: 0 | 1;
      readonly most?: number;
    }
  | { readonly by: 'range'; readonly unit: string; readonly most?: number }
  | { readonly by: 'range-parameter'; readonly parameter: string; readonly most?: number }
  | CursorPaging;

export type CursorPaging =
  | {
      readonly by: 'cursor';
      readonly cursor: string;
      readonly size: string;
      readonly next: string;
      readonly most?: number;
    }
  | { readonly by: 'link'; readonly size: string; readonly next?: string; readonly most?: number };

export type IndexPaging = Exclude<Paging, CursorPaging>;

/** One request for a part of a list. */
export interface Piece {
  /** Index of the first row it answers. */
  readonly first: number;
  /** How many it answers at the utmost. */
  readonly limit: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The requests whose rows hold those of a window of a list, and few others. */
export function piecesOf(paging: IndexPaging, index: number, limit: number): readonly Piece[] {
  const size = Math.min(limit, paging.most ?? limit);
  // Pages begin where they do; everything else begins where it is told.
  const from = paging.by === 'page' ? index - (index % size) : index;
  const count = Math.ceil((index + limit - from) / size);
  return Array.from({ length: count }, (_, at) => {
    const first = from + at * size;
    return { first, limit: size, ...told(paging, first, size) };
  });
}

/** The rows of a window, of what the requests of {@link piecesOf} answered; `total` where it is known. */
export function windowOf<Row>(
  answers: readonly { readonly first: number; readonly rows: readonly Row[] }[],
  index: number,
  limit: number,
  total: number | 'unknown',
): readonly Row[] {
  // Some backends answer the last page for one past the end.
  const end = Math.min(index + limit, total === 'unknown' ? Infinity : total);
  return answers.flatMap(({ first, rows }) => rows.filter((_, at) => first + at >= index && first + at < end));
}

function told(paging: IndexPaging, first: number, limit: number): Pick<Piece, 'parameters' | 'headers'> {
  if (paging.by === 'offset') {
    return { parameters: { [paging.offset]: String(first), [paging.limit]: String(limit) }, headers: {} };
  }
  if (paging.by === 'page') {
    const page = first / limit + (paging.first ?? 1);
    return { parameters: { [paging.page]: String(page), [paging.size]: String(limit) }, headers: {} };
  }
  const last = first + limit - 1;
  if (paging.by === 'range') return { parameters: {}, headers: { Range: `${paging.unit}=${first}-${last}` } };
  return { parameters: { [paging.parameter]: `[${first},${last}]` }, headers: {} };
}
