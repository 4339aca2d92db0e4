import type { CustomerDrafts, KeptDraft } from '../port/adapter.js';
import { ok } from './assert.js';
import type { Subject } from './subject.js';

/** Whether drafts can be tested. */
export function keepsDrafts({ adapter }: Subject): boolean {
  return adapter.drafts !== undefined;
}

/** The calls about drafts. */
export function draftsOf({ adapter }: Subject): CustomerDrafts {
  ok(adapter.drafts !== undefined, 'drafts is gone');
  return adapter.drafts;
}

/** A draft with nothing in it but what is given, kept on a day of January 2026. */
export function kept(id: string, day: number, given: Partial<KeptDraft> = {}): KeptDraft {
  const savedAt = `2026-01-${String(day).padStart(2, '0')}T03:04:05.678Z`;
  return { id, buildingId: 's1', savedAt, files: [], content: { texts: { name: id } }, ...given };
}
