import type { ReactiveControllerHost, TemplateResult } from 'lit';

/** Draws a text; a dash where there is none. */
export type Mark = (text: string | null) => TemplateResult | string;

const plain: Mark = (text) => text || '—';

/** How the texts of the rows are drawn: with what the search found marked. What finds it is loaded with the first search. */
export class Marks {
  readonly #host: ReactiveControllerHost;
  #marking: typeof import('./marking.js') | null = null;
  #isAsked = false;
  #search = '';
  #mark = plain;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** How to draw what was found by a search. */
  of(search: string): Mark {
    if (search !== '' && !this.#isAsked) void this.#load();
    if (search !== this.#search && (search === '' || this.#marking)) {
      this.#search = search;
      this.#mark = search === '' ? plain : this.#marking!.markFor(search);
    }
    return this.#mark;
  }

  async #load(): Promise<void> {
    this.#isAsked = true;
    try {
      this.#marking = await import('./marking.js');
      this.#host.requestUpdate();
    } catch {
      // Offline, or the page is older than the files on its server: what was found is there, unmarked.
    }
  }
}
