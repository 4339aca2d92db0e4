// Works colours out as a browser does, for the four ways a page may look.

/** @typedef {readonly [number, number, number, number]} Rgba - each from 0 to 1 */
/** @typedef {{ dark: boolean, contrast: number, value: (name: string) => string, own: (name: string) => string | undefined }} Look - contrast from 0 to 1 */

/** @param {string} hex */
function parse(hex) {
  const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return /** @type {Rgba} */ ([red / 255, green / 255, blue / 255, alpha / 255]);
}

/** @param {number} part */
const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
/** @param {number} part */
const curved = (part) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);

/** Björn Ottosson's Oklab, https://bottosson.github.io/posts/oklab/. @param {Rgba} colour */
function toOklab([red, green, blue, alpha]) {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return /** @type {Rgba} */ ([
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    alpha,
  ]);
}

/** @param {Rgba} colour @returns {Rgba} */
function fromOklab([lightness, a, b, alpha]) {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const parts = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Math.min(1, Math.max(0, curved(Math.max(0, part)))));
  return [red, green, blue, alpha];
}

/** Mixes as `color-mix` does: premultiplied. @param {Rgba} one @param {number} share @param {Rgba} other @returns {Rgba} */
function mix(one, share, other) {
  const alpha = one[3] * share + other[3] * (1 - share);
  /** @param {0 | 1 | 2} at */
  const part = (at) => (alpha === 0 ? 0 : (one[at] * one[3] * share + other[at] * other[3] * (1 - share)) / alpha);
  return [part(0), part(1), part(2), alpha];
}

/** The arguments of a CSS function, split at its own commas. @param {string} text */
function args(text) {
  /** @type {string[]} */
  const found = [''];
  let depth = 0;
  for (const letter of text.slice(text.indexOf('(') + 1, -1)) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found.map((each) => each.trim());
}

/** `var(--_ink) max(52%, var(--_contrast))` → its two parts. @param {string} css @returns {[string, string]} */
function split(css) {
  const at = css.indexOf(' ');
  return [css.slice(0, at), css.slice(at + 1)];
}

/**
 * How much of a colour goes into a mix, from 0 to 1.
 * @param {string} css
 * @param {number} contrast
 * @returns {number}
 */
function shareOf(css, contrast) {
  if (css === 'var(--_contrast)') return contrast;
  if (css.startsWith('max(')) return Math.max(...args(css).map((each) => shareOf(each, contrast)));
  const [, factor] = /^calc\(var\(--_contrast\) \* ([\d.]+)\)$/.exec(css) ?? [];
  return factor === undefined ? Number.parseFloat(css) / 100 : contrast * Number(factor);
}

/**
 * The colour that a token's CSS comes to in one look.
 * @param {string} css
 * @param {Look} look
 * @returns {Rgba}
 */
export function colourOf(css, look) {
  if (css.startsWith('#')) return parse(css.slice(1));
  if (css === 'white') return [1, 1, 1, 1];
  if (css === 'transparent') return [0, 0, 0, 0];
  const [first = '', second = '', third = ''] = args(css);
  if (css.startsWith('var(--_')) return colourOf(look.value(first.slice(3)), look);
  if (css.startsWith('var(--clientele-')) return colourOf(look.own(first.slice(12)) ?? second, look);
  if (css.startsWith('light-dark(')) return colourOf(look.dark ? second : first, look);
  if (!css.startsWith('color-mix(')) throw new Error(`No colour: ${css}`);
  const [one, amount] = split(second);
  const [left, right] = [colourOf(one, look), colourOf(third, look)];
  const share = shareOf(amount, look.contrast);
  if (first === 'in srgb') return mix(left, share, right);
  return fromOklab(mix(toOklab(left), share, toOklab(right)));
}

/** `#rrggbb`, or `#rrggbbaa` where it is not opaque. @param {Rgba} colour */
export function hexOf(colour) {
  const pairs = colour.map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${(pairs[3] === 'ff' ? pairs.slice(0, 3) : pairs).join('')}`;
}

/** @param {Rgba} colour */
const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** The contrast of two opaque colours, from 1 to 21, as WCAG 2 counts it. @param {Rgba} one @param {Rgba} other */
export function contrastOf(one, other) {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
