import { buttons } from '../controls/buttons.js';
import { decisionStyles } from '../controls/crm-decision.js';
import { badgeStyles } from '../controls/origin-badges.js';
import { fieldStyles } from '../controls/field-styles.js';
import { questionStyles } from '../controls/question.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { stateStyles } from '../customer-list/states.js';
import { conflictStyles } from './conflict-section.js';
import { draftLineStyles } from './draft-lines.js';
import { summaryStyles } from './error-summary.js';
import { fieldNoteStyles } from './field-notes.js';
import { failureStyles } from './failure-note.js';
import { formTabStyles } from './form-tabs.js';
import { kindStyles } from './kind-choice.js';
import { panelStyles } from './panel-styles.js';
import { provenanceStyles } from './provenance-styles.js';

/** How everything inside the panel looks. */
export const formStyles = [
  tokens,
  base,
  buttons,
  fieldStyles,
  kindStyles,
  panelStyles,
  stateStyles,
  questionStyles,
  formTabStyles,
  draftLineStyles,
  summaryStyles,
  conflictStyles,
  fieldNoteStyles,
  provenanceStyles,
  decisionStyles,
  badgeStyles,
  failureStyles,
];
