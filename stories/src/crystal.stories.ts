import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memoryAdapter } from '@clientele/adapters/memory';
import type { Customer, CustomerAdapter } from '@clientele/core';
import { crystalProfile } from '@clientele/core/crystal';
import { fromCrm, held } from '@clientele/core/testing';
import type { Language } from '@clientele/elements';
import '@clientele/elements/register';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { onScreen } from './on-screen.js';

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
  title: 'Crystal',
  component: 'clientele-customers',
  // Made anew for each drawing, so that a story can be played again.
  loaders: [() => ({ adapter: memoryAdapter({ customers: people, unique: ['phone'] }) })],
  render: (_, { loaded, globals }) => html`
    <div style="height: 640px; padding: 20px; box-sizing: border-box; font-family: system-ui, sans-serif">
      <clientele-customers
        .adapter=${loaded['adapter'] as CustomerAdapter}
        .profile=${crystalProfile}
        .language=${globals['language'] as Language}
      >
      </clientele-customers>
    </div>
  `,
};

export default meta;

const seen = (element: HTMLElement) => waitFor(() => expect(element).toBeVisible());

/** Where each customer came from stands in the list; who was created here and sent by the CRM later is on both tabs. */
export const Origins: StoryObj = {
  play: async ({ canvasElement }) => {
    const screen = onScreen(canvasElement);
    await seen(await screen.text('5 khách hàng'));
    await seen(await screen.text('Không còn trong CRM'));
    await userEvent.click(await screen.role('tab', /Tạo tại Crystal/));
    await seen(await screen.text('2 khách hàng'));
    await seen(await screen.text('Từ CRM · tạo tại đây'));
  },
};

/** A phone that exists is noticed while it is typed, and leads to the customer who has it. */
export const PhoneThatExists: StoryObj = {
  play: async ({ canvasElement }) => {
    const screen = onScreen(canvasElement);
    await screen.text('5 khách hàng');
    await userEvent.click(await screen.role('button', 'Thêm mới'));
    await userEvent.type(await screen.role('textbox', 'Số điện thoại'), '84 900 220 808');
    await seen(await screen.text('Số điện thoại đã có ở Trần Đức Long, nhập giá trị khác'));
    await userEvent.click(await screen.role('button', 'Mở khách hàng này'));
    await seen(await screen.role('heading', 'Chỉnh sửa khách hàng'));
  },
};

/** What was edited here says what the CRM has. */
export const EditedHere: StoryObj = {
  play: async ({ canvasElement }) => {
    const screen = onScreen(canvasElement);
    await userEvent.click(await screen.text('Nguyễn Đình Đức'));
    await seen(await screen.text('Khác CRM · CRM ghi “NGUYEN DINH DUC” từ 14/11/2026 · sửa tại đây 15/11/2026'));
  },
};
