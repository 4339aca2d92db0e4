import { OptionDefaults } from 'typedoc';

/** What the doc comment of an element says beyond TypeScript. */
const ELEMENT_TAGS = ['@attr', '@csspart', '@cssprop', '@cssstate', '@event', '@fires', '@slot', '@tag'];

/** For each package as for the whole. */
const everywhere = {
  readme: 'none',
  disableSources: true,
  // Without this every member of LitElement would be described too.
  excludeExternals: true,
  excludePrivate: true,
  excludeProtected: true,
  // Overridden members of LitElement inherit comments that link to names only Lit's own files know.
  validation: { invalidLink: false },
  blockTags: [...new Set([...OptionDefaults.blockTags, ...ELEMENT_TAGS])],
};

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  ...everywhere,
  name: 'Clientele',
  entryPointStrategy: 'packages',
  entryPoints: ['../packages/core', '../packages/adapters', '../packages/elements', '../packages/server'],
  packageOptions: everywhere,
  projectDocuments: ['guides/*.md', 'decisions.md'],
  highlightLanguages: [...OptionDefaults.highlightLanguages, 'http', 'jsx', 'vue'],
  out: 'dist',
  treatWarningsAsErrors: true,
};
