import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fromCrm } from '@clientele/core/testing';
import { expect, userEvent } from 'storybook/test';
import { acting, seen, still } from '../support/acting.js';
import { answering, backend, type Given } from '../support/given.js';
import { ofModule } from '../support/module.js';

/** A backend that says of this person that they may only look. */
const lookedAt = (given: Given) => () => {
  const { adapter } = backend(given);
  return answering(adapter, 'describe', async () => ({ ...(await adapter.describe()), readOnly: true }));
};

const phone = { value: '+84900345678', text: '0900345678' };

const meta: Meta = {
  ...ofModule,
  title: 'States/Read only',
  component: 'clientele-customers',
  parameters: { given: { adapter: lookedAt({}) } satisfies Given },
};

export default meta;

/** Nothing can be added, ticked or deleted, and nothing offers to. */
export const List: StoryObj = {
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['list.total'](5)));
    const { shadowRoot } = await screen.element('clientele-customer-list');
    await expect(shadowRoot?.querySelectorAll('.add, .bar, .tick')).toHaveLength(0);
  },
};

/** A customer can be read in full, with vehicles, contacts and files. */
export const Form: StoryObj = {
  play: async (context) => {
    const { screen, words, open } = acting(context);
    await open('Huỳnh Đình Châu');
    await seen(await screen.role('heading', words['form.viewTitle']));
    const name = await screen.role('textbox', words['field.fullName']);
    await userEvent.type(name, 'x');
    await expect(name).toHaveValue('Huỳnh Đình Châu');
    await still();
  },
};

/** What the CRM says otherwise is told, and there is nothing to decide. */
export const FromCrm: StoryObj = {
  parameters: {
    profile: 'crystal',
    given: {
      adapter: lookedAt({
        customers: [
          fromCrm(
            { id: 'duc', name: 'Nguyễn Đình Đức', phone },
            {
              values: { name: 'NGUYEN DINH DUC', phone, email: null, gender: null },
              overrides: {
                name: { base: 'NGUYEN DINH DUC', kind: 'user', at: '2026-11-15T03:00:00.000Z', by: 'Lê An' },
              },
            },
          ),
        ],
        unique: ['phone'],
      }),
    } satisfies Given,
  },
  play: async (context) => {
    const { screen, words, open } = acting(context);
    await open('Nguyễn Đình Đức');
    await seen(await screen.text(/NGUYEN DINH DUC/));
    const panel = (await screen.role('heading', words['form.viewTitle'])).closest('form');
    const buttons = [...(panel?.querySelectorAll('button') ?? [])].map((button) => button.textContent.trim());
    await expect(buttons.filter(Boolean)).toEqual([words['form.close']]);
    await still();
  },
};

/** Where nobody was added yet, it does not ask to. */
export const Empty: StoryObj = {
  parameters: { given: { adapter: lookedAt({ customers: [] }) } satisfies Given },
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['list.emptyReadOnly']));
  },
};
