import { sendKeys } from '@web/test-runner-commands';
import { organisation } from '@clientele/core/testing';
import { expect } from 'chai';
import { list, openFirst, panel, pressUntil, text } from '../../test/form.js';
import { expectAccessible, focused, mount, unmount, until } from '../../test/module.js';

describe('<clientele-contact-editor>', () => {
  afterEach(unmount);

  it('adds a contact of an organisation by keyboard alone', async () => {
    const module = await mount([organisation({ id: 'a', buildingId: 's1', code: 'KH-00001', name: 'Công ty An' })]);
    await openFirst(module);
    await pressUntil('Shift+Tab', (focus) => focus?.getAttribute('role') === 'tab');
    await sendKeys({ press: 'ArrowRight' });
    const inside = list(module, 'contacts');
    expect(text(inside.querySelector('.none'))).to.equal('Chưa có liên hệ.');
    await pressUntil('Tab', (focus) => focus === inside.querySelector('.add'));
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('name') === 'name');
    expect([...inside.querySelectorAll('label')].map(text)).to.deep.equal([
      'Họ và tên *',
      'Chức vụ',
      'Số điện thoại',
      'Email',
      'Ghi chú',
    ]);
    await sendKeys({ press: 'Enter' });
    await until(() => text(inside.querySelector('.issue')) === 'Nhập họ và tên');
    await expectAccessible(panel(module)!);
    await sendKeys({ type: 'Ngô Thị Ý' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Kế toán' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '0912345678' });
    await sendKeys({ press: 'Enter' });
    await until(() => text(inside.querySelector('.card .text')) === 'Ngô Thị Ý Kế toán · 0912 345 678');
    await expectAccessible(panel(module)!);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module));
    const { contacts } = await module.adapter!.get('a');
    expect(contacts[0]).to.include({ name: 'Ngô Thị Ý', relation: 'Kế toán', email: null });
  });
});
