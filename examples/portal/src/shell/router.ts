import { Cell } from '@clientele/core';
import { TASKS, TASK_NAMES, type TaskName } from '../start/tasks.js';

/** The pages by their address: `#/khach-hang`. A hash works from any static server and in any folder. */
export const ROUTES = {
  start: 'thu-ngay',
  customers: 'khach-hang',
  contracts: 'hop-dong',
  invoices: 'hoa-don',
  vehicles: 'phuong-tien',
} as const;
export type PageName = keyof typeof ROUTES;

/** Where one is: a page, and on the customers' page the task that is tried there. A new object for every step. */
export interface Route {
  readonly page: PageName;
  readonly task: TaskName | null;
}

/** The address of a page, for a link. */
export function addressOf(page: PageName): string {
  return `#/${ROUTES[page]}`;
}

/** The address of a task: `#/khach-hang?thu=tim`. */
export function taskAddress(task: TaskName): string {
  return `${addressOf('customers')}?thu=${TASKS[task].address}`;
}

function routeAt(hash: string): Route {
  const task = TASK_NAMES.find((name) => taskAddress(name) === hash) ?? null;
  if (task) return { page: 'customers', task };
  const names = Object.keys(ROUTES) as PageName[];
  return { page: names.find((name) => addressOf(name) === hash) ?? 'start', task: null };
}

/** What the address bar names, followed for as long as the document lives. */
export function startRouter(): Cell<Route> {
  const route = new Cell(routeAt(location.hash));
  addEventListener('hashchange', () => route.set(routeAt(location.hash)));
  return route;
}
