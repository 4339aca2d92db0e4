/** Drafts in the order in which they are offered: the last one first. */
export function lastFirst<Kept extends { readonly savedAt: string }>(drafts: readonly Kept[]): Kept[] {
  // ISO instants are in the order of their texts.
  return [...drafts].sort((left, right) => (left.savedAt < right.savedAt ? 1 : -1));
}
