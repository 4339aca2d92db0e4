import { css } from 'lit';

/** What is the vehicles' own; the rest of the look is every table's. */
export const vehicleStyles = css`
  .header {
    min-height: 34px;
  }
  .cell:first-child {
    padding-inline-start: 16px;
  }
  .cell:is(.plate, .owner, .apartment) {
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
    :is(.type, .status, .owner, .apartment) {
      font-size: var(--_text-2);
    }
    :is(.owner, .apartment) {
      color: var(--_ink-2);
    }
    .plate {
      grid-area: plate;
    }
    .type {
      grid-area: type;
    }
    .status {
      grid-area: status;
    }
    .owner {
      grid-area: owner;
    }
    .apartment {
      grid-area: apartment;
      text-align: end;
    }
    .body-row:not(.retired) .status {
      display: none;
    }
  }
`;
