import { CustomerStore, type CustomerAdapter, type Profile } from '@clientele/core';

interface Shared {
  readonly store: CustomerStore;
  users: number;
}

const stores = new WeakMap<CustomerAdapter, Map<Profile, Shared>>();

/** The store of an adapter and a profile; elements that were given the same two share one. */
export function acquireStore(adapter: CustomerAdapter, profile: Profile): CustomerStore {
  const ofAdapter = stores.get(adapter) ?? new Map<Profile, Shared>();
  stores.set(adapter, ofAdapter);
  const shared = ofAdapter.get(profile) ?? { store: new CustomerStore(adapter, profile), users: 0 };
  ofAdapter.set(profile, shared);
  shared.users++;
  return shared.store;
}

/** Gives a store back; the last user ends it. The adapter stays the host's. */
export function releaseStore(adapter: CustomerAdapter, profile: Profile): void {
  const shared = stores.get(adapter)?.get(profile);
  if (!shared || --shared.users > 0) return;
  stores.get(adapter)?.delete(profile);
  shared.store.dispose();
}
