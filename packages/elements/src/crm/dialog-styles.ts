import { css } from 'lit';

/** What is the dialog's own of what is open between the CRM and here. */
export const dialogStyles = css`
  .frame {
    width: min(640px, calc(100vw - 24px));
    max-height: min(760px, calc(100dvh - 32px));
    padding: 0;
  }
  .title {
    display: flex;
    align-items: center;
    padding-block: 14px 12px;
    padding-inline: 24px 14px;
    border-bottom: 1px solid var(--_line);
  }
  .title > h2 {
    flex: 1;
    margin: 0;
    outline: 0;
  }
  .content {
    overflow-y: auto;
    padding: 4px 24px 24px;
  }
  h3 {
    margin: 18px 0 8px;
    font-size: var(--_text-2);
    font-weight: 600;
    color: var(--_ink-2);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  li {
    padding: 12px 14px;
    overflow-wrap: anywhere;
  }
  li + li {
    border-top: 1px solid var(--_line);
  }
  h4 {
    margin: 0;
    font-size: var(--_text);
    font-weight: 550;
  }
  small,
  .none {
    color: var(--_ink-3);
    font-size: var(--_text-3);
  }
  .none {
    margin: 14px 0 0;
  }
  h3 + .none {
    margin: 0;
  }
  .problem {
    margin: 4px 0 0;
    font-size: var(--_text-2);
    color: var(--_warning);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
    gap: 6px 16px;
    margin: 8px 0 0;
  }
  dt {
    font-size: var(--_text-3);
    line-height: 16px;
    color: var(--_ink-3);
  }
  dd {
    margin: 0;
    font-size: var(--_text-2);
    white-space: pre-wrap;
  }
  .decisions {
    margin-top: 10px;
  }
  .failed {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-top: 16px;
    color: var(--_danger);
  }
  .failed > p {
    flex: 1;
    margin: 0;
  }
  @media (max-width: 480px) {
    .content {
      padding-inline: 14px;
    }
    .title {
      padding-inline-start: 16px;
    }
  }
`;
