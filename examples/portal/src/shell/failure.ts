import { isCustomerError } from '@clientele/core';
import { button, element } from '../dom/element.js';
import { moduleMessages } from '../words/module-messages.js';
import type { Portal } from './portal.js';

/** What stands on the page when the portal cannot open its data. */
export function showFailure(portal: Portal, thrown: unknown): void {
  const words = portal.words();
  const cause = moduleMessages(portal)[`error.${isCustomerError(thrown) ? thrown.code : 'adapter'}`];
  document.documentElement.lang = portal.preferences.language.get();
  document.title = words['portal.name'];
  document.body.replaceChildren(
    element('main', { class: 'failure', attributes: { role: 'main' } }, [
      element('h1', { text: words['portal.failed'] }),
      element('p', { text: cause }),
      button(words['portal.reload'], () => location.reload(), 'primary'),
    ]),
  );
  // Developers see what people are spared.
  console.error(thrown);
}
