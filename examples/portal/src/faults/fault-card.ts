import { FAULTS } from '@clientele/core/testing';
import { button, element } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import { onLanguage, type Portal } from '../shell/portal.js';

/** Says which faults are on, for as long as any is, and turns all off with one press. */
export function faultCard(portal: Portal): HTMLElement {
  const { faults } = portal;
  const text = element('p', { attributes: { role: 'status' } });
  const off = button('', () => faults.clear());
  const root = element('div', { class: 'card-note faulty' }, [icon('warning'), text, off]);
  const update = () => {
    const words = portal.words();
    const names = FAULTS.filter((fault) => faults.on.has(fault)).map((fault) => words[`faults.${fault}`]);
    root.hidden = names.length === 0;
    text.textContent = words['faults.on'](names.join(', '));
    off.textContent = words['faults.off'];
  };
  faults.subscribe(update);
  onLanguage(portal, update);
  return root;
}
