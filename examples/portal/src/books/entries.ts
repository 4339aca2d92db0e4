import type { Contract } from '../data/contracts.js';
import { agreedEnd } from '../data/contracts.js';
import type { Invoice } from '../data/invoices.js';

/** Both books, whole. */
export interface Entries {
  readonly contracts: readonly Contract[];
  readonly invoices: readonly Invoice[];
}
export type BookName = keyof Entries;

/** What is typed for a new contract or invoice. Amounts are đồng. */
export interface NewEntry {
  readonly buildingId: string;
  readonly customerId: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly apartment: string;
  readonly amount: number;
  /** Of a contract. */
  readonly kind: Contract['kind'];
}

/** Codes below this number are those of the invented beginning. */
const FIRST = 3001;

/** The next code that begins so: one past the highest, `HD-2026-3001` at first. */
export function nextCode(prefix: string, entries: readonly { readonly code: string }[]): string {
  const numbers = entries
    .filter(({ code }) => code.startsWith(prefix))
    .map(({ code }) => Number.parseInt(code.slice(prefix.length), 10));
  return prefix + String(Math.max(FIRST - 1, ...numbers) + 1).padStart(4, '0');
}

/** A contract from a day on, `yyyy-MM-dd`: a lease by the year, a service until it is ended. */
export function contractFrom(given: NewEntry, day: string, { contracts }: Entries): Contract {
  const { amount, ...rest } = given;
  const code = nextCode(`HD-${day.slice(0, 4)}-`, contracts);
  return { ...rest, code, from: day, to: given.kind === 'lease' ? agreedEnd(day) : null, monthly: amount };
}

/** An unpaid invoice for the month of a day, due on the 10th of the next. */
export function invoiceFrom(given: NewEntry, day: string, { invoices }: Entries): Invoice {
  const { kind: _, ...rest } = given;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const code = nextCode(`HDDT-${day.slice(2, 7).replace('-', '')}-`, invoices);
  const dueOn = new Date(Date.UTC(year, month, 10)).toISOString().slice(0, 10);
  return { ...rest, code, period: day.slice(0, 7), dueOn, paid: false };
}

/** Đồng as typed: `1.500.000`, `1,500,000 đ`. Null where no amount above zero can be read. */
export function amountOf(text: string): number | null {
  const digits = text.replace(/[\s.,]|đ|₫|VND/giu, '');
  const amount = /^\d{1,12}$/.test(digits) ? Number(digits) : 0;
  return amount > 0 ? amount : null;
}
