import '@clientele/elements/themes.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-500.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-500.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import './preview.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '@clientele/elements/custom-elements.json';
import { ofThisElement } from '../src/support/controls.js';
import { looks } from '../src/support/looks.js';

setCustomElementsManifest(manifest);

const toolbar = (title: string, items: readonly { readonly value: string; readonly title: string }[]) => ({
  toolbar: { title, items: [...items], dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A story with an accessibility fault fails its test.
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    // The width of the toolbar: the page itself becomes narrow, as a telephone is.
    viewport: {
      options: {
        wide: { name: '1280 px', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
        tablet: { name: '720 px', styles: { width: '720px', height: '900px' }, type: 'tablet' },
        narrow: { name: '360 px', styles: { width: '360px', height: '740px' }, type: 'mobile' },
      },
    },
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'requiredFirst' },
    options: { storySort: { order: ['Start here', 'Design', 'Writing', 'Accessibility', 'Elements', 'States'] } },
    docs: { story: { inline: false, iframeHeight: 680 } },
  },
  globalTypes: {
    theme: toolbar('Theme', [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
      { value: 'light-high-contrast', title: 'Light, high contrast' },
      { value: 'dark-high-contrast', title: 'Dark, high contrast' },
    ]),
    density: toolbar('Density', [
      { value: 'comfortable', title: 'Comfortable' },
      { value: 'compact', title: 'Compact' },
    ]),
    language: toolbar('Language', [
      { value: 'vi', title: 'Tiếng Việt' },
      { value: 'en', title: 'English' },
      { value: 'longer', title: 'Longer by 40 %' },
    ]),
  },
  initialGlobals: { theme: 'light', density: 'comfortable', language: 'vi' },
  decorators: [looks],
  argTypesEnhancers: [ofThisElement],
};

export default preview;
