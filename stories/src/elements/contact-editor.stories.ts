import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { acting, seen, still } from '../support/acting.js';
import { ofModule } from '../support/module.js';

const meta: Meta = { ...ofModule, title: 'Elements/Contact editor', component: 'clientele-contact-editor' };

export default meta;

/** Other people to call. */
export const InTheForm: StoryObj = {
  play: async (context) => {
    const { screen, words, open } = acting(context);
    await open('Huỳnh Đình Châu');
    await userEvent.click(await screen.role('tab', new RegExp(words['tab.contacts'])));
    await seen(await screen.text(words['contacts.heading']));
    await still();
  },
};
