import { defineTags } from '../define-tags.js';
import { ClienteleVehicleEditor } from '../vehicles/vehicle-editor.js';
import { FormPanel } from './form-panel.js';

const FORM_ELEMENTS = {
  'clientele-form-panel': FormPanel,
  'clientele-vehicle-editor': ClienteleVehicleEditor,
};

/** Defines what the form is made of, once it has been loaded. */
export function defineForm(): void {
  defineTags(FORM_ELEMENTS, globalThis.customElements);
}
