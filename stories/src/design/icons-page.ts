import { LitElement, html, type TemplateResult } from 'lit';
import * as atOnce from '../../../packages/elements/src/icons/icons.js';
import * as later from '../../../packages/elements/src/icons/form-icons.js';
import { tokensPageStyles } from './tokens-page-styles.js';

const ICONS = Object.entries({ ...atOnce, ...later } as Readonly<Record<string, TemplateResult>>);

/** The page of all icons. */
export class IconsPage extends LitElement {
  static override styles = tokensPageStyles;

  protected override render() {
    return html`
      <h1>Icons</h1>
      <p>
        ${ICONS.length} of Lucide's (ISC licence), 18 px, stroke 1.75, in the colour of the text. An icon stands beside
        a word or in a button that has a name; screen readers pass over it. <code>node scripts/icons.mjs</code> copies
        another one.
      </p>
      <ul class="icons" aria-label="Icons">
        ${ICONS.map(([name, icon]) => html`<li>${icon}<code>${name}</code></li>`)}
      </ul>
    `;
  }
}

customElements.define('icons-page', IconsPage);
