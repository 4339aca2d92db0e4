/** What an element is made with. Everything is set through the DOM: no markup is ever made of strings. */
interface Options<Tag extends keyof HTMLElementTagNameMap> {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: { readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void };
  /** Given the element, for the rest. */
  readonly with?: (element: HTMLElementTagNameMap[Tag]) => void;
}

/** Makes an element with its children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: Options<Tag> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (options.class) made.className = options.class;
  if (options.text !== undefined) made.textContent = options.text;
  for (const [name, value] of Object.entries(options.attributes ?? {})) made.setAttribute(name, value);
  for (const [type, listener] of Object.entries(options.on ?? {}))
    made.addEventListener(type, listener as EventListener);
  if (children.length > 0) made.append(...children);
  options.with?.(made);
  return made;
}

/** A button that never submits. */
export function button(text: string, pressed: () => void, look = ''): HTMLButtonElement {
  return element('button', {
    class: `button ${look}`.trim(),
    text,
    attributes: { type: 'button' },
    on: { click: pressed },
  });
}
