import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Puts things off until a pressed pointer is released and its click has arrived. A press leaves an input first; an issue
 * that appeared at once would move the button away from under the pointer, and the click would be lost.
 */
export class Press implements ReactiveController {
  #pressed = false;
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Does something now, or after the press that is going on. */
  after(act: () => void): void {
    if (this.#pressed) this.#waiting.push(act);
    else act();
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.#down, true);
    window.addEventListener('pointerup', this.#up, true);
    window.addEventListener('pointercancel', this.#up, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.#down, true);
    window.removeEventListener('pointerup', this.#up, true);
    window.removeEventListener('pointercancel', this.#up, true);
    this.#pressed = false;
    this.#waiting = [];
  }

  #down = (): void => {
    this.#pressed = true;
  };

  #up = (): void => {
    // The click comes after this event, in the same task.
    setTimeout(() => {
      this.#pressed = false;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const act of waiting) act();
    });
  };
}
