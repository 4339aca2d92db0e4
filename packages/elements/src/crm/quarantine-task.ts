import type { TemplateResult } from 'lit';
import type { CrmQuarantined, MessageKey, Messages } from '@clientele/core';
import { dayOf } from '../controls/crm-value.js';
import { drawTask, type Fact, type Task, type TaskView } from './task.js';

/** As much is shown of what came: it may be anything. */
const MOST_FACTS = 40;
const LONGEST = 200;

const LABELS: Readonly<Record<string, MessageKey>> = {
  'values.name': 'field.fullName',
  'values.phone': 'field.phone',
  'values.email': 'field.email',
  'values.gender': 'field.gender',
  crmId: 'crm.crmId',
  orderId: 'crm.orders',
  eventId: 'crm.eventId',
  op: 'crm.op',
  stamp: 'crm.stamp',
};
const TEXTS: Readonly<Record<string, MessageKey>> = {
  upsert: 'crm.opUpsert',
  delete: 'crm.opDelete',
  male: 'gender.male',
  female: 'gender.female',
  other: 'gender.other',
};

/** An event that was not taken in: when it came, why, what it says, and what can be done. */
export function quarantineTask({ id, at, problems, event }: CrmQuarantined, view: TaskView): TemplateResult {
  const { words } = view;
  const content = event === null ? new Map<string, unknown>() : contentOf(event);
  const said = ['values.name', 'values.phone', 'crmId'].map((key) => content.get(key)).find(isSaid);
  const about = said?.slice(0, LONGEST) ?? words['crm.event'];
  return drawTask(
    {
      id,
      title: about,
      when: words['crm.cameAt'](momentOf(at, words)),
      about,
      problems: [
        ...problems.map(({ code, field }) => words[`crmProblem.${code}`](labelOf(field, words))),
        ...(event === null ? [words['crm.noContent']] : []),
      ],
      facts: [...content]
        .slice(0, MOST_FACTS)
        .map(([key, value]): Fact => [labelOf(key, words), textOf(key, value, words)]),
      decisions: [
        ...(event === null
          ? []
          : [[words['crm.retry'], (to) => to.command(id, { do: 'retry' }, null)] satisfies Task['decisions'][0]]),
        [words['crm.dismiss'], (to) => to.command(id, { do: 'dismiss' }, null)],
      ],
    },
    view,
  );
}

/** What came, by path: what is known first, in the order in which people look for it. */
function contentOf(event: string): ReadonlyMap<string, unknown> {
  const came: unknown = JSON.parse(event);
  if (!isRecord(came)) return new Map([['', came]]);
  const parts = new Map(
    Object.entries(came).flatMap(([key, value]) =>
      key === 'values' && isRecord(value)
        ? Object.entries(value).map(([inner, each]) => [`values.${inner}`, each] as const)
        : [[key, value] as const],
    ),
  );
  const known = Object.keys(LABELS).filter((key) => parts.has(key));
  return new Map([...known.map((key) => [key, parts.get(key)] as const), ...parts]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSaid(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** What a part of an event is called; as the sender calls it where it is not known. */
function labelOf(path: string, words: Messages): string {
  const label = Object.hasOwn(LABELS, path) ? LABELS[path] : undefined;
  const text = label ? words[label] : path.slice(0, LONGEST);
  return text || words['crm.event'];
}

function textOf(key: string, value: unknown, words: Messages): string {
  if (value === null || value === '') return words['crm.empty'];
  if (typeof value !== 'string') return JSON.stringify(value).slice(0, LONGEST);
  const isKnown = (key === 'op' || key === 'values.gender') && Object.hasOwn(TEXTS, value);
  const text = isKnown ? TEXTS[value] : undefined;
  return text ? words[text] : value.slice(0, LONGEST);
}

/** A moment as people in Vietnam write it. */
function momentOf(moment: string, { locale }: Messages): string {
  const clock = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Ho_Chi_Minh' } as const;
  return `${new Intl.DateTimeFormat(locale, clock).format(Date.parse(moment))} ${dayOf(moment) ?? ''}`;
}
