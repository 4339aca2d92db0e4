import { BUILDINGS } from '../data/buildings.js';
import { element } from '../dom/element.js';
import type { Portal } from '../shell/portal.js';

/** The portal's own small picker of the building, for pages without the module. Call `update` after a change. */
export function buildingSelect({ preferences, words }: Portal): { root: HTMLElement; update(): void } {
  const text = element('span');
  const select = element(
    'select',
    { on: { change: () => preferences.buildingId.set(select.value) } },
    BUILDINGS.map(({ id, name }) => element('option', { text: name, attributes: { value: id } })),
  );
  return {
    root: element('label', { class: 'building' }, [text, select]),
    update() {
      text.textContent = words()['page.building'];
      select.value = preferences.buildingId.get() ?? '';
    },
  };
}
