import { CustomerError } from '../errors/customer-error.js';
import type { CallOptions, CustomerAdapter } from '../port/adapter.js';
import { overtake } from './overtaking.js';

/**
 * What can go wrong on the way to a backend.
 *
 * - `slow`: every call takes two seconds longer.
 * - `offline`: every call is `unavailable`, and nothing happens.
 * - `answers-lost`: a write happens, and its answer does not come: `unavailable`.
 * - `storage-full`: every write is `storage-full`, and nothing happens.
 * - `signed-out`: every call is `unauthorized`, and nothing happens.
 * - `overtaken`: right before a customer is changed, somebody else changes the same; once each until it is turned off.
 * - `reads-fail`: every read ends with a thing that is no `CustomerError`.
 */
export const FAULTS = [
  'slow',
  'offline',
  'answers-lost',
  'storage-full',
  'signed-out',
  'overtaken',
  'reads-fail',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Milliseconds by which `slow` delays a call. */
const SLOWNESS = 2000;

const READS = new Set<string | symbol>([
  'describe',
  'list',
  'get',
  'buildings',
  'nextCode',
  'find',
  'blockers',
  'vehicles',
  'download',
  'conflicts',
  'quarantine',
]);
const WRITES = new Set<string | symbol>([
  ...['create', 'createMany', 'update', 'remove', 'restore', 'upload', 'discard'],
  ...['receive', 'command'],
]);

type Call = (...given: unknown[]) => Promise<unknown>;

/**
 * The same adapter with faults. They are those in `on` at the moment of each call, so that a test turns them on and off
 * with `on.add('offline')` and `on.delete('offline')`. Calls that the adapter lacks stay absent.
 */
export function withFaults(adapter: CustomerAdapter, on: ReadonlySet<Fault>): CustomerAdapter {
  const overtaken = new Set<string>();

  const before = async (given: readonly unknown[]): Promise<void> => {
    if (on.has('slow')) await delay(optionsOf(given).signal);
    if (on.has('offline')) throw new CustomerError('unavailable');
    if (on.has('signed-out')) throw new CustomerError('unauthorized');
  };
  const read = async (call: Call, given: readonly unknown[]): Promise<unknown> => {
    await before(given);
    if (on.has('reads-fail')) throw new Error('A fault that was asked for');
    return call(...given);
  };
  const write = async (call: Call, given: readonly unknown[]): Promise<unknown> => {
    await before(given);
    if (on.has('storage-full')) throw new CustomerError('storage-full');
    const answer = await call(...given);
    if (on.has('answers-lost')) throw new CustomerError('unavailable');
    return answer;
  };
  const update: CustomerAdapter['update'] = async (id, patch, version, options) => {
    if (!on.has('overtaken')) overtaken.clear();
    else if (!overtaken.has(id)) {
      overtaken.add(id);
      await overtake(adapter, id, patch);
    }
    return adapter.update(id, patch, version, options);
  };

  const faulty = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === 'crm' && typeof value === 'object' && value !== null) return faulty(value);
        if (typeof value !== 'function') return value;
        const call = (name === 'update' ? update : value.bind(target)) as Call;
        if (READS.has(name)) return (...given: unknown[]) => read(call, given);
        if (WRITES.has(name)) return (...given: unknown[]) => write(call, given);
        return call;
      },
    });
  return faulty(adapter);
}

/** The options are a call's last argument, where it has any. */
function optionsOf(given: readonly unknown[]): CallOptions {
  const last = given.at(-1);
  return typeof last === 'object' && last !== null ? last : {};
}

function delay(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(resolve, SLOWNESS);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
