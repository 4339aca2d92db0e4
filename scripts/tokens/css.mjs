// The tokens as style sheets: the one inside the elements, and the looks that a host may load.
import { COMPACT, TOKENS, TOUCHED } from './source.mjs';

/**
 * The CSS of a token: what a host set, else its own.
 * @param {import('./source.mjs').Token} token
 */
export function cssOf({ name, value, towardsInk }) {
  const given = `var(--clientele-${name}, ${value})`;
  if (towardsInk) return `color-mix(in oklab, var(--_ink) calc(var(--_contrast) * 0.4), ${given})`;
  return TOUCHED.includes(name) ? `max(var(--_touch), ${given})` : given;
}

/** The source of `packages/elements/src/theme/tokens.ts`. */
export function elementStyles() {
  return `// Made by scripts/tokens.mjs of scripts/tokens/source.mjs. Change those.
import { css } from 'lit';

/**
 * The design tokens, on every element that can stand alone. A host sets the \`--clientele-…\` ones; most are derived
 * from a few, so that one accent re-themes the whole. Light and dark follow the page's \`color-scheme\`.
 */
export const tokens = css\`
  :host {
    --_touch: 0px;
    ${TOKENS.map((token) => `--_${token.name}: ${cssOf(token)};`).join('\n')}
  }
  @media (prefers-contrast: more) {
    :host {
      --_contrast: 100%;
    }
  }
  @media (pointer: coarse) {
    :host {
      --_touch: 44px;
    }
  }
\`;
`;
}

/** The source of `packages/elements/themes.css`. */
export function themes() {
  const compact = Object.entries(COMPACT).map(([name, value]) => `--clientele-${name}: ${value};`);
  return `/* Made by scripts/tokens.mjs. Looks that a host may choose for a page or a part of it. */

[data-clientele-theme='light'] {
  color-scheme: light;
}

[data-clientele-theme='dark'] {
  color-scheme: dark;
}

/* What people get anyway who have asked their system for more contrast. In light or dark, as the page is. */
[data-clientele-contrast='more'] {
  --clientele-contrast: 100%;
}

[data-clientele-density='compact'] {
  ${compact.join('\n  ')}
}
`;
}
