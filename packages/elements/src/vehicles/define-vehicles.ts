import { defineTags } from '../define-tags.js';
import { VehiclesTable } from './vehicles-table.js';

/** Defines the inside of the list of all vehicles, once it has been loaded. */
export function defineVehicles(): void {
  defineTags({ 'clientele-vehicles-table': VehiclesTable }, globalThis.customElements);
}
