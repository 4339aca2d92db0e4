import { css } from 'lit';

/** A calm strip over the list. */
export const draftStyles = css`
  :host {
    display: block;
    flex: none;
    container-type: inline-size;
  }
  section {
    margin-bottom: 14px;
    padding: 10px 16px 6px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  section > h2 {
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
