/**
 * The profile of customers of rooms, who are known by their phone and may come from a CRM.
 *
 * @module crystal
 */

import type { FormTab, Profile } from './profile.js';

const page: readonly FormTab[] = [
  {
    label: 'kind.individual',
    sections: [
      { fields: ['phone', 'name', 'gender', 'email'], paired: true },
      { fields: ['address', 'company'] },
      { heading: 'section.occupant', fields: ['occupant.phone', 'occupant.name'] },
    ],
  },
];

/**
 * The Crystal profile: customers of rooms, from the CRM and from here, identified by their phone. Its adapter is made with
 * `unique: ['phone']`.
 */
export const crystalProfile: Profile = {
  name: 'crystal',
  scope: 'none',
  kinds: ['individual'],
  required: ['phone', 'name'],
  searchHint: 'list.searchHintPhone',
  tabs: [
    { group: 'all', label: 'tab.all' },
    { group: 'crm', label: 'origin.crm' },
    { group: 'local', label: 'tab.local' },
  ],
  columns: [
    { field: 'phone', label: 'field.phone' },
    { field: 'name', label: 'field.fullName' },
    { field: 'gender', label: 'field.gender' },
    { field: 'email', label: 'field.email' },
    { field: 'company', label: 'field.company' },
    { field: 'occupant', label: 'section.occupant' },
    { field: 'origin', label: 'column.origin' },
  ],
  form: { individual: page, organisation: [] },
};
