import { ClienteleApartmentEditor } from '../apartments/apartment-editor.js';
import { ClienteleAttachmentEditor } from '../attachments/attachment-editor.js';
import { ClienteleContactEditor } from '../contacts/contact-editor.js';
import { CrmStrip } from '../crm/crm-strip.js';
import { defineTags } from '../define-tags.js';
import { DraftOffers } from '../drafts/draft-offers.js';
import { ClienteleVehicleEditor } from '../vehicles/vehicle-editor.js';
import { FormPanel } from './form-panel.js';

const FORM_ELEMENTS = {
  'clientele-form-panel': FormPanel,
  'clientele-draft-offers': DraftOffers,
  'clientele-crm-strip': CrmStrip,
  'clientele-apartment-editor': ClienteleApartmentEditor,
  'clientele-vehicle-editor': ClienteleVehicleEditor,
  'clientele-contact-editor': ClienteleContactEditor,
  'clientele-attachment-editor': ClienteleAttachmentEditor,
};

/** Defines what the form is made of and what stands over the list, once that has been loaded. */
export function defineForm(): void {
  defineTags(FORM_ELEMENTS, globalThis.customElements);
}
