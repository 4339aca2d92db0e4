import type { Messages } from '@clientele/core';
import { button, element } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import type { Words } from '../words/vi.js';
import { stepHeading, type Step } from './dialog-shell.js';
import { figures } from './figures.js';
import { download, refusedCsv, report } from './files-out.js';
import { countsOf, type ImportRun } from './import-run.js';
import { refusedDetails, remarkedDetails } from './outcome-details.js';
import { noteBox } from './problem-box.js';
import type { SaveEnd } from './save-rows.js';

function downloadButton(text: string, hint: string, pressed: () => void): HTMLButtonElement {
  const made = element('button', { class: 'download', attributes: { type: 'button' }, on: { click: pressed } }, [
    icon('download'),
  ]);
  made.append(element('span', {}, [text, element('small', { text: hint })]));
  return made;
}

function downloads(run: ImportRun, messages: Messages, words: Words): HTMLElement {
  const name = run.fileName.replace(/\.[^.]*$/, '');
  const made = element('details', {}, [element('summary', { text: words['import.downloads'] })]);
  made.open = run.refused.length > 0;
  const list = element('div', { class: 'details-body downloads' });
  if (run.refused.length > 0) {
    const refused = () =>
      void refusedCsv(run, messages, words).then((file) => download(file, `${name}-bi-tu-choi.csv`));
    list.append(downloadButton(words['import.refusedCsv'], words['import.refusedCsvText'], refused));
  }
  const whole = () => void report(run).then((file) => download(file, `${name}-bao-cao.json`));
  list.append(downloadButton(words['import.reportJson'], words['import.reportJsonText'], whole));
  made.append(list);
  return made;
}

/** Says what became of the file: never fewer words than rows. */
export function resultStep(
  run: ImportRun,
  end: SaveEnd,
  messages: Messages,
  words: Words,
  does: { goOn(): void; another(): void; close(): void },
): Step {
  const { read, saved, pending, refused } = countsOf(run);
  const heading = stepHeading(words['import.result'](saved, read));
  if (end.status === 'done' && saved > 0) heading.prepend(icon('done'));
  const body: Node[] = [heading];
  if (end.status === 'stopped') body.push(noteBox('warn', words['import.stopped']));
  if (end.status === 'failed') body.push(noteBox('bad', words['import.failedText'](messages[`error.${end.code}`])));
  body.push(
    figures(messages.locale, [
      { label: words['import.read'], value: read },
      { label: words['import.saved'], value: saved, tone: 'good' },
      ...(pending > 0 ? [{ label: words['import.notSaved'], value: pending, tone: 'bad' } as const] : []),
      { label: words['import.refused'], value: refused, tone: 'bad' },
    ]),
  );
  for (const part of [refusedDetails(run, messages, words), remarkedDetails(run, messages, words)])
    if (part) body.push(part);
  body.push(downloads(run, messages, words));
  const another = button(words['import.another'], does.another, 'ghost start');
  const actions =
    pending > 0
      ? [
          another,
          button(words['import.close'], does.close),
          button(words['import.goOn'](pending), does.goOn, 'primary'),
        ]
      : [another, button(words['import.done'], does.close, 'primary')];
  return { body, actions, focus: heading };
}
