/** Asks the browser, once, not to clear what is kept here when it needs room. It may refuse; nothing depends on it. */
export class Persistence {
  #isAsked = false;

  ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void request().catch(() => undefined);
  }
}

async function request(): Promise<void> {
  // Only a page has it, and only in a secure context.
  const { storage } = navigator as { readonly storage?: { readonly persist?: () => Promise<boolean> } };
  await storage?.persist?.();
}
