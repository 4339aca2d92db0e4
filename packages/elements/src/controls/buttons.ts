import { css } from 'lit';

/** The buttons: `primary` is the one main action of a screen, `ghost` stands back, `danger` deletes. */
export const buttons = css`
  button {
    font: inherit;
    font-size: var(--_text-2);
    font-weight: 550;
    line-height: 20px;
    min-height: var(--_control-height);
    padding: 6px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 7px;
    cursor: pointer;
    white-space: nowrap;
  }
  button svg {
    width: 16px;
    height: 16px;
  }
  button:hover {
    background: var(--_hover);
  }
  button:focus-visible,
  select:focus-visible,
  input:focus-visible,
  textarea:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  button.primary {
    background: var(--_accent);
    border-color: transparent;
    color: var(--_accent-ink);
  }
  button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_ink));
  }
  button.ghost {
    border-color: transparent;
    background: none;
    color: var(--_ink-2);
  }
  button.ghost:hover {
    background: var(--_hover);
    color: var(--_ink);
  }
  button.danger {
    color: var(--_danger);
  }
  button.icon {
    width: var(--_control-height);
    padding: 0;
  }
  button:disabled,
  button:disabled:hover {
    cursor: default;
    color: var(--_ink-3);
    background: none;
    border-color: var(--_line);
  }
  button.ghost:disabled {
    border-color: transparent;
  }
`;
