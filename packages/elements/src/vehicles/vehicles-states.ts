import { nothing, type TemplateResult } from 'lit';
import type { CustomerError, Messages, VehicleListState, Words } from '@clientele/core';
import { message } from '../customer-list/states.js';
import { building2, car, circleAlert, search } from '../icons/icons.js';

/** What stands in place of rows when there are none to show; nothing while there are. */
export function vehiclesState(
  { status, error, query, answered, total }: VehicleListState,
  words: Messages,
  actions: { readonly clear: () => void; readonly retry: () => void },
): TemplateResult | typeof nothing {
  if (status === 'failed' && error) return failedState(error.code, words, actions.retry);
  if (status === 'idle') return message(building2, words['list.chooseBuilding'], words['allVehicles.chooseBuilding']);
  if (total !== 0 || !answered) return nothing;
  if (answered.text === '') return message(car, words['allVehicles.emptyTitle'], words['allVehicles.emptyText']);
  return message(search, words['allVehicles.nothingTitle'], words['allVehicles.nothingText'](query.text), {
    label: words['list.clearSearch'],
    run: actions.clear,
  });
}

/** Said when the list, or its code, did not come. */
export function failedState(code: CustomerError['code'], words: Words, retry: () => void): TemplateResult {
  return message(circleAlert, words['list.failedTitle'], words[`error.${code}`], {
    label: words['list.retry'],
    run: retry,
  });
}

/** Said where the adapter cannot list vehicles. */
export function absentState(words: Words): TemplateResult {
  return message(car, words['allVehicles.absentTitle'], words['allVehicles.absentText']);
}
