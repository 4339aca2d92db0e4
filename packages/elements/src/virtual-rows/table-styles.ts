import { css } from 'lit';

/** A table that fills its element: the card it lies on, its head and its rows, which become cards where it is narrow. */
export const tableStyles = css`
  :host {
    display: flex !important;
    flex-direction: column !important;
    min-width: 0 !important;
    min-height: 320px;
    height: 100%;
    container-type: inline-size !important;
  }
  .card {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
    position: relative;
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
  .scroller {
    flex: 1;
    min-height: 0;
    overflow: auto;
    contain: strict;
    position: relative;
    outline: none;
    /* Read by the scroll controller, which must know it before there is a row. */
    grid-auto-rows: var(--_row-height);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
  }
  .body {
    position: relative;
    contain: strict;
  }
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    min-width: min-content;
  }
  .body-row {
    position: absolute;
    inset: 0 0 auto;
    height: var(--_row-height);
    align-items: center;
    border-bottom: 1px solid var(--_line-2);
    contain: layout;
    cursor: pointer;
  }
  .body-row:hover {
    background: var(--_hover);
  }
  .body-row[aria-selected='true'] {
    background: var(--_accent-soft);
  }
  .scroller:focus-visible .body-row.active {
    box-shadow:
      inset 0 2px var(--_accent),
      inset 0 -2px var(--_accent);
  }
  .cell {
    padding: 0 10px;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    color: var(--_ink-2);
  }
  .cell:last-child {
    padding-inline-end: 18px;
  }
  .cell b {
    font-weight: 550;
  }
  .cell small {
    display: block;
    font-size: var(--_text-3);
    line-height: 16px;
    color: var(--_ink-3);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .scroller.low .cell.cell {
    white-space: nowrap;
  }
  .low small {
    display: inline;
    margin-inline-start: 6px;
  }
  .muted {
    color: var(--_ink-3);
  }
  .head .row {
    align-items: center;
  }
  .head .cell {
    padding-block: 2px;
    overflow: visible;
  }
  .head :is(span, button) {
    font-size: var(--_text-3);
    font-weight: 500;
    color: var(--_ink-3);
  }
  .head button {
    padding: 0 6px;
    margin-inline-start: -6px;
    gap: 4px;
  }
  .head button svg {
    width: 13px;
    height: 13px;
  }
  .scroller.narrow {
    .head {
      display: none;
    }
    .row {
      min-width: 0;
    }
    .body-row {
      padding-inline: 16px;
      height: calc(var(--_row-height) + 24px);
      align-content: center;
      row-gap: 2px;
    }
    .cell {
      padding: 0;
    }
    small {
      display: none;
    }
  }
`;
