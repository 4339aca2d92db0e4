import { waitFor, within } from 'storybook/test';

type Part = ReturnType<typeof within>;

/** Milliseconds to wait for something to come. */
const PATIENCE = 5000;

/** Finds what a person finds: by role or text, also inside shadow roots, which the queries of a story do not enter. */
export function onScreen(canvas: HTMLElement) {
  const find = (what: string, query: (part: Part) => HTMLElement[]) =>
    waitFor(
      () => {
        const [first] = roots(canvas).flatMap((root) => query(within(root)));
        if (!first) throw new Error(`${what} is not there`);
        return first;
      },
      { timeout: PATIENCE },
    );
  return {
    /** The first that a selector finds, for what has no name of its own: an input for files. */
    element: <Found extends HTMLElement>(selector: string): Promise<Found> =>
      waitFor(
        () => {
          const [first] = roots(canvas).flatMap((root) => [...root.querySelectorAll<Found>(selector)]);
          if (!first) throw new Error(`${selector} is not there`);
          return first;
        },
        { timeout: PATIENCE },
      ),
    role: (role: string, name: string | RegExp) =>
      find(`${role} ${name}`, (part) => part.queryAllByRole(role, { name })),
    text: (text: string | RegExp) => find(String(text), (part) => part.queryAllByText(text)),
  };
}

/** An element and every shadow root under it. A shadow root answers queries as an element does. */
function roots(root: HTMLElement): HTMLElement[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...inner.flatMap((shadow) => roots(shadow as unknown as HTMLElement))];
}
