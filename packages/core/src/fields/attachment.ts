import { readDate } from '../formats/date.js';
import { DOCUMENT_KINDS } from '../model/attachment.js';
import { asDate, asIs, oneLine, oneOf } from './item-inputs.js';
import type { ItemDefinition } from './item.js';

/** What can be said of an attached file. Its name is the file's, and nobody's to type. */
export const ATTACHMENT: ItemDefinition = {
  title: 'fileName',
  blank: {},
  required: () => ['documentKind'],
  fields: [
    { key: 'fileName', label: 'attachment.fileName', input: 'text', read: oneLine, show: asIs },
    {
      key: 'documentKind',
      label: 'attachment.documentKind',
      input: 'select',
      read: oneOf(DOCUMENT_KINDS),
      show: asIs,
      options: DOCUMENT_KINDS.map((value) => ({ value, label: `documentKind.${value}` as const })),
    },
    { key: 'expiresOn', label: 'attachment.expiresOn', input: 'date', read: readDate, show: asDate },
  ],
};
