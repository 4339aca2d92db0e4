// The borders: who may import whom. Tests may look everywhere, but for stranger packages.

const TEST = '[.](test|browser|long)[.]ts$|^packages/(elements|server)/test/';
const core = (folders) => `^packages/core/src/(${folders})/`;

const LEAVES = 'model|errors|observable';
const PURE = 'fields|formats|rules|query|spreadsheet|messages';
const LOCAL = 'local';
const PORT = 'port';
const STORE = 'store';
const TESTING = 'testing';

/** The entries of the packages: all that another package sees of them. */
const ENTRIES =
  '^packages/(core/src/(((testing|spreadsheet|local|fields|rules/crm-origin)/)?index|messages/en|fields/crystal)|adapters/src/[^/]+/index|elements/src/(index|register)|server/src/(testing/)?index)[.]ts$';

/** A package may import its own files and what `allowed` names, nothing else. */
const packageImports = (name, allowed) => ({
  name: `${name}-imports-only`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: TEST },
  to: { pathNot: `^packages/${name}/src/|${allowed}` },
});

/** Files of these folders of core may import only from those. */
const folderImports = (name, from, to) => ({
  name: `core-${name}`,
  severity: 'error',
  from: { path: core(from), pathNot: TEST },
  to: { path: '^packages/core/src/', pathNot: core(to) },
});

export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    // These pages name files that only their server puts beside them.
    {
      name: 'resolves',
      severity: 'error',
      from: { pathNot: '^(e2e|bench)/pages/|^examples/crystal/crystal[.]js$' },
      to: { couldNotResolve: true },
    },

    packageImports('core', 'node_modules/zod/'),
    packageImports('adapters', '^packages/core/src/(local/)?index[.]ts$|node_modules/(idb|ky|eventsource-parser|zod)/'),
    packageImports(
      'elements',
      '^packages/core/src/(index|fields/index|messages/en)[.]ts$|node_modules/(lit|lit-html|lit-element|@lit)/',
    ),
    packageImports('clientele', ENTRIES),
    packageImports(
      'server',
      '^packages/core/src/((local|rules/crm-origin)/)?index[.]ts$|node_modules/|^[a-z]+(/promises)?$',
    ),

    folderImports('leaves', LEAVES, LEAVES),
    folderImports('pure-rules', PURE, `${LEAVES}|${PURE}`),
    folderImports('local', LOCAL, `${LEAVES}|${PURE}|${PORT}|${LOCAL}`),
    folderImports('port', PORT, `${LEAVES}|${PURE}|${PORT}`),
    folderImports('store', STORE, `${LEAVES}|${PURE}|${PORT}|${STORE}`),
    {
      name: 'core-folder-without-a-place',
      comment: 'A new folder of core needs its place among the ones above.',
      severity: 'error',
      from: {},
      to: { path: '^packages/core/src/[^/]+/', pathNot: core([LEAVES, PURE, LOCAL, PORT, STORE, TESTING].join('|')) },
    },
    {
      name: 'adapters-apart',
      comment: 'A host that takes one adapter must not get another. What several need on a device is in on-device.',
      severity: 'error',
      from: { path: '^packages/adapters/src/([^/]+)/', pathNot: TEST },
      to: { path: '^packages/adapters/src/', pathNot: '^packages/adapters/src/($1|on-device)/' },
    },
    {
      name: 'idb-on-the-device-only',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/adapters/src/(indexeddb|device-drafts|on-device)/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'ky-in-rest-only',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/adapters/src/rest/' },
      to: { path: 'node_modules/(ky|eventsource-parser)/' },
    },
    {
      name: 'through-the-entry',
      comment: 'Another package is imported by its name.',
      severity: 'error',
      // But for the page that shows the icons, which are nobody's to import.
      from: { path: '^(packages/[^/]+|examples/[^/]+|stories|e2e)/', pathNot: '^stories/src/design/icons-page' },
      to: { path: '^(packages|examples)/[^/]+/src/', pathNot: `^$1/|${ENTRIES}` },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^packages/', pathNot: `${TEST}|${core(TESTING)}` },
      to: { path: core(TESTING) },
    },
    {
      name: 'packages-stand-alone',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(stories|examples|docs|e2e|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    // Types count as imports: a border that only types cross is still crossed.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['clientele-source', 'import', 'types', 'default'],
    },
  },
};
