import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { customers } from '@clientele/core/testing';
import { acting, seen, still } from '../support/acting.js';
import type { Given } from '../support/given.js';
import { ofModule } from '../support/module.js';

const meta: Meta = {
  ...ofModule,
  title: 'States/Looks',
  component: 'clientele-customers',
  parameters: { given: { customers: customers(30) } satisfies Given },
};

export default meta;

const listed: StoryObj = {
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['list.total'](30)));
  },
};

const formed: StoryObj = {
  play: async (context) => {
    const { screen, words, open } = acting(context);
    await open('Huỳnh Đình Châu');
    await seen(await screen.role('heading', words['form.editTitle']));
    await still();
  },
};

const narrow = { viewport: { value: 'narrow', isRotated: false } };

/** On a telephone rows are cards. */
export const Narrow: StoryObj = { ...listed, globals: narrow };

/** On a telephone the form fills the screen. */
export const NarrowForm: StoryObj = { ...formed, globals: narrow };

/** More rows for people who know their way. */
export const Compact: StoryObj = { ...listed, globals: { density: 'compact' } };

/** Dark, where the page is. */
export const Dark: StoryObj = { ...formed, globals: { theme: 'dark' } };

/** What people get who ask their system for more contrast. */
export const HighContrast: StoryObj = { ...formed, globals: { theme: 'light-high-contrast' } };

/** The same, dark. */
export const HighContrastDark: StoryObj = { ...formed, globals: { theme: 'dark-high-contrast' } };

/** English. */
export const English: StoryObj = { ...formed, globals: { language: 'en' } };

/** Words longer by 40 %, as another language may have them. */
export const Longer: StoryObj = { ...formed, globals: { language: 'longer' } };
