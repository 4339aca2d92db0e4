import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { customers } from '@clientele/core/testing';
import { html } from 'lit';
import type { ModuleArgs } from '../support/controls.js';
import { acting, seen } from '../support/acting.js';
import { answering, type Given } from '../support/given.js';
import { madeRows } from '../support/made-rows.js';
import { framed, ofModule, propertiesOf } from '../support/module.js';

const meta: Meta = {
  ...ofModule,
  title: 'Elements/Vehicles',
  component: 'clientele-vehicles',
  render: (args: ModuleArgs, context) => {
    const { adapter, profile, buildingId, language, words } = propertiesOf(args, context);
    return framed(
      args,
      html`<clientele-vehicles
        .adapter=${adapter}
        .profile=${profile}
        .buildingId=${buildingId}
        .language=${language}
        .words=${words}
      ></clientele-vehicles>`,
    );
  },
};

export default meta;

/** All vehicles of a building, and whose each is. */
export const OfABuilding: StoryObj = {
  parameters: { given: { customers: customers(30) } satisfies Given },
  play: async (context) => {
    const { screen, words, type } = acting(context);
    await type(words['allVehicles.search'], '30k');
    await seen(await screen.element('mark'));
  },
};

/** Where the backend cannot list vehicles, it says so. */
export const NotKnown: StoryObj = {
  parameters: { given: { adapter: () => answering(madeRows(5), 'vehicles', undefined) } satisfies Given },
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['allVehicles.absentTitle']));
  },
};

/** A building without vehicles says where they come from. */
export const None: StoryObj = {
  parameters: { given: { customers: [] } satisfies Given },
  play: async (context) => {
    const { screen, words } = acting(context);
    await seen(await screen.text(words['allVehicles.emptyText']));
  },
};
