import { testAdapter } from '@clientele/core/testing';
import { describe, it } from 'vitest';
import { CardAdapter } from './card-adapter.js';
import { CardStore } from './card-store.js';

await testAdapter({
  name: 'cards',
  make: () => ({ adapter: new CardAdapter(new CardStore()) }),
  runner: { describe, it },
});
