import { type CustomerError, ERROR_CODES } from '@clientele/core';
import { type FailedAnswer, codeOfStatus, failure, problemOf } from '../failures.js';
import type { Errors } from './backend.js';
import type { FieldMap } from './fields.js';
import { at } from './inside.js';

/** What a failed answer of this backend comes to. */
export function explainer(errors: Errors | undefined, map: FieldMap): (answer: FailedAnswer) => CustomerError {
  if (!errors) return problemOf;
  return ({ status, body }) => {
    const said = errors.code === undefined ? undefined : at(body, errors.code);
    const named = errors.codes?.[String(said)] ?? ERROR_CODES.find((code) => code === said);
    const name = errors.field === undefined ? undefined : at(body, errors.field);
    const field = typeof name === 'string' ? map.fieldAt(name) : undefined;
    const code = named ?? errors.statuses?.[status] ?? codeOfStatus(status);
    return failure(status, code, field === undefined ? {} : { field });
  };
}
