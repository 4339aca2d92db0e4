/** Language and theme, shared by both pages of this example and followed in every tab. */
import { CATALOGUES } from './words.js';

const KEY = 'crystal-preferences';
/** @typedef {{ language: 'vi' | 'en', theme: 'light' | 'dark' | null }} Preferences */

/** @returns {Preferences} */
export function preferences() {
  /** @type {Preferences} */
  const usual = { language: 'vi', theme: null };
  try {
    return { ...usual, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return usual;
  }
}

/** The words of the language that is chosen. */
export function words() {
  return CATALOGUES[preferences().language] ?? CATALOGUES.vi;
}

/**
 * Chooses, and says so to this page and to the others.
 * @param {Partial<Preferences>} chosen
 */
export function prefer(chosen) {
  localStorage.setItem(KEY, JSON.stringify({ ...preferences(), ...chosen }));
  dispatchEvent(new Event(KEY));
}

/**
 * Applies what is chosen to the page, now and whenever it changes; then calls back.
 * @param {() => void} changed
 */
export function followPreferences(changed) {
  const apply = () => {
    const { language, theme } = preferences();
    const spoken = words();
    document.documentElement.lang = language;
    if (theme) document.documentElement.dataset.theme = theme;
    for (const node of document.querySelectorAll('[data-word]')) {
      const text = spoken[/** @type {keyof import('./words.js').Words} */ (node.getAttribute('data-word'))];
      if (typeof text === 'string') node.textContent = text;
    }
    for (const node of document.querySelectorAll('[data-label]')) {
      node.ariaLabel = String(
        spoken[/** @type {keyof import('./words.js').Words} */ (node.getAttribute('data-label'))],
      );
    }
    changed();
  };
  addEventListener(KEY, apply);
  addEventListener('storage', ({ key }) => key === KEY && apply());
  apply();
}
