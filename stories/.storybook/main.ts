import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../src/guides/*.mdx', '../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // The packages are read from source. This list replaces Vite's own, so the defaults are repeated.
    resolve: { ...vite.resolve, conditions: ['clientele-source', 'module', 'browser', 'development|production'] },
  }),
};

export default config;
