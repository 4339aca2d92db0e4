import { button, element } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import type { PageView } from '../pages/page.js';
import { onLanguage, type Portal } from '../shell/portal.js';
import { taskAddress } from '../shell/router.js';
import { askReset } from './reset.js';
import { TASK_NAMES, type TaskName } from './tasks.js';

const ICONS = {
  find: 'search',
  delete: 'remove',
  undo: 'undo',
  add: 'add',
  import: 'upload',
  draft: 'file',
} as const satisfies Record<TaskName, Parameters<typeof icon>[0]>;

/** *Thử ngay*: the first page, with a few tasks of ten seconds that each begin where they get interesting. */
export function startPage(portal: Portal): PageView {
  const heading = element('h1');
  const intro = element('p', { class: 'intro' });
  const cards = TASK_NAMES.map((task) => taskCard(task, portal));
  const resetText = element('p');
  const { reset: forget } = portal;
  const reset = button('', () => forget && askReset(portal, forget), 'ghost');
  const stop = onLanguage(portal, () => {
    const words = portal.words();
    heading.textContent = words['page.start'];
    intro.textContent = words['start.intro'];
    for (const { update } of cards) update();
    resetText.textContent = words['start.data'];
    reset.textContent = words['start.reset'];
  });
  return {
    root: element('div', { class: 'page start' }, [
      heading,
      intro,
      element(
        'ol',
        { class: 'tasks' },
        cards.map(({ root }) => root),
      ),
      ...(forget ? [element('div', { class: 'sample' }, [resetText, reset])] : []),
    ]),
    leave: stop,
  };
}

function taskCard(task: TaskName, { words }: Portal): { readonly root: HTMLElement; update(): void } {
  const title = element('b');
  const text = element('span');
  const link = element('a', { attributes: { href: taskAddress(task) } }, [
    icon(ICONS[task]),
    element('span', {}, [title, text]),
  ]);
  return {
    root: element('li', {}, [link]),
    update() {
      title.textContent = words()[`task.${task}.title`];
      text.textContent = words()[`task.${task}.text`];
    },
  };
}
