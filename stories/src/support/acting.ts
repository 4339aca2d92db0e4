import type { StoryContext } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { Loaded } from './given.js';
import { onScreen } from './on-screen.js';
import { wordsOf } from './words.js';

/** What has just come may still be fading in. */
export const seen = (element: HTMLElement) => waitFor(() => expect(element).toBeVisible());

/** What moves in a tree and in the shadow trees inside it, which a document does not count. */
const moving = (root: Document | ShadowRoot): readonly Animation[] => [
  ...root.getAnimations(),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? moving(shadowRoot) : [])),
];

/** Waits until nothing moves any more: half faded in, colours are not what they will be. */
export const still = () => waitFor(() => expect(moving(document)).toHaveLength(0));

/** What a person does in a story, in the words that are on screen. */
export function acting(context: StoryContext) {
  const words = wordsOf(context);
  const screen = onScreen(context.canvasElement);
  const press = async (name: string | RegExp) => userEvent.click(await screen.role('button', name));
  const type = async (name: string, text: string) => userEvent.type(await screen.role('textbox', name), text);
  return {
    words,
    screen,
    press,
    type,
    /** Types in place of what stands in an input. */
    retype: async (name: string, text: string) => {
      const input = (await screen.role('textbox', name)) as HTMLInputElement;
      await userEvent.type(input, text, { initialSelectionStart: 0, initialSelectionEnd: input.value.length });
    },
    ...(context.loaded as unknown as Loaded),
    /** Opens the form of a customer. */
    open: async (name: string) => userEvent.click(await screen.text(name)),
    /** Opens the form for a new individual, once the list is there. */
    addIndividual: async () => {
      await press(words['list.add']);
      await press(new RegExp(`^${words['kind.individual']}`));
    },
    /** Ticks customers of the list. */
    tick: async (...names: readonly string[]) => {
      for (const name of names) await userEvent.click(await screen.role('checkbox', words['list.select'](name)));
    },
  };
}
