import { css } from 'lit';

/**
 * The design tokens, on every element that can stand alone. A host sets the `--clientele-…` ones; everything else is
 * derived from them, so that one accent re-themes the whole. Light and dark follow the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_accent: var(--clientele-accent, light-dark(#0f6e63, #4cc9b8));
    --_accent-ink: var(--clientele-accent-ink, light-dark(#ffffff, #06231f));
    --_surface: var(--clientele-surface, light-dark(#ffffff, #16191f));
    --_ink: var(--clientele-ink, light-dark(#16191f, #eceef2));
    --_radius: var(--clientele-radius, 7px);

    --_raised: light-dark(var(--_surface), color-mix(in oklab, var(--_surface) 96%, white));
    --_accent-soft: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
    --_accent-text: color-mix(in oklab, var(--_accent) 82%, var(--_ink));
    --_focus-ring: color-mix(in oklab, var(--_accent) 26%, transparent);
    --_ink-2: color-mix(in oklab, var(--_ink) 76%, var(--_surface));
    --_ink-3: color-mix(in oklab, var(--_ink) 68%, var(--_surface));
    --_line: color-mix(in oklab, var(--_ink) 12%, var(--_surface));
    --_line-2: color-mix(in oklab, var(--_ink) 7%, var(--_surface));
    --_hover: color-mix(in oklab, var(--_ink) 4%, var(--_surface));
    --_field: color-mix(in oklab, var(--_ink) 52%, var(--_surface));
    --_danger: light-dark(#b3261e, #ff8a80);
    --_warning: light-dark(#8a5a00, #f0c36a);
    --_warning-soft: light-dark(#fdf1da, #3a2c14);
    --_crm: light-dark(#1f4fa8, #9dbdfb);
    --_crm-soft: light-dark(#e6eefc, #1a2740);
    --_mark: light-dark(#fde9b4, #5a4510);
    --_shadow: light-dark(#0c10181f, #00000080);
  }
`;
