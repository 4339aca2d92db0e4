import type { Cell } from '@clientele/core';
import { element } from '../dom/element.js';
import { onLanguage, type Portal } from '../shell/portal.js';
import { addressOf, type Route } from '../shell/router.js';
import { TASK_NAMES } from './tasks.js';

/** What to do in the task that was chosen: one line that stays in sight, and the way back to the others. */
export function guideCard(portal: Portal, route: Cell<Route>): HTMLElement {
  const count = element('small');
  const text = element('p');
  const back = element('a', { attributes: { href: addressOf('start') } });
  const root = element('div', { class: 'card-note guide', attributes: { role: 'status' } }, [count, text, back]);
  const update = () => {
    const { task } = route.get();
    root.hidden = task === null;
    if (task === null) return;
    const words = portal.words();
    count.textContent = words['start.step'](TASK_NAMES.indexOf(task) + 1, TASK_NAMES.length);
    text.textContent = portal.usedUp.get() === task ? words['start.usedUp'] : words[`task.${task}.line`];
    back.textContent = words['start.others'];
  };
  route.subscribe(update);
  portal.usedUp.subscribe(update);
  onLanguage(portal, update);
  return root;
}
