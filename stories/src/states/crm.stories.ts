import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Customer, CustomerAdapter } from '@clientele/core';
import { fromCrm, held } from '@clientele/core/testing';
import { userEvent } from 'storybook/test';
import { acting, seen, still } from '../support/acting.js';
import type { Given } from '../support/given.js';
import { ofModule } from '../support/module.js';

const phone = (national: string) => ({ value: `+84${national.slice(1)}`, text: national });

/** One of each origin and state. */
const people: readonly Customer[] = [
  fromCrm({ id: 'minh', name: 'Đặng Minh Đức', phone: phone('0900004518'), gender: 'male', company: 'Sao Mai Studio' }),
  held({
    id: 'long',
    name: 'Trần Đức Long',
    phone: phone('0900220808'),
    occupant: { name: 'Lý Kim Oanh', phone: phone('0900004118') },
  }),
  fromCrm(
    { id: 'duc', name: 'Nguyễn Đình Đức', phone: phone('0900345678'), gender: 'male', email: 'duc@example.com' },
    {
      values: { name: 'NGUYEN DINH DUC', phone: phone('0900345678'), gender: 'male', email: 'duc@example.com' },
      overrides: {
        name: { base: 'NGUYEN DINH DUC', kind: 'user', at: '2026-11-15T03:00:00.000Z', by: 'Lê An' },
      },
    },
  ),
  fromCrm({ id: 'thang', name: 'Phạm Đức Thắng', phone: phone('0900733119') }, { gone: true }),
  fromCrm({ id: 'quach', name: 'Quách Hữu Đức', phone: phone('0900911447') }, { createdLocally: true }),
];

const meta: Meta = {
  ...ofModule,
  title: 'States/CRM',
  component: 'clientele-customers',
  parameters: { profile: 'crystal', given: { customers: people, unique: ['phone'] } satisfies Given },
};

export default meta;

/** Where each customer came from stands in the list; who was created here and sent by the CRM later is on both tabs. */
export const Origins: StoryObj = {
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['list.total'](5)));
    await seen(await screen.text(words['origin.gone']));
    await userEvent.click(await screen.role('tab', new RegExp(words['tab.local'])));
    await seen(await screen.text(words['list.total'](2)));
    await seen(await screen.text(words['origin.crm-local']));
  },
};

/** A phone that exists is noticed while it is typed, and leads to the customer who has it. */
export const PhoneThatExists: StoryObj = {
  play: async (context) => {
    const { screen, words } = acting(context);
    await screen.text(words['list.total'](5));
    await userEvent.click(await screen.role('button', words['list.add']));
    await userEvent.type(await screen.role('textbox', words['field.phone']), '84 900 220 808');
    await seen(await screen.text(words['issue.taken'](words['field.phone'], 'Trần Đức Long')));
    await userEvent.click(await screen.role('button', words['form.openHolder']));
    await seen(await screen.role('heading', words['form.editTitle']));
    await still();
  },
};

/** What was edited here says what the CRM has, and can be reset to it. */
export const EditedHere: StoryObj = {
  play: async (context) => {
    const { screen, words } = acting(context);
    await userEvent.click(await screen.text('Nguyễn Đình Đức'));
    await seen(await screen.text(/NGUYEN DINH DUC/));
    await seen(await screen.role('button', words['crm.about'](words['crm.reset'], words['field.fullName'])));
    await still();
  },
};

/** Who was deleted in the CRM stays here, and says so. */
export const Gone: StoryObj = {
  play: async (context) => {
    const { screen, words, open } = acting(context);
    await open('Phạm Đức Thắng');
    await seen(await screen.text(words['crm.gone']));
    await still();
  },
};

/** The CRM moved a customer to a number that another has here, and sent one who was created here: both wait to be seen. */
export const Conflicts: StoryObj = {
  play: async (context) => {
    const { crm } = (context.loaded as { adapter: CustomerAdapter }).adapter;
    const { screen, words } = acting(context);
    await screen.text(words['list.total'](5));
    await crm?.receive(sent('crm-minh', { name: 'Đặng Minh Đức', phone: '0900220808', gender: 'male' }));
    await crm?.receive(sent('5521', { name: 'TRAN DUC LONG', phone: '0900220808', email: 'long@example.com' }));
    await userEvent.click(await screen.role('button', words['crm.look']));
    await seen(await screen.role('heading', words['crm.conflicts']));
    await seen(await screen.text(words['crm.saysTaken']('Đặng Minh Đức', 'Trần Đức Long')));
    await userEvent.click(await screen.role('button', words['crm.about'](words['crm.unlink'], 'Trần Đức Long')));
    await seen(await screen.role('button', words['crm.about'](words['crm.link'], 'TRAN DUC LONG')));
    await still();
  },
};

/** What could not be taken in is kept, with what is wrong with it. */
export const Quarantine: StoryObj = {
  play: async (context) => {
    const { crm } = (context.loaded as { adapter: CustomerAdapter }).adapter;
    const { screen, words } = acting(context);
    await screen.text(words['list.total'](5));
    await crm?.receive(sent('5522', { name: 'Lý Kim Oanh', phone: '1900 1234' }));
    await crm?.receive({ ...sent('5523', { name: 'Ngô Hà', phone: '0900111222' }), channel: 'zalo' });
    await seen(await screen.text(words['crm.tasks'](2)));
    await userEvent.click(await screen.role('button', words['crm.look']));
    await seen(await screen.role('heading', words['crm.quarantine']));
    await seen(await screen.text(words['crmProblem.phone-unusable']()));
    await userEvent.click(await screen.role('button', words['crm.about'](words['crm.retry'], 'Ngô Hà')));
    await seen(await screen.text(words['error.invalid']));
    await userEvent.click(await screen.role('button', words['crm.about'](words['crm.dismiss'], 'Ngô Hà')));
    await seen(await screen.text(words['crm.tasks'](1)));
  },
};

/** An event of the CRM about a customer. */
function sent(crmId: string, values: Readonly<Record<string, string>>) {
  const all = { name: null, phone: null, email: null, gender: null, ...values };
  return { op: 'upsert', eventId: `${crmId}-2`, crmId, orderId: 'ORD-77', stamp: 2, values: all };
}
