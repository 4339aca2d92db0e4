import { defineTags } from '../define-tags.js';
import { CrmDialog } from './crm-dialog.js';

/** Defines what shows what is open between the CRM and here, once it has been loaded. */
export function defineCrm(): void {
  defineTags({ 'clientele-crm-dialog': CrmDialog }, globalThis.customElements);
}
