import { css } from 'lit';

/** A calm strip over the list, as `class="strip"`. */
export const stripStyles = css`
  :host {
    display: block;
    flex: none;
  }
  .strip {
    margin-bottom: 14px;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
`;
