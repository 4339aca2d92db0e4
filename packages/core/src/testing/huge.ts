/**
 * The length of a huge input, in characters: what takes time with its square does not end within the runner's limit for a
 * test, and what takes time with the length alone is far from it. So no test of one measures how long it took.
 */
export const HUGE = 200_000;
