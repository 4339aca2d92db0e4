import { nothing, type TemplateResult } from 'lit';
import type { Messages, VehicleListState, Words } from '@clientele/core';
import { failedState, isFailed, message, waiting } from '../customer-list/states.js';
import { building2, car, search } from '../icons/icons.js';

/** What stands in place of rows when there are none to show; nothing while there are. */
export function vehiclesState(
  state: VehicleListState,
  words: Messages,
  actions: { readonly clear: () => void; readonly retry: () => void },
): TemplateResult | typeof nothing {
  const { status, query, answered, total } = state;
  if (isFailed(state)) return failedState(state, words, actions.retry);
  if (status === 'idle') return message(building2, words['list.chooseBuilding'], words['allVehicles.chooseBuilding']);
  if (!answered) return waiting(words);
  if (total !== 0) return nothing;
  if (answered.text === '') return message(car, words['allVehicles.emptyTitle'], words['allVehicles.emptyText']);
  return message(search, words['allVehicles.nothingTitle'], words['allVehicles.nothingText'](query.text), {
    label: words['list.clearSearch'],
    run: actions.clear,
  });
}

/** Said where the adapter cannot list vehicles. */
export function absentState(words: Words): TemplateResult {
  return message(car, words['allVehicles.absentTitle'], words['allVehicles.absentText']);
}
