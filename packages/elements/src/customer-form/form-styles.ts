import { buttons } from '../controls/buttons.js';
import { fieldStyles } from '../controls/field-styles.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { conflictStyles } from './conflict-section.js';
import { summaryStyles } from './error-summary.js';
import { formTabStyles } from './form-tabs.js';
import { kindStyles } from './kind-choice.js';
import { panelStyles } from './panel-styles.js';

/** How everything inside the panel looks. */
export const formStyles = [
  tokens,
  base,
  buttons,
  fieldStyles,
  kindStyles,
  panelStyles,
  formTabStyles,
  summaryStyles,
  conflictStyles,
];
