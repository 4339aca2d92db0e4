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

export default defineConfig({
  // The portal's own address may be any folder of a host.
  base: './',
  // The packages are read from source. This list replaces Vite's own, so the defaults are repeated.
  resolve: { conditions: ['clientele-source', 'module', 'browser', 'development|production'] },
  plugins: [contentSecurityPolicy()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  // No data: addresses, which a strict content security policy refuses.
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
