/**
 * Whether everything in a value that came as JSON can be kept: PostgreSQL has no NUL in a text, and no half of a surrogate
 * pair. Without recursion, because strangers choose the depth.
 */
export function isStorable(value: unknown): boolean {
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const part = rest.pop();
    if (typeof part === 'string' ? !isStorableText(part) : false) return false;
    if (typeof part !== 'object' || part === null) continue;
    for (const [key, inner] of Object.entries(part)) rest.push(key, inner);
  }
  return true;
}

/** The same for one text. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && !/\p{Cs}/u.test(text);
}
