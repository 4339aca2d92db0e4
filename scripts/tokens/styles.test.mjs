import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOKENS } from './source.mjs';

const SRC = 'packages/elements/src';

/** The style sheets of the elements, by file. */
const SHEETS = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<![.](browser|test|long))[.]ts$/.test(path))
  .map((path) => ({ path, css: (readFileSync(join(SRC, path), 'utf8').match(/css`[^`]*`/g) ?? []).join('\n') }))
  .filter(({ css }) => css !== '');

const DIRECTION =
  /(?<![-\w])(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[-\w]*|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;
const FOUR_SIDES = /(?:margin|padding|inset|border-width)\s*:\s*(\S+) (\S+) (\S+) (\S+?);/g;

/**
 * What in a style sheet would stay where it is where a language runs from right to left.
 * @param {string} css
 */
function physical(css) {
  const lopsided = [...css.matchAll(FOUR_SIDES)].filter(([, , right, , left]) => right !== left);
  return [...(css.match(DIRECTION) ?? []), ...lopsided.map(([all]) => all)];
}

describe('the styles of the elements', () => {
  it('are read', () => {
    expect(SHEETS.length).toBeGreaterThan(25);
  });

  it.each(SHEETS)('follow the direction of writing: $path', ({ css }) => {
    expect(physical(css)).toEqual([]);
  });

  it.each(SHEETS)('take their values from tokens there are: $path', ({ css }) => {
    const known = new Set(['columns', 'touch', ...TOKENS.map(({ name }) => name)]);
    const used = [...css.matchAll(/var\(--_([\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !known.has(name ?? ''))).toEqual([]);
  });

  it.each(['margin-left: 2px;', 'padding: 0 0 0 16px;', 'inset: 0 0 0 auto;', 'text-align: right;', 'left: 0;'])(
    'would be refused with %s',
    (css) => {
      expect(physical(css)).toHaveLength(1);
    },
  );

  it.each(['margin: 0 auto;', 'padding: 1px 2px 3px;', 'inset: 0 0 auto;', 'justify-content: left;'])(
    'may say %s',
    (css) => {
      expect(physical(css)).toEqual([]);
    },
  );

  it('use every token somewhere', () => {
    const all = SHEETS.map(({ css }) => css).join('\n');
    const unused = TOKENS.filter(({ name }) => !all.includes(`var(--_${name})`)).map(({ name }) => name);
    expect(unused).toEqual([]);
  });
});
