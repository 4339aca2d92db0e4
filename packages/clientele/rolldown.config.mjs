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

/**
 * Takes the indentation out of templates and style sheets, which no minifier may do by itself: nothing in the elements is
 * drawn with white space kept. Source maps find the line, and miss the column by what was taken.
 */
const withoutIndentation = {
  name: 'without-indentation',
  transform: {
    filter: { id: /\/packages\/elements\/src\// },
    handler: (code) => ({ code: code.replace(/\n[ \t]+/g, '\n') }),
  },
};

export default {
  plugins: [withoutIndentation],
  onLog: (level, log, print) => log.code === 'SOURCEMAP_BROKEN' || print(level, log),
  input: {
    clientele: 'src/index.ts',
    indexeddb: 'src/indexeddb.ts',
    memory: 'src/memory.ts',
    crystal: 'src/crystal.ts',
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
