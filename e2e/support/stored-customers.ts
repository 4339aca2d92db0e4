import type { Page } from 'playwright-core';

/** A customer as it lies in the browser's database. */
export interface StoredCustomer extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly kind: string;
  readonly code: string | null;
  readonly phone: { readonly value: string; readonly text: string } | null;
  readonly apartments: readonly { readonly apartment: string }[];
  readonly contacts: readonly { readonly name: string; readonly phone: { readonly value: string } | null }[];
  readonly vehicles: readonly {
    readonly type: string;
    readonly electric: boolean;
    readonly plate: string | null;
    readonly colour: string | null;
  }[];
}

/** Reads the portal's database past the project's own code. */
export function storedCustomers(page: Page): Promise<StoredCustomer[]> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    // Beside the portal's own books.
    const database = await done(indexedDB.open('portal'));
    const rows = await done(database.transaction('customers').objectStore('customers').getAll());
    database.close();
    return rows.map(({ customer }: { customer: StoredCustomer }) => customer);
  });
}
