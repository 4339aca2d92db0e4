import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ClienteleCustomerList } from '@clientele/elements';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { ModuleArgs } from '../support/controls.js';
import { acting, seen } from '../support/acting.js';
import { framed, ofModule, propertiesOf } from '../support/module.js';

const meta: Meta = {
  ...ofModule,
  title: 'Elements/Customer list',
  component: 'clientele-customer-list',
  render: (args: ModuleArgs, context) => {
    const { adapter, profile, language, words } = propertiesOf(args, context);
    return framed(
      args,
      html`<clientele-provider .adapter=${adapter} .profile=${profile} .language=${language} .words=${words}>
        <clientele-customer-list>
          ${args.actions ? html`<button slot="actions">${args.actions}</button>` : ''}
        </clientele-customer-list>
      </clientele-provider>`,
    );
  },
};

export default meta;

/** Alone on a page it lists, searches, sorts and ticks; what it opens is the form's to show. */
export const Alone: StoryObj = {
  play: async (context) => {
    const { screen, words } = acting(context);
    await userEvent.selectOptions(await screen.role('combobox', words['list.building']), 's1');
    await seen(await screen.text(words['list.total'](5)));

    const list = await screen.element<ClienteleCustomerList>('clientele-customer-list');
    list.focus();
    await userEvent.keyboard('{ArrowDown} ');
    await seen(await screen.text(words['list.selected'](1)));
    await expect(list.shadowRoot?.activeElement).toHaveAttribute('role', 'grid');
  },
};

/** A press on a column's head sorts by it, a second one the other way. */
export const Sorted: StoryObj = {
  play: async (context) => {
    const { screen, words, press } = acting(context);
    await userEvent.selectOptions(await screen.role('combobox', words['list.building']), 's1');
    await press(words['column.name']);
    const head = await screen.role('columnheader', words['column.name']);
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await press(words['column.name']);
    await expect(head).toHaveAttribute('aria-sort', 'descending');
  },
};
