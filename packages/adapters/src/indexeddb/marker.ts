/**
 * A note outside the database that it was there, for a browser that clears the one and not the other. `rows` customers,
 * last written `at` a moment, UTC.
 */
export interface Marker {
  readonly instance: string;
  readonly rows: number;
  readonly at: string;
}

/** The part of `localStorage` that is used: a worker has none, and a page may be forbidden to touch its own. */
interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The note about a database; null where there is none that can be read. */
export function markerOf(name: string): Marker | null {
  return inStorage((storage) => {
    const { instance, rows, at } = JSON.parse(storage.getItem(keyOf(name)) ?? '{}') as Partial<Marker>;
    return typeof instance === 'string' ? { instance, rows: Number(rows), at: String(at) } : null;
  });
}

/** Keeps a note about a database. */
export function mark(name: string, marker: Marker): void {
  inStorage((storage) => storage.setItem(keyOf(name), JSON.stringify(marker)));
}

/**
 * Goes on without what was lost. An adapter whose database vanished although customers had been saved in it answers
 * every call with `storage-lost`; after this, those of the same name begin anew, and need not be made again. To be called
 * when a person said so, and before a host deletes the database on purpose. `name` as in the adapter's options.
 */
export function forgetLostData(name = 'clientele'): void {
  inStorage((storage) => storage.removeItem(keyOf(name)));
}

function keyOf(name: string): string {
  return `clientele:${name}`;
}

function inStorage<Answer>(use: (storage: Storage) => Answer): Answer | null {
  try {
    const { localStorage } = globalThis as { readonly localStorage?: Storage };
    return localStorage ? use(localStorage) : null;
  } catch {
    // Forbidden, full, or not ours: then there is no note, and a loss goes unnoticed.
    return null;
  }
}
