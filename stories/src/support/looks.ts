import type { Decorator } from '@storybook/web-components-vite';

/** Draws a story as the toolbar says: its theme, density and language are the page's. */
export const looks: Decorator = (story, { globals }) => {
  const [theme, ...contrast] = String(globals['theme']).split('-');
  const root = document.documentElement;
  root.lang = globals['language'] === 'en' ? 'en' : 'vi';
  root.dataset['clienteleTheme'] = theme;
  root.dataset['clienteleContrast'] = contrast.length > 0 ? 'more' : 'none';
  root.dataset['clienteleDensity'] = String(globals['density']);
  return story();
};
