// The tokens as a file of the W3C's Design Tokens Community Group (format 2025.10), with every colour worked out.
import { colourOf, hexOf } from './colour.mjs';
import { cssOf } from './css.mjs';
import { TOKENS } from './source.mjs';

/** The four ways a page may look. */
export const LOOKS = /** @type {const} */ ([
  { name: 'light', dark: false, contrast: 0 },
  { name: 'dark', dark: true, contrast: 0 },
  { name: 'light-high-contrast', dark: false, contrast: 1 },
  { name: 'dark-high-contrast', dark: true, contrast: 1 },
]);

/**
 * A token's colour in one look.
 * @param {string} name
 * @param {{ dark: boolean, contrast: number }} look
 * @param {Readonly<Record<string, string>>} [own] - CSS of a host's own, by token
 */
export function colourIn(name, { dark, contrast }, own = {}) {
  /** @param {string} wanted */
  const value = (wanted) => {
    const token = TOKENS.find((each) => each.name === wanted);
    if (!token) throw new Error(`No token ${wanted}`);
    return cssOf(token);
  };
  return colourOf(`var(--_${name})`, { dark, contrast, value, own: (wanted) => own[wanted] });
}

/** @param {string} name @param {(typeof LOOKS)[number]} look @param {Readonly<Record<string, string>>} own */
function colour(name, look, own) {
  const found = colourIn(name, look, own);
  const [red, green, blue, alpha] = found.map((part) => Math.round(part * 10_000) / 10_000);
  return { colorSpace: 'srgb', components: [red, green, blue], alpha, hex: hexOf(found).slice(0, 7) };
}

/** @param {string} css */
function dimension(css) {
  const [, value, unit] = /^([\d.]+)(px|ms)$/.exec(css) ?? [];
  return { value: Number(value), unit };
}

/**
 * The file, as an object. Colours stand in a group for each look; what is the same in all stands once.
 * @param {Readonly<Record<string, string>>} [own] - CSS of a host's own, by token: colours as `#rrggbb`, sizes in px
 */
export function designTokens(own = {}) {
  /** @param {string} name */
  const css = (name) => own[name] ?? TOKENS.find((token) => token.name === name)?.value ?? '';
  /** @param {string} name @param {object} rest */
  const described = (name, rest) => ({
    ...rest,
    $description: TOKENS.find((token) => token.name === name)?.says,
    $extensions: { 'vn.clientele': { property: `--clientele-${name}`, css: css(name) } },
  });
  const colours = LOOKS.map((look) => [
    look.name,
    {
      $type: 'color',
      ...Object.fromEntries(
        TOKENS.filter(({ group }) => group === 'colour').map(({ name }) => [
          name,
          described(name, { $value: colour(name, look, own) }),
        ]),
      ),
    },
  ]);
  /** @param {string} group */
  const sizes = (group) =>
    Object.fromEntries(
      TOKENS.filter((token) => token.group === group && /^[\d.]+px$/.test(css(token.name))).map(({ name }) => [
        name,
        described(name, { $value: dimension(css(name)) }),
      ]),
    );
  const radius = dimension(css('radius'));
  return {
    color: Object.fromEntries(colours),
    font: { $type: 'fontFamily', font: described('font', { $value: css('font') }) },
    text: { $type: 'dimension', ...sizes('type') },
    size: { $type: 'dimension', ...sizes('size') },
    radius: {
      $type: 'dimension',
      ...sizes('shape'),
      'radius-surface': described('radius-surface', { $value: { value: radius.value + 3, unit: 'px' } }),
    },
    elevation: {
      $type: 'shadow',
      elevation: described('elevation', {
        $value: {
          color: '{color.light.shadow}',
          offsetX: { value: 0, unit: 'px' },
          offsetY: { value: 24, unit: 'px' },
          blur: { value: 70, unit: 'px' },
          spread: { value: 0, unit: 'px' },
        },
      }),
    },
    motion: { $type: 'duration', duration: described('duration', { $value: dimension(css('duration')) }) },
  };
}
