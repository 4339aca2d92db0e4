import {
  CRM_FIELDS,
  CUSTOMER_GROUPS,
  type CrmCommand,
  SORT_FIELDS,
  VEHICLE_SORT_FIELDS,
  genderSchema,
  newCustomerSchema,
  patchSchema,
  phoneSchema,
} from '@clientele/core';
import { MEDIA_TYPES, MOST_AT_ONCE, idSchema } from '@clientele/core/local';
import * as z from 'zod/mini';
import { isStorableText } from './storable.js';
import { strict } from './strict.js';

const direction = z.enum(['ascending', 'descending']);
const limit = z.int().check(z.gte(1), z.lte(500));
const index = z.int().check(z.gte(0), z.lte(2 ** 31 - 1));
/** What was typed into a search. */
const text = z.string().check(z.maxLength(1000));
const cursor = z.string().check(z.maxLength(30_000));
const ids = z.array(idSchema).check(z.maxLength(MOST_AT_ONCE));

export const listBody = z.strictObject({
  query: z.strictObject({ buildingId: z.nullable(idSchema), group: z.enum(CUSTOMER_GROUPS), text }),
  sort: z.strictObject({ field: z.enum(SORT_FIELDS), direction }),
  at: z.union([
    z.strictObject({ index }),
    z.strictObject({ id: idSchema }),
    z.strictObject({ edge: z.enum(['first', 'last']) }),
    z.strictObject({ after: cursor }),
    z.strictObject({ before: cursor }),
  ]),
  limit,
});

const key = z.string().check(z.maxLength(1000));
export const findBody = z.strictObject({
  key: z.union([z.strictObject({ code: key }), z.strictObject({ phone: key }), z.strictObject({ plate: key })]),
  deleted: z.optional(z.boolean()),
});

export const vehiclesBody = z.strictObject({
  buildingId: z.nullable(idSchema),
  text,
  sort: z.strictObject({ field: z.enum(VEHICLE_SORT_FIELDS), direction }),
  index,
  limit,
});

export const newCustomerBody = strict(newCustomerSchema);
export const patchBody = strict(patchSchema);

/** Each customer is looked at by itself, so that one that is wrong does not keep the others out. */
export const manyBody = z.strictObject({ customers: z.array(z.unknown()).check(z.maxLength(MOST_AT_ONCE)) });

const version = z.int().check(z.gte(1), z.lte(2 ** 31 - 1));
export const removeBody = z.strictObject({
  items: z.array(z.strictObject({ id: idSchema, version })).check(z.maxLength(MOST_AT_ONCE)),
  mode: z.optional(z.enum(['each', 'all'])),
});
export const idsBody = z.strictObject({ ids });

export const transactionBody = z.strictObject({ customerId: idSchema, kind: z.enum(['contract', 'invoice']) });

/** The part `about` of an upload. */
export const aboutPart = z.strictObject({
  id: idSchema,
  fileName: z.string().check(z.minLength(1), z.maxLength(500)),
  mediaType: z.enum(MEDIA_TYPES),
  size: z.int().check(z.gte(0)),
});

/** The commands that need no more than their name; one that lacks here does not compile. */
type PlainCommand = Exclude<CrmCommand['do'], 'reset' | 'resolve' | 'link'>;
const PLAIN_COMMANDS: { readonly [Name in PlainCommand]: Name } = {
  unlink: 'unlink',
  'undo-link': 'undo-link',
  'set-aside': 'set-aside',
  create: 'create',
  dismiss: 'dismiss',
  retry: 'retry',
};

const command = z.union([
  z.strictObject({ do: z.literal('reset'), field: z.enum([...CRM_FIELDS, 'all']) }),
  z.strictObject({ do: z.literal('resolve'), field: z.enum(CRM_FIELDS), take: z.enum(['mine', 'theirs']) }),
  z.strictObject({
    do: z.literal('resolve'),
    field: z.enum(CRM_FIELDS),
    take: z.literal('value'),
    value: z.union([z.null(), strict(phoneSchema), genderSchema, z.string().check(z.minLength(1), z.maxLength(500))]),
  }),
  z.strictObject({ do: z.literal('link'), crmId: idSchema }),
  z.strictObject({ do: z.enum(PLAIN_COMMANDS) }),
]) satisfies z.ZodMiniType<CrmCommand>;

export const commandBody = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(500)),
  command,
  version: z.nullable(version),
});

/** Anything: what is no event lies in the quarantine afterwards. */
export const eventBody = z.unknown();

/** The customer's or another's id in an address, which no parser of bodies has looked at. */
export const idParams = z.object({ id: idSchema.check(z.refine(isStorableText)) });

/** What every write carries: one key for each thing somebody did, kept over retries. */
export const writeHeaders = z.object({
  'idempotency-key': z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/)),
});

export const patchHeaders = z.extend(writeHeaders, { 'if-match': z.optional(z.string()) });
