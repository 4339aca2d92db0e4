/**
 * The public API of `@clientele/elements`, name by name. Importing it defines nothing; `./register` does.
 *
 * @module index
 */

export { ELEMENTS, defineElements } from './define.js';
export { ClienteleCustomerForm } from './customer-form/customer-form.js';
export { ClienteleCustomerList } from './customer-list/customer-list.js';
export { ClienteleCustomers } from './customers/customers.js';
export {
  ClienteleBuildingChangedEvent,
  ClienteleSavedEvent,
  ClienteleSessionExpiredEvent,
} from './customers/events.js';
export { ClienteleNotice } from './notices/notice.js';
export { ClienteleProvider } from './provider/provider.js';
export { moduleContext } from './provider/module-context.js';
export type { Module } from './provider/module-context.js';
export type { Language } from './provider/module-controller.js';
export { ClienteleVehicles } from './vehicles/vehicles.js';
// Types only: the classes come with the form, which is loaded when it is needed.
export type { ClienteleApartmentEditor } from './apartments/apartment-editor.js';
export type { ClienteleAttachmentEditor } from './attachments/attachment-editor.js';
export type { ClienteleContactEditor } from './contacts/contact-editor.js';
export type { ClienteleVehicleEditor } from './vehicles/vehicle-editor.js';
