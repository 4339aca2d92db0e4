import { element } from '../dom/element.js';
import { choice } from './choice.js';
import type { Portal } from './portal.js';
import { LANGUAGES, THEMES } from './preferences.js';

/** Each language in its own name, whatever the page speaks. */
const LANGUAGE_NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

/** Language and theme, and their effect on the document. */
export function switches(portal: Portal): HTMLElement {
  const { language, theme } = portal.preferences;
  const root = document.documentElement;
  const speak = () => (root.lang = language.get());
  // No attribute: the system decides, through color-scheme.
  const paint = () =>
    theme.get() === 'system' ? root.removeAttribute('data-theme') : root.setAttribute('data-theme', theme.get());
  for (const [cell, apply] of [
    [language, speak],
    [theme, paint],
  ] as const) {
    apply();
    cell.subscribe(apply);
  }
  const languages = choice(
    portal,
    'language',
    language,
    LANGUAGES,
    () => portal.words()['menu.language'],
    (value) => LANGUAGE_NAMES[value],
  );
  for (const label of languages.querySelectorAll('label')) label.lang = label.querySelector('input')?.value ?? '';
  return element('div', { class: 'switches' }, [
    languages,
    choice(
      portal,
      'theme',
      theme,
      THEMES,
      () => portal.words()['menu.theme'],
      (value) => portal.words()[`theme.${value}`],
    ),
  ]);
}
