import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { CustomerAdapter, Messages, Profile } from '@clientele/core';
import { ModuleController, type Language } from './module-controller.js';

/**
 * Gives the Clientele elements inside it one adapter and one profile to share. Draws nothing of its own.
 *
 * @tag clientele-provider
 * @slot - The page with the elements that share the module.
 */
export class ClienteleProvider extends LitElement {
  /** @internal */
  static override styles = css`
    :host {
      display: contents !important;
    }
  `;

  /** Where the customers are kept. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** How customers are managed here; the building profile where none is given. */
  @property({ attribute: false }) profile: Profile | null = null;

  /** Language of the words on screen; without it the nearest `lang` attribute decides, and Vietnamese last. */
  @property() language: Language | null = null;

  /** Words of the host's own, all of them, in place of the language's: a language that the module does not speak. */
  @property({ attribute: false }) words: Messages | null = null;

  protected readonly module = new ModuleController(this);

  override render() {
    return html`<slot></slot>`;
  }
}
