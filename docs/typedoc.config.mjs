import { OptionDefaults } from 'typedoc';

/** What the doc comment of an element says beyond TypeScript. */
const ELEMENT_TAGS = ['@attr', '@csspart', '@cssprop', '@cssstate', '@event', '@fires', '@slot', '@tag'];

/** In the order in which they are read. A page's group is in its head. */
const GUIDES = [
  'getting-started',
  'concepts',
  'profiles',
  'rest',
  'server',
  'crm',
  'write-an-adapter',
  'elements',
  'theming',
  'tokens',
  'translations',
  'accessibility',
  'errors',
  'privacy',
  'security',
  'performance',
  'architecture',
  'changelog',
];

/** For each package as for the whole. */
const everywhere = {
  readme: 'none',
  disableSources: true,
  // Without this every member of LitElement would be described too.
  excludeExternals: true,
  excludePrivate: true,
  excludeProtected: true,
  // What a base class of Lit asks for, such as the style sheets of an element.
  excludeInternal: true,
  blockTags: [...new Set([...OptionDefaults.blockTags, ...ELEMENT_TAGS])],
};

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  ...everywhere,
  name: 'Clientele',
  entryPointStrategy: 'packages',
  entryPoints: ['../packages/core', '../packages/adapters', '../packages/elements', '../packages/server'],
  packageOptions: everywhere,
  readme: 'index.md',
  customCss: 'site.css',
  projectDocuments: [...GUIDES.map((name) => `guides/${name}.md`), 'decisions.md'],
  sort: ['documents-first', 'kind', 'instance-first', 'alphabetical-ignoring-documents'],
  groupOrder: ['Start', 'Connect', 'Look and language', 'Run it', 'Inside', '*'],
  navigation: { includeGroups: true },
  highlightLanguages: [...OptionDefaults.highlightLanguages, 'http', 'jsx', 'vue'],
  out: 'dist',
  treatWarningsAsErrors: true,
};
