import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { customers, individual } from '@clientele/core/testing';
import { expect, waitFor } from 'storybook/test';
import { acting, seen } from '../support/acting.js';
import type { Given } from '../support/given.js';
import { ofModule } from '../support/module.js';

/** Two whom the search finds, among so many others. */
const fiveHundred = [
  ...customers(498),
  individual({
    id: 'duc',
    buildingId: 's1',
    code: 'KH-00499',
    name: 'Nguyễn Đình Đức',
    phone: { value: '+84912345678', text: '0912 345 678' },
  }),
  individual({
    id: 'duc-minh',
    buildingId: 's1',
    code: 'KH-00500',
    name: 'Đặng Đức Minh',
    phone: { value: '+84912000111', text: '0912.000.111' },
  }),
];

const meta: Meta = { ...ofModule, title: 'Elements/Customers', component: 'clientele-customers' };

export default meta;

/** Every property, the slot and every token are among the controls. */
export const Playground: StoryObj = {
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['list.total'](5)));
  },
};

/** The host's own buttons stand left of *Thêm mới*. */
export const HostActions: StoryObj = {
  args: { actions: 'Nhập từ tệp' },
  play: async (context) => {
    const { screen } = acting(context);
    await seen(await screen.role('button', 'Nhập từ tệp'));
  },
};

/** The search needs no accents, finds words in any order and anywhere, and marks what matched. */
export const FiveHundredCustomers: StoryObj = {
  parameters: { given: { customers: fiveHundred } satisfies Given },
  play: async (context) => {
    const { screen, words, type } = acting(context);
    await seen(await screen.text(words['list.total'](500)));

    await type(words['list.search'], 'duc 0912');
    await seen(await screen.text(words['list.found'](2, 500)));
    const row = await screen.role('row', /Nguyễn Đình Đức/);
    const marked = () => [...row.querySelectorAll('mark')].map(({ textContent }) => textContent);
    await waitFor(() => expect(marked()).toEqual(['Đức', '0912']));
  },
};

/** A vehicle is put into the form, and the form's *Lưu lại* writes the customer with it. */
export const AddWithVehicle: StoryObj = {
  play: async (context) => {
    const { screen, words, press, type, addIndividual } = acting(context);
    await screen.text(words['list.total'](5));
    await addIndividual();
    await type(words['field.fullName'], 'Trần Thị Ước');
    await type(words['field.phone'], '0912 345 678');

    await press(words['vehicles.add']);
    await type(words['vehicle.plate'], '29mđ1 12345');
    await press(words['vehicles.save']);
    await seen(await screen.text('29-MĐ1 123.45'));

    await press(words['form.save']);
    await seen(await screen.text(words['notice.created']));
    await seen(await screen.role('row', /KH-00006 Trần Thị Ước/));
  },
};

/** Customers of rooms: by phone, with where each came from. */
export const CrystalProfile: StoryObj = {
  parameters: { profile: 'crystal', given: { customers: customers(12, null), unique: ['phone'] } satisfies Given },
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.role('tab', new RegExp(words['tab.local'])));
  },
};
