import { readDate } from '../formats/date.js';
import type { Attachment } from '../model/attachment.js';
import type { Draft } from './draft.js';
import { itemRemoved, placed, withItem } from './draft-items.js';

/** A file that has arrived, put at the end. */
export function fileStaged(draft: Draft, attachment: Attachment): Draft {
  return placed(draft, 'attachments', attachment.id, attachment);
}

/** What kind of document a file is. */
export function fileKindChosen(draft: Draft, id: string, documentKind: Attachment['documentKind']): Draft {
  return changed(draft, id, (attachment) => ({ ...attachment, documentKind }));
}

/** When a file's document expires, as typed; a text that is no date leaves the date as it is, and is an error. */
export function fileExpiryTyped(draft: Draft, id: string, text: string): Draft {
  const { value, issue } = readDate(text);
  const next = issue ? draft : changed(draft, id, (attachment) => ({ ...attachment, expiresOn: value }));
  return { ...next, expiries: { ...draft.expiries, [id]: text } };
}

/** The files whose expiry cannot be read. */
export function unreadableExpiries({ items, expiries }: Draft): readonly string[] {
  return items.attachments.map(({ id }) => id).filter((id) => readDate(expiries[id] ?? '').issue !== null);
}

/** A file taken out of the form. */
export function fileRemoved(draft: Draft, id: string): Draft {
  return itemRemoved(draft, 'attachments', id);
}

function changed(draft: Draft, id: string, change: (attachment: Attachment) => Attachment): Draft {
  const attachment = draft.items.attachments.find((each) => each.id === id);
  return attachment ? withItem(draft, 'attachments', id, change(attachment)) : draft;
}
