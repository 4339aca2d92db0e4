import { crmVi } from './crm-vi.js';
import { formVi } from './form-vi.js';
import { openedVi } from './opened-vi.js';
import { vi, type Messages, type Words } from './vi.js';

/** Every word of the source. */
export const wholeVi: Messages = { ...vi, ...crmVi, ...formVi, ...openedVi };

/** The whole catalogue these words begin: theirs, or the source's where they are the source's first part. */
export function inFull(words: Words): Messages {
  return isWhole(words) ? words : wholeVi;
}

function isWhole(words: Words): words is Messages {
  return 'form.save' in words;
}
