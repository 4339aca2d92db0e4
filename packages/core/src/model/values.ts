import * as z from 'zod/mini';

/** An opaque id, made by the client that creates the record (UUIDv7), so that a repeated create is the same create. */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(100));

/** A calendar date, ISO `yyyy-MM-dd`, no time and no zone. */
export const isoDateSchema = z.iso.date();

/** A moment in UTC, ISO 8601 with `Z`. */
export const isoInstantSchema = z.iso.datetime();

/** One line of text: NFC, no white space at the ends. Lengths are in UTF-16 units. */
export const lineSchema = z.string().check(z.minLength(1), z.maxLength(500));

/** Text of several lines. */
export const multilineSchema = z.string().check(z.minLength(1), z.maxLength(2000));

/**
 * A phone number: `value` is the key (E.164, or the bare digits of a 1800/1900 hotline, which identifies nobody),
 * `text` what a person typed.
 */
export const phoneSchema = z.object({
  value: z.string().check(z.regex(/^(\+[1-9]\d{6,14}|1[89]00\d{4,6})$/)),
  text: z.string().check(z.minLength(1), z.maxLength(60)),
});
export type Phone = z.infer<typeof phoneSchema>;
