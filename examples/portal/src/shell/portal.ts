import { Cell } from '@clientele/core';
import type { Backend } from '../backend/backend.js';
import { formatsOf, wordsOf, type Formats } from '../words/words.js';
import type { Words } from '../words/vi.js';
import type { FaultSwitches } from '../faults/fault-switches.js';
import type { TaskName } from '../start/tasks.js';
import type { Preferences } from './preferences.js';

/** What every part of the portal works with. */
export interface Portal extends Pick<Backend, 'adapter' | 'books' | 'reset'> {
  readonly preferences: Preferences;
  readonly faults: FaultSwitches;
  /** The task for which the sample data do not suffice any more. */
  readonly usedUp: Cell<TaskName | null>;
  /** The words of the language now. */
  words(): Words;
  /** How numbers and dates are written now. */
  formats(): Formats;
}

/** Puts the parts together. */
export function portalOf(
  { adapter, books, reset }: Pick<Backend, 'adapter' | 'books' | 'reset'>,
  preferences: Preferences,
  faults: FaultSwitches,
): Portal {
  return {
    adapter,
    books,
    ...(reset && { reset }),
    preferences,
    faults,
    usedUp: new Cell<TaskName | null>(null),
    words: () => wordsOf(preferences.language.get()),
    formats: () => formatsOf(preferences.language.get()),
  };
}

/** Calls back now, and whenever the language changes, until the function it returns is called. */
export function onLanguage({ preferences }: Portal, apply: () => void): () => void {
  apply();
  return preferences.language.subscribe(apply);
}
