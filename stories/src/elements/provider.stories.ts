import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ModuleArgs } from '../support/controls.js';
import { acting, seen, still } from '../support/acting.js';
import { framed, ofModule, propertiesOf } from '../support/module.js';

const meta: Meta = {
  ...ofModule,
  title: 'Elements/Provider',
  component: 'clientele-provider',
  render: (args: ModuleArgs, context) => {
    const { adapter, profile, language, words } = propertiesOf(args, context);
    return framed(
      args,
      html`<clientele-provider .adapter=${adapter} .profile=${profile} .language=${language} .words=${words}>
        <div style="display: grid; grid-template-columns: 3fr 2fr; gap: 20px; height: 100%">
          <clientele-customers building-id="s1"></clientele-customers>
          <clientele-vehicles></clientele-vehicles>
        </div>
      </clientele-provider>`,
    );
  },
};

export default meta;

/** Two elements in one page that share a backend, a building and a form. */
export const Shared: StoryObj = {
  play: async (context) => {
    const { screen, words, open } = acting(context);
    await seen(await screen.text(words['list.total'](5)));
    await seen(await screen.text(words['allVehicles.total'](6)));
    await open('Huỳnh Đình Châu');
    await seen(await screen.role('heading', words['form.editTitle']));
    await still();
  },
};
