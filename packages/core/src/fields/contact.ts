import { readEmail } from '../formats/email.js';
import { readPersonName } from '../formats/name.js';
import { readMultiline } from '../formats/text.js';
import { asIs, oneLine } from './item-inputs.js';
import type { ItemDefinition } from './item.js';
import { readPhoneField, showPhone } from './phone-input.js';

/** The editor of another contact: its inputs in their order. */
export const CONTACT: ItemDefinition = {
  title: 'name',
  blank: {},
  required: () => ['name'],
  fields: [
    { key: 'name', label: 'field.fullName', input: 'text', read: readPersonName, show: asIs },
    {
      key: 'relation',
      label: { individual: 'contact.relation', organisation: 'contact.role' },
      input: 'text',
      read: oneLine,
      show: asIs,
    },
    { key: 'phone', label: 'field.phone', input: 'phone', read: readPhoneField, show: showPhone },
    { key: 'email', label: 'field.email', input: 'email', read: readEmail, show: asIs },
    {
      key: 'note',
      label: 'field.note',
      input: 'multiline',
      read: (text) => readMultiline(text),
      show: asIs,
      wide: true,
    },
  ],
};
