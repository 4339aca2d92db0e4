import type { ArgTypes } from '@storybook/web-components-vite';
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import manifest from '@clientele/elements/custom-elements.json';
import { DATA } from './given.js';

/** What the controls of a story say; each may be missing. */
export interface ModuleArgs {
  adapter?: string;
  profile?: 'building' | 'crystal';
  buildingId?: string;
  language?: 'vi' | 'en';
  words?: 'longer';
  actions?: string;
  [token: `--clientele-${string}`]: string | undefined;
}

const isColour = (value: string | undefined) => /^(light-dark|color-mix|#)/.test(value ?? '');

const [described] = manifest.modules.flatMap(({ declarations }) => declarations);

/** A control for each design token. */
const tokens: ArgTypes = Object.fromEntries(
  (described?.cssProperties ?? []).map((property) => [
    property.name,
    { control: isColour(property.default) ? 'color' : 'text' },
  ]),
);

/** The controls of all elements: properties, slots, and the tokens. */
export const moduleControls = {
  ...tokens,
  adapter: { control: 'select', options: Object.keys(DATA) },
  profile: { control: 'inline-radio', options: ['building', 'crystal'] },
  buildingId: { control: 'inline-radio', options: ['s1', 's2'] },
  language: { control: 'inline-radio', options: ['vi', 'en'] },
  words: { control: 'inline-radio', options: ['longer'] },
  actions: { control: 'text' },
} satisfies ArgTypes;

/** What there is to read about, and not to play with. */
const TOLD = ['attributes', 'events', 'methods'];

/** Leaves the controls of what this element has, which is what its manifest put into a category. */
export const ofThisElement: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).flatMap(([name, type]) => {
      const category = type.table?.category;
      if (!category) return [];
      return [[name, TOLD.includes(category) ? { ...type, control: false } : type]];
    }),
  );

/** The tokens among the controls, as a style. */
export function tokensOf(args: ModuleArgs): Record<string, string> {
  const set = Object.entries(args).filter(([name, value]) => name.startsWith('--') && value);
  return Object.fromEntries(set) as Record<string, string>;
}
