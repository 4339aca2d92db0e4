import { openSmallDialog } from '../dom/dialog.js';
import { button, element } from '../dom/element.js';
import type { Portal } from '../shell/portal.js';

/** What a host does when the session has expired: signs the person in over whatever is open, and has the module go on. */
export function followSession(portal: Portal, module: HTMLElement & { retry(): void }): void {
  let asking = false;
  module.addEventListener('clientele-session-expired', () => {
    if (asking) return;
    asking = true;
    const words = portal.words();
    const signIn = element('button', {
      class: 'button primary',
      text: words['session.signIn'],
      attributes: { type: 'submit' },
    });
    const later = button(words['session.later'], () => dialog.close());
    const parts = [
      element('p', { text: words['session.text'] }),
      element('div', { class: 'actions' }, [later, signIn]),
    ];
    const dialog = openSmallDialog(words['session.title'], parts, () => {
      portal.faults.turn('signed-out', false);
      dialog.close();
      module.retry();
    });
    dialog.addEventListener('close', () => (asking = false));
    signIn.focus();
  });
}
