import type { CustomerAdapter } from '@clientele/core';
import type { Books } from '../books/books.js';

/** Where the portal's customers are, and the books that go with them. */
export interface Backend {
  readonly adapter: CustomerAdapter;
  readonly books: Books;
  /** Writes the invented beginning where there is nothing yet. @throws CustomerError where that cannot be done */
  begin(): Promise<void>;
  /** Forgets everything, so that the next `begin` writes the beginning again; absent where that is not this page's to do. */
  reset?(): Promise<void>;
}
