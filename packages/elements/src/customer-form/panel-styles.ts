import { css } from 'lit';

/** The panel that comes from the right over the list, and fills the screen where it is narrow. */
export const panelStyles = css`
  dialog.panel {
    position: fixed;
    inset: 0;
    inset-inline-start: auto;
    width: min(620px, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_line);
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: -18px 0 50px var(--_shadow);
  }
  dialog.panel[open] {
    display: flex;
    flex-direction: column;
    animation: enter var(--_duration) ease-out;
  }
  dialog.panel::backdrop {
    background: light-dark(#0c10180d, #0000004d);
  }
  @keyframes enter {
    from {
      transform: translateX(32px);
      opacity: 0;
    }
  }
  form {
    display: contents;
  }
  .title {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 18px 24px 14px;
    border-bottom: 1px solid var(--_line);
  }
  .title.over-tabs {
    padding-bottom: 6px;
    border-bottom: 0;
  }
  .title > p {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 2px 4px;
    margin: 0;
  }
  .title h2 {
    margin: 0;
    flex: 1;
    font-size: var(--_title);
    line-height: 28px;
    font-weight: 620;
    letter-spacing: -0.01em;
  }
  .content {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 20px 24px 28px;
    scroll-padding: 24px;
  }
  .fields + .fields {
    margin-top: 14px;
  }
  .content h3.section {
    margin: 26px 0 12px;
    font-size: var(--_text-2);
    font-weight: 600;
  }
  .part[hidden] {
    display: none;
  }
  /* A part that begins with a list needs no room above its heading. */
  .part
    > :is(
      clientele-apartment-editor,
      clientele-vehicle-editor,
      clientele-contact-editor,
      clientele-attachment-editor
    ):first-child {
    margin-top: -26px;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 12px 24px;
    border-top: 1px solid var(--_line);
  }
  .foot > p {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-size: var(--_text-3);
    line-height: 16px;
    color: var(--_ink-3);
  }
  .foot > p.problem,
  .problem {
    color: var(--_danger);
  }
  .waiting-text {
    margin: 0;
    color: var(--_ink-3);
  }
  @media (max-width: 480px) {
    .title,
    .content,
    .foot {
      padding-inline: 16px;
    }
    .title,
    .foot {
      flex-wrap: wrap;
    }
    .title > p {
      order: 1;
      flex-basis: 100%;
      justify-content: start;
    }
    .foot > p {
      flex-basis: 100%;
    }
    .foot > button {
      flex: 1 1 auto;
    }
  }
`;
