import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ClienteleVehicleEditor } from '@clientele/elements';
import { expect } from 'storybook/test';
import { acting, seen, still } from '../support/acting.js';
import { ofModule } from '../support/module.js';

const meta: Meta = { ...ofModule, title: 'Elements/Vehicle editor', component: 'clientele-vehicle-editor' };

export default meta;

/** Cards that are edited in place; the form writes them. */
export const InTheForm: StoryObj = {
  play: async (context) => {
    const { screen, words, press, open } = acting(context);
    await open('Huỳnh Đình Châu');
    await press(words['vehicles.add']);
    await seen(await screen.role('textbox', words['vehicle.plate']));
    const editor = await screen.element<ClienteleVehicleEditor>('clientele-vehicle-editor');
    editor.focusEditor();
    await expect(editor.shadowRoot?.activeElement).toBeVisible();
    await still();
  },
};
