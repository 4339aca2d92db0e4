import * as z from 'zod/mini';
import { phoneIdentifies } from '../../formats/phone-format.js';
import { readPhone } from '../../formats/phone.js';
import { readEmail } from '../../formats/email.js';
import { plainText, readText } from '../../formats/text.js';
import { genderSchema } from '../../model/gender.js';
import type { CrmValues } from '../../model/crm-link.js';
import { idSchema } from '../../model/values.js';
import { canonical, digest } from './digest.js';
import type { CrmProblem, CrmQuarantined } from './types.js';

/** The longest event that is looked at, in characters of JSON. */
const LONGEST = 20_000;

const text = z.nullable(z.string());
const common = {
  /** The sender's. The same one with other content is a conflict, never an update. */
  eventId: idSchema,
  /** The CRM's id of the customer. A CRM that has none sends the phone (E.164), and cannot change it then. */
  crmId: idSchema,
  /** The order it is sent for. */
  orderId: z.nullable(idSchema),
  /** Grows with every change in the CRM: its version or its clock, never ours. */
  stamp: z.number(),
};

/** An event of the CRM as a host hands it over. A key that is not named here, or one that is missing, rejects it. */
export const crmEventSchema = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('upsert'),
    ...common,
    /** Null is "empty in the CRM", which name and phone cannot be. `gender` is `male`, `female` or `other`. */
    values: z.strictObject({ name: text, phone: text, email: text, gender: text }),
  }),
  z.strictObject({ op: z.literal('delete'), ...common }),
]);
export type CrmEvent = z.infer<typeof crmEventSchema>;

/** An event in normal form; `values` is null for a deletion. */
export interface CrmFact {
  readonly eventId: string;
  readonly crmId: string;
  readonly orderId: string | null;
  readonly stamp: number;
  readonly values: (CrmValues & { readonly phone: NonNullable<CrmValues['phone']> }) | null;
  readonly digest: string;
}

/** What a thing that came is read as: an event, or what is wrong with it. */
export interface CrmReading {
  /** Tells what came from all else that may come. */
  readonly id: string;
  readonly fact: CrmFact | null;
  readonly problems: readonly CrmProblem[];
  /** What came, in JSON; null where that is too long. */
  readonly json: string | null;
}

/** Reads anything that came as an event. Never throws. */
export function readCrmEvent(came: unknown): CrmReading {
  const json = jsonOf(came);
  const id = digest(json);
  if (json.length > LONGEST) return { id, fact: null, problems: [{ code: 'too-large', field: '' }], json: null };
  const raw: unknown = JSON.parse(json);
  const parsed = crmEventSchema.safeParse(raw);
  if (!parsed.success) return { id, fact: null, problems: problemsOf(parsed.error.issues, raw), json };
  const { op, ...event } = parsed.data;
  const { values, problems } = 'values' in event ? readValues(event.values) : { values: null, problems: [] };
  if (problems.length > 0) return { id, fact: null, problems, json };
  const content = { ...event, op, values: values && { ...values, phone: values.phone.value } };
  const { eventId, crmId, orderId, stamp } = event;
  return { id, fact: { eventId, crmId, orderId, stamp, values, digest: digest(canonical(content)) }, problems, json };
}

/**
 * What lies in the quarantine, to be taken in once more. One whose id had been used before comes as another event, which
 * its place in the quarantine tells from that.
 */
export function eventOf({ id, problems, event }: CrmQuarantined): unknown {
  const raw: unknown = JSON.parse(event ?? 'null');
  if (!problems.some(({ code }) => code === 'event-id-reused')) return raw;
  const { eventId, ...rest } = raw as CrmEvent;
  return { ...rest, eventId: `${eventId.slice(0, 80)} ${id.slice(-16)}` };
}

function jsonOf(came: unknown): string {
  try {
    return canonical(came) ?? 'null';
  } catch {
    // Circular, bottomless or otherwise no data.
    return 'null';
  }
}

type Values = Extract<CrmEvent, { op: 'upsert' }>['values'];
type Normal = NonNullable<CrmFact['values']>;

function readValues(
  values: Values,
):
  | { readonly values: Normal; readonly problems: readonly [] }
  | { readonly values: null; readonly problems: CrmProblem[] } {
  const problems: CrmProblem[] = [];
  const wrong = (code: CrmProblem['code'], field: keyof Values) => problems.push({ code, field: `values.${field}` });
  const [name, email] = [readText(values.name ?? ''), readText((values.email ?? '').toLowerCase())];
  const phone = readPhone(values.phone ?? '');
  const gender = z.nullable(genderSchema).safeParse(values.gender === '' ? null : values.gender);
  if (name.issue) wrong('invalid', 'name');
  else if (name.value === null) wrong('name-missing', 'name');
  if (email.issue) wrong('invalid', 'email');
  if (!gender.success) wrong('invalid', 'gender');
  const number = phone.value !== null && phoneIdentifies(phone.value) ? phone.value : null;
  if (number === null) wrong(plainText(values.phone ?? '') === '' ? 'phone-missing' : 'phone-unusable', 'phone');
  if (problems.length > 0 || number === null || !gender.success) return { values: null, problems };
  return {
    values: {
      name: name.value,
      phone: { value: number, text: plainText(values.phone ?? '') },
      // One that is no address is still what the CRM says; the form will ask for a better one.
      email: readEmail(values.email ?? '').value ?? email.value,
      gender: gender.data,
    },
    problems: [],
  };
}

function problemsOf(issues: readonly z.core.$ZodIssue[], raw: unknown): CrmProblem[] {
  return issues.flatMap((issue): CrmProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ code: 'unknown-field', field: [...issue.path, key].join('.').slice(0, 100) }));
    }
    const found = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], raw);
    return [{ code: found === undefined ? 'missing' : 'invalid', field: issue.path.join('.') }];
  });
}
