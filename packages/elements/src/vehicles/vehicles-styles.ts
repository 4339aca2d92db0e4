import { css } from 'lit';

/** What is this table's own; the rest of its look is the customer list's. */
export const tableStyles = css`
  :host {
    display: flex !important;
    flex-direction: column !important;
    min-width: 0 !important;
    min-height: 320px;
    container-type: inline-size !important;
  }
  .card {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
  }
  .panel {
    position: relative;
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
  }
  .panel.waiting .body {
    opacity: 0.55;
    transition: opacity var(--_duration) 150ms;
  }
  .header {
    min-height: 34px;
  }
  .head .cell.apartment {
    line-height: inherit;
    max-height: none;
  }
  .head .cell:not(:has(button)) {
    font-size: var(--_text-3);
    font-weight: 500;
    color: var(--_ink-3);
    overflow: hidden;
  }
  .cell:first-child {
    padding-inline-start: 16px;
  }
  .cell.plate,
  .cell.owner {
    color: var(--_ink);
  }
  .cell.plate b {
    letter-spacing: 0.02em;
  }
  .body-row.retired .cell {
    color: var(--_ink-3);
  }
  .scroller.narrow {
    .body-row {
      grid-template: 'plate type status' auto 'owner owner apartment' auto / auto minmax(0, 1fr) auto;
      column-gap: 10px;
    }
    :is(.brand, .colour, .parking) {
      display: none;
    }
    .cell.plate {
      grid-area: plate;
    }
    .cell.type {
      grid-area: type;
      font-size: var(--_text-2);
    }
    .cell.status {
      grid-area: status;
      font-size: var(--_text-2);
    }
    .cell.owner {
      grid-area: owner;
      font-size: var(--_text-2);
      color: var(--_ink-2);
    }
    .cell.apartment {
      color: var(--_ink-2);
    }
    .body-row:not(.retired) .cell.status {
      display: none;
    }
  }
`;
