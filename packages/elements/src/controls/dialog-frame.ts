import { css } from 'lit';

/** A dialog that stands in the middle of the page, as `<dialog class="frame">`. */
export const dialogFrame = css`
  .frame {
    padding: 22px 24px 18px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: var(--_elevation);
  }
  .frame[open] {
    display: flex;
    flex-direction: column;
  }
  .frame::backdrop {
    background: #0c101866;
  }
  .frame h2 {
    margin: 0 0 6px;
    font-size: 16px;
    line-height: 22px;
    font-weight: 620;
  }
  .frame > .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }
`;
