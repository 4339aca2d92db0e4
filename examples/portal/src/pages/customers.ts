import '@clientele/elements/register';
import { buildingProfile } from '@clientele/core';
import type { ClienteleCustomers } from '@clientele/elements';
import { BUILDINGS } from '../data/buildings.js';
import { button, element } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import { followSession } from '../faults/sign-in.js';
import { onLanguage, type Portal } from '../shell/portal.js';
import { land } from '../start/land.js';
import { storeAround } from '../start/module-store.js';
import { TASKS, type TaskName } from '../start/tasks.js';
import type { PageView } from './page.js';

/** The page that embeds the module: everything on it but the import button is Clientele's. A task begins where it says. */
export function customersPage(portal: Portal, task: TaskName | null): PageView {
  const { adapter, preferences } = portal;
  const heading = element('h1', { class: 'visually-hidden' });
  const label = element('span');
  const importFile = () => {
    // The dialog and the CSV code come with the first use.
    const building = BUILDINGS.find(({ id }) => id === preferences.buildingId.get());
    if (building) void import('../import/dialog.js').then(({ openImport }) => openImport(portal, building));
  };
  const open = button('', importFile, 'ghost');
  open.slot = 'actions';
  open.append(icon('upload'), label);

  const module: ClienteleCustomers = document.createElement('clientele-customers');
  module.adapter = adapter;
  module.profile = buildingProfile;
  module.append(open);
  module.addEventListener('clientele-building-changed', (event) => preferences.buildingId.set(event.buildingId));
  followSession(portal, module);

  if (task) preferences.buildingId.set(TASKS[task].buildingId);
  const showBuilding = () => {
    module.buildingId = preferences.buildingId.get();
    // Imported customers belong to a building.
    open.hidden = module.buildingId === null;
  };
  showBuilding();
  const stops = [
    preferences.buildingId.subscribe(showBuilding),
    onLanguage(portal, () => {
      heading.textContent = portal.words()['page.customers'];
      label.textContent = portal.words()['import.open'];
      module.language = preferences.language.get();
    }),
  ];
  if (task) requestAnimationFrame(() => void begin(task));
  const begin = async (chosen: TaskName) => {
    if (chosen === 'import') return importFile();
    const store = await storeAround(open);
    portal.usedUp.set((await land(chosen, store, portal)) ? null : chosen);
  };
  return {
    root: element('div', { class: 'page module customers' }, [heading, module]),
    leave() {
      for (const stop of stops) stop();
    },
  };
}
