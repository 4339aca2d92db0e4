// The design tokens: the one place where they are written. `node scripts/tokens.mjs` makes everything else of them.

/**
 * @typedef {object} Token
 * @property {string} name - a host sets `--clientele-<name>`; styles of the elements read `--_<name>`
 * @property {'contrast' | 'colour' | 'type' | 'size' | 'shape' | 'elevation' | 'motion'} group
 * @property {string} value - CSS, for light and dark at once, and for every `--_contrast` from 0% to 100%
 * @property {true} [towardsInk] - whether it goes towards the ink, also where it is a host's, as contrast is asked for
 * @property {string} says - what it is for
 */

/** Ink on the surface, from so many percent up to so many with all the contrast there can be. @param {number} from @param {string} [to] */
const inkOnSurface = (from, to) =>
  `color-mix(in oklab, var(--_ink) ${to ? `max(${from}%, ${to})` : `${from}%`}, var(--_surface))`;

const ALL = 'var(--_contrast)';

/** @type {readonly Token[]} */
export const TOKENS = [
  {
    name: 'contrast',
    group: 'contrast',
    value: '0%',
    says: 'how far colours go towards the ink; 100% is high contrast',
  },
  {
    name: 'accent',
    group: 'colour',
    value: 'light-dark(#0f6e63, #4cc9b8)',
    towardsInk: true,
    says: 'the primary action, selection and focus',
  },
  { name: 'accent-ink', group: 'colour', value: 'light-dark(#ffffff, #06231f)', says: 'text on the accent' },
  { name: 'surface', group: 'colour', value: 'light-dark(#ffffff, #16191f)', says: 'behind lists, inputs and cards' },
  { name: 'ink', group: 'colour', value: 'light-dark(#16191f, #eceef2)', says: 'text' },
  {
    name: 'raised',
    group: 'colour',
    value: 'light-dark(var(--_surface), color-mix(in oklab, var(--_surface) 96%, white))',
    says: 'behind the form and dialogs',
  },
  {
    name: 'accent-soft',
    group: 'colour',
    value: 'color-mix(in srgb, var(--_accent) 12%, var(--_surface))',
    says: 'behind what is selected',
  },
  {
    name: 'accent-text',
    group: 'colour',
    value: 'color-mix(in oklab, var(--_accent) 82%, var(--_ink))',
    says: 'text that leads somewhere',
  },
  {
    name: 'focus-ring',
    group: 'colour',
    value: `color-mix(in oklab, var(--_accent) max(26%, ${ALL}), transparent)`,
    says: 'around an input with the focus',
  },
  { name: 'ink-2', group: 'colour', value: inkOnSurface(76, ALL), says: 'secondary text' },
  { name: 'ink-3', group: 'colour', value: inkOnSurface(68, ALL), says: 'hints, column heads' },
  { name: 'line', group: 'colour', value: inkOnSurface(12, `calc(${ALL} * 0.6)`), says: 'hairlines' },
  { name: 'line-2', group: 'colour', value: inkOnSurface(7), says: 'hairlines between rows' },
  { name: 'hover', group: 'colour', value: inkOnSurface(4), says: 'behind what is pointed at' },
  { name: 'field', group: 'colour', value: inkOnSurface(52, ALL), says: 'borders of inputs' },
  {
    name: 'danger',
    group: 'colour',
    value: 'light-dark(#b3261e, #ff8a80)',
    towardsInk: true,
    says: 'errors and deletion',
  },
  {
    name: 'warning',
    group: 'colour',
    value: 'light-dark(#8a5a00, #f0c36a)',
    towardsInk: true,
    says: 'warnings, and what differs from the CRM',
  },
  { name: 'warning-soft', group: 'colour', value: 'light-dark(#fdf1da, #3a2c14)', says: 'behind warnings' },
  {
    name: 'crm',
    group: 'colour',
    value: 'light-dark(#1f4fa8, #9dbdfb)',
    towardsInk: true,
    says: 'what comes from the CRM',
  },
  { name: 'crm-soft', group: 'colour', value: 'light-dark(#e6eefc, #1a2740)', says: 'behind what comes from the CRM' },
  { name: 'mark', group: 'colour', value: 'light-dark(#fde9b4, #5a4510)', says: 'behind what a search found' },
  { name: 'shadow', group: 'colour', value: 'light-dark(#0c10181f, #00000080)', says: 'the colour of shadows' },

  { name: 'font', group: 'type', value: 'inherit', says: 'the typeface; the page’s own where it is not set' },
  { name: 'text', group: 'type', value: '14px', says: 'size of body text' },
  { name: 'text-2', group: 'type', value: '13px', says: 'size of controls and labels' },
  { name: 'text-3', group: 'type', value: '12px', says: 'size of hints and secondary lines' },
  { name: 'title', group: 'type', value: '20px', says: 'size of the title of a list or form' },

  { name: 'row-height', group: 'size', value: '44px', says: 'height of a row; 34px is compact' },
  { name: 'control-height', group: 'size', value: '34px', says: 'height of buttons and inputs; 30px is compact' },

  { name: 'radius', group: 'shape', value: '7px', says: 'corners of controls' },
  { name: 'radius-surface', group: 'shape', value: 'calc(var(--_radius) + 3px)', says: 'corners of lists and dialogs' },

  { name: 'elevation', group: 'elevation', value: '0 24px 70px var(--_shadow)', says: 'shadow of what floats' },

  { name: 'duration', group: 'motion', value: '150ms', says: 'of what moves; nothing does when people ask for less' },
];

/** Sizes that a finger must be able to hit are at least this, where the pointer is coarse. */
export const TOUCHED = ['row-height', 'control-height'];

/** Rows and controls for people who want more on the screen. */
export const COMPACT = { 'row-height': '34px', 'control-height': '30px' };

/** Backgrounds that any text and input may stand on. */
export const BACKGROUNDS = ['surface', 'raised', 'hover', 'accent-soft'];

/** Which text stands on which background. */
export const TEXT_ON = [
  ...['ink', 'ink-2', 'ink-3', 'accent-text', 'danger', 'warning', 'crm'].flatMap((text) =>
    BACKGROUNDS.map((background) => ({ text, background })),
  ),
  { text: 'accent-ink', background: 'accent' },
  { text: 'ink', background: 'mark' },
  ...['ink', 'ink-2', 'warning'].map((text) => ({ text, background: 'warning-soft' })),
  ...['ink', 'ink-2', 'crm'].map((text) => ({ text, background: 'crm-soft' })),
];
