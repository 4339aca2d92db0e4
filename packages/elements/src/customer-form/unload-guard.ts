import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Has the browser ask before the page is left while something would be lost. It listens only then: a page that listens all
 * the time cannot be kept for the way back.
 */
export class UnloadGuard implements ReactiveController {
  readonly #atRisk: () => boolean;
  #listening = false;

  constructor(host: ReactiveControllerHost, atRisk: () => boolean) {
    this.#atRisk = atRisk;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#listen(this.#atRisk());
  }

  hostDisconnected(): void {
    this.#listen(false);
  }

  #listen(wanted: boolean): void {
    if (wanted === this.#listening) return;
    this.#listening = wanted;
    if (wanted) globalThis.addEventListener('beforeunload', ask);
    else globalThis.removeEventListener('beforeunload', ask);
  }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
