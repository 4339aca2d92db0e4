import { css } from 'lit';

/** How the pages of the design system look. */
export const tokensPageStyles = css`
  :host {
    display: block;
    padding: 24px;
    font-size: 14px;
    line-height: 20px;
  }
  h1 {
    margin: 0 0 8px;
    font-size: 24px;
    line-height: 32px;
  }
  h2 {
    margin: 24px 0 8px;
    font-size: 16px;
  }
  .play {
    display: grid;
    grid-template-columns: minmax(280px, 360px) minmax(0, 1fr);
    gap: 32px;
  }
  clientele-customers {
    height: 620px;
  }
  label {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block: 8px;
  }
  label span {
    color: light-dark(#45484e, #b2b5ba);
  }
  label code {
    display: block;
    color: light-dark(#16191f, #eceef2);
  }
  input[type='color'] {
    flex: none;
    width: 44px;
    height: 34px;
    padding: 3px;
    border: 1px solid #8886;
    border-radius: 7px;
    background: none;
  }
  [role='status'] {
    padding: 8px 12px;
    border-radius: 7px;
  }
  .good {
    background: light-dark(#e2eeec, #1c2e31);
  }
  .bad {
    background: light-dark(#fdf1da, #3a2c14);
  }
  pre {
    margin: 0;
    padding: 12px;
    border: 1px solid #8886;
    border-radius: 7px;
    overflow: auto;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  button {
    font: inherit;
    font-weight: 550;
    min-height: 34px;
    padding-inline: 12px;
    border: 1px solid #8886;
    border-radius: 7px;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  button:hover {
    background: #8882;
  }
  a {
    color: light-dark(#0f6e63, #4cc9b8);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 6px 12px 6px 0;
    border-bottom: 1px solid #8884;
    text-align: start;
    font-weight: 400;
  }
  thead th {
    font-weight: 600;
  }
  i {
    display: inline-block;
    width: 20px;
    height: 20px;
    margin-inline-end: 8px;
    border: 1px solid #8886;
    border-radius: 4px;
    vertical-align: middle;
  }
  ul.icons {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 16px;
    padding: 0;
    list-style: none;
  }
  ul.icons svg {
    display: block;
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (max-width: 900px) {
    .play {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
