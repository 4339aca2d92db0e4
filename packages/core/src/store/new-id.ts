/** A UUIDv7 (RFC 9562): random, and in the order in which they were made, so that a database's pages stay together. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = crypto.randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
