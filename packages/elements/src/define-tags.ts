/** Defines elements by their tags. A tag that is taken stays as it is: the first copy on a page wins, with one warning. */
export function defineTags(
  elements: Readonly<Record<string, CustomElementConstructor>>,
  registry: CustomElementRegistry,
): void {
  let taken = false;
  for (const [tag, element] of Object.entries(elements)) {
    const before = registry.get(tag);
    if (!before) registry.define(tag, element);
    else if (before !== element) taken = true;
  }
  if (taken) console.warn('Clientele: another copy has defined its elements on this page; that one is used.');
}
