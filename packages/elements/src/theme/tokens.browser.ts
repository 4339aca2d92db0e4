import { expect } from 'chai';
import { LitElement, html } from 'lit';
import { tokens } from './tokens.js';

class Sample extends LitElement {
  static override styles = tokens;
  protected override render() {
    return html`<p></p>`;
  }
}
customElements.define('tokens-sample', Sample);

interface Colours {
  readonly [token: string]: { readonly $value: { readonly components: readonly number[]; readonly alpha: number } };
}

/** What design tools are told: the colours of each look. */
async function told(): Promise<Readonly<Record<string, Colours>>> {
  const answer = await fetch(new URL('../../tokens.json', import.meta.url));
  return ((await answer.json()) as { color: Record<string, Colours> }).color;
}

/** What the browser paints: red, green, blue and alpha, from 0 to 255. */
function painted(colour: string): number[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
}

async function sample(css: string): Promise<HTMLElement> {
  const element = new Sample();
  element.style.cssText = css;
  document.body.append(element);
  await element.updateComplete;
  return element.renderRoot.querySelector('p')!;
}

describe('design tokens', () => {
  afterEach(() => document.body.replaceChildren());

  for (const look of ['light', 'dark', 'light-high-contrast', 'dark-high-contrast']) {
    it(`are in a browser what design tools are told: ${look}`, async () => {
      const [scheme, more] = look.split('-');
      const inside = await sample(`color-scheme: ${scheme}; --clientele-contrast: ${more ? 100 : 0}%`);
      const { $type, ...colours } = (await told())[look]!;
      expect($type).to.equal('color');
      for (const [name, { $value }] of Object.entries(colours)) {
        inside.style.color = `var(--_${name})`;
        const seen = painted(getComputedStyle(inside).color);
        const meant = [...$value.components, $value.alpha].map((part) => part * 255);
        // A pixel of little alpha remembers its colour coarsely.
        const near = seen.every((part, at) => Math.abs(part - meant[at]!) <= (meant[3]! < 255 ? 6 : 2));
        expect(near, `${name}: ${seen.join()} for ${meant.map(Math.round).join()}`).to.equal(true);
      }
    });
  }

  it('go towards the ink from a host’s accent, too', async () => {
    const inside = await sample('color-scheme: light; --clientele-accent: #7a2fb0; --clientele-contrast: 100%');
    inside.style.color = 'var(--_accent)';
    const [red, , blue] = painted(getComputedStyle(inside).color);
    expect(red).to.be.lessThan(0x7a);
    expect(blue).to.be.lessThan(0xb0);
  });

  it('give a row and a control the height a host wants', async () => {
    const inside = await sample('--clientele-row-height: 34px; --clientele-control-height: 30px');
    inside.style.height = 'var(--_row-height)';
    inside.style.width = 'var(--_control-height)';
    expect(getComputedStyle(inside).height).to.equal('34px');
    expect(getComputedStyle(inside).width).to.equal('30px');
  });
});
