import { isAbortError, isCustomerError, type CustomerError, type ErrorCode } from '../errors/customer-error.js';

/** Throws unless a condition holds. */
export function ok(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Throws unless two values of plain data are equal, however deep and in whatever order of keys. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  if (same(actual, expected)) return;
  throw new Error(`${what}\n  expected ${JSON.stringify(expected)}\n  actual   ${JSON.stringify(actual)}`);
}

/** The {@link CustomerError} a call is refused with; throws unless it is, with this code. */
export async function refusal(call: Promise<unknown>, code: ErrorCode, what: string): Promise<CustomerError> {
  const thrown = await thrownBy(call, what);
  if (!isCustomerError(thrown)) throw new Error(`${what}: not a CustomerError`, { cause: thrown });
  equal(thrown.code, code, `${what}: the code`);
  return thrown;
}

/** Throws unless a call ends with an `AbortError`. */
export async function aborted(call: Promise<unknown>, what: string): Promise<void> {
  const thrown = await thrownBy(call, what);
  if (!isAbortError(thrown)) throw new Error(`${what}: not an AbortError`, { cause: thrown });
}

async function thrownBy(call: Promise<unknown>, what: string): Promise<unknown> {
  try {
    await call;
  } catch (thrown) {
    return thrown;
  }
  throw new Error(`${what}: nothing was thrown`);
}

function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [one, other] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
  return one.size === other.size && [...one].every(([key, value]) => other.has(key) && same(value, other.get(key)));
}
