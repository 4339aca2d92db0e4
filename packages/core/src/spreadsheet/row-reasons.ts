import { fieldDefinition } from '../fields/catalogue.js';
import type { Profile } from '../fields/profile.js';
import { CUSTOMER_KINDS, type CustomerKind } from '../model/customer.js';
import { codeKey } from '../rules/codes.js';
import type { RowReason } from './outcome.js';
import type { RowFields } from './row-fields.js';

/**
 * Everything that keeps a row from being saved: code, name, kind, then the profile's other required fields. An empty
 * code is none of it, because one is proposed; a code that cannot be read is.
 */
export function reasonsAgainst(
  { values, remarks }: RowFields,
  kind: CustomerKind | null,
  profile: Profile,
  savedCodes: ReadonlySet<string>,
): readonly RowReason[] {
  const reasons: RowReason[] = [];
  const code = values.get('code');
  const codeDropped = remarks.some(({ type, field }) => type === 'drop' && field === 'code');
  if (typeof code === 'string' && savedCodes.has(codeKey(code))) reasons.push({ field: 'code', code: 'code-taken' });
  if (codeDropped && profile.required.includes('code')) reasons.push({ field: 'code', code: 'required-missing' });
  if (!values.has('name')) reasons.push({ field: 'name', code: 'name-missing' });
  if (kind === null) reasons.push({ field: 'kind', code: 'kind-unknown' });
  const kinds = kind === null ? CUSTOMER_KINDS : [kind];
  for (const field of profile.required) {
    if (field === 'code' || field === 'name' || values.has(field)) continue;
    const belongs = kinds.every((each) => fieldDefinition(field).kinds.includes(each));
    if (belongs) reasons.push({ field, code: 'required-missing' });
  }
  return reasons;
}
