import { PROPERTIES, type Property } from './properties.js';

/** Histories of a long run. */
export const LONG_RUN = 100_000;

/** Every second property, beginning with the first or the second, so that two runs share the time. */
export function half(first: 0 | 1): readonly (readonly [string, Property])[] {
  return Object.entries(PROPERTIES).filter((_, at) => at % 2 === first);
}
