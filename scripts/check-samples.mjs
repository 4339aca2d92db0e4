// Type-checks every TypeScript and JavaScript sample of the guides and readmes, and reads every HTML and CSS one.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { format } from 'prettier';
import { HOSTS_OWN, asModule, samplesOf } from './samples.mjs';

const TYPED = ['ts', 'js'];
// JSX and Vue are built, see docs/samples.
const READ = ['html', 'css', 'json'];
// Inside the workspace, where the packages are found by their names.
const FOLDER = 'docs/.samples';

/** Shows a file that is compiled and tested, piece by piece: the pieces alone do not compile. */
const IN_PIECES = 'write-an-adapter.md';

const pages = [
  'README.md',
  ...readdirSync('docs/guides')
    .filter((name) => name !== IN_PIECES)
    .map((name) => `docs/guides/${name}`),
  'examples/portal/README.md',
  'examples/crystal/README.md',
];
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
/** @type {Map<string, string>} */
const places = new Map();
let failed = 0;

for (const page of pages) {
  const markdown = readFileSync(page, 'utf8');
  for (const sample of samplesOf(markdown, TYPED)) {
    const [, own] = /^\/\/ (\w+)\.ts$/m.exec(sample.code) ?? [];
    const file = `${own ?? `sample-${places.size}`}.${sample.language}`;
    places.set(file, `${page}:${sample.line}`);
    writeFileSync(`${FOLDER}/${file}`, asModule(sample.code));
  }
  for (const { language, code, line } of samplesOf(markdown, READ)) {
    await format(code, { parser: language }).catch((/** @type {Error} */ error) => {
      failed++;
      console.error(`${page}:${line} cannot be read: ${error.message}`);
    });
  }
}

writeFileSync(`${FOLDER}/hosts-own.d.ts`, HOSTS_OWN);
writeFileSync(
  `${FOLDER}/tsconfig.json`,
  JSON.stringify({
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      noEmit: true,
      composite: false,
      incremental: false,
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: ['node'],
      typeRoots: ['../../node_modules/@types'],
      // The server is nothing that a page may import.
      paths: {
        '@clientele/server': ['../../packages/server/dist/index.d.ts'],
        jose: ['../../packages/server/node_modules/jose'],
      },
      allowJs: true,
      checkJs: true,
      // As a host sees the packages: built.
      customConditions: [],
      // What a sample leaves out for brevity; a name, a property or an argument that is wrong is still refused.
      strict: false,
      exactOptionalPropertyTypes: false,
    },
    include: ['*'],
  }),
);
const { stdout } = spawnSync('npx', ['tsc', '-p', FOLDER, '--pretty', 'false'], { encoding: 'utf8' });
for (const line of stdout.split('\n').filter(Boolean)) {
  failed++;
  console.error(line.replace(/^.*?([\w-]+\.[jt]s)/, (whole, file) => places.get(file) ?? whole));
}
if (failed === 0) rmSync(FOLDER, { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
