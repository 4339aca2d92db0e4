import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { acting, seen, still } from '../support/acting.js';
import { ofModule } from '../support/module.js';

const meta: Meta = { ...ofModule, title: 'Elements/Attachment editor', component: 'clientele-attachment-editor' };

export default meta;

/** Files are dropped or picked, checked, uploaded one by one, and kept by the form. */
export const InTheForm: StoryObj = {
  play: async (context) => {
    const { screen, words, open } = acting(context);
    await open('Huỳnh Đình Châu');
    await userEvent.click(await screen.role('tab', new RegExp(words['tab.attachments'])));
    const input = await screen.element<HTMLInputElement>('input[type=file]');
    await userEvent.upload(input, new File(['%PDF-1.7'], 'Hợp đồng thuê.pdf', { type: 'application/pdf' }));
    await seen(await screen.role('combobox', words['attachment.documentKind']));
    await still();
  },
};
