import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CustomerAdapter, ErrorCode } from '@clientele/core';
import { acting, seen, still } from '../support/acting.js';
import type { Given } from '../support/given.js';
import { ofModule } from '../support/module.js';

const meta: Meta = { ...ofModule, title: 'States/Form', component: 'clientele-customer-form' };

export default meta;

/** A new individual: the code and the order are proposed. */
export const Adding: StoryObj = {
  play: async (context) => {
    const { screen, words, addIndividual } = acting(context);
    await screen.text(words['list.total'](5));
    await addIndividual();
    await seen(await screen.role('textbox', words['field.fullName']));
    await still();
  },
};

/** A customer as it is. */
export const Editing: StoryObj = {
  play: async (context) => {
    const { screen, words, open } = acting(context);
    await open('Huỳnh Đình Châu');
    await seen(await screen.role('heading', words['form.editTitle']));
    await still();
  },
};

/** One field is wrong: it says what to do, and the summary leads to it. */
export const OneWrong: StoryObj = {
  play: async (context) => {
    const { screen, words, press, type, addIndividual } = acting(context);
    await screen.text(words['list.total'](5));
    await addIndividual();
    await type(words['field.fullName'], 'Trần Thị Ước');
    await type(words['field.email'], 'uoc@');
    await press(words['form.save']);
    await seen(await screen.text(words['form.issues'](1)));
    await still();
  },
};

/** Everything that can be wrong is. */
export const AllWrong: StoryObj = {
  play: async (context) => {
    const { screen, words, press, type, retype, addIndividual } = acting(context);
    await screen.text(words['list.total'](5));
    await addIndividual();
    await retype(words['field.code'], '{Delete}');
    await type(words['field.phone'], '12');
    await type(words['field.email'], 'uoc@');
    await type(words['field.birthDate'], '31/02/1990');
    await retype(words['field.displayOrder'], 'x');
    await press(words['form.save']);
    await seen(await screen.text(words['form.issues'](6)));
    await still();
  },
};

/** A code that another customer has is refused as the field is left. */
export const Taken: StoryObj = {
  parameters: { codes: ['taken'] },
  play: async (context) => {
    const { screen, words, retype, addIndividual } = acting(context);
    await screen.text(words['list.total'](5));
    await addIndividual();
    await retype(words['field.code'], 'KH-00002{Tab}');
    await seen(await screen.text(words['issue.taken'](words['field.code'], 'Huỳnh Đình Châu (KH-00002)')));
    await still();
  },
};

/** Somebody else changed the same: both values are shown, and one is chosen. */
export const Conflict: StoryObj = {
  parameters: { codes: ['conflict'] },
  play: async (context) => {
    const { screen, words, press, type, open, faults } = acting(context);
    await open('Huỳnh Đình Châu');
    await type(words['field.fullName'], ' An');
    faults.add('overtaken');
    await press(words['form.save']);
    await seen(await screen.text(words['conflict.heading']));
    await still();
  },
};

/** A save that fails says why and what to do; what was typed stays. */
const refused = (code: ErrorCode, call: 'create' | 'update' = 'create'): StoryObj => ({
  parameters: {
    given: { refused: { [call]: code } as Partial<Record<keyof CustomerAdapter, ErrorCode>> } satisfies Given,
  },
  play: async (context) => {
    const { screen, words, press, type, open, addIndividual } = acting(context);
    await screen.text(words['list.total'](5));
    await (call === 'create' ? addIndividual() : open('Huỳnh Đình Châu'));
    await type(words['field.fullName'], ' Trần Thị Ước');
    await press(words['form.save']);
    await seen(await screen.text(words['form.failedTitle']));
    await seen(await screen.text(new RegExp(words[`error.${code}`])));
    await still();
  },
});

/** The disk or the browser's room is full. */
export const StorageFull = refused('storage-full');

/** The connection is gone. */
export const SaveOffline = refused('unavailable');

/** Once it is back, what was typed is saved, and nothing twice. */
export const SavedAgain: StoryObj = {
  ...SaveOffline,
  play: async (context) => {
    await SaveOffline.play?.(context);
    const { screen, words, press, refused: now } = acting(context);
    delete now['create'];
    await press(words['form.save']);
    await seen(await screen.text(words['notice.created']));
    await seen(await screen.text(words['list.total'](6)));
  },
};

/** The session has expired while somebody typed. */
export const SaveSignedOut = refused('unauthorized');

/** The customer was deleted elsewhere meanwhile. */
export const NotFound = refused('not-found', 'update');

/** The backend refuses what it was sent. */
export const Invalid = refused('invalid');

/** There is more than the backend takes. */
export const TooLarge = refused('too-large');
