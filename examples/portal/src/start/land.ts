import type { CustomerStore } from '@clientele/core';
import type { Portal } from '../shell/portal.js';
import { TASKS, type TaskName } from './tasks.js';

/** What somebody types who is on the phone with Nguyễn Đình Đức. */
export const SOUGHT = 'duc 0912';

/** Customers looked at for those that can be deleted. */
const LOOKED_AT = 200;

/**
 * Brings the module to where a task begins: searched, ticked, or with its form open. False where the sample data do not
 * hold what it needs any more.
 */
export async function land(task: Exclude<TaskName, 'import'>, store: CustomerStore, portal: Portal): Promise<boolean> {
  switch (task) {
    case 'find':
      store.list.search(SOUGHT);
      return true;
    case 'add':
      await store.prepareForm();
      await store.form?.add('individual');
      return true;
    case 'draft':
      await store.prepareForm();
      // After the reload it lands here again: what was typed is offered over the list then, and no form is in its way.
      if (!(await hasDraft(store))) await store.form?.add('individual');
      return true;
    case 'delete':
      return tick(store, await deletables(task, portal), { free: 2, blocked: 1 });
    case 'undo': {
      const ticked = tick(store, await deletables(task, portal), { free: 1, blocked: 0 });
      if (ticked) await store.askRemoval();
      return ticked;
    }
  }
}

/** Tries, a tenth of a second apart, until the page that was lost has let go of its draft. */
const TRIES = 20;

async function hasDraft(store: CustomerStore): Promise<boolean> {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  for (let tries = visit?.type === 'reload' ? TRIES : 1; tries > 0; tries--) {
    if ((await store.form?.drafts.load())?.length !== 0) return true;
    if (tries > 1) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

interface Deletables {
  readonly free: readonly string[];
  readonly blocked: readonly string[];
}

function tick(store: CustomerStore, { free, blocked }: Deletables, wanted: { free: number; blocked: number }): boolean {
  const ids = [...blocked.slice(0, wanted.blocked), ...free.slice(0, wanted.free)];
  if (ids.length < wanted.free + wanted.blocked) return false;
  store.selection.keep(ids);
  return true;
}

async function deletables(task: TaskName, { adapter }: Portal): Promise<Deletables> {
  const { buildingId } = TASKS[task];
  const { rows } = await adapter.list({
    query: { buildingId, group: 'all', text: '' },
    sort: { field: 'displayOrder', direction: 'ascending' },
    at: { index: 0 },
    limit: LOOKED_AT,
  });
  const blockers = (await adapter.blockers?.(rows.map(({ id }) => id))) ?? [];
  const isFree = ({ transactions }: (typeof blockers)[number]) =>
    transactions !== 'unknown' && transactions.contracts + transactions.invoices === 0;
  const idsOf = (some: typeof blockers) => some.map(({ id }) => id);
  return {
    free: idsOf(blockers.filter(isFree)),
    blocked: idsOf(blockers.filter((blocker) => !isFree(blocker))),
  };
}
