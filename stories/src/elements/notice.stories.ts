import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { acting, seen, still } from '../support/acting.js';
import { ofModule } from '../support/module.js';

const meta: Meta = { ...ofModule, title: 'Elements/Notice', component: 'clientele-notice' };

export default meta;

/** What was done, announced to screen readers, with the way back where there is one. */
export const Undoable: StoryObj = {
  play: async (context) => {
    const { screen, words, press, tick } = acting(context);
    await tick('Đặng Văn Long');
    await press(words['list.remove']);
    await press(words['removal.confirm'](1));
    await seen(await screen.text(words['notice.deleted']));
    await press(words['notice.undo']);
    await seen(await screen.text(words['notice.restored']));
    await still();
  },
};
