import { fieldDefinition } from '../fields/catalogue.js';
import { phoneIdentifies } from '../formats/phone-format.js';
import { plateKey } from '../formats/licence-plate.js';
import { UNIQUE_FIELDS, type UniqueField } from '../model/customer.js';
import type { Phone } from '../model/values.js';
import type { Vehicle } from '../model/vehicle.js';
import type { FindKey } from '../port/adapter.js';
import { codeKey } from '../rules/codes.js';
import type { Holder, Issue, ItemIssue } from '../rules/issues.js';
import { checkItem } from '../rules/item-validation.js';
import type { Draft } from './draft.js';
import type { RestoreOffer } from './form-state.js';
import type { Lookups } from './lookups.js';

/** Who else has what stands in the form, or had it before being deleted: asked when a field is left, told as issues and offers. */
export class Uniqueness {
  readonly #lookups: Lookups;
  #taken: { readonly field: string; readonly text: string } | null = null;

  constructor(lookups: Lookups) {
    this.#lookups = lookups;
  }

  /** A field was left: asks who has its value. */
  ask(draft: Draft, field: string): void {
    if (!isUniqueField(field)) return;
    const key = keyOf(draft, field);
    if (key) void this.#lookups.ask(field, key);
  }

  /** The vehicle being typed was left or is put into the form: asks who has its plate. */
  askPlate(draft: Draft): void {
    const vehicle = typedVehicle(draft);
    const key = vehicle && plateOf(vehicle);
    if (vehicle && key) void this.#lookups.ask(`plate ${vehicle.id}`, key);
  }

  /** The adapter refused a value that someone has; who that is, is asked for the message. */
  refused(draft: Draft, field: keyof Draft['texts']): void {
    this.#taken = { field, text: draft.texts[field] ?? '' };
    const key = isUniqueField(field) && keyOf(draft, field);
    if (key) void this.#lookups.again(field, key);
  }

  /** Asks again about the values that stop a save, since they may be free by now. */
  async recheck(draft: Draft): Promise<void> {
    const stopped = this.issues(draft).filter(({ level }) => level === 'error');
    const asked = stopped.flatMap(({ field }) => {
      const key = isUniqueField(field) && keyOf(draft, field);
      if (!key || !this.#lookups.possible) return [];
      if (this.#taken?.field === field) this.#taken = null;
      return [this.#lookups.again(field, key)];
    });
    await Promise.all(asked);
  }

  /** What is known of the fields now. */
  issues(draft: Draft): readonly Issue[] {
    const found = UNIQUE_FIELDS.flatMap((field) => this.#known(draft, field));
    const taken = this.#taken;
    const isTaken = taken !== null && (draft.texts[taken.field as keyof Draft['texts']] ?? '') === taken.text;
    if (!isTaken || found.some(({ field, level }) => field === taken.field && level === 'error')) return found;
    return [...found, { field: taken.field as Issue['field'], level: 'error', code: 'taken' }];
  }

  /** What is known of the plates now: of the vehicles in the form and of the one being typed. */
  plates(draft: Draft): readonly ItemIssue[] {
    const typed = typedVehicle(draft);
    const listed = draft.items.vehicles.filter(({ id }) => id !== draft.item?.id);
    const all = typed ? [...listed, typed] : listed;
    return all.flatMap((vehicle): readonly ItemIssue[] => {
      const key = plateOf(vehicle);
      if (!key) return [];
      const issue = { collection: 'vehicles', id: vehicle.id, field: 'plate', level: 'warning' } as const;
      const holder = this.#lookups.answer(key)?.holder;
      if (holder) return [{ ...issue, code: 'plate-shared', holder }];
      const twin = all.some((each) => each.id !== vehicle.id && plateOf(each)?.plate === key.plate);
      return twin ? [{ ...issue, code: 'plate-repeated' }] : [];
    });
  }

  /** Whom the form offers to restore: those who had what nobody has now. */
  offers(draft: Draft): readonly RestoreOffer[] {
    return UNIQUE_FIELDS.flatMap((field) => {
      const key = keyOf(draft, field);
      const answer = key && this.#lookups.answer(key);
      return answer?.deleted && !answer.holder ? [{ field, holder: answer.deleted }] : [];
    });
  }

  #known(draft: Draft, field: UniqueField): readonly Issue[] {
    const key = keyOf(draft, field);
    const answer = key && this.#lookups.answer(key);
    if (!answer?.holder) return [];
    const { holder } = answer;
    if (answer.unique.includes(field)) return [{ field, level: 'error', code: 'taken', holder }];
    return field === 'phone' ? [shared(holder)] : [];
  }
}

/** The vehicle in the open editor; null while there is none or something is wrong with it. */
function typedVehicle({ item }: Draft): Vehicle | null {
  if (item?.collection !== 'vehicles') return null;
  return checkItem('vehicles', item.id, item.texts).item as Vehicle | null;
}

function shared(holder: Holder): Issue {
  return { field: 'phone', level: 'warning', code: 'phone-shared', holder };
}

function isUniqueField(field: string): field is UniqueField {
  return (UNIQUE_FIELDS as readonly string[]).includes(field);
}

function keyOf(draft: Draft, field: UniqueField): FindKey | null {
  const { value } = fieldDefinition(field).read(draft.texts[field] ?? '', draft.kind);
  if (value === null) return null;
  if (field === 'code') return { code: codeKey(value as string) };
  const phone = (value as Phone).value;
  return phoneIdentifies(phone) ? { phone } : null;
}

function plateOf({ plate, state }: Vehicle): { readonly plate: string } | null {
  return plate !== null && state === 'active' ? { plate: plateKey(plate) } : null;
}
