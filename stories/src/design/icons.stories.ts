import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { onScreen } from '../support/on-screen.js';
import './icons-page.js';

const meta: Meta = { title: 'Design/Icons', tags: ['!autodocs'], render: () => html`<icons-page></icons-page>` };

export default meta;

/** One set, Lucide's, 18 px with a stroke of 1.75; each beside a word, or in a button that has a name. */
export const Icons: StoryObj = {
  play: async ({ canvasElement }) => {
    const screen = onScreen(canvasElement);
    const list = await screen.role('list', 'Icons');
    await expect(list.querySelectorAll('svg').length).toBeGreaterThan(15);
  },
};
