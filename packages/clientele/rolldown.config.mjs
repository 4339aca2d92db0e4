// The script-tag file: one entry that is small, and chunks that load when they are first needed.

/** What only local adapters, the form or the import need; it must not ride along with what every page needs. */
const LATER = [
  'core/src/(local|rules|spreadsheet)/',
  'core/src/fields/(?!building)',
  'core/src/formats/(?!phone|text|readings)',
  'core/src/messages/(en|form|in-full|opened)',
  'core/src/model/patch',
  'core/src/query/(?!fold|words|customer-query)',
  'core/src/store/(?!list|store|pages|selection|vehicle-list-state|removal-state)',
];
const EVERY_PAGE =
  /\/node_modules\/|\/packages\/core\/src\/|\/packages\/elements\/src\/(controls\/buttons|customer-list|vehicles\/vehicles-states|provider|theme|virtual-rows|icons|define)/;

const later = new RegExp(LATER.join('|'));

export default {
  input: {
    clientele: 'src/index.ts',
    indexeddb: 'src/indexeddb.ts',
    memory: 'src/memory.ts',
    rest: 'src/rest.ts',
  },
  platform: 'browser',
  tsconfig: './tsconfig.json',
  // `production` keeps Lit's development build out.
  resolve: { conditionNames: ['clientele-source', 'production', 'browser', 'import', 'default'] },
  transform: { target: 'es2022' },
  output: {
    dir: 'dist',
    format: 'esm',
    minify: true,
    sourcemap: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[name]-[hash].js',
    codeSplitting: {
      // Many small files compress worse than one.
      groups: [{ name: 'base', test: (id) => EVERY_PAGE.test(id) && !later.test(id), minShareCount: 2 }],
    },
  },
};
