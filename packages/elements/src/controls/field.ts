import { html, nothing, type TemplateResult } from 'lit';
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
  /** It is there to be read. */
  readonly readOnly: boolean;
  readonly onType: (key: Key, text: string) => void;
  readonly onLeave?: (key: Key) => void;
  /** What stands under the issue. */
  readonly notes?: readonly TemplateResult[];
}

const INPUT_MODES = { phone: 'tel', email: 'email', integer: 'numeric', url: 'url', date: 'numeric' } as const;

/** Draws a field. Its input has the field's key as `name`. */
export function field<Key extends string>(view: FieldView<Key>): TemplateResult {
  const { definition, label, required, issue, words, readOnly } = view;
  const id = `field-${definition.key.replace('.', '-')}`;
  const hint = definition.hint && !issue && !readOnly ? words[definition.hint] : null;
  const level = issue?.level ?? '';
  if (definition.input === 'tick') return tick(view, id);
  return html`
    <div class="field ${definition.wide ? 'wide' : ''} ${level}">
      <label for=${id}
        >${label}${required && !readOnly ? html`<span class="star" aria-hidden="true"> *</span>` : nothing}</label
      >
      ${control(view, id, hint !== null)}
      ${
        issue
          ? html`<p class="issue" id="${id}-issue">${issueText(issue, label, words)}</p>`
          : hint
            ? html`<p class="hint" id="${id}-hint">${hint}</p>`
            : nothing
      }
      ${view.notes?.length ? html`<div id="${id}-notes">${view.notes}</div>` : nothing}
    </div>
  `;
}

/** A box to tick stands before its label; a tick is the text `yes`. */
function tick<Key extends string>(
  { definition, label, text, readOnly, onType }: FieldView<Key>,
  id: string,
): TemplateResult {
  const { key } = definition;
  return html`<label class="tick ${definition.wide ? 'wide' : ''}">
    <input
      id=${id}
      name=${key}
      type="checkbox"
      .checked=${live(text !== '')}
      ?disabled=${readOnly}
      @change=${(event: Event) => onType(key, (event.currentTarget as HTMLInputElement).checked ? 'yes' : '')}
    />
    ${label}
  </label>`;
}

function control<Key extends string>(view: FieldView<Key>, id: string, hasHint: boolean): TemplateResult {
  const { definition, text, required, issue, words, readOnly } = view;
  const { key, input } = definition;
  const said = issue ? `${id}-issue` : hasHint ? `${id}-hint` : undefined;
  const noted = view.notes?.length ? `${id}-notes` : undefined;
  const describedBy = said && noted ? `${said} ${noted}` : (said ?? noted);
  const invalid = issue?.level === 'error' ? 'true' : 'false';
  const onType = (event: Event) => view.onType(key, (event.currentTarget as HTMLInputElement).value);
  const onLeave = () => view.onLeave?.(key);
  const needed = required && !readOnly ? 'true' : undefined;
  if (input === 'select' && !readOnly) {
    return html`<select
      id=${id}
      name=${key}
      aria-invalid=${invalid}
      aria-required=${needed ?? nothing}
      aria-describedby=${describedBy ?? nothing}
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
      aria-required=${needed ?? nothing}
      aria-describedby=${describedBy ?? nothing}
      .value=${live(text)}
      ?readonly=${readOnly}
      @input=${onType}
      @blur=${onLeave}
    ></textarea>`;
  }
  const chosen = definition.options?.find(({ value }) => value === text);
  return html`<input
    id=${id}
    name=${key}
    type="text"
    autocomplete="off"
    inputmode=${input in INPUT_MODES ? INPUT_MODES[input as keyof typeof INPUT_MODES] : 'text'}
    placeholder=${input === 'date' && !readOnly ? words['form.datePlaceholder'] : nothing}
    aria-invalid=${invalid}
    aria-required=${needed ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    .value=${live(chosen ? words[chosen.label] : text)}
    ?readonly=${readOnly}
    @input=${onType}
    @blur=${onLeave}
  />`;
}
