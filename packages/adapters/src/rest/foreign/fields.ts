import { CustomerError, type CustomerKind, type Individual, type Organisation, blankFields } from '@clientele/core';
import { type Codec, WAYS } from './codecs.js';
import { type Data, at, withAt } from './inside.js';

/** What of a customer can be called otherwise there. */
export type StoredField = Exclude<keyof (Individual & Omit<Organisation, 'kind'>), 'crm' | 'version'>;

/** Where a field is there, and how its values are written. */
export interface Mapped {
  /** A path into the record. */
  readonly path: string;
  /** Their word for each of ours: `{ individual: 'P', organisation: 'C' }`. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
  /** A way of writing that is not ours. */
  readonly as?: Codec;
}

/** Where each field is there; false where there is none, which is then empty here and may not be given. */
export type Fields = { readonly [Field in StoredField]?: string | Mapped | false };

/** Given by the path, by a kind there is alone, or by the backend itself: these may be absent and given nonetheless. */
const IMPLIED: readonly string[] = ['buildingId', 'createdAt', 'updatedAt'];
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Customers as records of somebody else's, both ways. */
export class FieldMap {
  readonly #fields: Fields;

  constructor(fields: Fields = {}) {
    this.#fields = fields;
  }

  /** What a record says, by our names, with the fields of its kind; not yet checked, and without a version. */
  read(record: unknown): Data {
    const kind = this.#value('kind', record) ?? 'individual';
    const blank = blankFields(kind as CustomerKind);
    const fields = Object.keys(blank).map((key) => [key, this.#value(key, record) ?? blank[key]]);
    const [createdAt, updatedAt] = [this.#value('createdAt', record), this.#value('updatedAt', record)];
    const id = this.#value('id', record);
    const moments = { createdAt: createdAt ?? LONG_AGO, updatedAt: updatedAt ?? createdAt ?? LONG_AGO };
    return { ...Object.fromEntries(fields), kind, id, ...moments } as Data;
  }

  /** The record with these of our fields in their places. @throws CustomerError `invalid` for one that is not there */
  write(record: Data, values: object): Data {
    let next = record;
    for (const [field, value] of Object.entries(values)) {
      const mapped = this.#mapped(field);
      if (mapped) next = withAt(next, mapped.path, theirs(mapped, value));
      else if (!isEmpty(value) && value !== 'individual' && !IMPLIED.includes(field)) {
        throw new CustomerError('invalid', { field });
      }
    }
    return next;
  }

  /** What a field is called there; null where there is none. */
  nameOf(field: string): string | null {
    return this.#mapped(field)?.path ?? null;
  }

  /** A value of ours as it is written there, in a parameter. */
  wordOf(field: string, value: string): string {
    const mapped = this.#mapped(field);
    return mapped ? String(theirs(mapped, value)) : value;
  }

  /** Our field of this name there, whole or in part. */
  fieldAt(name: string): string | undefined {
    const own = Object.keys(this.#fields).find((field) => this.nameOf(field) === name);
    return own ?? (Object.hasOwn(this.#fields, name) ? undefined : name);
  }

  #mapped(field: string): Mapped | null {
    const given = Object.hasOwn(this.#fields, field) ? this.#fields[field as StoredField] : field;
    if (given === false) return null;
    return typeof given === 'object' ? given : { path: given ?? field };
  }

  #value(field: string, record: unknown): unknown {
    const mapped = this.#mapped(field);
    return mapped ? ours(mapped, at(record, mapped.path), field) : null;
  }
}

function theirs({ values, as }: Mapped, value: unknown): unknown {
  if (isEmpty(value) && !Array.isArray(value)) return null;
  if (values) return values[String(value)] ?? value;
  return as ? WAYS[as].write(value) : value;
}

function ours({ values, as }: Mapped, value: unknown, field: string): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (values) return Object.keys(values).find((word) => values[word] === value) ?? value;
  if (as) return WAYS[as].read(value);
  // Ids are often numbers elsewhere.
  return typeof value === 'number' && /id$/i.test(field) ? String(value) : value;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
