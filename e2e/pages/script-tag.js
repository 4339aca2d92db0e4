import { memoryAdapter } from './clientele/memory.js';

document.querySelector('clientele-customers').adapter = memoryAdapter({
  buildings: [{ id: 's1', name: 'Sao Mai S1' }],
});
