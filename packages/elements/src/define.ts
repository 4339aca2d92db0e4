import { ClienteleCustomerForm } from './customer-form/customer-form.js';
import { ClienteleCustomerList } from './customer-list/customer-list.js';
import { ClienteleCustomers } from './customers/customers.js';
import { ClienteleNotice } from './notices/notice.js';
import { ClienteleProvider } from './provider/provider.js';
import { ClienteleVehicles } from './vehicles/vehicles.js';
import { defineTags } from './define-tags.js';

/** Every element by its tag. */
export const ELEMENTS = {
  'clientele-provider': ClienteleProvider,
  'clientele-customers': ClienteleCustomers,
  'clientele-customer-list': ClienteleCustomerList,
  'clientele-customer-form': ClienteleCustomerForm,
  'clientele-notice': ClienteleNotice,
  'clientele-vehicles': ClienteleVehicles,
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'clientele-provider': ClienteleProvider;
    'clientele-customers': ClienteleCustomers;
    'clientele-customer-list': ClienteleCustomerList;
    'clientele-customer-form': ClienteleCustomerForm;
    'clientele-notice': ClienteleNotice;
    'clientele-vehicles': ClienteleVehicles;
  }
}

/**
 * Defines the elements; those inside the form follow when it is loaded. A tag that is taken stays as it is: the first
 * copy on a page wins, and one warning says so. Without a DOM it does nothing.
 */
export function defineElements(registry: CustomElementRegistry | undefined = globalThis.customElements): void {
  if (registry) defineTags(ELEMENTS, registry);
}
