import { css } from 'lit';

/** Cards of vehicles with the plate leading, and the editor that takes a card's place. */
export const vehicleStyles = css`
  .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: 26px 0 12px;
  }
  .heading h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 600;
  }
  button.small {
    min-height: 28px;
    padding: 3px 10px;
    font-size: 12.5px;
  }
  .none {
    margin: 0;
    font-size: 13px;
    color: var(--_ink-3);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 8px;
  }
  .vehicle {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 9px 8px 9px 12px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 1px);
  }
  .vehicle > svg {
    color: var(--_ink-2);
  }
  .vehicle .text {
    flex: 1;
    min-width: 0;
  }
  .vehicle b {
    display: block;
    font-weight: 600;
    letter-spacing: 0.02em;
    font-variant-numeric: tabular-nums;
  }
  .vehicle small {
    display: block;
    font-size: 12px;
    line-height: 16px;
    color: var(--_ink-3);
    overflow-wrap: anywhere;
  }
  .vehicle.retired b {
    color: var(--_ink-3);
  }
  .editor {
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) + 1px);
    padding: 14px;
  }
  .editor.open-issue {
    border-color: var(--_danger);
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 8px;
    width: fit-content;
    margin: 12px 0 0;
    font-weight: 400;
  }
  .tick input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
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
    font-size: 12px;
    line-height: 16px;
    color: var(--_ink-3);
  }
  .open-issue .note {
    color: var(--_danger);
  }
  @media (pointer: coarse) {
    button.small {
      min-height: 44px;
    }
    .tick {
      min-height: 44px;
    }
  }
`;
