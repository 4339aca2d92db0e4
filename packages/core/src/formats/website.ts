import { unreadable } from './readings.js';
import type { Reading } from './result.js';
import { readText } from './text.js';

// A dotted host whose last label is no number, then nothing or a port, a path, a query, a fragment. No user name before
// the host: `https://vidu.vn@other.vn` is a link that lies.
const WEBSITE =
  /^(?:(?<scheme>https?):\/\/)?(?<host>(?:[\p{L}\p{M}\d](?:[\p{L}\p{M}\d-]{0,62})\.)+[\p{L}\p{M}][\p{L}\p{M}\d-]{1,62})(?<rest>(?::\d{1,5})?(?:[/?#][^\s"<>\\]*)?)$/iu;

/**
 * A web address with its scheme, `https://` where none was typed; only http and https. The host is in lower case.
 * `readWebsite('Vidu.vn/Lien-he')` → `https://vidu.vn/Lien-he`; `javascript:alert(1)` is an error.
 */
export function readWebsite(text: string): Reading {
  const reading = readText(text);
  if (reading.value === null) return reading;
  const { scheme = 'https', host, rest = '' } = WEBSITE.exec(reading.value)?.groups ?? {};
  if (host === undefined) return unreadable('website-invalid');
  return { ...reading, value: `${scheme.toLowerCase()}://${host.toLowerCase()}${rest}` };
}
