// Only for what oxlint cannot read: Lit templates, their accessibility, and custom element classes.
import parser from '@typescript-eslint/parser';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';

export default [
  {
    files: ['packages/elements/src/**/*.ts'],
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
];
