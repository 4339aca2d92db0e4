import '@clientele/elements/register';
import { buildingProfile } from '@clientele/core';
import { element } from '../dom/element.js';
import { followSession } from '../faults/sign-in.js';
import { onLanguage, type Portal } from '../shell/portal.js';
import type { PageView } from './page.js';

/** The page of all vehicles of the building: everything on it is Clientele's, and opens the customers' own form. */
export function vehiclesPage(portal: Portal): PageView {
  const { adapter, preferences } = portal;
  const heading = element('h1', { class: 'visually-hidden' });
  const list = document.createElement('clientele-vehicles');
  list.adapter = adapter;
  list.profile = buildingProfile;
  list.addEventListener('clientele-building-changed', (event) => preferences.buildingId.set(event.buildingId));

  followSession(portal, list);

  const showBuilding = () => (list.buildingId = preferences.buildingId.get());
  showBuilding();
  const stops = [
    preferences.buildingId.subscribe(showBuilding),
    onLanguage(portal, () => {
      heading.textContent = portal.words()['page.vehicles'];
      list.language = preferences.language.get();
    }),
  ];
  return {
    root: element('div', { class: 'page module' }, [heading, list]),
    leave() {
      for (const stop of stops) stop();
    },
  };
}
