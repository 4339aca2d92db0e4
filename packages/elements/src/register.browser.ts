import { expect } from 'chai';

describe('register', () => {
  it('defines the elements, and a second copy of them is met by one warning and no error', async () => {
    await import('./register.js');
    const { ELEMENTS, defineElements } = await import('./define.js');
    for (const [tag, element] of Object.entries(ELEMENTS)) expect(customElements.get(tag)).to.equal(element);

    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warnings.push(text);
    defineElements();
    expect(warnings).to.deep.equal([]);
    const others = { get: () => HTMLElement, define: () => expect.fail('defined a tag that was taken') };
    defineElements(others as unknown as CustomElementRegistry);
    console.warn = warn;
    expect(warnings).to.have.length(1);
  });
});
