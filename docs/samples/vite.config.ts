import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { samplesOf } from '../../scripts/samples.mjs';

const GUIDE = fileURLToPath(new URL('../guides/getting-started.md', import.meta.url));
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Lets a page import a sample of the guide by the language it is in: `virtual:guide.jsx`. */
function samplesOfGuide(): Plugin {
  const markdown = readFileSync(GUIDE, 'utf8');
  return {
    name: 'samples-of-guide',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('virtual:guide.') ? here(id.slice('virtual:'.length)) : undefined),
    load(id) {
      const [, language] = /\/guide[.](\w+)$/.exec(id) ?? [];
      return language && samplesOf(markdown, [language])[0]?.code;
    },
  };
}

/** Builds the samples of the guide for React and Vue as a host would, with the packages as they are published. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [
    samplesOfGuide(),
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('clientele-') } } }),
  ],
  build: { target: 'es2022', rolldownOptions: { input: [here('react.html'), here('vue.html')] } },
});
