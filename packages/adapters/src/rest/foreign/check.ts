import { CustomerError, ERROR_CODES, SORT_FIELDS, blankFields } from '@clientele/core';
import * as z from 'zod/mini';
import type { Backend } from './backend.js';
import { WAYS } from './codecs.js';

const name = z.string().check(z.minLength(1));
const inside = z.optional(name);
const row = z.optional(z.string());
const texts = z.record(z.string(), z.string());
const most = z.optional(z.int().check(z.positive()));
const code = z.enum(ERROR_CODES);

/** A path whose gaps can be filled. */
const path = (...gaps: readonly string[]) => {
  const gap = gaps.length > 0 ? `|:(${gaps.join('|')})(?!\\w)` : '';
  return z.string().check(z.regex(new RegExp(`^/([^:]${gap})*$`)));
};
const one = path('id', 'buildingId').check(z.regex(/:id(\W|$)/));

const field = z.union([
  name,
  z.literal(false),
  z.strictObject({
    path: name,
    values: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
    as: z.optional(z.enum(Object.keys(WAYS))),
  }),
]);
const FIELDS = [
  'id',
  'createdAt',
  'updatedAt',
  ...Object.keys({ ...blankFields('individual'), ...blankFields('organisation') }),
];

const schema = z.strictObject({
  paths: z.strictObject({ customers: path('buildingId'), customer: z.optional(one) }),
  fields: z.optional(z.strictObject(Object.fromEntries(FIELDS.map((key) => [key, z.optional(field)])))),
  paging: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('offset'), offset: name, limit: name, most }),
    z.strictObject({ by: z.literal('page'), page: name, size: name, first: z.optional(z.literal([0, 1])), most }),
    z.strictObject({ by: z.literal('range'), unit: name, most }),
    z.strictObject({ by: z.literal('range-parameter'), parameter: name, most }),
    z.strictObject({ by: z.literal('cursor'), cursor: name, size: name, next: name, most }),
    z.strictObject({ by: z.literal('link'), size: name, next: inside, most }),
  ]),
  envelope: z.optional(
    z.strictObject({
      rows: row,
      row,
      total: z.optional(
        z.union([z.strictObject({ body: name }), z.strictObject({ header: name }), z.literal('content-range')]),
      ),
    }),
  ),
  parameters: z.optional(texts),
  filters: z.optional(z.strictObject({ buildingId: inside, kind: inside })),
  sort: z.optional(
    z.strictObject({
      fields: z.strictObject(Object.fromEntries(SORT_FIELDS.map((key) => [key, inside]))),
      ties: z.optional(z.array(name)),
      style: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('two'), field: name, order: name }),
        z.strictObject({ by: z.literal('signed'), field: name }),
        z.strictObject({ by: z.literal('nested'), field: name }),
      ]),
      filled: inside,
    }),
  ),
  search: inside,
  counts: z.optional(z.boolean()),
  newest: inside,
  unique: z.optional(z.array(z.enum(['code', 'phone']))),
  ids: z.optional(
    z.strictObject({ madeBy: z.optional(z.enum(['here', 'backend'])), refusedTwice: z.optional(z.boolean()) }),
  ),
  update: z.optional(z.enum(['patch', 'put'])),
  version: z.optional(
    z.union([z.literal('content'), z.strictObject({ field: name, countedBy: z.enum(['backend', 'here']) })]),
  ),
  condition: z.optional(z.union([z.literal('if-match'), z.strictObject({ parameter: name })])),
  repeat: z.optional(z.union([z.strictObject({ header: name }), z.strictObject({ field: name })])),
  deletion: z.optional(
    z.strictObject({
      how: z.union([z.literal('hard'), z.strictObject({ field: name })]),
      blockers: z.union([z.literal('backend'), z.strictObject({ path: one, contracts: name, invoices: name })]),
    }),
  ),
  files: z.optional(
    z.strictObject({
      upload: z.strictObject({
        path: path('id'),
        method: z.optional(z.enum(['post', 'put'])),
        as: z.union([z.literal('raw'), z.strictObject({ part: name })]),
      }),
      download: one,
      discard: z.optional(one),
    }),
  ),
  buildings: z.optional(z.strictObject({ path: path(), rows: row, id: name, name })),
  errors: z.optional(
    z.strictObject({
      code: inside,
      codes: z.optional(z.record(z.string(), code)),
      statuses: z.optional(z.record(z.string(), code)),
      field: inside,
    }),
  ),
});

/** What is wrong with a configuration: `adapter`, with the place as its field; null where nothing is. */
export function wrongIn(backend: Backend): CustomerError | null {
  const issue = schema.safeParse(backend).error?.issues[0];
  if (!issue) return null;
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...issue.path, ...keys].join('.');
  return new CustomerError(
    'adapter',
    { field },
    { cause: new Error(`The backend's configuration is wrong at ${field}`) },
  );
}
