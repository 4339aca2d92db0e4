// Only for what oxlint cannot read: Lit templates, their accessibility, and custom element classes.
import parser from '@typescript-eslint/parser';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';

/** What a person without a mouse cannot do, and a test of theirs must not. */
const NOT_BY_KEYBOARD =
  'click|dblclick|tap|fill|clear|focus|blur|check|uncheck|setChecked|selectOption|selectText|hover|dispatchEvent|dragTo|' +
  'setInputFiles|evaluate|evaluateAll|evaluateHandle|addScriptTag|mouse|touchscreen';

export default [
  {
    files: ['packages/elements/src/**/*.ts', 'e2e/**/*.ts'],
    languageOptions: { parser },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  lit['flat/all'],
  wc['flat/best-practice'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    rules: {
      // A matter of taste: a list is drawn where it stands, and a handler may need its row.
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
      'lit/prefer-query-decorators': 'off',
      // LitElement has every callback.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['e2e/**/*-by-keyboard.e2e.ts', 'e2e/support/keyboard.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `MemberExpression[property.name=/^(${NOT_BY_KEYBOARD})$/]`,
          message: 'This is a test by keyboard alone.',
        },
      ],
    },
  },
];
