import { tidyLine } from '../formats/text.js';
import { CUSTOMER_KINDS, type CustomerKind } from '../model/customer.js';
import { fold } from '../query/fold.js';

// Folded: the labels of both languages, and what people write instead.
const WORDS: Readonly<Record<CustomerKind, readonly string[]>> = {
  individual: ['ca nhan', 'individual', 'person'],
  organisation: ['to chuc', 'organisation', 'organization', 'company', 'cong ty', 'doanh nghiep'],
};
const LONGEST = 50;

/** The kind a cell names, in either language; an empty one means an individual, null is a text nobody understands. */
export function readKind(text: string): CustomerKind | null {
  const tidy = tidyLine(text);
  if (tidy === '') return 'individual';
  const typed = fold(tidy.slice(0, LONGEST));
  return CUSTOMER_KINDS.find((kind) => WORDS[kind].includes(typed)) ?? null;
}
