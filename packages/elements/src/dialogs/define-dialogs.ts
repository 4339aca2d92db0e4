import { defineTags } from '../define-tags.js';
import { RemovalDialog } from './removal-dialog.js';

/** Defines the question before a deletion, once it has been loaded. */
export function defineDialogs(): void {
  defineTags({ 'clientele-removal-dialog': RemovalDialog }, globalThis.customElements);
}
