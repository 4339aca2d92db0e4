import { css } from 'lit';

/** What is said of the CRM in the form. */
export const provenanceStyles = css`
  .provenance {
    margin: 5px 0 0;
    font-size: var(--_text-3);
    line-height: 16px;
    color: var(--_crm);
    overflow-wrap: anywhere;
  }
  .provenance.differs {
    padding: 6px 9px;
    border-radius: calc(var(--_radius) - 1px);
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .provenance .decisions {
    margin-top: 6px;
  }
  .provenance button.link {
    display: flex;
    color: inherit;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(110px, 1fr));
    gap: 6px;
    margin: 6px 0;
  }
  .sides > div {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 2px;
    padding: 6px 8px 8px;
    border: 1px solid color-mix(in oklab, var(--_warning) 35%, var(--_surface));
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_surface);
    color: var(--_ink);
  }
  .sides small {
    font-size: var(--_text-3);
    color: var(--_ink-2);
  }
  .sides b {
    flex: 1;
    margin-bottom: 4px;
    font-size: var(--_text-2);
    font-weight: 500;
  }
  .crm-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    background: var(--_crm-soft);
    overflow-wrap: anywhere;
  }
  .crm-line > span {
    flex: 1 1 240px;
  }
  .crm-line > .refusal {
    flex-basis: 100%;
    margin: 0;
  }
  .foot > button.reset {
    margin-inline-start: -12px;
    white-space: normal;
    text-align: start;
  }
  @media (max-width: 480px) {
    .foot > button.reset {
      flex-basis: 100%;
      margin: 0;
      text-align: center;
    }
  }
`;
