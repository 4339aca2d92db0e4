import { CustomerError } from '../errors/customer-error.js';

type Call = (...given: never[]) => Promise<unknown>;

/**
 * Calls whose code is loaded with the first of them, because most pages make none. Each rejects with `unavailable` while
 * the code does not come, and tries again with the next call.
 */
export function lazily<Calls extends Record<keyof Calls, Call>>(
  names: readonly (keyof Calls)[],
  load: () => Promise<Calls>,
): Calls {
  let loading: Promise<Calls> | null = null;
  const loaded = () =>
    (loading ??= load().catch((cause: unknown) => {
      loading = null;
      throw new CustomerError('unavailable', {}, { cause });
    }));
  const calls = names.map((name) => [name, async (...given: never[]) => (await loaded())[name](...given)] as const);
  return Object.fromEntries(calls) as unknown as Calls;
}
