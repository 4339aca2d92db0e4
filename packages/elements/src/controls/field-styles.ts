import { css } from 'lit';

/** How fields look, in a grid of two columns that becomes one where it is narrow. */
export const fieldStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 14px 16px;
    align-content: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .field {
    min-width: 0;
  }
  label {
    display: block;
    font-size: var(--_text-2);
    font-weight: 500;
    margin-bottom: 5px;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 8px;
    width: fit-content;
    min-height: var(--_touch);
    margin: 0;
    font-weight: 400;
  }
  .tick input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .star {
    color: var(--_danger);
  }
  .field > input,
  .field > select,
  .field > textarea {
    font: inherit;
    width: 100%;
    min-height: var(--_control-height);
    padding: 0 11px;
    border: 1px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
  }
  .field > textarea {
    resize: vertical;
    padding-block: 7px;
    display: block;
  }
  .field > input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .field > :is(input, textarea):read-only {
    border-color: var(--_line);
    background: none;
  }
  .field > :is(input, select, textarea):focus-visible {
    outline: 3px solid var(--_focus-ring);
    outline-offset: 0;
    border-color: var(--_accent);
  }
  .field.error > :is(input, select, textarea) {
    border-color: var(--_danger);
  }
  .hint,
  .issue {
    font-size: var(--_text-3);
    line-height: 16px;
    margin: 5px 0 0;
    color: var(--_ink-3);
  }
  .field.error .issue {
    color: var(--_danger);
  }
  .field.warning .issue {
    color: var(--_warning);
  }
  @media (max-width: 480px) {
    .fields {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .field > :is(input, select, textarea):focus-visible {
      outline: 2px solid Highlight;
    }
  }
`;
