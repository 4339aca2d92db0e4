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

/** What moves in a tree and in the shadow trees inside it, which a document does not count. */
const moving = (root: Document | ShadowRoot): readonly Animation[] => [
  ...root.getAnimations(),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? moving(shadowRoot) : [])),
];

/** Waits until nothing moves any more: half faded in, colours are not what they will be. */
const still = () => waitFor(() => expect(moving(document)).toHaveLength(0));

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
    await still();
  },
};

/** What was edited here says what the CRM has, and can be reset to it. */
export const EditedHere: StoryObj = {
  play: async ({ canvasElement }) => {
    const screen = onScreen(canvasElement);
    await userEvent.click(await screen.text('Nguyễn Đình Đức'));
    await seen(await screen.text('Khác CRM · CRM ghi “NGUYEN DINH DUC” từ 14/11/2026 · sửa tại đây 15/11/2026'));
    await seen(await screen.role('button', 'Khôi phục theo CRM: Họ và tên'));
    await still();
  },
};

/** The CRM moved a customer to a number that another has here, and sent one who was created here: both wait to be seen. */
export const Conflicts: StoryObj = {
  play: async ({ canvasElement, loaded }) => {
    const { crm } = loaded['adapter'] as CustomerAdapter;
    const screen = onScreen(canvasElement);
    await screen.text('5 khách hàng');
    await crm?.receive(sent('crm-minh', { name: 'Đặng Minh Đức', phone: '0900220808', gender: 'male' }));
    await crm?.receive(sent('5521', { name: 'TRAN DUC LONG', phone: '0900220808', email: 'long@example.com' }));
    await userEvent.click(await screen.role('button', 'Xem việc từ CRM'));
    await seen(await screen.role('heading', 'Khác biệt'));
    await seen(await screen.text('Đặng Minh Đức: CRM chuyển sang số đang ở Trần Đức Long; số cũ được giữ'));
    await userEvent.click(await screen.role('button', 'Bỏ ghép: Trần Đức Long'));
    await seen(await screen.role('button', 'Ghép: TRAN DUC LONG'));
    await still();
  },
};

/** What could not be taken in is kept, with what is wrong with it. */
export const Quarantine: StoryObj = {
  play: async ({ canvasElement, loaded }) => {
    const { crm } = loaded['adapter'] as CustomerAdapter;
    const screen = onScreen(canvasElement);
    await screen.text('5 khách hàng');
    await crm?.receive(sent('5522', { name: 'Lý Kim Oanh', phone: '1900 1234' }));
    await crm?.receive({ ...sent('5523', { name: 'Ngô Hà', phone: '0900111222' }), channel: 'zalo' });
    await seen(await screen.text('2 việc cần xem từ CRM'));
    await userEvent.click(await screen.role('button', 'Xem việc từ CRM'));
    await seen(await screen.role('heading', 'Sự kiện chưa nhận'));
    await seen(await screen.text('Không gọi được số điện thoại này'));
    await userEvent.click(await screen.role('button', 'Thử lại: Ngô Hà'));
    await seen(await screen.text('Dữ liệu chưa đúng, hãy kiểm tra lại.'));
    await userEvent.click(await screen.role('button', 'Bỏ qua: Ngô Hà'));
    await seen(await screen.text('1 việc cần xem từ CRM'));
  },
};

/** An event of the CRM about a customer. */
function sent(crmId: string, values: Readonly<Record<string, string>>) {
  const all = { name: null, phone: null, email: null, gender: null, ...values };
  return { op: 'upsert', eventId: `${crmId}-2`, crmId, orderId: 'ORD-77', stamp: 2, values: all };
}
