import type { ArgTypes } from '@storybook/web-components-vite';
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

const facts = Object.fromEntries(
  ['building-id', 'clientele-saved', 'clientele-building-changed', 'clientele-session-expired', 'focusEditor'].map(
    (name) => [name, { control: false }],
  ),
);

/** The controls of every element: its properties, its slot, and the tokens. What an element lacks is not shown. */
export const moduleControls = {
  ...tokens,
  ...facts,
  adapter: { control: 'select', options: Object.keys(DATA) },
  profile: { control: 'inline-radio', options: ['building', 'crystal'] },
  buildingId: { control: 'inline-radio', options: ['s1', 's2'] },
  language: { control: 'inline-radio', options: ['vi', 'en'] },
  words: { control: 'inline-radio', options: ['longer'] },
  actions: { control: 'text' },
} satisfies ArgTypes;

/** The tokens among the controls, as a style. */
export function tokensOf(args: ModuleArgs): Record<string, string> {
  const set = Object.entries(args).filter(([name, value]) => name.startsWith('--') && value);
  return Object.fromEntries(set) as Record<string, string>;
}
