import { html, nothing, type TemplateResult } from 'lit';
import type { CrmStore, Messages } from '@clientele/core';
import { decisionButton, refusalAt } from '../controls/crm-decision.js';
import type { CrmController } from '../provider/crm-controller.js';

/** What a thing that is open is drawn with. */
export interface TaskView {
  readonly crm: CrmController;
  readonly words: Messages;
  readonly onOpen: (id: string) => void;
}

/** A thing that is open: what it is, since when, what there is to know, and what can be done, by the buttons' names. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly when: string | null;
  /** Whom or what its buttons are about. */
  readonly about: string;
  readonly problems?: readonly string[];
  readonly facts: readonly Fact[];
  readonly decisions: readonly (readonly [text: string, decide: (crm: CrmStore) => Promise<void>])[];
  /** Customers that can be opened. */
  readonly customers?: readonly string[];
}

/** A label and what stands beside it. */
export type Fact = readonly [label: string, value: string];

/** Draws a thing that is open. */
export function drawTask(task: Task, { crm, words, onOpen }: TaskView): TemplateResult {
  const isBusy = crm.state?.isDeciding === true;
  const { id, about } = task;
  return html`<li>
    <h4>${task.title}</h4>
    ${task.when === null ? nothing : html`<small>${task.when}</small>`}
    ${task.problems?.map((problem) => html`<p class="problem">${problem}</p>`)}
    ${
      task.facts.length > 0
        ? html`<dl>
            ${task.facts.map(
              ([label, value]) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
    <div class="decisions">
      ${task.decisions.map(([text, decide]) =>
        decisionButton({ text, about, isBusy, act: () => void crm.act(id, decide) }, words),
      )}
      ${task.customers?.map((each) => {
        const text = words['item.named'](words['crm.open'], nameOf(each, crm, words));
        return decisionButton({ text, about: null, isBusy, act: () => onOpen(each) }, words);
      })}
    </div>
    ${refusalAt(id, crm, words)}
  </li>`;
}

/** What a customer is called. */
export function nameOf(id: string, crm: CrmController, words: Messages): string {
  return crm.store?.whoIs(id)?.name ?? words['crm.somebody'];
}
