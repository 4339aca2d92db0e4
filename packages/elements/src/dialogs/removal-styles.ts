import { css } from 'lit';

/** What is the dialog's own of a deletion. */
export const removalStyles = css`
  .frame {
    width: min(500px, calc(100vw - 32px));
    max-height: min(640px, calc(100dvh - 48px));
    animation: appear var(--_duration) ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  p {
    margin: 0 0 12px;
    color: var(--_ink-2);
  }
  .problem {
    color: var(--_danger);
  }
  .candidates {
    list-style: none;
    margin: 0 0 14px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 1px);
    overflow-y: auto;
    min-height: 44px;
  }
  .candidates > li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    padding: 8px 12px;
  }
  .candidates > li + li {
    border-top: 1px solid var(--_line-2);
  }
  .name {
    overflow-wrap: anywhere;
  }
  .facts,
  .more {
    font-size: var(--_text-3);
    color: var(--_ink-3);
    font-variant-numeric: tabular-nums;
    text-align: end;
    flex: none;
    max-width: 60%;
  }
  .blocked .facts {
    color: var(--_danger);
  }
  progress {
    width: 100%;
    margin-bottom: 14px;
    accent-color: var(--_danger);
  }
  .actions > button.destroy {
    background: var(--_danger);
    color: light-dark(#ffffff, #2b0b09);
  }
  .actions > button.destroy:hover {
    background: color-mix(in oklab, var(--_danger) 88%, var(--_ink));
  }
`;
