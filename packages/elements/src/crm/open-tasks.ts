import type { CrmConflict, CrmState } from '@clientele/core';

/** The conflicts somebody should look at. An edit that came to be the same as in the CRM needs nobody: its form says so. */
export function openConflicts({ conflicts }: CrmState): readonly CrmConflict[] {
  return conflicts.filter(({ kind }) => kind !== 'converged');
}

/** How many things of the CRM somebody should look at. */
export function openTasks(state: CrmState): number {
  return openConflicts(state).length + state.quarantine.length;
}
