import { html, type TemplateResult } from 'lit';
import { markRanges, markWords, searchWords } from '@clientele/core';

/** Draws a text with what matches folded words marked; a dash where there is none. */
export function marked(text: string | null, words: readonly string[]): TemplateResult | string {
  if (!text) return '—';
  const ranges = words.length === 0 ? [] : markRanges(text, words);
  if (ranges.length === 0) return text;
  const parts: (TemplateResult | string)[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(end, from), html`<mark>${text.slice(from, to)}</mark>`);
    end = to;
  }
  return html`${parts}${text.slice(end)}`;
}

/** Draws texts with what a search of customers found in them marked. */
export function markFor(search: string): (text: string | null) => TemplateResult | string {
  const words = markWords(searchWords(search));
  return (text) => marked(text, words);
}
