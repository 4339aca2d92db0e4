import { buildingProfile } from '@clientele/core';
import { crystalProfile } from '@clientele/core/crystal';
import '@clientele/elements/register';
import type { Loader, StoryContext } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { action } from 'storybook/actions';
import { moduleControls, tokensOf, type ModuleArgs } from './controls.js';
import { DATA, backend, type Given, type Loaded } from './given.js';
import { longerWords } from './longer.js';

/** The drawing before, which one that only has other controls goes on with. */
let before: { readonly id: string; readonly args: ModuleArgs; readonly loaded: Loaded } | undefined;

/** A story that is played again gets a backend made anew; one whose colours are played with keeps what it shows. */
const load: Loader = ({ id, args, parameters }) => {
  const wanted = args as ModuleArgs;
  const isSame = before?.id === id && before.args !== args && before.args.adapter === wanted.adapter;
  const given = wanted.adapter ? DATA[wanted.adapter] : (parameters['given'] as Given | undefined);
  const loaded = isSame && before ? before.loaded : backend(given ?? {});
  before = { id, args: wanted, loaded };
  return loaded;
};

/** The properties a story's element is given. */
export function propertiesOf(args: ModuleArgs, { globals, loaded, parameters }: StoryContext) {
  const spoken = String(globals['language']);
  return {
    adapter: (loaded as unknown as Loaded).adapter,
    profile: (args.profile ?? parameters['profile']) === 'crystal' ? crystalProfile : buildingProfile,
    buildingId: args.buildingId ?? (parameters['buildingId'] === undefined ? 's1' : null),
    language: args.language ?? (spoken === 'en' ? 'en' : 'vi'),
    words: args.words || spoken === 'longer' ? longerWords() : null,
  } as const;
}

/** The page around an element: a height, and the tokens among the controls. */
export function framed(args: ModuleArgs, inside: TemplateResult): TemplateResult {
  return html`<div
    class="clientele-frame"
    style=${styleMap(tokensOf(args))}
    @clientele-saved=${action('clientele-saved')}
    @clientele-building-changed=${action('clientele-building-changed')}
    @clientele-session-expired=${action('clientele-session-expired')}
  >
    ${inside}
  </div>`;
}

/** The whole module, as most stories show it. */
function customers(args: ModuleArgs, context: StoryContext): TemplateResult {
  const { adapter, profile, buildingId, language, words } = propertiesOf(args, context);
  return framed(
    args,
    html`<clientele-customers
      .adapter=${adapter}
      .profile=${profile}
      .buildingId=${profile === crystalProfile ? null : buildingId}
      .language=${language}
      .words=${words}
    >
      ${args.actions ? html`<button slot="actions">${args.actions}</button>` : nothing}
    </clientele-customers>`,
  );
}

/** What stories of the module have in common. */
export const ofModule = { argTypes: moduleControls, loaders: [load], render: customers };
