// The script-tag file: one entry that is small, and chunks that load when they are first needed.
import { readFileSync } from 'node:fs';
import { withoutRoom } from './without-room.mjs';

/** What only local adapters, the form or the import need; it must not ride along with what every page needs. */
const LATER = [
  'node_modules/(idb|ky|eventsource-parser)/',
  'directives/repeat',
  'core/src/(local|spreadsheet)/',
  'core/src/rules/(?!today)',
  'core/src/fields/(?!building)',
  'core/src/formats/(?!phone-format)',
  'core/src/errors/as-customer-error',
  'core/src/messages/(crm|en|form|in-full|opened)',
  'core/src/model/patch',
  'core/src/port/(guard-(crm|many)|results-of-many|walk)',
  'core/src/query/(?!customer-query)',
  'elements/src/customer-list/marking',
  'elements/src/provider/crm-controller',
  'core/src/store/(?!list|store|pages|selection|vehicle-list-state|removal-state)',
];
const EVERY_PAGE =
  /\/node_modules\/|decorate|\/packages\/core\/src\/|\/packages\/elements\/src\/(controls\/(buttons|origin-badges)|customers|customer-form\/customer-form\.|customer-list|notices|vehicles\/vehicles(-states)?\.|provider|theme|virtual-rows|icons\/icons|define)/;

/** What finds the words of a search, in rows to mark and in the index of a local adapter. */
const SEARCH = /\/core\/src\/query\/(fold|words)|\/elements\/src\/customer-list\/marking/;

/** What the form and local adapters need, so that neither comes with the other. */
const SHARED =
  /\/core\/src\/(model\/patch|rules\/codes|formats\/(media-type|zip-names|licence-plate|phone|readings|text))/;

/** What the form is made of. */
const FORM =
  /\/elements\/src\/(customer-form|apartments|attachments|contacts|controls|vehicles\/vehicle-)|\/core\/src\/(store|fields)\/|\/directives\/repeat/;

/** The question before a deletion, the list of all vehicles, and the shapes of their answers: small each, in one file. */
const MANY =
  /\/elements\/src\/(dialogs\/|vehicles\/define-vehicles)|\/core\/src\/(store\/(removal|still-there|vehicle-list)\.ts|port\/(guard-(crm|many)|results-of-many)|rules\/crm-origin\/types)/;

/** Loaded apart from the form, by others. */
const NOT_FORM = /customer-form\/customer-form|store\/(removal|still-there|vehicle-list)|fields\/crystal/;

const later = new RegExp(LATER.join('|'));

const tokens = readFileSync(new URL('../elements/src/theme/tokens.ts', import.meta.url), 'utf8');

/**
 * The private names of the tokens, which stand on every line of a style sheet, as short as they can be.
 * @type {ReadonlyMap<string, string>}
 */
const SHORT = new Map([...tokens.matchAll(/--_[\w-]+(?=:)/g)].map(([name], at) => [name, `--_${at.toString(36)}`]));

/** @param {string} code */
const withShortTokens = (code) => code.replace(/--_[\w-]+/g, (name) => SHORT.get(name) ?? name);

/** Templates and style sheets as small as in the package, and their tokens smaller. */
const smallTemplates = {
  name: 'small-templates',
  transform: {
    filter: { id: /\/packages\/elements\/src\// },
    /** @param {string} code */
    handler: (code) => ({ code: withShortTokens(withoutRoom(code)) }),
  },
};

/** The looks a page may choose lie beside the script. */
const themes = {
  name: 'themes',
  /** @this {{ emitFile(file: object): void }} */
  generateBundle() {
    const source = readFileSync(new URL('../elements/themes.css', import.meta.url), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'themes.css', source });
  },
};

export default {
  plugins: [smallTemplates, themes],
  /** @param {string} level @param {{ code?: string }} log @param {(level: string, log: unknown) => void} print */
  onLog: (level, log, print) => log.code === 'SOURCEMAP_BROKEN' || print(level, log),
  input: {
    clientele: 'src/index.ts',
    indexeddb: 'src/indexeddb.ts',
    memory: 'src/memory.ts',
    crystal: 'src/crystal.ts',
    rest: 'src/rest.ts',
    'device-drafts': 'src/device-drafts.ts',
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
      groups: [
        {
          name: 'base',
          priority: 3,
          test: (/** @type {string} */ id) => EVERY_PAGE.test(id) && !later.test(id),
        },
        { name: 'search', priority: 2, test: SEARCH },
        { name: 'shared', priority: 1, test: SHARED },
        { name: 'many', test: MANY },
        { name: 'form', test: (/** @type {string} */ id) => FORM.test(id) && !NOT_FORM.test(id) },
      ],
    },
  },
};
