import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { acting, seen, still } from '../support/acting.js';
import type { Given } from '../support/given.js';
import { ofModule } from '../support/module.js';

const meta: Meta = { ...ofModule, title: 'States/Deletion', component: 'clientele-customers' };

export default meta;

const transactions = new Map([['1-s1-0', { contracts: 1, invoices: 3 }]]);

/** Some are blocked: who, and by what; the others can be deleted. */
export const SomeBlocked: StoryObj = {
  parameters: { given: { transactions } satisfies Given },
  play: async (context) => {
    const { screen, words, press, tick } = acting(context);
    await tick('Đặng Văn Long', 'Huỳnh Đình Châu', 'Đỗ Minh Dương');
    await press(words['list.remove']);
    await seen(await screen.text(words['removal.title'](2, 3)));
    await seen(await screen.text(words['removal.blockedText'](1)));
    await still();
  },
};

/** All are blocked, and nothing can be deleted. */
export const AllBlocked: StoryObj = {
  parameters: { codes: ['blocked'], given: { transactions } satisfies Given },
  play: async (context) => {
    const { screen, words, press, tick } = acting(context);
    await tick('Đặng Văn Long');
    await press(words['list.remove']);
    await seen(await screen.text(words['removal.titleNone']));
    await still();
  },
};

/** A contract came while the question stood open: the words say how many went, and the other stays ticked. */
export const BlockedMeanwhile: StoryObj = {
  parameters: { given: { transactions: new Map() } satisfies Given },
  play: async (context) => {
    const { screen, words, press, tick } = acting(context);
    const meanwhile = (context.parameters['given'] as { transactions: Map<string, object> }).transactions;
    meanwhile.clear();
    await tick('Đặng Văn Long', 'Huỳnh Đình Châu');
    await press(words['list.remove']);
    const confirm = await screen.role('button', words['removal.confirm'](2));
    meanwhile.set('1-s1-0', { contracts: 1, invoices: 0 });
    confirm.click();
    await seen(await screen.text(words['notice.deletedSome'](1, 2)));
    await still();
  },
};

/** What blocks them cannot be asked: nothing is deleted. */
export const CannotTell: StoryObj = {
  parameters: { given: { refused: { blockers: 'unavailable' } } satisfies Given },
  play: async (context) => {
    const { screen, words, press, tick } = acting(context);
    await tick('Đặng Văn Long');
    await press(words['list.remove']);
    await seen(await screen.text(words['removal.failedTitle']));
    await still();
  },
};
