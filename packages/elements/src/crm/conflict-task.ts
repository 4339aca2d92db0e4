import type { TemplateResult } from 'lit';
import type { CrmConflict, CrmField, FieldValue } from '@clientele/core';
import { fieldDefinition, labelOf } from '@clientele/core/fields';
import { crmValue, dayOf } from '../controls/crm-value.js';
import { drawTask, nameOf, type Fact, type Task, type TaskView } from './task.js';

type Of<Kind extends CrmConflict['kind']> = Extract<CrmConflict, { kind: Kind }>;

/** A conflict in plain words: both customers, what the CRM says, the orders, and what can be done. */
export function conflictTask(conflict: CrmConflict, view: TaskView): TemplateResult {
  const when = Date.parse(conflict.since) > 0 ? view.words['crm.since'](dayOf(conflict.since) ?? '') : null;
  return drawTask({ id: conflict.id, when, ...told(conflict, view) }, view);
}

function told(conflict: CrmConflict, view: TaskView): Omit<Task, 'id' | 'when'> {
  switch (conflict.kind) {
    case 'phone-shared':
      return ofWaiting(conflict, view);
    case 'linked':
      return ofLinked(conflict, view);
    case 'possible-rename':
    case 'deleted-match':
      return ofNote(conflict, view);
    default:
      return ofField(conflict, view);
  }
}

function ofField(
  conflict: Of<'diverged'> | Of<'converged'> | Of<'phone-taken'>,
  view: TaskView,
): Omit<Task, 'id' | 'when'> {
  const { crm, words } = view;
  const { customerId, version, field, mine, theirs } = conflict;
  const who = nameOf(customerId, crm, words);
  const label = labelled(field, view);
  const holderId = conflict.kind === 'phone-taken' ? conflict.holderId : null;
  const resolve = (text: 'crm.keepMine' | 'crm.takeTheirs', take: 'mine' | 'theirs') =>
    [
      words[text],
      (to) => to.command(customerId, { do: 'resolve', field, take }, version),
    ] satisfies Task['decisions'][0];
  const title = holderId
    ? words['crm.saysTaken'](who, nameOf(holderId, crm, words))
    : conflict.kind === 'phone-taken'
      ? words['crm.saysFree'](who)
      : words['crm.saysDiverged'](label.toLocaleLowerCase(words.locale), who);
  return {
    title,
    about: `${who}, ${label}`,
    facts: [
      [words['crm.mine'], shown(mine, view)],
      [words['crm.theirs'], shown(theirs, view)],
      ...ordersOf(customerId, view),
    ],
    decisions: [resolve('crm.keepMine', 'mine'), ...(holderId ? [] : [resolve('crm.takeTheirs', 'theirs')])],
    customers: holderId ? [customerId, holderId] : [customerId],
  };
}

function ofWaiting(
  { id, crmId, values, orders, holderId }: Of<'phone-shared'>,
  view: TaskView,
): Omit<Task, 'id' | 'when'> {
  const { crm, words } = view;
  const who = values.name ?? crmId;
  const fields = (['name', 'phone', 'email', 'gender'] as const).map((field): Fact => [
    labelled(field, view),
    shown(values[field], view),
  ]);
  const holder = holderId ? crm.store?.whoIs(holderId) : null;
  const ways: Task['decisions'] = holderId
    ? holder && !holder.crm
      ? [[words['crm.link'], (to) => to.command(holderId, { do: 'link', crmId }, holder.version)]]
      : []
    : [[words['crm.create'], (to) => to.command(id, { do: 'create' }, null)]];
  return {
    title: holderId ? words['crm.saysWaiting'](who, nameOf(holderId, crm, words)) : words['crm.saysCreatable'](who),
    about: who,
    facts: [...fields, [words['crm.crmId'], crmId], ...ordersFact(orders, view)],
    decisions: [...ways, dismissal(id, view)],
    customers: holderId ? [holderId] : [],
  };
}

function ofLinked({ id, customerId, crmId, filled }: Of<'linked'>, view: TaskView): Omit<Task, 'id' | 'when'> {
  const { crm, words } = view;
  const customer = crm.store?.whoIs(customerId);
  const who = nameOf(customerId, crm, words);
  const theirs = customer?.crm?.values.name;
  const taken = filled.map((field) => labelled(field, view)).join(', ');
  return {
    title: words['crm.saysLinked'](who, theirs ? `${theirs} (${crmId})` : crmId),
    about: who,
    facts: [...(taken ? [[words['crm.filled'], taken] as const] : []), ...ordersOf(customerId, view)],
    decisions: [
      ...(customer
        ? [
            [
              words['crm.unlink'],
              (to) => to.command(customerId, { do: 'undo-link' }, customer.version),
            ] satisfies Task['decisions'][0],
          ]
        : []),
      dismissal(id, view),
    ],
    customers: [customerId],
  };
}

function ofNote(conflict: Of<'possible-rename'> | Of<'deleted-match'>, view: TaskView): Omit<Task, 'id' | 'when'> {
  const { crm, words } = view;
  const { id, customerId, crmId, others } = conflict;
  const who = nameOf(customerId, crm, words);
  const isRename = conflict.kind === 'possible-rename';
  const names = () => others.map((each) => nameOf(each, crm, words)).join(', ');
  const { facts, decisions } = isRename ? NOTHING_MORE : restoring(customerId, view);
  return {
    title: isRename ? words['crm.saysRename'](who, names()) : words['crm.saysDeleted'](who, others.length),
    about: who,
    facts: [...facts, [words['crm.crmId'], crmId], ...ordersOf(customerId, view)],
    decisions: [...decisions, dismissal(id, view)],
    customers: isRename ? [customerId, ...others] : [customerId],
  };
}

const NOTHING_MORE: Pick<Task, 'facts' | 'decisions'> = { facts: [], decisions: [] };

/** Who had the phone before, and the way to have that one back in place of the new one. */
function restoring(customerId: string, { crm, words }: TaskView): Pick<Task, 'facts' | 'decisions'> {
  const made = crm.store?.whoIs(customerId);
  const former = made?.phone && crm.store?.formerOf(made.phone.value);
  if (!made || !former) return NOTHING_MORE;
  const called = [former.name ?? words['crm.somebody'], former.code].filter((part) => part !== null).join(' · ');
  return {
    facts: [[words['crm.former'], called]],
    decisions: [[words['crm.restore'], (to) => to.putBack(former, made)]],
  };
}

function dismissal(id: string, { words }: TaskView): Task['decisions'][0] {
  return [words['crm.dismiss'], (to) => to.command(id, { do: 'dismiss' }, null)];
}

function ordersOf(customerId: string, view: TaskView): readonly Fact[] {
  return ordersFact(view.crm.store?.whoIs(customerId)?.crm?.orders ?? [], view);
}

function ordersFact(orders: readonly string[], { words }: TaskView): readonly Fact[] {
  return orders.length > 0 ? [[words['crm.orders'], orders.join(', ')]] : [];
}

function labelled(field: CrmField, { words }: TaskView): string {
  return words[labelOf(fieldDefinition(field), 'individual')];
}

function shown(value: FieldValue, { words }: TaskView): string {
  return crmValue(value, words) ?? words['crm.empty'];
}
