// Plugin of the browser tests: gives a page its test and what that imports in a few files, not in hundreds.
import { relative, sep } from 'node:path';
import { build } from 'esbuild';

/**
 * A plugin of @web/test-runner that bundles a test when its page asks for it. What the code loads later stays in files
 * of its own.
 * @param {import('esbuild').BuildOptions} options how the sources are read
 */
export function bundledTests(options) {
  /** @type {Map<string, string>} what was bundled, by the path from the root */
  const files = new Map();

  /** @param {string} test */
  async function bundle(test) {
    const { outputFiles = [] } = await build({
      entryPoints: [test],
      bundle: true,
      splitting: true,
      format: 'esm',
      sourcemap: 'inline',
      outdir: '.',
      outbase: process.cwd(),
      outExtension: { '.js': '.bundle.js' },
      write: false,
      // What the runner itself serves.
      external: ['/__web-*'],
      ...options,
    });
    for (const { path, text } of outputFiles) files.set(relative('.', path).replaceAll(sep, '/'), text);
  }

  return {
    name: 'bundled-tests',
    /** @param {{ path: string }} context */
    async serve({ path }) {
      const file = path.slice(1);
      const isTest = file.endsWith('.browser.ts');
      if (isTest) await bundle(file);
      const body = files.get(isTest ? file.replace(/ts$/, 'bundle.js') : file);
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
