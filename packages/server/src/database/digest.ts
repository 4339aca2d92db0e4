import { createHash } from 'node:crypto';

/**
 * What a text is looked up by within a tenant: 43 characters, whatever a person typed. An index entry of PostgreSQL holds
 * 2,704 bytes, and a code may be longer.
 */
export function digest(tenant: string, text: string): string {
  return createHash('sha256').update(`${tenant}\n${text}`).digest('base64url');
}
