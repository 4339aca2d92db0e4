/** Whether two values of a customer are the same to a person: by what they hold, and phones by their key. */
export function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isRecord(left) || !isRecord(right)) return false;
  if (isPhone(left) && isPhone(right)) return left['value'] === right['value'];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => same(left[key], right[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isPhone(value: Readonly<Record<string, unknown>>): boolean {
  return 'value' in value && 'text' in value;
}
