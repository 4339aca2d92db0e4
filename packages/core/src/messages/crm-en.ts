import type { crmVi } from './crm-vi.js';

const number = new Intl.NumberFormat('en');

/** English beside the Vietnamese source. */
export const crmEn: typeof crmVi = {
  'crm.follows': 'As in the CRM',
  'crm.differs': (value, since) =>
    `Differs from the CRM · the CRM ${crmSays(value)}${since === null ? '' : ` since ${since}`}`,
  'crm.changed': (value, since) =>
    `Differs from the CRM · the CRM ${value === null ? 'emptied it' : `changed to “${value}”`}${since === null ? '' : ` on ${since}`}`,
  'crm.diverged': (since) => `Differs from the CRM · the CRM changed it${since === null ? '' : ` on ${since}`}`,
  'crm.held': (value) => `Differs from the CRM · the CRM ${crmSays(value)}, but another customer has that number`,
  'crm.heldBy': (value, holder) => `Differs from the CRM · the CRM ${crmSays(value)}, but ${holder} has that number`,
  'crm.heldFree': (value) => `Differs from the CRM · the CRM ${crmSays(value)}, and nobody has that number now`,
  'crm.kept': 'Equal to the CRM · the value edited here is kept when the CRM changes',
  'crm.editedAt': (date) => `edited here ${date}`,
  'crm.orType': 'Or type another value above.',
  'crm.mine': 'Mine',
  'crm.theirs': 'In the CRM',
  'crm.empty': 'Empty',
  'crm.linked': (who) => `Linked by phone number to the CRM’s customer ${who}.`,
  'crm.gone': 'No longer in the CRM. The customer stays here.',

  'crm.reset': 'Reset to the CRM',
  'crm.resetAll': 'Reset all to the CRM',
  'crm.keepMine': 'Keep mine',
  'crm.takeTheirs': 'Take the CRM’s',
  'crm.retry': 'Try again',
  'crm.dismiss': 'Dismiss',
  'crm.create': 'Create customer',
  'crm.link': 'Link',
  'crm.restore': 'Restore and link',
  'crm.former': 'Deleted customer',
  'crm.unlink': 'Undo link',
  'crm.open': 'Open',
  'crm.about': (action, what) => `${action}: ${what}`,
  'crm.deciding': 'Working…',
  'crm.refused': 'Not done.',

  'crm.tasks': (count) => `${number.format(count)} from the CRM to look at`,
  'crm.tasksFailed': 'What the CRM needs could not be shown.',
  'crm.look': 'Look at what the CRM sent',
  'crm.title': 'From the CRM',
  'crm.conflicts': 'Differences',
  'crm.quarantine': 'Events not taken in',
  'crm.nothing': 'Nothing from the CRM is left to look at.',
  'crm.noConflicts': 'No differences.',
  'crm.noQuarantine': 'Every event was taken in.',
  'crm.more': (count) => `and ${number.format(count)} more, shown when those above are done`,
  'crm.somebody': 'a customer',

  'crm.saysDiverged': (field, who) => `${who}: the CRM changed the ${field} after it was edited here`,
  'crm.saysTaken': (who, holder) => `${who}: the CRM moved to a number that ${holder} has; the old one is held`,
  'crm.saysFree': (who) => `${who}: the CRM moved to another number, which nobody has now`,
  'crm.saysWaiting': (who, holder) =>
    `${who} from the CRM has the number of ${holder}, and was therefore not created here`,
  'crm.saysCreatable': (who) => `${who} from the CRM is not here yet; nobody has the phone number`,
  'crm.saysLinked': (who, crm) => `${who} was linked by phone number to the CRM’s customer ${crm}`,
  'crm.saysRename': (who, others) => `${who} is new from the CRM, and may be ${others} with a new number`,
  'crm.saysDeleted': (who, count) =>
    `${who} is new from the CRM, with a number that ${number.format(count)} deleted ${count === 1 ? 'customer' : 'customers'} had`,
  'crm.filled': 'Taken from the CRM',
  'crm.orders': 'Orders',
  'crm.crmId': 'Id in the CRM',
  'crm.since': (moment) => `since ${moment}`,
  'crm.cameAt': (moment) => `Came ${moment}`,
  'crm.eventId': 'Event id',
  'crm.op': 'Type',
  'crm.stamp': 'Version',
  'crm.opUpsert': 'add or change',
  'crm.opDelete': 'delete',
  'crm.noContent': 'The content was too long to be kept.',
  'crm.event': 'Event',

  'crmProblem.missing': (field) => `${field} is missing`,
  'crmProblem.unknown-field': (field) => `An entry that is not known: ${field}`,
  'crmProblem.invalid': (field) => `${field} cannot be read`,
  'crmProblem.phone-missing': () => 'There is no phone number',
  'crmProblem.phone-unusable': () => 'This phone number cannot be called',
  'crmProblem.name-missing': () => 'There is no name',
  'crmProblem.too-large': () => 'The event is too large',
  'crmProblem.event-id-reused': () => 'This event id was used for other content',
};

function crmSays(value: string | null): string {
  return value === null ? 'has it empty' : `has “${value}”`;
}
