import { crystalProfile } from './clientele/crystal.js';
import { indexedDbAdapter } from './clientele/indexeddb.js';

const customers = document.querySelector('clientele-customers');
customers.profile = crystalProfile;
customers.adapter = indexedDbAdapter({
  name: 'crystal',
  unique: ['phone'],
  transactions: async () => new Map(),
});
