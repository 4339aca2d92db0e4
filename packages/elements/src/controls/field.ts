import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { InputDefinition, Issue, Messages } from '@clientele/core';
import { issueText } from './issue-text.js';

/** One labelled native input with its hint and its issue. A field is a template, not an element. */
export interface FieldView<Key extends string> {
  readonly definition: InputDefinition<Key>;
  readonly label: string;
  readonly text: string;
  readonly required: boolean;
  readonly issue: Issue<string> | undefined;
  readonly words: Messages;
  readonly onType: (key: Key, text: string) => void;
  readonly onLeave?: (key: Key) => void;
}

const INPUT_MODES = { phone: 'tel', email: 'email', integer: 'numeric', url: 'url', date: 'numeric' } as const;

/** Draws a field. Its input has the field's key as `name`. */
export function field<Key extends string>(view: FieldView<Key>): TemplateResult {
  const { definition, label, required, issue, words } = view;
  const id = `field-${definition.key.replace('.', '-')}`;
  const hint = definition.hint && !issue ? words[definition.hint] : null;
  const level = issue?.level ?? '';
  return html`
    <div class="field ${definition.wide ? 'wide' : ''} ${level}">
      <label for=${id}>${label}${required ? html`<span class="star" aria-hidden="true"> *</span>` : nothing}</label>
      ${control(view, id, hint !== null)}
      ${
        issue
          ? html`<p class="issue" id="${id}-issue">${issueText(issue, label, words)}</p>`
          : hint
            ? html`<p class="hint" id="${id}-hint">${hint}</p>`
            : nothing
      }
    </div>
  `;
}

function control<Key extends string>(view: FieldView<Key>, id: string, hasHint: boolean): TemplateResult {
  const { definition, text, required, issue, words } = view;
  const { key, input } = definition;
  const describedBy = issue ? `${id}-issue` : hasHint ? `${id}-hint` : undefined;
  const invalid = issue?.level === 'error' ? 'true' : 'false';
  const onType = (event: Event) => view.onType(key, (event.currentTarget as HTMLInputElement).value);
  const onLeave = () => view.onLeave?.(key);
  const needed = required ? 'true' : undefined;
  if (input === 'select') {
    return html`<select
      id=${id}
      name=${key}
      aria-invalid=${invalid}
      aria-required=${ifDefined(needed)}
      aria-describedby=${ifDefined(describedBy)}
      .value=${live(text)}
      @change=${onType}
      @blur=${onLeave}
    >
      ${required ? nothing : html`<option value="" ?selected=${text === ''}>—</option>`}
      ${definition.options?.map(
        ({ value, label }) => html`<option value=${value} ?selected=${value === text}>${words[label]}</option>`,
      )}
    </select>`;
  }
  if (input === 'multiline') {
    return html`<textarea
      id=${id}
      name=${key}
      rows="3"
      aria-invalid=${invalid}
      aria-required=${ifDefined(needed)}
      aria-describedby=${ifDefined(describedBy)}
      .value=${live(text)}
      @input=${onType}
      @blur=${onLeave}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    name=${key}
    type="text"
    autocomplete="off"
    inputmode=${input in INPUT_MODES ? INPUT_MODES[input as keyof typeof INPUT_MODES] : 'text'}
    placeholder=${ifDefined(input === 'date' ? words['form.datePlaceholder'] : undefined)}
    aria-invalid=${invalid}
    aria-required=${ifDefined(needed)}
    aria-describedby=${ifDefined(describedBy)}
    .value=${live(text)}
    @input=${onType}
    @blur=${onLeave}
  />`;
}

/** How fields look, in a grid of two columns that becomes one where it is narrow. */
export const fieldStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 14px 16px;
    align-content: start;
  }
  .field.wide {
    grid-column: 1 / -1;
  }
  .field {
    min-width: 0;
  }
  label {
    display: block;
    font-size: 13px;
    font-weight: 500;
    margin-bottom: 5px;
  }
  .star {
    color: var(--_danger);
  }
  .field > input,
  .field > select,
  .field > textarea {
    font: inherit;
    width: 100%;
    min-height: 36px;
    padding: 7px 11px;
    border: 1px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
  }
  .field > textarea {
    resize: vertical;
    display: block;
  }
  .field > input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .field > :is(input, select, textarea):focus-visible {
    outline: 3px solid var(--_focus-ring);
    outline-offset: 0;
    border-color: var(--_accent);
  }
  .field.error > :is(input, select, textarea) {
    border-color: var(--_danger);
  }
  .hint,
  .issue {
    font-size: 12px;
    line-height: 16px;
    margin: 5px 0 0;
    color: var(--_ink-3);
  }
  .field.error .issue {
    color: var(--_danger);
  }
  .field.warning .issue {
    color: var(--_warning);
  }
  @media (forced-colors: active) {
    .field > :is(input, select, textarea):focus-visible {
      outline: 2px solid Highlight;
    }
  }
  @media (pointer: coarse) {
    .field > :is(input, select) {
      min-height: 44px;
    }
  }
`;
