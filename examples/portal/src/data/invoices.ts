import { seedContracts } from './contracts.js';
import { randomFrom } from './random.js';

/** An invoice of the portal's own books: one contract, one month, an amount in đồng. */
export interface Invoice {
  readonly code: string;
  readonly buildingId: string;
  readonly customerId: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly apartment: string;
  /** The month it is for, `yyyy-MM`. */
  readonly period: string;
  readonly dueOn: string;
  readonly amount: number;
  readonly paid: boolean;
}

export type InvoiceState = 'paid' | 'due' | 'overdue';

/** Where an invoice stands on a day, `yyyy-MM-dd`. */
export function invoiceState({ paid, dueOn }: Invoice, today: string): InvoiceState {
  if (paid) return 'paid';
  return dueOn < today ? 'overdue' : 'due';
}

/** The months there are invoices for, newest first, with the day they are due and the share that is paid. */
const PERIODS = [
  { period: '2026-11', dueOn: '2026-12-10', paid: 0.4 },
  { period: '2026-10', dueOn: '2026-11-10', paid: 0.85 },
  { period: '2026-09', dueOn: '2026-10-10', paid: 0.97 },
] as const;

/** Electricity, water and parking on top of the contract, in thousands of đồng. */
const EXTRAS = { low: 180, high: 1900 };

/** The invoices of the last months for every contract that ran in them. */
export function seedInvoices(): Invoice[] {
  const random = randomFrom(99);
  const contracts = seedContracts();
  return PERIODS.flatMap(({ period, dueOn, paid }) =>
    contracts
      .filter(({ from, to }) => from.slice(0, 7) <= period && (to === null || to.slice(0, 7) >= period))
      .map(({ buildingId, customerId, customerCode, customerName, apartment, monthly }, index) => ({
        code: `HDDT-${period.slice(2).replace('-', '')}-${String(index + 1).padStart(4, '0')}`,
        buildingId,
        customerId,
        customerCode,
        customerName,
        apartment,
        period,
        dueOn,
        amount: monthly + random.between(EXTRAS.low, EXTRAS.high) * 1000,
        paid: random.chance(paid),
      })),
  );
}
