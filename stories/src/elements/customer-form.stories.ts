import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ModuleArgs } from '../support/controls.js';
import { acting, seen, still } from '../support/acting.js';
import { framed, ofModule, propertiesOf } from '../support/module.js';

const meta: Meta = {
  ...ofModule,
  title: 'Elements/Customer form',
  component: 'clientele-customer-form',
  render: (args: ModuleArgs, context) => {
    const { adapter, profile, language, words } = propertiesOf(args, context);
    return framed(
      args,
      html`<clientele-provider .adapter=${adapter} .profile=${profile} .language=${language} .words=${words}>
        <clientele-customer-list></clientele-customer-list>
        <clientele-customer-form></clientele-customer-form>
      </clientele-provider>`,
    );
  },
  parameters: { profile: 'crystal' },
};

export default meta;

/** Opened from the list beside it; one page in the profile of rooms. */
export const OnePage: StoryObj = {
  play: async (context) => {
    const { screen, words, press } = acting(context);
    await press(words['list.add']);
    await seen(await screen.role('heading', words['form.addTitle']));
    await seen(await screen.role('textbox', words['field.phone']));
    await still();
  },
};
