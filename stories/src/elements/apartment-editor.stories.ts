import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { acting, seen, still } from '../support/acting.js';
import { ofModule } from '../support/module.js';

const meta: Meta = { ...ofModule, title: 'Elements/Apartment editor', component: 'clientele-apartment-editor' };

export default meta;

/** Apartments over time; ended ones are muted. */
export const InTheForm: StoryObj = {
  play: async (context) => {
    const { screen, words, press, open } = acting(context);
    await open('Huỳnh Đình Châu');
    await press(words['apartments.add']);
    await seen(await screen.role('textbox', words['holding.apartment']));
    await still();
  },
};
