import { defineElements } from './define.js';

// Keeps the types of the tags with this entry, which exports nothing.
export type {} from './define.js';

defineElements();
