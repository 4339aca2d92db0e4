import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** What the built page may do: its own files, nothing inline, no markup made of strings but by Lit. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** Writes the policy into the built page only: in development vite puts styles into the page inline. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'content-security-policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** `--mode server` changes the one line of `src/main.ts` that says where the customers are. */
const onAServer = {
  find: /^[.]\/backend\/in-this-browser[.]js$/,
  replacement: fileURLToPath(new URL('src/backend/on-a-server.ts', import.meta.url)),
};

export default defineConfig(({ mode }) => ({
  // The portal's own address may be any folder of a host.
  base: './',
  // The packages are read from source. This list replaces Vite's own, so the defaults are repeated.
  resolve: {
    conditions: ['clientele-source', 'module', 'browser', 'development|production'],
    alias: mode === 'server' ? [onAServer] : [],
  },
  plugins: [contentSecurityPolicy()],
  // As a host would have both behind one address.
  server: {
    host: '127.0.0.1',
    proxy: { '/api/': { target: 'http://127.0.0.1:8787', rewrite: (path) => path.slice(4) } },
  },
  preview: { host: '127.0.0.1' },
  // No data: addresses, which a strict content security policy refuses.
  build: { target: 'es2022', assetsInlineLimit: 0 },
}));
