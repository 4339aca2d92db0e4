import { sendKeys } from '@web/test-runner-commands';
import { individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { list, openFirst, panel, pressUntil, text } from '../../test/form.js';
import { expectAccessible, focused, mount, unmount, until } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const held = { id: 'h1', apartment: 'S1-0910', relation: null, from: '2019-01-01', to: '2025-02-28' };
const an = individual({ id: 'a', buildingId: 's1', code: 'KH-00001', name: 'Lê An', apartments: [held] });
const cards = (module: ClienteleCustomers) => [...list(module, 'apartments').querySelectorAll('.card .text')].map(text);

describe('<clientele-apartment-editor>', () => {
  afterEach(unmount);

  it('adds, changes and removes by keyboard alone, and the form saves it', async () => {
    const module = await mount([an]);
    await openFirst(module);
    const inside = list(module, 'apartments');
    expect(cards(module)).to.deep.equal(['S1-0910 · đã trả 28/02/2025']);
    expect(inside.querySelector('.card')!.classList.contains('ended')).to.equal(true);

    await pressUntil('Tab', (focus) => focus === inside.querySelector('.add'));
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('name') === 'apartment');
    await sendKeys({ type: 'S1-1206' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Ng' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '1/3/2025' });
    await expectAccessible(panel(module)!);
    await sendKeys({ press: 'Enter' });
    await until(() => cards(module).length === 2);
    expect(cards(module)[1]).to.equal('S1-1206 · người thuê từ 01/03/2025');
    expect(focused()).to.equal(inside.querySelector('.add'));

    await pressUntil('Tab', (focus) => focus?.getAttribute('aria-label') === 'Bỏ S1-0910');
    await sendKeys({ press: 'Enter' });
    await until(() => cards(module).length === 1);
    expect(focused()).to.equal(inside.querySelector('.add'));
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module));
    const { apartments } = await module.adapter!.get('a');
    expect(apartments).to.have.length(1);
    expect(apartments[0]).to.include({ apartment: 'S1-1206', relation: 'tenant', from: '2025-03-01', to: null });
  });

  it('keeps the days in their order, and leaves the editor by Escape alone', async () => {
    const module = await mount([an]);
    await openFirst(module);
    const inside = list(module, 'apartments');
    await pressUntil('Tab', (focus) => focus?.getAttribute('aria-label') === 'Chỉnh sửa S1-0910');
    await sendKeys({ press: 'Enter' });
    await until(() => inside.querySelector('.editor') !== null);
    await pressUntil('Tab', (focus) => focus?.getAttribute('name') === 'to');
    await sendKeys({ type: '31/12/2018' });
    await sendKeys({ press: 'Enter' });
    await until(() => text(inside.querySelector('.issue')) === 'Ngày kết thúc phải sau ngày bắt đầu');
    await until(() => focused()?.getAttribute('name') === 'to');
    await expectAccessible(panel(module)!);
    await sendKeys({ press: 'Escape' });
    await until(() => inside.querySelector('.editor') === null);
    expect(panel(module)!.open).to.equal(true);
    expect(cards(module)).to.deep.equal(['S1-0910 · đã trả 28/02/2025']);
  });
});
