/** Asks the browser not to clear what is kept here when it needs room. It may refuse; nothing depends on it. */
export async function askToKeep(): Promise<void> {
  // Only a page has it, and only in a secure context.
  const { storage } = navigator as { readonly storage?: { readonly persist?: () => Promise<boolean> } };
  await storage?.persist?.().catch(() => undefined);
}
