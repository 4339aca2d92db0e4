/** Whether a key press asks for the search: a slash, while nothing is being typed into. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  const typing = target instanceof Element && target.matches('input, select, textarea');
  return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}
