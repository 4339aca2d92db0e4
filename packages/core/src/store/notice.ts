import type { ErrorCode } from '../errors/customer-error.js';

/** What the one message says; the words are chosen by the element. */
export type NoticeText =
  | { readonly about: 'created' | 'updated' | 'brought-back'; readonly name: string | null }
  | { readonly about: 'deleted'; readonly count: number }
  | { readonly about: 'deleted-some'; readonly deleted: number; readonly confirmed: number }
  | { readonly about: 'restored'; readonly count: number }
  | { readonly about: 'restored-some'; readonly restored: number; readonly asked: number }
  | { readonly about: 'error'; readonly code: ErrorCode };

/** The one message at the bottom of the screen; a new one replaces it. */
export interface Notice {
  /** Tells two equal messages apart. */
  readonly number: number;
  readonly text: NoticeText;
  /** Whether what it tells of can be undone. */
  readonly undoable: boolean;
}
