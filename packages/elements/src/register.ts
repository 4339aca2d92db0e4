import { defineElements } from './define.js';

// Keeps the types of the tags with this entry.
export type { ELEMENTS } from './define.js';

defineElements();
