import { readPhone } from '@clientele/core/local';

/**
 * How a value is written there. `number`: a text of ours is a number there. `phone`: a text. `day`: a moment of which the
 * day counts. `seconds`, `milliseconds`: a moment as a number since 1970.
 */
export type Codec = 'number' | 'phone' | 'day' | 'seconds' | 'milliseconds';

interface Ways {
  /** Theirs as ours; null for what cannot be read. */
  readonly read: (value: unknown) => unknown;
  readonly write: (value: unknown) => unknown;
}

const moment = (unit: number): Ways => ({
  read: (value) => (Number.isFinite(Number(value)) ? new Date(Number(value) * unit).toISOString() : null),
  write: (value) => Math.floor(Date.parse(String(value)) / unit),
});

/** The two ways of each codec, for values that are not empty. */
export const WAYS: Readonly<Record<Codec, Ways>> = {
  number: { read: String, write: Number },
  phone: {
    // What cannot be read is empty here, and stays as it is there until somebody enters another.
    read: (value) => {
      const { value: key } = readPhone(String(value));
      return key === null ? null : { value: key, text: String(value) };
    },
    write: (value) => (value as { readonly text: string }).text,
  },
  day: {
    read: (value) => /^\d{4}-\d\d-\d\d/.exec(String(value))?.[0] ?? null,
    write: (value) => `${String(value)}T00:00:00Z`,
  },
  seconds: moment(1000),
  milliseconds: moment(1),
};
