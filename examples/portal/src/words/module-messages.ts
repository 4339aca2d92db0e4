import { vi, type Messages } from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import { en } from '@clientele/core/en';
import type { Portal } from '../shell/portal.js';

/** The module's own words in the language spoken now, so that the portal says a thing as the module does. */
export function moduleMessages({ preferences }: Portal): Messages {
  return preferences.language.get() === 'en' ? en : inFull(vi);
}
