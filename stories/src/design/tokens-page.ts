import '@clientele/elements/register';
import type { CustomerAdapter } from '@clientele/core';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { contrastOf, hexOf } from '../../../scripts/tokens/colour.mjs';
import { BACKGROUNDS, TEXT_ON, TOKENS, type Token } from '../../../scripts/tokens/source.mjs';
import { LOOKS, colourIn, designTokens } from '../../../scripts/tokens/w3c.mjs';
import { tokensPageStyles } from './tokens-page-styles.js';

type Look = (typeof LOOKS)[number];

/** What a host sets to put its own brand on everything. */
const LEADING = ['accent', 'accent-ink', 'surface', 'ink'];

/** Lowest contrast at which a text can be read: WCAG 2.2, level AA. */
const READABLE = 4.5;

/** The page of all design tokens, with the module beside it that they are played with on. */
export class TokensPage extends LitElement {
  static override styles = tokensPageStyles;

  /** Whose customers the module beside it shows. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** What the module speaks. */
  @property() language: 'vi' | 'en' = 'vi';

  @state() private own: Readonly<Record<string, string>> = {};
  @state() private copied = false;
  @state() private look: Look = LOOKS[0];

  readonly #watch = new MutationObserver(() => this.#readLook());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(document.documentElement, { attributes: true });
    this.#readLook();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  protected override render() {
    const style = Object.fromEntries(Object.entries(this.own).map(([name, css]) => [`--clientele-${name}`, css]));
    return html`
      <section class="play" style=${styleMap(style)}>
        <div class="panel">
          <h1>Design tokens</h1>
          <p>
            Change a colour: all others follow, in light and dark. Theme and density are in the toolbar above. What is
            shown here is ${this.look.name}.
          </p>
          ${LEADING.map((name) => this.#picker(name))} ${this.#verdict()}
          <h2>As CSS</h2>
          <pre tabindex="0" aria-label="CSS">${this.#css()}</pre>
          <p class="actions">
            <button @click=${this.#copy}>${this.copied ? 'Copied' : 'Copy CSS'}</button>
            <a download="clientele.tokens.json" href=${this.#file()}>Download for design tools</a>
            <button @click=${() => (this.own = {})}>Back to our own</button>
          </p>
        </div>
        <clientele-customers .adapter=${this.adapter} .language=${this.language} building-id="s1"></clientele-customers>
      </section>
      <section>
        <h2>All tokens</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Property</th>
              <th scope="col">Comes to</th>
              <th scope="col">What it is for</th>
              <th scope="col">On the surface</th>
            </tr>
          </thead>
          <tbody>
            ${TOKENS.map((token) => this.#row(token))}
          </tbody>
        </table>
      </section>
    `;
  }

  #picker(name: string) {
    const value = this.own[name] ?? this.#hex(name);
    return html`<label>
      <input type="color" .value=${value.slice(0, 7)} @input=${(event: Event) => this.#set(name, event)} />
      <span><code>--clientele-${name}</code> ${TOKENS.find((token) => token.name === name)?.says}</span>
    </label>`;
  }

  /** Where a text could not be read. */
  #verdict() {
    const poor = TEXT_ON.map((pair) => ({ ...pair, ratio: this.#contrast(pair.text, pair.background) }))
      .filter(({ ratio }) => ratio < READABLE)
      .map(({ text, background, ratio }) => `${text} on ${background} (${ratio.toFixed(1)})`);
    const faint = BACKGROUNDS.filter((background) => this.#contrast('field', background) < 3);
    const bad = [...poor, ...faint.map((background) => `an input on ${background}`)];
    return html`<p role="status" class=${bad.length > 0 ? 'bad' : 'good'}>
      ${bad.length > 0 ? `${bad.length} cannot be read: ${bad.join(', ')}` : 'All texts can be read: 4.5 : 1 or more.'}
    </p>`;
  }

  #row({ name, group, value, says }: Token) {
    const isColour = group === 'colour';
    return html`<tr>
      <th scope="row"><code>--clientele-${name}</code></th>
      <td>
        ${isColour ? html`<i style=${styleMap({ background: this.#hex(name) })}></i>${this.#hex(name)}` : html`<code>${value}</code>`}
      </td>
      <td>${says}</td>
      <td>${isColour ? `${this.#contrast(name, 'surface').toFixed(1)} : 1` : nothing}</td>
    </tr>`;
  }

  #hex = (name: string) => hexOf(colourIn(name, this.look, this.own));

  #contrast = (one: string, other: string) =>
    contrastOf(colourIn(one, this.look, this.own), colourIn(other, this.look, this.own));

  #set(name: string, event: Event): void {
    this.own = { ...this.own, [name]: (event.currentTarget as HTMLInputElement).value };
    this.copied = false;
  }

  #css(): string {
    const lines = Object.entries(this.own).map(([name, css]) => `  --clientele-${name}: ${css};`);
    return lines.length > 0 ? `clientele-customers {\n${lines.join('\n')}\n}` : '/* Our own: nothing to set. */';
  }

  #copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(this.#css());
    this.copied = true;
  };

  /** The file is made here, so nothing is asked of a network. */
  #file = () => `data:application/json,${encodeURIComponent(JSON.stringify(designTokens(this.own), null, 2))}`;

  #readLook(): void {
    const { clienteleTheme, clienteleContrast } = document.documentElement.dataset;
    const name = clienteleContrast === 'more' ? `${clienteleTheme}-high-contrast` : clienteleTheme;
    this.look = LOOKS.find((look) => look.name === name) ?? LOOKS[0];
  }
}

customElements.define('tokens-page', TokensPage);
