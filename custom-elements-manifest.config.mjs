// The description of every element, from its doc comments: Storybook's controls and a host's editor read it.
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.browser.ts', '**/*.long.ts'],
  outdir: 'packages/elements/dist',
  litelement: true,
  packagejson: false,
};
