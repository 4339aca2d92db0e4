import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '@clientele/elements/custom-elements.json';
import { describedElements } from './described-elements.js';

setCustomElementsManifest(describedElements(manifest));

const toolbar = (title: string, items: string[]) => ({ toolbar: { title, items, dynamicTitle: true } });

const preview: Preview = {
  tags: ['autodocs'],
  // A story with an accessibility fault fails its test.
  parameters: { a11y: { test: 'error' }, backgrounds: { disable: true }, layout: 'fullscreen' },
  globalTypes: { language: toolbar('Language', ['vi', 'en']), theme: toolbar('Theme', ['light', 'dark']) },
  initialGlobals: { language: 'vi', theme: 'light' },
  // The tables describe the elements; no story takes its properties from there.
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(Object.entries(argTypes).map(([name, argType]) => [name, { ...argType, control: false }])),
  ],
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = String(globals['language']);
      document.documentElement.style.colorScheme = String(globals['theme']);
      document.body.style.background = 'light-dark(#ffffff, #101216)';
      return story();
    },
  ],
};

export default preview;
