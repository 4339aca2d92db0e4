import { element } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import type { Words } from '../words/vi.js';
import type { FileProblem, FileProblemCode } from './file-problem.js';

const TITLES = {
  'not-csv': 'import.notCsv',
  empty: 'import.empty',
  'too-large': 'import.tooLarge',
  'no-name': 'import.noName',
  unreadable: 'import.unreadable',
} as const satisfies Partial<Record<FileProblemCode, keyof Words>>;

const TEXTS = {
  'not-csv': 'import.notCsvText',
  empty: 'import.emptyText',
  'too-large': 'import.tooLargeText',
  'no-name': 'import.noNameText',
  unclosed: 'import.unclosedText',
  unreadable: 'import.unreadableText',
} as const satisfies Record<FileProblemCode, keyof Words>;

/** A short text in a coloured box that is read out when it comes. */
export function noteBox(tone: 'bad' | 'warn', text: string, title?: string): HTMLElement {
  return element('div', { class: `note ${tone}`, attributes: { role: 'alert' } }, [
    icon('warning'),
    element('div', {}, [...(title ? [element('strong', { text: title })] : []), element('p', { text })]),
  ]);
}

/** What is wrong with a file as a whole, and what to do about it. */
export function problemBox({ code, line }: FileProblem, words: Words): HTMLElement {
  const title = code === 'unclosed' ? words['import.unclosed'](line ?? 1) : words[TITLES[code]];
  return noteBox('bad', words[TEXTS[code]], title);
}
