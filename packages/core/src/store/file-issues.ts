import type { Issue, ItemIssue } from '../rules/issues.js';
import { todayInVietnam } from '../rules/today.js';
import type { Draft } from './draft.js';
import { unreadableExpiries } from './draft-files.js';
import { isOwed, type Upload } from './upload-state.js';

/** What about the files keeps the form from being saved. */
export function fileIssues(draft: Draft, uploads: readonly Upload[]): readonly Issue<'attachments'>[] {
  const error = { field: 'attachments', level: 'error' } as const;
  const issues: Issue<'attachments'>[] = unreadableExpiries(draft).map(() => ({ ...error, code: 'date-invalid' }));
  const owed = uploads.filter(isOwed);
  if (owed.some(({ canRetry }) => !canRetry)) issues.push({ ...error, code: 'uploading' });
  else if (owed.length > 0) issues.push({ ...error, code: 'upload-failed' });
  return issues;
}

/** What is to be seen at the files; a text that is no date only where its input was left. */
export function fileItemIssues(draft: Draft, isLeft: (id: string) => boolean): readonly ItemIssue[] {
  const today = todayInVietnam(Date.now());
  const unreadable = unreadableExpiries(draft);
  return draft.items.attachments.flatMap(({ id, expiresOn }): readonly ItemIssue[] => {
    const place = { collection: 'attachments', id, field: 'expiresOn' } as const;
    if (unreadable.includes(id)) return isLeft(id) ? [{ ...place, level: 'error', code: 'date-invalid' }] : [];
    // ISO dates are in the order of their texts.
    return expiresOn !== null && expiresOn < today ? [{ ...place, level: 'warning', code: 'expired' }] : [];
  });
}
