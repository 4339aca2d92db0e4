import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { acting, seen, still } from '../support/acting.js';
import { ofModule } from '../support/module.js';

const meta: Meta = { ...ofModule, title: 'States/Drafts', component: 'clientele-customers' };

export default meta;

/** Whether the browser would ask before the page is left, which it does until what was typed is kept. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Takes the module out of the page and puts it back, as a page does that was left and is come back to. */
function leave(canvas: HTMLElement): void {
  const module = canvas.querySelector('clientele-customers')!;
  const frame = module.parentElement!;
  module.remove();
  frame.append(module);
}

/** What was typed and not saved is offered over the list, by whose it is, what it was and when. */
export const Offered: StoryObj = {
  play: async (context) => {
    const { screen, words, type, open, addIndividual } = acting(context);
    await screen.text(words['list.total'](5));
    await addIndividual();
    await type(words['field.fullName'], 'Trần Thị Ước');
    await waitFor(() => expect(asks()).toBe(false));
    leave(context.canvasElement);
    await seen(await screen.role('heading', words['drafts.title'](1)));

    await open('Huỳnh Đình Châu');
    await type(words['field.fullName'], ' An');
    await waitFor(() => expect(asks()).toBe(false));
    leave(context.canvasElement);
    await seen(await screen.role('heading', words['drafts.title'](2)));
    await still();
  },
};

/** A draft is gone on with where it was left, and the form says since when it lies there. */
export const Resumed: StoryObj = {
  play: async (context) => {
    await Offered.play?.(context);
    const { screen, words, press } = acting(context);
    await press(words['item.named'](words['drafts.resume'], 'Trần Thị Ước'));
    await seen(await screen.element('.draft-line'));
    await still();
  },
};

/** Nothing is dropped without asking. */
export const Dropped: StoryObj = {
  play: async (context) => {
    await Offered.play?.(context);
    const { screen, words, press } = acting(context);
    await press(words['item.named'](words['drafts.drop'], 'Trần Thị Ước'));
    await seen(await screen.role('heading', words['drafts.dropTitle']));
    await still();
  },
};
