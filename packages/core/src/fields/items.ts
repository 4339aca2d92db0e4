import { APARTMENT } from './apartment.js';
import { ATTACHMENT } from './attachment.js';
import { CONTACT } from './contact.js';
import type { ItemCollection, ItemDefinition } from './item.js';
import { VEHICLE } from './vehicle.js';

/** The definition of the items of each list. */
export const ITEMS: Readonly<Record<ItemCollection, ItemDefinition>> = {
  apartments: APARTMENT,
  vehicles: VEHICLE,
  contacts: CONTACT,
  attachments: ATTACHMENT,
};

/** The lists, in the order of {@link ITEMS}. */
export const ITEM_COLLECTIONS = Object.keys(ITEMS) as readonly ItemCollection[];
