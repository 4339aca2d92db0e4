import { expect } from 'chai';
import { customers } from '@clientele/core/testing';
import { found, mount, unmount, until, within } from '../../test/module.js';

describe('<clientele-provider>', () => {
  afterEach(unmount);

  it('gives the modules inside it one adapter, and they share one store', async () => {
    const { adapter } = await mount(customers(7));
    unmount();
    const provider = document.createElement('clientele-provider');
    provider.adapter = adapter;
    const [left, right] = [
      document.createElement('clientele-customers'),
      document.createElement('clientele-customers'),
    ];
    provider.append(left, right);
    document.body.append(provider);
    left.buildingId = 's1';
    await until(() => found(left) === '7 khách hàng' && found(right) === '7 khách hàng');
    const search = within(left).list!.querySelector<HTMLInputElement>('#search')!;
    search.value = 'khong ai ca';
    search.dispatchEvent(new Event('input'));
    await until(() => within(right).list!.querySelector('.state') !== null);
  });

  it('speaks the language of the page around it, or the one it is given', async () => {
    const module = await mount(customers(1));
    const title = () => within(module).list!.querySelector('h2')!.textContent;
    expect(title()).to.equal('Khách hàng');
    module.language = 'en';
    await until(() => title() === 'Customers');
    expect(found(module)).to.equal('1 customer');
    module.language = null;
    await until(() => title() === 'Khách hàng');
  });

  it('hears the language of the page inside the shadow tree of an element of the host', async () => {
    const module = await mount(customers(1));
    const outer = document.createElement('div');
    outer.lang = 'en-GB';
    module.parentElement!.append(outer);
    outer.attachShadow({ mode: 'open' }).append(module);
    await until(() => within(module).list!.querySelector('h2')?.textContent === 'Customers');
  });

  it('speaks words of the host’s own, into the form, until they are taken back', async () => {
    const module = await mount(customers(1));
    const title = () => within(module).list!.querySelector('h2')!.textContent;
    const { en } = await import('@clientele/core/en');
    module.words = { ...en, locale: 'fr', 'list.title': 'Clients', 'form.addTitle': 'Nouveau client' };
    await until(() => title() === 'Clients');
    within(module).list!.querySelector<HTMLButtonElement>('.add')!.click();
    await until(() => within(module).form?.querySelector('#title')?.textContent?.trim() === 'Nouveau client');
    module.words = null;
    await until(() => title() === 'Khách hàng');
  });

  it('works again after it was moved in the page', async () => {
    const module = await mount(customers(5));
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(module);
    await until(() => found(module) === '5 khách hàng');
    module.buildingId = 's2';
    await until(() => found(module) === '0 khách hàng');
  });

  it('keeps its layout under a host that resets everything', async () => {
    const style = document.createElement('style');
    style.textContent = '* { all: unset }';
    document.head.append(style);
    const module = await mount(customers(5));
    expect(getComputedStyle(module).display).to.equal('flex');
    expect(getComputedStyle(within(module).list!.host).display).to.equal('flex');
    style.remove();
  });
});
