import { Cell } from '@clientele/core';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What this browser remembers of its user between visits. */
export interface Preferences {
  readonly language: Cell<Language>;
  readonly theme: Cell<Theme>;
  /** The building all pages show; null when none is chosen. */
  readonly buildingId: Cell<string | null>;
}

const PREFIX = 'portal.';

// A browser may forbid storage to a page; the portal then works and forgets.
function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // See recall.
  }
}

function remembered<Value extends string | null>(key: string, read: (stored: string | null) => Value): Cell<Value> {
  const cell = new Cell(read(recall(key)));
  cell.subscribe(() => remember(key, cell.get()));
  return cell;
}

function oneOf<Value extends string>(values: readonly Value[], otherwise: Value) {
  return (stored: string | null): Value => values.find((value) => value === stored) ?? otherwise;
}

/** The preferences of this browser; a building that is no longer there counts as the first one. */
export function loadPreferences(buildingIds: readonly string[]): Preferences {
  return {
    language: remembered('language', oneOf(LANGUAGES, 'vi')),
    theme: remembered('theme', oneOf(THEMES, 'system')),
    buildingId: remembered<string | null>('building', oneOf(buildingIds, buildingIds[0] ?? '')),
  };
}
