import { button, element } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import type { Words } from '../words/vi.js';
import type { Step } from './dialog-shell.js';

/** The file is offered beside the page, so that there is something to try with. */
const SAMPLE = 'cu-dan-toa-s1.csv';

/** Asks for a file, under what is to be said of the one before. */
export function chooseStep(
  words: Words,
  note: HTMLElement | null,
  chosen: (file: File) => void,
  close: () => void,
): Step {
  const input = element('input', {
    class: 'visually-hidden',
    attributes: { type: 'file', accept: '.csv,text/csv', id: 'import-file' },
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) chosen(file);
  });
  const zone = element('div', { class: 'drop' }, [
    icon('upload'),
    element('p', {}, [
      element('span', { class: 'drop-text', text: words['import.drop'] }),
      input,
      element('label', { class: 'button', text: words['import.choose'], attributes: { for: 'import-file' } }),
    ]),
    element('small', { text: words['import.limit'] }),
  ]);
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    const [file] = event.dataTransfer?.files ?? [];
    if (file) chosen(file);
  });
  const sample = element('div', { class: 'sample-file' }, [
    icon('file'),
    element('span', {}, [element('b', { text: SAMPLE }), element('small', { text: words['import.sampleText'] })]),
    element('a', { text: words['import.sample'], attributes: { href: SAMPLE, download: SAMPLE } }),
    button(words['import.useSample'], () => void takeSample(chosen)),
  ]);
  return {
    body: [...(note ? [note] : []), zone, element('p', { class: 'hint', text: words['import.columns'] }), sample],
    actions: [button(words['import.cancel'], close)],
    focus: input,
  };
}

/** As if somebody had chosen the sample; one that does not come is read as an empty file. */
async function takeSample(chosen: (file: File) => void): Promise<void> {
  const parts = await fetch(SAMPLE).then(
    async (response) => (response.ok ? [await response.blob()] : []),
    () => [],
  );
  chosen(new File(parts, SAMPLE, { type: 'text/csv' }));
}
