import { Cell } from '@clientele/core';

/** The pages by their address: `#/khach-hang`. A hash works from any static server and in any folder. */
export const ROUTES = {
  customers: 'khach-hang',
  contracts: 'hop-dong',
  invoices: 'hoa-don',
  vehicles: 'phuong-tien',
} as const;
export type PageName = keyof typeof ROUTES;

/** The address of a page, for a link. */
export function addressOf(page: PageName): string {
  return `#/${ROUTES[page]}`;
}

function pageAt(hash: string): PageName {
  const names = Object.keys(ROUTES) as PageName[];
  return names.find((name) => addressOf(name) === hash) ?? 'customers';
}

/** The page that the address bar names, followed for as long as the document lives. */
export function startRouter(): Cell<PageName> {
  const page = new Cell(pageAt(location.hash));
  addEventListener('hashchange', () => page.set(pageAt(location.hash)));
  return page;
}
