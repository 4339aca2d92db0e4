import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { CustomerStore, DraftOffer, Messages } from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import { buttons } from '../controls/buttons.js';
import { question, questionStyles } from '../controls/question.js';
import { stripStyles } from '../controls/strip-styles.js';
import { moduleContext, type Module } from '../provider/module-context.js';
import { Watch } from '../provider/watch.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { ago } from './ago.js';
import { draftStyles } from './draft-styles.js';

/**
 * Offers what was typed in a tab that was closed or crashed, over the list. Inside `<clientele-customers>`; it finds its
 * module in the context, and fires `resuming` before a form opens.
 */
export class DraftOffers extends LitElement {
  static override styles = [tokens, base, buttons, questionStyles, stripStyles, draftStyles];

  @consume({ context: moduleContext, subscribe: true })
  @state()
  private module?: Module;

  @query('dialog') private dialog!: HTMLDialogElement | null;

  readonly #offers = new Watch(this, () => this.module?.store.form?.drafts.offers);
  #asked: CustomerStore | undefined;
  #doomed: string | null = null;

  protected override render() {
    const { module } = this;
    const offers = (this.module?.store.canWrite && this.#offers.value) || [];
    if (!module) return nothing;
    const words = inFull(module.words);
    const title = words['drafts.title'](offers.length);
    return html`
      <p class="visually-hidden" role="status">${offers.length > 0 ? title : nothing}</p>
      ${
        offers.length > 0
          ? html`<section class="strip" aria-labelledby="title">
              <h2 id="title">${title}</h2>
              <ul>
                ${offers.map((offer) => this.#row(offer, module))}
              </ul>
            </section>`
          : nothing
      }
      ${question(
        {
          title: words['drafts.dropTitle'],
          text: words['drafts.dropText'],
          stay: words['drafts.stay'],
          leave: words['drafts.drop'],
        },
        () => this.dialog?.close(),
        () => void this.#drop(),
      )}
    `;
  }

  #row(offer: DraftOffer, { store, words: begun }: Module): TemplateResult {
    const words = inFull(begun);
    const { id, draft, savedAt } = offer;
    const name = nameOf(offer, words);
    const what = draft && words[draft.base ? 'drafts.editing' : 'drafts.adding'];
    const facts = [what, elsewhere(offer, store), ago(savedAt, Date.now(), words.locale)];
    const named = (action: string) => words['item.named'](action, name);
    return html`<li>
      <p><b>${name}</b> <small>${facts.filter(Boolean).join(' · ')}</small></p>
      ${
        draft
          ? html`<button class="resume" aria-label=${named(words['drafts.resume'])} @click=${() => this.#resume(id)}>
              ${words['drafts.resume']}
            </button>`
          : nothing
      }
      <button class="ghost drop" aria-label=${named(words['drafts.drop'])} @click=${() => this.#ask(id)}>
        ${words['drafts.drop']}
      </button>
    </li>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const store = this.module?.store;
    if (!store || store === this.#asked) return;
    this.#asked = store;
    void this.#load(store);
  }

  async #load(store: CustomerStore): Promise<void> {
    await store.prepareForm();
    this.requestUpdate();
    await store.form?.drafts.load();
  }

  #resume(id: string): void {
    this.dispatchEvent(new Event('resuming'));
    void this.module?.store.form?.resume(id);
  }

  #ask(id: string): void {
    this.#doomed = id;
    this.dialog?.showModal();
  }

  async #drop(): Promise<void> {
    this.dialog?.close();
    if (this.#doomed !== null) await this.module?.store.form?.drafts.drop(this.#doomed);
    await this.updateComplete;
    // The button that was pressed went with its draft.
    this.renderRoot.querySelector<HTMLElement>('li button')?.focus();
  }
}

/** Whose draft it is, as typed, or as the customer was called. */
function nameOf({ draft }: DraftOffer, words: Messages): string {
  if (!draft) return words['drafts.unreadable'];
  return draft.texts.name?.trim() || draft.base?.name || words['drafts.nobody'];
}

/** The building of a draft, where it is not the one on screen. */
function elsewhere({ buildingId }: DraftOffer, { list }: CustomerStore): string | undefined {
  const { buildings, query: asked } = list.state.get();
  if (buildingId === asked.buildingId) return undefined;
  return buildings?.find(({ id }) => id === buildingId)?.name;
}
