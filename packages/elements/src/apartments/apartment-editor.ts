import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { CustomerAdapter, Profile } from '@clientele/core';
import { buttons } from '../controls/buttons.js';
import { fieldStyles } from '../controls/field-styles.js';
import { ItemEditor } from '../controls/item-editor.js';
import { itemStyles } from '../controls/item-styles.js';
import { ModuleController, type Language } from '../provider/module-controller.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { apartmentCard } from './apartment-card.js';

/**
 * The apartments the customer in the form holds or held, edited in place. *Lưu lại căn hộ* puts one into the form; only
 * the form's *Lưu lại* writes it. Shows nothing while no form is open.
 *
 * @tag clientele-apartment-editor
 */
export class ClienteleApartmentEditor extends LitElement {
  static override styles = [tokens, base, buttons, fieldStyles, itemStyles];

  /** Where the customers are kept; without it, the module around this element. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** How customers are managed here; the building profile where none is given. */
  @property({ attribute: false }) profile: Profile | null = null;

  /** Language of the words on screen; without it the nearest `lang` attribute decides, and Vietnamese last. */
  @property() language: Language | null = null;

  readonly #editor = new ItemEditor(this, 'apartments', new ModuleController(this));

  /** Moves the focus to the open editor: its first input that needs mending, or its first. */
  focusEditor(): void {
    this.#editor.focus();
  }

  protected override render() {
    return this.#editor.render(apartmentCard);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clientele-apartment-editor': ClienteleApartmentEditor;
  }
}
