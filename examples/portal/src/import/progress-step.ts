import { button, element } from '../dom/element.js';
import { stepHeading, type Step } from './dialog-shell.js';

/** A step that takes a while. */
export interface ProgressStep extends Step {
  /** Moves the bar: how much of it is done, and a line that says so. */
  progress(share: number, text: string): void;
  /** The button was pressed and what was begun is being finished. */
  stopping(text: string): void;
}

/** Shows that something goes on, and the way to stop it. Until `progress` is called the bar only moves. */
export function progressStep(title: string, stopLabel: string, stop: () => void): ProgressStep {
  const heading = stepHeading(title);
  const bar = element('progress', { attributes: { 'aria-label': title, max: '1' } });
  const line = element('p', { class: 'summary' });
  const action = button(stopLabel, stop);
  return {
    body: [element('div', { class: 'progress' }, [heading, bar, line])],
    actions: [action],
    focus: heading,
    leave: stop,
    progress(share, text) {
      bar.value = share;
      line.textContent = text;
    },
    stopping(text) {
      action.disabled = true;
      action.textContent = text;
    },
  };
}
