import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Where the focus goes in the list of files, and that it is not lost with a row that goes. */
export class EditorFocus implements ReactiveController {
  readonly #host: Host;
  readonly #fallback: () => HTMLElement | null;
  #had = false;

  /** `fallback` is what takes the focus where nothing needs mending. */
  constructor(host: Host, fallback: () => HTMLElement | null) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  /** Moves the focus to the first thing that needs mending. */
  toFault(): void {
    const { renderRoot } = this.#host;
    const invalid = renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
    const upload = renderRoot.querySelector<HTMLElement>('.card:not(.file) button');
    (invalid ?? upload ?? this.#fallback())?.focus();
  }

  hostUpdate(): void {
    this.#had = this.#active !== null;
  }

  hostUpdated(): void {
    // The row that had it is gone; without this a keyboard would begin at the top of the page again.
    if (this.#had && this.#active === null) this.#fallback()?.focus();
  }

  get #active(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }
}
