import { CustomerStore, type CustomerAdapter, type Profile } from '@clientele/core';

interface Shared {
  readonly store: CustomerStore;
  /** What failed for want of a connection comes back with it. */
  readonly retry: () => void;
  users: number;
}

const stores = new WeakMap<CustomerAdapter, Map<Profile, Shared>>();

/** The store of an adapter and a profile; elements that were given the same two share one. */
export function acquireStore(adapter: CustomerAdapter, profile: Profile): CustomerStore {
  const ofAdapter = stores.get(adapter) ?? new Map<Profile, Shared>();
  stores.set(adapter, ofAdapter);
  const shared = ofAdapter.get(profile) ?? opened(new CustomerStore(adapter, profile));
  ofAdapter.set(profile, shared);
  shared.users++;
  return shared.store;
}

function opened(store: CustomerStore): Shared {
  const retry = () => store.retry();
  globalThis.addEventListener('online', retry);
  return { store, retry, users: 0 };
}

/** Gives a store back; the last user ends it. The adapter stays the host's. */
export function releaseStore(adapter: CustomerAdapter, profile: Profile): void {
  const shared = stores.get(adapter)?.get(profile);
  if (!shared || --shared.users > 0) return;
  stores.get(adapter)?.delete(profile);
  globalThis.removeEventListener('online', shared.retry);
  shared.store.dispose();
}
