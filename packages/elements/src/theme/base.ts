import { css } from 'lit';

/** Type and box model for everything inside a shadow root. */
export const base = css`
  :host {
    font-family: var(--_font);
    font-size: var(--_text);
    line-height: 20px;
    color: var(--_ink);
    text-align: start;
    -webkit-font-smoothing: antialiased;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  svg {
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
  }
  mark {
    background: var(--_mark);
    color: var(--_ink);
    border-radius: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after,
    *::backdrop {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
`;
