/**
 * Importing this defines all elements of Clientele.
 *
 * @module register
 */

import { defineElements } from './define.js';

// Keeps the types of the tags with this entry.
export type { ELEMENTS } from './define.js';

defineElements();
