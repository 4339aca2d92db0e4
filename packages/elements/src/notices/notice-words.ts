import type { Words, NoticeText } from '@clientele/core';

/** What a message says: the manual's words first, the rest beneath. */
export function noticeWords(
  text: NoticeText,
  words: Words,
): { readonly title: string; readonly detail: string | null } {
  switch (text.about) {
    case 'created':
    case 'updated':
      return { title: words[`notice.${text.about}`], detail: text.name };
    case 'brought-back':
      return { title: words['form.restored'], detail: text.name };
    case 'deleted':
      return { title: words['notice.deleted'], detail: words['list.total'](text.count) };
    case 'deleted-some':
      return {
        title: words['notice.deletedSome'](text.deleted, text.confirmed),
        detail: words['notice.deletedSomeText'],
      };
    case 'restored':
      return { title: words['notice.restored'], detail: words['list.total'](text.count) };
    case 'restored-some':
      return { title: words['notice.restoredSome'](text.restored, text.asked), detail: words['error.taken'] };
    case 'error':
      return { title: words[`error.${text.code}`], detail: null };
  }
}
