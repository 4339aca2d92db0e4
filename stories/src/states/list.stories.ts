import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ErrorCode } from '@clientele/core';
import type { ClienteleCustomers } from '@clientele/elements';
import { customers, individual, organisation } from '@clientele/core/testing';
import { expect, userEvent, within } from 'storybook/test';
import { acting, seen, still } from '../support/acting.js';
import type { Given } from '../support/given.js';
import { madeRows } from '../support/made-rows.js';
import { ofModule } from '../support/module.js';

const meta: Meta = { ...ofModule, title: 'States/List', component: 'clientele-customers' };

export default meta;

/** Rows that are on their way. */
export const Loading: StoryObj = {
  parameters: { given: { faults: ['slow'] } satisfies Given },
  play: async (context) => {
    const { screen, words } = acting(context);
    await screen.text(words['list.loading']);
    await still();
  },
};

/** An empty list says what it is and offers the next step. */
export const Empty: StoryObj = {
  parameters: { given: { customers: [] } satisfies Given },
  play: async (context) => {
    const { screen, words, press } = acting(context);
    const heading = await screen.role('heading', words['list.emptyTitle']);
    await seen(await screen.text(words['list.emptyText']));

    // The next step leads somewhere, and back.
    const state = within(heading.parentElement as HTMLElement);
    await userEvent.click(state.getByRole('button', { name: words['list.add'] }));
    await seen(await screen.text(words['form.chooseKind']));
    await press(words['form.close']);
    await seen(heading);
  },
};

/** No building is chosen yet, so there is nothing to show and nothing can be added. */
export const NoBuilding: StoryObj = {
  parameters: { buildingId: null },
  play: async (context) => {
    const { screen, words } = acting(context);
    await expect(await screen.role('button', words['list.add'])).toBeDisabled();
  },
};

/** Nothing is found, and the search can be cleared. */
export const NothingFound: StoryObj = {
  play: async (context) => {
    const { screen, words, type } = acting(context);
    await screen.text(words['list.total'](5));
    await type(words['list.search'], 'khong co ai');
    await seen(await screen.role('heading', words['list.nothingTitle']));
    await seen(await screen.text(words['list.nothingText']('khong co ai')));
  },
};

/** One row. */
export const One: StoryObj = {
  parameters: { given: { customers: customers(1) } satisfies Given },
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['list.total'](1)));
  },
};

/** As many as one likes: only the rows in view are asked for and drawn. */
export const HundredThousand: StoryObj = {
  parameters: { given: { adapter: () => madeRows(100_000) } satisfies Given },
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['list.total'](100_000)));
    (await screen.role('grid', words['list.title'])).focus();
    await userEvent.keyboard('{End}');
    await seen(await screen.text('KH-100000'));
  },
};

/** Names longer than their column are cut with an ellipsis in the list, and whole in the form. */
export const LongNames: StoryObj = {
  parameters: {
    given: {
      customers: [
        organisation({
          id: 'long',
          buildingId: 's1',
          code: 'KH-DAI-NHAT-2026-000000001',
          name: 'Công ty Trách nhiệm hữu hạn Một thành viên Đầu tư Xây dựng và Phát triển Hạ tầng Đô thị Ánh Dương Việt Nam',
          email: 'phong.hanh.chinh.tong.hop.va.cham.soc.khach.hang@cong-ty-dau-tu-xay-dung.example.com',
          representative: 'Công Tằng Tôn Nữ Thị Nguyệt Ánh Phương Thảo',
        }),
        individual({
          id: 'unbroken',
          buildingId: 's1',
          code: 'KH-00002',
          name: 'Keihanaikukauakahihuliheekahaunaele',
          apartments: ['S1-1201', 'S1-1202', 'S1-1203', 'S1-1204', 'S1-1205'].map((apartment) => ({
            id: apartment,
            apartment,
            relation: 'owner',
            from: '2019-05-20',
            to: null,
          })),
        }),
      ],
    } satisfies Given,
  },
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['list.total'](2)));
  },
};

/** With some ticked, the bar says how many and what can be done. */
export const Ticked: StoryObj = {
  play: async (context) => {
    const { screen, words, tick } = acting(context);
    await tick('Đặng Văn Long', 'Đỗ Minh Dương');
    await seen(await screen.text(words['list.selected'](2)));
    await expect(await screen.role('button', words['list.edit'])).toHaveAttribute('aria-disabled', 'true');
  },
};

/** There is no connection. */
export const Offline: StoryObj = {
  parameters: { given: { faults: ['offline'] } satisfies Given },
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['list.offline']));
  },
};

/** Once there is a connection again, the list comes back by itself. */
export const OnlineAgain: StoryObj = {
  ...Offline,
  play: async (context) => {
    await Offline.play?.(context);
    const { screen, words, faults } = acting(context);
    faults.clear();
    globalThis.dispatchEvent(new Event('online'));
    await seen(await screen.text(words['list.total'](5)));
  },
};

/** Rows that cannot be loaded anew stay, marked as old. */
export const Stale: StoryObj = {
  play: async (context) => {
    const { screen, words, faults, type } = acting(context);
    await screen.text(words['list.total'](5));
    faults.add('offline');
    await type(words['list.search'], 'd');
    await seen(await screen.role('alert', ''));
    await seen(await screen.text('Đặng Văn Long'));
  },
};

/** A list that was refused says why. */
const refused = (code: ErrorCode): StoryObj => ({
  parameters: { given: { refused: { list: code } } satisfies Given },
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words[`error.${code}`]));
  },
});

/** The session has expired, which the host is told too. */
export const SignedOut = refused('unauthorized');

/** The host signed the person in again, and called `retry()`. */
export const SignedInAgain: StoryObj = {
  ...SignedOut,
  play: async (context) => {
    await SignedOut.play?.(context);
    const { screen, words, refused: now } = acting(context);
    delete now['list'];
    (await screen.element<ClienteleCustomers>('clientele-customers')).retry();
    await seen(await screen.text(words['list.total'](5)));
  },
};

/** This person may not see customers. */
export const Forbidden = refused('forbidden');

/** What was refused can be asked for again. */
export const AskedAgain: StoryObj = {
  ...Forbidden,
  play: async (context) => {
    await Forbidden.play?.(context);
    const { screen, words, press, refused: now } = acting(context);
    delete now['list'];
    await press(words['list.retry']);
    await seen(await screen.text(words['list.total'](5)));
  },
};

/** The page is older than its server. */
export const Outdated = refused('outdated');

/** The browser threw the data away. */
export const StorageLost = refused('storage-lost');

/** The backend broke its contract. */
export const Broken = refused('adapter');
