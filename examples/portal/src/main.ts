import './styles/index.css';
import { withFaults } from '@clientele/core/testing';
// The line to change for customers on a server: `./backend/on-a-server.js`.
import { openBackend } from './backend/in-this-browser.js';
import { BUILDINGS } from './data/buildings.js';
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
const backend = openBackend();
const faults = new FaultSwitches();
const portal = portalOf({ ...backend, adapter: withFaults(backend.adapter, faults.on) }, preferences, faults);

try {
  // Before the first list, so that nobody sees an empty one fill up.
  await backend.begin();
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
