import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memoryAdapter } from '@clientele/adapters/memory';
import type { CustomerAdapter, NewCustomer } from '@clientele/core';
import { customers, individual, withFaults, type Fault } from '@clientele/core/testing';
import type { Language } from '@clientele/elements';
import '@clientele/elements/register';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { onScreen } from './on-screen.js';

const buildings = [
  { id: 's1', name: 'Sao Mai S1' },
  { id: 's2', name: 'Sao Mai S2' },
];

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

const meta: Meta = {
  title: 'Customers',
  component: 'clientele-customers',
  subcomponents: Object.fromEntries(
    ['provider', 'customer-list', 'customer-form', 'vehicle-editor', 'notice'].map((name) => [
      `clientele-${name}`,
      `clientele-${name}`,
    ]),
  ),
  // Made anew for each drawing, so that a story can be played again.
  loaders: [
    ({ parameters }) => {
      const faults = new Set((parameters['faults'] as readonly Fault[] | undefined) ?? []);
      const kept = memoryAdapter({ buildings, customers: parameters['customers'] as readonly NewCustomer[] });
      return { adapter: withFaults(kept, faults), faults };
    },
  ],
  render: (_, { loaded, globals }) => html`
    <div style="height: 640px; padding: 20px; box-sizing: border-box; font-family: system-ui, sans-serif">
      <clientele-customers
        .adapter=${loaded['adapter'] as CustomerAdapter}
        building-id="s1"
        .language=${globals['language'] as Language}
      >
      </clientele-customers>
    </div>
  `,
};

export default meta;

/** What has just come may still be fading in. */
const seen = (element: HTMLElement) => waitFor(() => expect(element).toBeVisible());

/** The search needs no accents, finds words in any order and anywhere, and marks what matched. */
export const FiveHundredCustomers: StoryObj = {
  parameters: { customers: fiveHundred },
  play: async ({ canvasElement }) => {
    const screen = onScreen(canvasElement);
    await seen(await screen.text('500 khách hàng'));

    await userEvent.type(await screen.role('textbox', 'Tìm khách hàng'), 'duc 0912');
    await seen(await screen.text('2 trong số 500 khách hàng'));
    const row = await screen.role('row', /Nguyễn Đình Đức/);
    const marked = () => [...row.querySelectorAll('mark')].map(({ textContent }) => textContent);
    await waitFor(() => expect(marked()).toEqual(['Đức', '0912']));
  },
};

/** A vehicle is put into the form, and the form's *Lưu lại* writes the customer with it. */
export const AddWithVehicle: StoryObj = {
  parameters: { customers: customers(5) },
  play: async ({ canvasElement }) => {
    const screen = onScreen(canvasElement);
    const press = async (name: string | RegExp) => userEvent.click(await screen.role('button', name));
    const type = async (name: string, text: string) => userEvent.type(await screen.role('textbox', name), text);

    await screen.text('5 khách hàng');
    await press('Thêm mới');
    await press(/^Cá nhân/);
    await type('Họ và tên', 'Trần Thị Ước');
    await type('Số điện thoại', '0912 345 678');

    await press('Thêm phương tiện');
    await type('Biển số', '29mđ1 12345');
    await press('Lưu lại phương tiện');
    await seen(await screen.text('29-MĐ1 123.45'));

    await press('Lưu lại');
    await seen(await screen.text('Thêm mới thành công'));
    await seen(await screen.role('row', /KH-00006 Trần Thị Ước/));
  },
};

/** An empty list says what it is and offers the next step. */
export const EmptyBuilding: StoryObj = {
  parameters: { customers: [] },
  play: async ({ canvasElement }) => {
    const screen = onScreen(canvasElement);
    const heading = await screen.role('heading', 'Chưa có khách hàng nào');
    await seen(await screen.text('Thêm khách hàng đầu tiên của tòa nhà này.'));

    // The next step leads somewhere, and back.
    await userEvent.click(within(heading.parentElement as HTMLElement).getByRole('button', { name: 'Thêm mới' }));
    await seen(await screen.text('Khách hàng là cá nhân hay tổ chức?'));
    await userEvent.click(await screen.role('button', 'Đóng'));
    await seen(heading);
  },
};

/** Without a connection the list says so, and comes back by itself once there is one. */
export const Offline: StoryObj = {
  parameters: { customers: customers(5), faults: ['offline'] satisfies Fault[] },
  play: async ({ canvasElement, loaded }) => {
    const screen = onScreen(canvasElement);
    await seen(await screen.text('Mất kết nối. Danh sách tự tải lại khi có mạng.'));
    (loaded['faults'] as Set<Fault>).clear();
    globalThis.dispatchEvent(new Event('online'));
    await seen(await screen.text('5 khách hàng'));
  },
};

/** A save that fails says why and what to do; what was typed stays, and can be saved once there is room. */
export const StorageFull: StoryObj = {
  parameters: { customers: customers(5), faults: ['storage-full'] satisfies Fault[] },
  play: async ({ canvasElement, loaded }) => {
    const screen = onScreen(canvasElement);
    await screen.text('5 khách hàng');
    await userEvent.click(await screen.role('button', 'Thêm mới'));
    await userEvent.click(await screen.role('button', /^Cá nhân/));
    await userEvent.type(await screen.role('textbox', 'Họ và tên'), 'Trần Thị Ước');
    await userEvent.click(await screen.role('button', 'Lưu lại'));
    await seen(await screen.text('Chưa lưu được'));
    (loaded['faults'] as Set<Fault>).clear();
    await userEvent.click(await screen.role('button', 'Lưu lại'));
    await seen(await screen.text('Thêm mới thành công'));
  },
};
