import { css } from 'lit';

/** The place for files and the list of them; cards as in the other lists of the form. */
export const attachmentStyles = css`
  .drop {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 18px 16px 16px;
    border: 1px dashed var(--_field);
    border-radius: calc(var(--_radius) + 1px);
    color: var(--_ink-2);
    text-align: center;
    transition: background-color var(--_duration);
  }
  .drop.over {
    border-color: var(--_accent);
    border-style: solid;
    background: var(--_accent-soft);
  }
  .drop p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 8px;
    margin: 0;
  }
  .drop .hint {
    display: block;
  }
  .drop + ul:not(:empty) {
    margin-top: 12px;
  }
  .none {
    margin-top: 12px;
  }
  .card {
    flex-wrap: wrap;
  }
  .card .text {
    flex: 1 1 200px;
  }
  .card .actions {
    margin-inline-start: auto;
  }
  .thumb {
    flex: none;
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: var(--_radius);
    background: var(--_line-2);
    color: var(--_ink-2);
    overflow: hidden;
  }
  .thumb img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .failed .thumb,
  .failed small,
  small.problem {
    color: var(--_danger);
  }
  progress {
    display: block;
    appearance: none;
    width: 100%;
    height: 4px;
    margin-top: 6px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_line);
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
    transition: width var(--_duration);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .file > .fields {
    flex: 1 0 100%;
    padding: 4px 0;
  }
  .large {
    display: block;
    max-width: 100%;
    max-height: 60vh;
    margin: 6px auto 4px;
    border-radius: var(--_radius);
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
  }
  @media (max-width: 360px) {
    .file > .fields {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
