import { describe, expect, it } from 'vitest';
import { page, requirementRows, summary } from './requirements.mjs';

/** @param {string} way @param {string} title @param {string} status */
const test = (way, title, status) => ({ ancestorTitles: [`the manual, by ${way}`], title, status });
/** @param {{ ancestorTitles: string[], title: string, status: string }[]} assertionResults */
const report = (...assertionResults) => ({ testResults: [{ assertionResults }] });

describe('requirementRows', () => {
  const requirements = { A1: 'One', A2: 'Two', A10: 'Ten' };

  it('takes each tag of a title, by its way', () => {
    const rows = requirementRows(
      requirements,
      report(
        test('mouse', 'A1, A2: x', 'passed'),
        test('keyboard', 'A2: y', 'failed'),
        test('mouse', 'A1: z', 'failed'),
      ),
    );
    expect(rows.map(({ tag, mouse, keyboard }) => [tag, mouse, keyboard])).toEqual([
      ['A1', 'failed', 'none'],
      ['A2', 'passed', 'failed'],
      ['A10', 'none', 'none'],
    ]);
  });

  it('says that a row is whole only when both ways passed', () => {
    const rows = requirementRows({ A1: 'One' }, report(test('mouse', 'A1: x', 'passed')));
    expect(rows.map(summary)).toEqual(['A1 mouse ✓ keyboard –']);
    expect(rows.map((row) => summary({ ...row, keyboard: 'passed' }))).toEqual(['A1 ✓']);
  });

  it('shows a picture where there is one', () => {
    const rows = requirementRows(requirements, report());
    const text = page(rows, (tag) => tag === 'A2');
    expect(text).toContain('![A2](pictures/A2.png)');
    expect(text).not.toContain('A1.png');
  });
});
