import type { Customer, CustomerKind } from '../model/customer.js';
import type { MessageKey } from '../messages/vi.js';
import type { FieldDefinition, FieldKey, FieldValue } from './definition.js';

/** A record that field keys can be looked up in; a customer of either kind is one. */
type Fields = Readonly<Record<string, unknown>>;

/** What a customer holds in a field; null where it is empty or not a field of this kind. */
export function fieldValue(customer: Customer, key: FieldKey): FieldValue {
  const [first = '', second] = key.split('.');
  const outer = (customer as Fields)[first] ?? null;
  const value = second === undefined ? outer : ((outer as Fields | null)?.[second] ?? null);
  return value as FieldValue;
}

/** Whether two values of a field are the same to a person: phones by their key, however they were typed. */
export function sameValue(left: FieldValue, right: FieldValue): boolean {
  return plain(left) === plain(right);
}

function plain(value: FieldValue): string | number | null {
  return typeof value === 'object' && value !== null ? value.value : value;
}

/** The message key of a field's label for a kind. */
export function labelOf(definition: Pick<FieldDefinition, 'label'>, kind: CustomerKind): MessageKey {
  return typeof definition.label === 'string' ? definition.label : definition.label[kind];
}
