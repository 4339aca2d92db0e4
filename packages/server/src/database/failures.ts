import type { ErrorCode } from '@clientele/core';

// What PostgreSQL and the operating system say, see https://www.postgresql.org/docs/current/errcodes-appendix.html.
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);
const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT', '57014']);
const RACED = new Set(['40001', '40P01', '23505', '55P03']);
const CLASSES_GONE = ['08', '53', '57P'];
// pg has no code for these.
const MESSAGES_GONE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered|Query read timeout)/;

/** What a failure of the database or of the files means; null where it is a mistake of ours. */
export function databaseCode(thrown: unknown): ErrorCode | null {
  const { code, message } = thrown as { code?: unknown; message?: unknown };
  if (typeof code === 'string') {
    if (FULL.has(code)) return 'storage-full';
    if (GONE.has(code) || RACED.has(code) || CLASSES_GONE.some((start) => code.startsWith(start))) return 'unavailable';
  }
  return typeof message === 'string' && MESSAGES_GONE.test(message) ? 'unavailable' : null;
}

/** Whether a transaction lost a race, and is to be begun anew: the rules are then asked again. */
export function isRaced(thrown: unknown): boolean {
  return RACED.has(String((thrown as { code?: unknown }).code));
}
