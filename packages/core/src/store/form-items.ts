import type { ItemCollection, ItemKey, TypedCollection } from '../fields/item.js';
import * as step from './draft-items.js';
import { newId } from './new-id.js';
import type { OpenForm } from './open-form.js';

/** The lists inside the customer of the form: one item is edited at a time, and put into the form when it is right. */
export class FormItems {
  readonly #form: OpenForm;

  constructor(form: OpenForm) {
    this.#form = form;
  }

  /** Opens the editor of a list, empty or on one of its items. While another is open, nothing happens. */
  open(collection: TypedCollection, id: string | null): void {
    if (this.#form.draft?.item) return;
    this.#form.issues.openItem();
    this.#form.change((draft) => step.itemOpened(draft, collection, id ?? newId()));
  }

  type(key: ItemKey, text: string): void {
    this.#form.change((draft) => step.itemTyped(draft, key, text));
  }

  /** An input of the editor was left: from now on its issues show, and who else has the plate is asked. */
  leave(key: ItemKey): void {
    this.#form.issues.leaveItem(key);
    this.#form.change((draft) => draft);
    this.#askPlate();
  }

  /** Puts the edited item into the form, or shows what is wrong with it. Tells whether it went. */
  keep(): boolean {
    this.#form.issues.tryItem();
    this.#askPlate();
    this.#form.change(step.itemKept);
    return this.#form.draft?.item === null;
  }

  /** Closes the editor; what was typed in it is gone. */
  cancel(): void {
    this.#form.change(step.itemCancelled);
  }

  remove(collection: ItemCollection, id: string): void {
    this.#form.change((draft) => step.itemRemoved(draft, collection, id));
  }

  #askPlate(): void {
    const { draft, uniqueness } = this.#form;
    if (draft) uniqueness.askPlate(draft);
  }
}
