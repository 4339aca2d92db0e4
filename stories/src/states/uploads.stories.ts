import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memoryAdapter } from '@clientele/adapters/memory';
import { customers } from '@clientele/core/testing';
import type { StoryContext } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { acting, seen, still } from '../support/acting.js';
import { answering, type Given } from '../support/given.js';
import { ofModule } from '../support/module.js';

const meta: Meta = { ...ofModule, title: 'States/Uploads', component: 'clientele-attachment-editor' };

export default meta;

/** Opens a customer's files and picks one. */
async function pick(context: StoryContext, file: File) {
  const { screen, words, open } = acting(context);
  await open('Huỳnh Đình Châu');
  await userEvent.click(await screen.role('tab', new RegExp(words['tab.attachments'])));
  await userEvent.upload(await screen.element<HTMLInputElement>('input[type=file]'), file);
}

const pdf = new File(['%PDF-1.7'], 'Hợp đồng thuê căn hộ S1-1206.pdf', { type: 'application/pdf' });

/** On its way, with how far it is; it can be cancelled. */
export const Running: StoryObj = {
  parameters: {
    given: {
      adapter: () =>
        answering(
          memoryAdapter({ customers: customers(5), buildings: [{ id: 's1', name: 'Sao Mai S1' }] }),
          'upload',
          (_, __, { onProgress, signal }) => {
            onProgress?.(0.4);
            return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
          },
        ),
    } satisfies Given,
  },
  play: async (context) => {
    await pick(context, pdf);
    const { screen } = acting(context);
    await seen(await screen.text(/40/));
    await still();
  },
};

/** It did not get there, and can be sent again or taken out. */
export const Failed: StoryObj = {
  parameters: { given: { refused: { upload: 'unavailable' } } satisfies Given },
  play: async (context) => {
    await pick(context, pdf);
    const { screen, words } = acting(context);
    await seen(await screen.role('button', new RegExp(words['list.retry'])));
    await still();
  },
};

/** A file of a kind that is not taken never leaves the page. */
export const NotTaken: StoryObj = {
  play: async (context) => {
    await pick(context, new File(['MZ not a document'], 'ghi chú.pdf', { type: 'application/pdf' }));
    const { screen, words } = acting(context);
    await seen(await screen.text(new RegExp(words['upload.type-unknown'])));
    await still();
  },
};
