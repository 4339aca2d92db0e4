import { describe, expect, it } from 'vitest';
import { uncovered } from './coverage.mjs';

const said = { description: 'Said.' };
const whole = {
  elements: [
    {
      tagName: 'x-a',
      ...said,
      members: [{ name: 'size', ...said }],
      slots: [{ name: 'end', ...said }],
      events: [{ name: 'x-done', ...said }],
      cssProperties: [{ name: '--x-ink', ...said }],
    },
  ],
  codes: ['taken'],
  stories: `component: 'x-a', size: 1, slot="end" @x-done 'taken'`,
  guides: 'x-a size end x-done --x-ink taken',
};

describe('what nobody can look up', () => {
  it('is nothing where all is told', () => {
    expect(uncovered(whole)).toEqual([]);
  });

  it.each([
    ['size', 'size (members of x-a)'],
    ['end', 'end (slots of x-a)'],
    ['x-done', 'x-done (events of x-a)'],
    ['taken', 'the error code taken'],
  ])('is %s without a story', (name, what) => {
    expect(uncovered({ ...whole, stories: whole.stories.replace(name, '') })).toEqual([`${what} has no story`]);
  });

  it.each(['size', 'end', 'x-done', '--x-ink', 'taken'])('is %s where no guide names it', (name) => {
    const [found, ...more] = uncovered({ ...whole, guides: whole.guides.replace(name, '') });
    expect(found).toContain('is in no guide');
    expect(more).toEqual([]);
  });

  it('is an element without a page, and a name that is only part of another', () => {
    expect(uncovered({ ...whole, stories: whole.stories.replace("'x-a'", "'x-ab'") })).toEqual([
      'x-a has no page in the stories',
    ]);
    expect(uncovered({ ...whole, guides: whole.guides.replace('size', 'font-size') })).toHaveLength(1);
  });

  it('is what has no description', () => {
    const [element] = whole.elements;
    const elements = [{ ...element, ...said, tagName: 'x-a', members: [{ name: 'size' }], cssProperties: [] }];
    expect(uncovered({ ...whole, elements })).toEqual(['size (members of x-a) has no description']);
  });
});
