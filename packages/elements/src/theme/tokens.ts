// Made by scripts/tokens.mjs of scripts/tokens/source.mjs. Change those.
import { css } from 'lit';

/**
 * The design tokens, on every element that can stand alone. A host sets the `--clientele-…` ones; most are derived
 * from a few, so that one accent re-themes the whole. Light and dark follow the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_touch: 0px;
    --_contrast: var(--clientele-contrast, 0%);
    --_accent: color-mix(
      in oklab,
      var(--_ink) calc(var(--_contrast) * 0.4),
      var(--clientele-accent, light-dark(#0f6e63, #4cc9b8))
    );
    --_accent-ink: var(--clientele-accent-ink, light-dark(#ffffff, #06231f));
    --_surface: var(--clientele-surface, light-dark(#ffffff, #16191f));
    --_ink: var(--clientele-ink, light-dark(#16191f, #eceef2));
    --_raised: var(--clientele-raised, light-dark(var(--_surface), color-mix(in oklab, var(--_surface) 96%, white)));
    --_accent-soft: var(--clientele-accent-soft, color-mix(in srgb, var(--_accent) 12%, var(--_surface)));
    --_accent-text: var(--clientele-accent-text, color-mix(in oklab, var(--_accent) 82%, var(--_ink)));
    --_focus-ring: var(
      --clientele-focus-ring,
      color-mix(in oklab, var(--_accent) max(26%, var(--_contrast)), transparent)
    );
    --_ink-2: var(--clientele-ink-2, color-mix(in oklab, var(--_ink) max(76%, var(--_contrast)), var(--_surface)));
    --_ink-3: var(--clientele-ink-3, color-mix(in oklab, var(--_ink) max(68%, var(--_contrast)), var(--_surface)));
    --_line: var(
      --clientele-line,
      color-mix(in oklab, var(--_ink) max(12%, calc(var(--_contrast) * 0.6)), var(--_surface))
    );
    --_line-2: var(--clientele-line-2, color-mix(in oklab, var(--_ink) 7%, var(--_surface)));
    --_hover: var(--clientele-hover, color-mix(in oklab, var(--_ink) 4%, var(--_surface)));
    --_field: var(--clientele-field, color-mix(in oklab, var(--_ink) max(52%, var(--_contrast)), var(--_surface)));
    --_danger: color-mix(
      in oklab,
      var(--_ink) calc(var(--_contrast) * 0.4),
      var(--clientele-danger, light-dark(#b3261e, #ff8a80))
    );
    --_warning: color-mix(
      in oklab,
      var(--_ink) calc(var(--_contrast) * 0.4),
      var(--clientele-warning, light-dark(#8a5a00, #f0c36a))
    );
    --_warning-soft: var(--clientele-warning-soft, light-dark(#fdf1da, #3a2c14));
    --_crm: color-mix(
      in oklab,
      var(--_ink) calc(var(--_contrast) * 0.4),
      var(--clientele-crm, light-dark(#1f4fa8, #9dbdfb))
    );
    --_crm-soft: var(--clientele-crm-soft, light-dark(#e6eefc, #1a2740));
    --_mark: var(--clientele-mark, light-dark(#fde9b4, #5a4510));
    --_shadow: var(--clientele-shadow, light-dark(#0c10181f, #00000080));
    --_font: var(--clientele-font, inherit);
    --_text: var(--clientele-text, 14px);
    --_text-2: var(--clientele-text-2, 13px);
    --_text-3: var(--clientele-text-3, 12px);
    --_title: var(--clientele-title, 20px);
    --_row-height: max(var(--_touch), var(--clientele-row-height, 44px));
    --_control-height: max(var(--_touch), var(--clientele-control-height, 34px));
    --_radius: var(--clientele-radius, 7px);
    --_radius-surface: var(--clientele-radius-surface, calc(var(--_radius) + 3px));
    --_elevation: var(--clientele-elevation, 0 24px 70px var(--_shadow));
    --_duration: var(--clientele-duration, 150ms);
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
`;
