// The description of every public element, from its doc comments: Storybook, the docs and a host's editor read it.
import { TOKENS } from './scripts/tokens/source.mjs';

/** A token as a custom property of an element. */
const cssProperties = TOKENS.map(({ name, value, says }) => ({
  name: `--clientele-${name}`,
  default: value,
  description: says,
}));

/**
 * Leaves what is a host's to use: elements with a `@tag`, their public members and described events; and gives each the
 * design tokens, which all of them read.
 */
const forHosts = {
  name: 'for-hosts',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      const declarations = (module.declarations ?? []).filter(({ tagName }) => tagName !== undefined);
      module.declarations = declarations.map(({ members = [], events = [], ...declaration }) => ({
        ...declaration,
        members: members.filter(({ privacy }) => privacy === undefined),
        events: events.filter(({ description }) => description !== undefined),
        cssProperties,
      }));
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ declarations }) => declarations.length > 0,
    );
  },
};

export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.browser.ts', '**/*.long.ts'],
  outdir: 'packages/elements/dist',
  litelement: true,
  packagejson: false,
  plugins: [forHosts],
};
