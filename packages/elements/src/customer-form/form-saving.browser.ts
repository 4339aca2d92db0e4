import { sendKeys } from '@web/test-runner-commands';
import { individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { input, issue, openFirst, openForNewIndividual, panel, pressUntil, text } from '../../test/form.js';
import { expectAccessible, focused, found, mount, rows, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const car = {
  id: 'v1',
  type: 'car',
  electric: false,
  plate: '30K-469.43',
  brand: null,
  colour: 'Trắng',
  parkingCard: null,
  apartment: null,
  registeredOn: null,
  state: 'active',
} as const;
const an = individual({
  id: 'a',
  buildingId: 's1',
  code: 'KH-00001',
  name: 'Lê An',
  phone: { value: '+84912345678', text: '0912345678' },
  vehicles: [car],
});
const conflicts = (module: ClienteleCustomers) => within(module).form!.querySelector('.conflicts');

describe('saving the form', () => {
  afterEach(unmount);

  it('adds one after another, hands on the keyboard', async () => {
    const module = await mount([]);
    const saved: (string | null)[] = [];
    module.addEventListener('clientele-saved', ({ customer }) => saved.push(customer.code));
    await openForNewIndividual(module);
    await sendKeys({ type: 'Lê Anh' });
    await sendKeys({ press: 'Control+Shift+Enter' });
    await until(() => saved.length === 1);
    await until(() => input(module, 'name')?.value === '' && focused() === input(module, 'name'));
    expect(panel(module)!.open).to.equal(true);
    expect(input(module, 'code').value).to.equal('KH-00002');
    expect(input(module, 'displayOrder').value).to.equal('2');
    await sendKeys({ type: 'Trần Hà' });
    await pressUntil('Tab', (focus) => focus?.classList.contains('next') === true);
    expect(text(focused())).to.equal('Lưu và thêm tiếp');
    expect((focused() as HTMLElement).title).to.equal('Lưu và thêm tiếp (Ctrl+Shift+Enter)');
    await sendKeys({ press: 'Enter' });
    await until(() => saved.length === 2 && focused() === input(module, 'name'));
    await sendKeys({ press: 'Escape' });
    await until(() => !panel(module));
    await until(() => found(module) === '2 khách hàng');
    expect(saved).to.deep.equal(['KH-00001', 'KH-00002']);
  });

  it('offers no next one when a customer is changed', async () => {
    const module = await mount([an]);
    await openFirst(module);
    expect(within(module).form!.querySelector('.next')).to.equal(null);
  });

  it('refuses a code that exists as it is left, and warns of a shared phone that can be saved', async () => {
    const module = await mount([an]);
    await openForNewIndividual(module);
    await sendKeys({ type: 'Trần Hà' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '0912 345 678' });
    await sendKeys({ press: 'Tab' });
    await until(() => issue(module, 'phone') === 'Lê An (KH-00001) cũng dùng số này');
    await pressUntil('Shift+Tab', (focus) => focus === input(module, 'code'));
    await sendKeys({ type: 'kh-00001' });
    await sendKeys({ press: 'Tab' });
    await until(() => issue(module, 'code') === 'Mã khách hàng đã có ở Lê An (KH-00001), nhập giá trị khác');
    await expectAccessible(panel(module)!);
    await pressUntil('Shift+Tab', (focus) => focus === input(module, 'code'));
    await sendKeys({ type: 'KH-00002' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => found(module) === '2 khách hàng');
  });

  it('merges what someone else changed elsewhere', async () => {
    const module = await mount([an]);
    await openFirst(module);
    await pressUntil('Tab', (focus) => focus === input(module, 'name'));
    await sendKeys({ type: 'Lê An Thư' });
    const adapter = module.adapter!;
    await adapter.update('a', { set: { email: 'an@vidu.vn' }, put: {}, drop: {} }, 1, { opId: 'other' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module) && text(rows(module)[0]?.querySelector('.name')) === 'Lê An Thư');
    expect(await adapter.get('a')).to.include({ name: 'Lê An Thư', email: 'an@vidu.vn', version: 3 });
  });

  it('shows both values where both changed the same, to choose from by keyboard', async () => {
    const module = await mount([an]);
    await openFirst(module);
    await pressUntil('Tab', (focus) => focus === input(module, 'name'));
    await sendKeys({ type: 'Lê An Thư' });
    const adapter = module.adapter!;
    const theirs = { set: { name: 'Lê Ân' }, put: { vehicles: [{ ...car, colour: 'Đỏ' }] }, drop: {} };
    await adapter.update('a', theirs, 1, { opId: 'other' });
    const vehicles = within(module).vehicles!;
    await pressUntil('Tab', (focus) => focus?.getAttribute('aria-label') === 'Chỉnh sửa 30K-469.43');
    await sendKeys({ press: 'Enter' });
    await until(() => vehicles.querySelector('.editor') !== null);
    await pressUntil('Tab', (focus) => focus?.getAttribute('name') === 'colour');
    await sendKeys({ type: 'Đen' });
    await sendKeys({ press: 'Enter' });
    await until(() => vehicles.querySelector('.editor') === null);
    await sendKeys({ press: 'Control+Enter' });

    await until(() => conflicts(module) !== null && conflicts(module)!.contains(focused()));
    expect([...conflicts(module)!.querySelectorAll('fieldset')].map(text)).to.deep.equal([
      'Họ và tên Của bạnLê An Thư Hiện tạiLê Ân',
      'Phương tiện · 30K-469.43 Của bạnMàu: Đen Hiện tạiMàu: Đỏ',
    ]);
    await expectAccessible(panel(module)!);

    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => focused() === conflicts(module)!.querySelectorAll('input')[2]);
    await expectAccessible(panel(module)!);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module));
    const merged = await adapter.get('a');
    expect(merged.name).to.equal('Lê An Thư');
    expect(merged.vehicles[0]?.colour).to.equal('Đỏ');
  });
});
