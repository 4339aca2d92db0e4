import { isAbortError, isCustomerError, type Building } from '@clientele/core';
import type { Portal } from '../shell/portal.js';
import { moduleMessages } from '../words/module-messages.js';
import { chooseStep } from './choose-step.js';
import { openDialog } from './dialog-shell.js';
import { FileProblem } from './file-problem.js';
import { countsOf, type ImportRun } from './import-run.js';
import { previewStep } from './preview-step.js';
import { noteBox, problemBox } from './problem-box.js';
import { progressStep } from './progress-step.js';
import { readImport } from './read-file.js';
import { resultStep } from './result-step.js';
import { saveRows } from './save-rows.js';

/** Opens *Nhập từ tệp* for a building: choose a file, look at what it holds, save it, see what became of each row. */
export function openImport(portal: Portal, building: Building): void {
  const words = portal.words();
  const messages = moduleMessages(portal);
  // The dialog is modal: neither building nor language can change under it.
  let reading = new AbortController();
  let stopped = false;
  const shell = openDialog(words['import.title'], words['import.into'](building.name), words['import.close'], () => {
    reading.abort();
    stopped = true;
  });
  const close = () => shell.root.close();

  const choose = (note: HTMLElement | null = null) => {
    reading.abort();
    shell.show(chooseStep(words, note, (file) => void read(file), close));
  };

  const read = async (file: File) => {
    reading = new AbortController();
    shell.show(progressStep(words['import.reading'](file.name), words['import.cancel'], () => choose()));
    try {
      preview(await readImport(file, portal.adapter, building.id, reading.signal));
    } catch (thrown) {
      if (isAbortError(thrown)) return;
      if (thrown instanceof FileProblem) choose(problemBox(thrown, words));
      else choose(noteBox('bad', messages[`error.${isCustomerError(thrown) ? thrown.code : 'adapter'}`]));
    }
  };

  const preview = (run: ImportRun) => {
    shell.show(previewStep(run, messages, words, { save: () => void save(run), another: () => choose(), close }));
  };

  const save = async (run: ImportRun) => {
    stopped = false;
    const step = progressStep(words['import.savingTitle'], words['import.stop'], () => {
      stopped = true;
      step.stopping(words['import.stopping']);
    });
    const progress = () => {
      const { saved, pending, refused } = countsOf(run);
      step.progress((saved + refused) / run.read, words['import.saving'](saved, saved + pending));
    };
    shell.show(step);
    progress();
    const end = await saveRows(run, portal.adapter, () => stopped, progress);
    if (!shell.root.open) return;
    shell.show(resultStep(run, end, messages, words, { goOn: () => void save(run), another: () => choose(), close }));
  };

  choose();
}
