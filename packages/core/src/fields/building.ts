import type { Profile } from './profile.js';

/** The building-management profile: customers building by building, identified by their code. */
export const buildingProfile: Profile = {
  name: 'building',
  scope: 'building',
  kinds: ['individual', 'organisation'],
  required: ['code', 'name'],
  searchHint: 'list.searchHint',
  tabs: [
    { group: 'all', label: 'tab.all' },
    { group: 'individual', label: 'kind.individual' },
    { group: 'organisation', label: 'kind.organisation' },
  ],
  columns: [
    { field: 'code', label: 'column.code' },
    { field: 'name', label: 'column.name' },
    { field: 'phone', label: 'field.phone' },
    { field: 'email', label: 'field.email' },
    { field: 'apartment', label: 'column.apartment' },
    { field: 'kind', label: 'column.kind', shortLabel: 'column.kindShort' },
    { field: 'displayOrder', label: 'field.displayOrder', shortLabel: 'column.displayOrderShort' },
  ],
  form: {
    individual: [
      {
        label: 'kind.individual',
        sections: [
          {
            fields: ['code', 'displayOrder', 'name', 'phone', 'email', 'gender', 'birthDate', 'nationality', 'company'],
          },
          { editor: 'apartments' },
          { editor: 'vehicles' },
          { heading: 'section.identity', fields: ['identityNumber', 'identityDate', 'identityPlace'] },
          { heading: 'section.occupant', fields: ['occupant.phone', 'occupant.name'] },
          { heading: 'section.address', fields: ['address', 'note'] },
        ],
      },
      { label: 'tab.contacts', sections: [{ editor: 'contacts' }] },
      { label: 'tab.attachments', sections: [{ editor: 'attachments' }] },
    ],
    organisation: [
      {
        label: 'kind.organisation',
        sections: [
          { fields: ['code', 'displayOrder', 'name', 'tradingName', 'taxCode', 'phone', 'email', 'website'] },
          { editor: 'apartments' },
          { editor: 'vehicles' },
          { heading: 'section.registration', fields: ['registrationNumber', 'registrationDate', 'registrationPlace'] },
          { heading: 'section.representative', fields: ['representative', 'representativePosition'] },
          { heading: 'section.occupant', fields: ['occupant.phone', 'occupant.name'] },
          { heading: 'section.address', fields: ['address', 'note'] },
        ],
      },
      { label: 'tab.contacts', sections: [{ editor: 'contacts' }] },
      { label: 'tab.attachments', sections: [{ editor: 'attachments' }] },
    ],
  },
};
