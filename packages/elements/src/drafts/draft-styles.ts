import { css } from 'lit';

/** What is the strip's own of the drafts. */
export const draftStyles = css`
  :host {
    container-type: inline-size;
  }
  .strip {
    padding: 10px 16px 6px;
  }
  .strip > h2 {
    margin: 0 0 2px;
    font-size: var(--_text-2);
    font-weight: 600;
  }
  ul {
    list-style: none;
    /* Room for the focus ring, which would be cut where this scrolls. */
    margin: 0 -3px;
    padding: 0;
    max-height: 132px;
    overflow-y: auto;
  }
  li {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 3px;
  }
  li > p {
    flex: 1;
    min-width: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }
  li b {
    font-weight: 550;
  }
  li small {
    font-size: var(--_text-3);
    color: var(--_ink-3);
  }
  @container (max-width: 560px) {
    ul {
      max-height: 216px;
    }
    li {
      flex-wrap: wrap;
    }
    li > p {
      flex-basis: 100%;
    }
    li > p > small {
      display: block;
    }
  }
`;
