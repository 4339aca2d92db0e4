import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FormItems, FormState, Item, Messages, TypedCollection } from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import type { ModuleController } from '../provider/module-controller.js';
import { Watch } from '../provider/watch.js';
import { itemList } from './item-list.js';
import type { ItemCard } from './item-view.js';
import { Press } from './press.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** A list inside the customer of the form, for an element that only knows its cards: drawing, keys and focus. */
export class ItemEditor implements ReactiveController {
  readonly #host: Host;
  readonly #collection: TypedCollection;
  readonly #module: ModuleController;
  readonly #form: Watch<FormState | null>;
  readonly #press: Press;
  #edited: string | null = null;
  #count = 0;

  constructor(host: Host, collection: TypedCollection, module: ModuleController) {
    this.#host = host;
    this.#collection = collection;
    this.#module = module;
    this.#press = new Press(host);
    this.#form = new Watch(host, () => module.current?.store.formState);
    host.addController(this);
  }

  /** Draws the list; nothing while no form is open. */
  render(card: (item: Item, words: Messages) => ItemCard): TemplateResult | typeof nothing {
    const { words: begun, store } = this.#module.current ?? {};
    const words = begun && inFull(begun);
    const items = store?.form?.items;
    const state = this.#form.value;
    if (!words || !items || !state) return nothing;
    return itemList({
      collection: this.#collection,
      state,
      words,
      readOnly: store?.canWrite === false,
      card: (item) => card(item, words),
      onOpen: (id) => items.open(this.#collection, id),
      onRemove: (id) => items.remove(this.#collection, id),
      onType: (key, text) => items.type(key, text),
      onLeave: (key) => this.#press.after(() => items.leave(key)),
      onKeep: () => this.#keep(items),
      onCancel: () => items.cancel(),
      onKey: (event) => this.#onKey(event, items),
    });
  }

  /** Moves the focus to the open editor: its first input that needs mending, or its first. */
  focus(): void {
    const editor = this.#host.renderRoot.querySelector('.editor');
    const invalid = editor?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (invalid ?? editor?.querySelector<HTMLElement>('input, select'))?.focus();
  }

  hostUpdated(): void {
    const draft = this.#form.value?.draft;
    const edited = draft?.item?.collection === this.#collection ? draft.item.id : null;
    const count = draft?.items[this.#collection].length ?? 0;
    const closed = this.#edited !== null && edited === null;
    const removed = count < this.#count;
    const opened = edited !== null && edited !== this.#edited;
    this.#edited = edited;
    this.#count = count;
    if (opened) this.focus();
    // What had the focus is gone; without this a keyboard would begin at the top of the page again.
    else if (draft && (closed || (removed && this.#lostFocus()))) {
      this.#host.renderRoot.querySelector<HTMLElement>('.add')?.focus();
    }
  }

  #lostFocus(): boolean {
    return this.#host.shadowRoot?.activeElement === null;
  }

  #onKey(event: KeyboardEvent, items: FormItems): void {
    // A key that ends a composition of an input method is not meant for the form.
    if (event.isComposing) return;
    const plainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    if (plainEnter && event.target instanceof HTMLInputElement) {
      // Enter belongs to the item here; without this it would save the whole form.
      event.preventDefault();
      this.#keep(items);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      items.cancel();
    }
  }

  #keep(items: FormItems): void {
    if (!items.keep()) void this.#host.updateComplete.then(() => this.focus());
  }
}
