// The keys of each element, for its guide. The tests by keyboard alone press them.

const GRID = [
  ['the rows', '`↑` `↓` `Page Up` `Page Down` `Home` `End`', 'goes from row to row; all rows are one stop of `Tab`'],
  ['the rows', '`Enter`', 'opens the customer of the row'],
];
const SEARCH = [
  ['anywhere inside', '`/`', 'to the search, and marks what stands there'],
  ['the search', '`Esc`', 'clears it'],
];
const EDITOR = [
  ['an open item', '`Enter`', 'puts it into the form'],
  ['an open item', '`Esc`', 'leaves it as it was'],
];
const FORM = [
  ['the form', '`Ctrl+Enter`', 'saves'],
  ['the form, adding', '`Ctrl+Shift+Enter`', 'saves and begins the next one'],
  ['the form', '`Esc`', 'closes it; asks first where something is not saved'],
  ['its tabs', '`←` `→` `Home` `End`', 'goes from tab to tab'],
  ['a link under a field', '`Enter`', 'opens or restores the customer it names'],
];
const LIST = [
  ...SEARCH,
  ['the tabs', '`←` `→` `Home` `End`', 'goes from tab to tab'],
  ...GRID,
  ['the rows', '`Space`', 'ticks the row'],
  ['the rows', '`Shift+Space`, `Shift` with an arrow', 'ticks from there to here'],
  ['the rows', '`Ctrl+A`', 'ticks all that were found'],
];

/** @type {Readonly<Record<string, readonly (readonly string[])[]>>} */
export const KEYS = {
  'clientele-customers': [...LIST, ...FORM, ['a dialog', '`Esc`', 'closes it']],
  'clientele-customer-list': LIST,
  'clientele-customer-form': FORM,
  'clientele-vehicles': [...SEARCH, ...GRID],
  'clientele-vehicle-editor': EDITOR,
  'clientele-apartment-editor': EDITOR,
  'clientele-contact-editor': EDITOR,
  'clientele-attachment-editor': [['a file', '`Enter`, `Space`', 'presses the button that has the focus']],
};
