import { css } from 'lit';

/** A list inside the customer: cards with what people call the item by leading, and the editor that takes a card's place. */
export const itemStyles = css`
  :host {
    display: block !important;
  }
  .heading {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 12px;
    margin: 26px 0 10px;
  }
  .heading h3 {
    margin: 0;
    font-size: var(--_text-2);
    font-weight: 600;
  }
  button.small {
    min-height: max(28px, var(--_touch));
    min-width: var(--_touch);
    padding: 3px 10px;
    font-size: var(--_text-3);
  }
  .none {
    margin: 0;
    font-size: var(--_text-2);
    color: var(--_ink-3);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 8px;
  }
  .card {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 9px 12px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 1px);
  }
  .card > svg {
    color: var(--_ink-2);
  }
  .card .text {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .card b {
    display: block;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .card small {
    display: block;
    font-size: var(--_text-3);
    line-height: 16px;
    color: var(--_ink-3);
  }
  .card .actions {
    flex: none;
  }
  .card small.warning {
    color: var(--_warning);
  }
  .card.ended b,
  .card.ended > svg {
    color: var(--_ink-3);
    font-weight: 500;
  }
  .card.line {
    padding-block: 4px;
  }
  .card.line :is(b, small) {
    display: inline;
  }
  .card.line small {
    font-size: var(--_text-2);
    margin-inline-start: 2px;
  }
  .editor {
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) + 1px);
    padding: 14px;
  }
  .editor.open-issue {
    border-color: var(--_danger);
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-top: 14px;
  }
  .note {
    flex: 1 1 160px;
    margin: 0;
    font-size: var(--_text-3);
    line-height: 16px;
    color: var(--_ink-3);
  }
  .open-issue .note {
    color: var(--_danger);
  }
  @media (max-width: 480px) {
    .card {
      flex-wrap: wrap;
      gap: 2px 8px;
    }
    .card .text {
      flex-basis: 200px;
    }
    .card .actions {
      margin-inline-start: auto;
    }
    .end > button {
      flex: 1;
    }
  }
`;
