import { createContext } from '@lit/context';
import type { CustomerStore, Words } from '@clientele/core';

/** What every element of one module shares. */
export interface Module {
  readonly store: CustomerStore;
  readonly words: Words;
}

/** Asked for by elements that were given no adapter of their own; answered by the nearest element that was. */
export const moduleContext = createContext<Module | undefined>(Symbol.for('clientele.module'));
