import type { Issue, Messages } from '@clientele/core';

/** The words for an issue at a field. */
export function issueText(issue: Issue<string>, label: string, words: Messages): string {
  const text = words[`issue.${issue.code}`];
  return typeof text === 'function' ? text(label) : text;
}
