import * as z from 'zod/mini';
import { crmValuesSchema, type CrmLink, type CrmField, type CrmValues } from '../../model/crm-link.js';
import { phoneSchema, idSchema, isoInstantSchema, lineSchema } from '../../model/values.js';
import type { Customer } from '../../model/customer.js';
import type { Held } from '../deletion.js';

/** What became of an event. The numbers are the rows of the table in `decide.ts`. */
export const CRM_OUTCOMES = [
  /** 0: in the quarantine, with its problems. */
  'rejected',
  /** 1: known already; nothing was written. */
  'duplicate',
  /** 2: its id was used for other content before; in the quarantine. */
  'event-id-reused',
  /** 3: older than what is known; only its order was noted. */
  'stale',
  /** 4: the CRM deleted the customer, who stays here. */
  'gone',
  /** 5, 9: the CRM's values were taken in. */
  'updated',
  /** 5, 9: newer, with the same values. */
  'touched',
  /** 6: a new customer. */
  'created',
  /** 7: put together with a customer who was created here. */
  'linked',
  /** 8: another CRM customer has the phone here; it waits without a customer. */
  'phone-shared',
] as const;
export type CrmOutcome = (typeof CRM_OUTCOMES)[number];

export const CRM_PROBLEMS = [
  'missing',
  'unknown-field',
  'invalid',
  'phone-missing',
  'phone-unusable',
  'name-missing',
  'too-large',
  'event-id-reused',
] as const;

/** What is wrong with an event; `field` is its path, empty for the whole. */
export const crmProblemSchema = z.object({ code: z.enum(CRM_PROBLEMS), field: z.string() });
export type CrmProblem = z.infer<typeof crmProblemSchema>;

/** An event that could not be taken in, kept until somebody dismisses it or it can be. */
export const crmQuarantinedSchema = z.object({
  id: z.string(),
  /** When it first came, UTC. */
  at: isoInstantSchema,
  problems: z.array(crmProblemSchema),
  /** The event as it came, in JSON; null where that is longer than 20,000 characters. */
  event: z.nullable(z.string()),
});
export type CrmQuarantined = z.infer<typeof crmQuarantinedSchema>;

const fieldValue = z.union([z.null(), lineSchema, phoneSchema]);
const about = {
  id: z.string(),
  /** Since when, UTC. */
  since: isoInstantSchema,
};
const ofField = { ...about, customerId: idSchema, version: z.int(), mine: fieldValue, theirs: fieldValue };
const note = { ...about, customerId: idSchema, crmId: idSchema };

/** Something between the CRM and here that a person should know of, and mostly decide. None stops anybody's work. */
export const crmConflictSchema = z.discriminatedUnion('kind', [
  /** The CRM changed a field after it was edited here. */
  z.object({ kind: z.literal('diverged'), field: z.enum(['name', 'phone', 'email', 'gender']), ...ofField }),
  /** An edited field is the same in the CRM by now, and could follow it again. */
  z.object({ kind: z.literal('converged'), field: z.enum(['name', 'phone', 'email', 'gender']), ...ofField }),
  /** The CRM moved the customer to a phone that `holderId` has here; the old one is held. Null: nobody has it now. */
  z.object({ kind: z.literal('phone-taken'), field: z.literal('phone'), holderId: z.nullable(idSchema), ...ofField }),
  /** A customer of the CRM without one here, because `holderId` has the phone. Null: it is free, and one can be created. */
  z.object({
    kind: z.literal('phone-shared'),
    ...about,
    crmId: idSchema,
    values: crmValuesSchema,
    orders: z.array(idSchema),
    gone: z.boolean(),
    holderId: z.nullable(idSchema),
  }),
  /** Put together with a customer created here; `filled` were empty and took the CRM's values. Can be undone. */
  z.object({ kind: z.literal('linked'), ...note, filled: z.array(z.enum(['name', 'phone', 'email', 'gender'])) }),
  /** A new customer from a CRM without ids of its own, who may be one of `others` with a new phone. */
  z.object({ kind: z.literal('possible-rename'), ...note, others: z.array(idSchema) }),
  /** A new customer whose phone deleted ones had. */
  z.object({ kind: z.literal('deleted-match'), ...note, others: z.array(idSchema) }),
]);
export type CrmConflict = z.infer<typeof crmConflictSchema>;

/** What cannot be told from customers and links, and is kept until somebody dismisses it. */
export type CrmNote = Extract<CrmConflict, { kind: 'linked' | 'possible-rename' | 'deleted-match' }>;

/** What a sender is told of an event: nothing that was typed here. */
export const crmReceiptSchema = z.object({
  outcome: z.enum(CRM_OUTCOMES),
  /** The customer concerned, null for none. */
  customerId: z.nullable(idSchema),
  /** Why it is in the quarantine; empty where it is not. */
  problems: z.array(crmProblemSchema),
});
export type CrmReceipt = z.infer<typeof crmReceiptSchema>;

/**
 * What a person does about the CRM's values. `reset`, `resolve`, `unlink`, `undo-link`, `set-aside` and `link` are about a
 * customer, by its id and version; `create`, `dismiss` and `retry` about a conflict or an event in the quarantine, by its id.
 */
export type CrmCommand =
  /** Follow the CRM again, in one field or in all. */
  | { readonly do: 'reset'; readonly field: CrmField | 'all' }
  /** Of two values of one field, mine stays, or theirs comes, or a third. */
  | { readonly do: 'resolve'; readonly field: CrmField; readonly take: 'mine' | 'theirs' }
  | { readonly do: 'resolve'; readonly field: CrmField; readonly take: 'value'; readonly value: CrmValues[CrmField] }
  /** The customer keeps its values and is not the CRM's any more; the CRM's customer waits, without a conflict. */
  | { readonly do: 'unlink' }
  /** The two are not the same: what was empty is empty again, and the CRM's customer waits. While `linked` is open. */
  | { readonly do: 'undo-link' }
  /**
   * A deleted customer is to be the CRM's in its place: it keeps its values, and the CRM's customer waits, so that it can
   * be deleted, the other one restored, and linked. While `deleted-match` is open.
   */
  | { readonly do: 'set-aside' }
  /** The waiting CRM customer is this one. */
  | { readonly do: 'link'; readonly crmId: string }
  /** The waiting CRM customer is a new one. Its id is the conflict's. */
  | { readonly do: 'create' }
  /** No more of this conflict or event; one that waits comes back with its next change. */
  | { readonly do: 'dismiss' }
  /** Take the event in now; one whose id was used before counts as another event. */
  | { readonly do: 'retry' };

/** What is decided about a customer of this id. */
export type CrmCustomerCommand = Exclude<CrmCommand, { do: 'create' | 'dismiss' | 'retry' }>;

/** A customer of the CRM that has none here; `quiet` once somebody dismissed it. */
export interface WaitingLink {
  readonly link: CrmLink;
  readonly quiet: boolean;
}

/** An event that was taken in; `digest` tells its content from another. */
export interface SeenEvent {
  readonly digest: string;
  readonly outcome: CrmOutcome;
  readonly customerId: string | null;
}

/** What is kept beside the customers, each under a key of its own: see `recordKey`. */
export type CrmRecord = WaitingLink | SeenEvent | CrmNote | CrmQuarantined;

/** What is to be written. `live` and `deleted` customers are there already, and stay what they are. */
export type CrmWrite =
  | { readonly customer: Customer; readonly as: 'new' | 'live' | 'deleted' }
  | { readonly put: string; readonly record: CrmRecord }
  | { readonly drop: string };

/** What there is now, read in the transaction that will write: all that may concern one event, or more. */
export interface CrmWorld {
  readonly seen: SeenEvent | null;
  readonly waiting: WaitingLink | null;
  readonly isQuarantined: boolean;
  readonly customers: readonly Held[];
}

/** What an event comes to. `effects` says to the compiler that nothing can be sent to the CRM. */
export interface CrmDecision extends CrmReceipt {
  /** What is open about the customer now. */
  readonly conflicts: readonly CrmConflict[];
  readonly writes: readonly CrmWrite[];
  readonly effects: readonly never[];
}

/** The moment, UTC, and where ids come from: the rules have neither clock nor chance. */
export interface CrmContext {
  readonly now: string;
  readonly newId: () => string;
}

/** Under which key a record is kept; a waiting link by its `crmId`. */
export function recordKey(kind: 'event' | 'waiting' | 'note' | 'quarantine', id: string): string {
  return `${kind} ${id}`;
}
