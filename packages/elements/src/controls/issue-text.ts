import type { Holder, Issue, Messages } from '@clientele/core';

/** The words for an issue; `label` is what its field, or the item of its list, is called. */
export function issueText(issue: Issue<string>, label: string, words: Messages): string {
  const text = words[`issue.${issue.code}`];
  return typeof text === 'function' ? text(label, holderText(issue.holder)) : text;
}

/** A customer in a sentence: "Trần Thu Hà (KH-00122)". */
export function holderText(holder: Holder | null | undefined): string | null {
  if (!holder) return null;
  const { name, code } = holder;
  return name && code ? `${name} (${code})` : (name ?? code);
}
