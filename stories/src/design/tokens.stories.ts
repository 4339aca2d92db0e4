import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { customers } from '@clientele/core/testing';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { onScreen } from '../support/on-screen.js';
import { backend } from '../support/given.js';
import './tokens-page.js';

const { adapter } = backend({ customers: customers(12) });

const meta: Meta = {
  title: 'Design/Tokens',
  tags: ['!autodocs'],
  render: (_, { globals }) =>
    html`<tokens-page .adapter=${adapter} .language=${globals['language'] === 'en' ? 'en' : 'vi'}></tokens-page>`,
};

export default meta;

/**
 * Every token, worked out for the theme of the toolbar. Another brand colour re-themes everything at once, says where it
 * cannot be read, and is handed on as CSS or as a file for design tools.
 */
export const Tokens: StoryObj = {
  play: async ({ canvasElement, globals }) => {
    const screen = onScreen(canvasElement);
    const verdict = await screen.element('.panel [role=status]');
    await expect(verdict).toHaveTextContent('can be read');
    const brand = await screen.element<HTMLInputElement>('input[type=color]');
    const paint = (colour: string) => {
      brand.value = colour;
      brand.dispatchEvent(new Event('input'));
    };

    // Too near to the surface and to the ink upon it, whichever of them is dark.
    paint(String(globals['theme']).startsWith('dark') ? '#123a35' : '#9fd8d0');
    await waitFor(() => expect(verdict).toHaveTextContent('cannot be read'));

    paint('#7a2fb0');
    const css = await screen.element('pre');
    await waitFor(() => expect(css).toHaveTextContent('--clientele-accent: #7a2fb0;'));
    const add = await screen.element<HTMLElement>('button.add');
    await waitFor(() => expect(getComputedStyle(add).backgroundColor).toMatch(/oklab|rgb\(122, 47, 176\)/));
    await expect(await screen.role('link', 'Download for design tools')).toHaveAttribute('download');

    await userEvent.click(await screen.role('button', 'Back to our own'));
    await waitFor(() => expect(css).not.toHaveTextContent('--clientele-accent'));
  },
};
