import { describe, expect, it } from 'vitest';
import { contrastOf, hexOf } from './colour.mjs';
import { BACKGROUNDS, TEXT_ON } from './source.mjs';
import { LOOKS, colourIn, designTokens } from './w3c.mjs';

describe.each(LOOKS)('colours in $name', (look) => {
  const contrast = (/** @type {string} */ one, /** @type {string} */ other) =>
    contrastOf(colourIn(one, look), colourIn(other, look));

  it.each(TEXT_ON)('$text can be read on $background', ({ text, background }) => {
    expect(contrast(text, background)).toBeGreaterThanOrEqual(look.contrast === 1 ? 7 : 4.5);
  });

  it.each(BACKGROUNDS)('an input is seen on %s', (background) => {
    expect(contrast('field', background)).toBeGreaterThanOrEqual(3);
  });
});

describe('working colours out', () => {
  const LIGHT = LOOKS[0];
  it('counts contrast as WCAG does', () => {
    expect(contrastOf([1, 1, 1, 1], [0, 0, 0, 1])).toBe(21);
    expect(contrastOf([0, 0, 0, 1], [0, 0, 0, 1])).toBe(1);
  });

  it('takes the host’s accent, and derives from it', () => {
    const own = { accent: '#7a2fb0' };
    expect(hexOf(colourIn('accent', LIGHT, own))).toBe('#7a2fb0');
    expect(hexOf(colourIn('accent-soft', LIGHT, own))).toBe('#efe6f6');
  });

  it('sees a pale accent that cannot be read', () => {
    const own = { accent: '#9fd8d0' };
    expect(contrastOf(colourIn('accent-ink', LIGHT, own), colourIn('accent', LIGHT, own))).toBeLessThan(2);
  });
});

describe('the file for design tools', () => {
  it('has a type and a value for every token, as the format asks', () => {
    const groups = Object.values(designTokens()).flatMap((group) =>
      '$type' in group ? [group] : Object.values(group),
    );
    for (const { $type, ...tokens } of groups) {
      expect(['color', 'dimension', 'fontFamily', 'shadow', 'duration']).toContain($type);
      for (const token of Object.values(tokens)) expect(token).toHaveProperty('$value');
    }
  });

  it('names a host’s own colours and sizes', () => {
    const file = designTokens({ accent: '#7a2fb0', radius: '0px' });
    expect(file).toHaveProperty(['color', 'light', 'accent', '$value', 'hex'], '#7a2fb0');
    expect(file).toHaveProperty(['radius', 'radius', '$value'], { value: 0, unit: 'px' });
  });
});
