import './styles/index.css';
import { withFaults } from '@clientele/core/testing';
import { indexedDbAdapter } from '@clientele/adapters/indexeddb';
import { Books, withLock } from './books/books.js';
import { indexedDbShelf } from './books/shelf.js';
import { BUILDINGS, CODE_PATTERN } from './data/buildings.js';
import { seedOnce } from './data/seed.js';
import { contractsPage } from './pages/contracts.js';
import { FaultSwitches } from './faults/fault-switches.js';
import { customersPage } from './pages/customers.js';
import { invoicesPage } from './pages/invoices.js';
import { vehiclesPage } from './pages/vehicles.js';
import { showFailure } from './shell/failure.js';
import { showFrame } from './shell/frame.js';
import { portalOf } from './shell/portal.js';
import { loadPreferences } from './shell/preferences.js';
import { startRouter } from './shell/router.js';
import { startPage } from './start/start-page.js';

const preferences = loadPreferences(BUILDINGS.map(({ id }) => id));
const books = new Books(indexedDbShelf(), withLock, new BroadcastChannel('portal-books'));
const adapter = books.watchRemovals(
  indexedDbAdapter({
    name: 'portal',
    buildings: BUILDINGS,
    codePattern: CODE_PATTERN,
    // Who has contracts or invoices cannot be deleted; Clientele asks when somebody tries.
    transactions: (ids) => books.transactions(ids),
  }),
);
const faults = new FaultSwitches();
const portal = portalOf(withFaults(adapter, faults.on), books, preferences, faults);

try {
  // Before the first list, so that nobody sees an empty one fill up.
  await seedOnce(adapter);
  const route = startRouter();
  showFrame(portal, route, {
    start: () => startPage(portal),
    customers: () => customersPage(portal, route.get().task),
    contracts: () => contractsPage(portal),
    invoices: () => invoicesPage(portal),
    vehicles: () => vehiclesPage(portal),
  });
} catch (thrown) {
  showFailure(portal, thrown);
}
