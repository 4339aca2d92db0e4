import type { Messages } from '@clientele/core';
import { button, element } from '../dom/element.js';
import type { Words } from '../words/vi.js';
import { stepHeading, type Step } from './dialog-shell.js';
import { figures } from './figures.js';
import { countsOf, goodRows, type ImportRun } from './import-run.js';
import { refusedDetails, remarkedDetails } from './outcome-details.js';
import { noteBox } from './problem-box.js';

/** How many names show that the letters came through. */
const NAMES = 3;

/** Says what saving would do, before it does anything. */
export function previewStep(
  run: ImportRun,
  messages: Messages,
  words: Words,
  does: { save(): void; another(): void; close(): void },
): Step {
  const { read, pending, refused } = countsOf(run);
  const rows = goodRows(run);
  const repaired = rows.filter(({ status }) => status === 'repaired').length;
  const heading = stepHeading(run.fileName);
  const body: Node[] = [
    heading,
    figures(messages.locale, [
      { label: words['import.read'], value: read },
      { label: words['import.toSave'], value: pending, tone: 'good' },
      { label: words['import.repaired'], value: repaired },
      { label: words['import.refused'], value: refused, tone: 'bad' },
    ]),
  ];
  if (run.encoding !== 'utf-8') {
    const names = rows.slice(0, NAMES).map(({ customer }) => element('li', { text: customer.name ?? '—' }));
    body.push(
      noteBox('warn', words['import.oldEncoding']),
      element('ul', { class: 'names', attributes: { 'aria-label': words['import.firstNames'] } }, names),
    );
  }
  if (pending === 0) body.push(noteBox('bad', words['import.nothing']));
  const refusedPart = refusedDetails(run, messages, words);
  // Where nothing can be saved, the reasons are what this step is about.
  if (refusedPart && pending === 0) refusedPart.open = true;
  for (const part of [refusedPart, remarkedDetails(run, messages, words)]) if (part) body.push(part);
  if (run.unknownColumns.length > 0) {
    body.push(element('p', { class: 'hint', text: words['import.unknownColumns'](run.unknownColumns.join(', ')) }));
  }
  const another = button(words['import.another'], does.another, 'ghost start');
  const save = button(words['import.save'](pending), does.save, 'primary');
  return {
    body,
    actions: [another, button(words['import.cancel'], does.close), ...(pending > 0 ? [save] : [])],
    focus: heading,
  };
}
