import { sendKeys } from '@web/test-runner-commands';
import { buildingProfile, type Profile } from '@clientele/core';
import { individual, organisation } from '@clientele/core/testing';
import { expect } from 'chai';
import { input, issue, list, openFirst, openForNewIndividual, panel, pressUntil, text } from '../../test/form.js';
import { expectAccessible, focused, mount, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const contact = { id: 'c1', name: 'Lê An', phone: null, email: null, relation: null, note: null };
const tabs = (module: ClienteleCustomers) => [
  ...within(module).form!.querySelectorAll<HTMLElement>('.panel [role="tab"]'),
];
const seen = (module: ClienteleCustomers) =>
  [...within(module).form!.querySelectorAll<HTMLElement>('[role="tabpanel"]')].map(({ hidden }) => !hidden);
const summary = (module: ClienteleCustomers) => within(module).form!.querySelector('.summary');

describe('the tabs of the form', () => {
  afterEach(unmount);

  it('are those of the kind, and count what their lists hold', async () => {
    const module = await mount([
      individual({ id: 'a', buildingId: 's1', code: 'KH-1', name: 'Lê Anh', displayOrder: 1, contacts: [contact] }),
      organisation({ id: 'b', buildingId: 's1', code: 'KH-2', name: 'Công ty An', displayOrder: 2 }),
    ]);
    await openFirst(module);
    expect(tabs(module).map(text)).to.deep.equal(['Cá nhân', 'Liên hệ khác1', 'Đính kèm']);
    await expectAccessible(panel(module)!);
    await sendKeys({ press: 'Escape' });
    await until(() => !panel(module));
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await until(() => (within(module).form?.querySelector('[name="taxCode"]') ?? null) !== null);
    expect(tabs(module).map(text)).to.deep.equal(['Tổ chức', 'Liên hệ khác', 'Đính kèm']);
  });

  it('are moved through by arrow keys, and lead into their part', async () => {
    const module = await mount([]);
    await openForNewIndividual(module);
    await pressUntil('Shift+Tab', (focus) => focus?.getAttribute('role') === 'tab');
    await sendKeys({ press: 'ArrowRight' });
    expect(text(focused())).to.equal('Liên hệ khác');
    await until(() => seen(module).join() === 'false,true,false');
    await expectAccessible(panel(module)!);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(list(module, 'contacts').querySelector('.add'));
    await pressUntil('Shift+Tab', (focus) => focus?.getAttribute('role') === 'tab');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await until(() => seen(module).join() === 'true,false,false');
    await sendKeys({ press: 'End' });
    expect(text(focused())).to.contain('Đính kèm');
    await sendKeys({ press: 'Home' });
    expect(text(focused())).to.contain('Cá nhân');
  });

  it('count their errors; the summary names each and leads to it, on its tab', async () => {
    const module = await mount([]);
    await openForNewIndividual(module);
    tabs(module)[1]!.click();
    await until(() => seen(module).join() === 'false,true,false');
    list(module, 'contacts').querySelector<HTMLButtonElement>('.add')!.click();
    await until(() => focused()?.getAttribute('name') === 'name');
    await sendKeys({ press: 'Control+Enter' });

    await until(() => summary(module) !== null);
    await until(() => focused() === input(module, 'name'));
    expect(seen(module)).to.deep.equal([true, false, false]);
    expect(tabs(module).map(text)).to.deep.equal(['Cá nhân1 lỗi', 'Liên hệ khác1 lỗi', 'Đính kèm']);
    expect(text(summary(module)!.querySelector('[role="alert"]'))).to.equal('2 lỗi cần sửa trước khi lưu');
    expect([...summary(module)!.querySelectorAll('li')].map(text)).to.deep.equal([
      'Họ và tênNhập họ và tên',
      'Liên hệLiên hệ đang nhập chưa được lưu vào danh sách',
    ]);
    await expectAccessible(panel(module)!);

    await pressUntil('Shift+Tab', (focus) => text(focus).startsWith('Liên hệLiên hệ đang'));
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === list(module, 'contacts').querySelector('[name="name"]'));
    expect(seen(module)).to.deep.equal([false, true, false]);
  });

  it('keep a mended line in the summary, so that nothing jumps', async () => {
    const module = await mount([]);
    await openForNewIndividual(module);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => focused() === input(module, 'name') && summary(module) !== null);
    const top = input(module, 'name').getBoundingClientRect().top;
    await sendKeys({ type: 'L' });
    await until(() => summary(module)!.classList.contains('mended'));
    expect(input(module, 'name').getBoundingClientRect().top).to.equal(top);
    expect(text(summary(module))).to.contain('Đã sửa xong, có thể lưu lại');
    await expectAccessible(panel(module)!);
  });

  it('do not move a button away from under the pointer that presses it', async () => {
    const module = await mount([]);
    await openForNewIndividual(module);
    const add = list(module, 'vehicles').querySelector<HTMLElement>('.add')!;
    add.scrollIntoView({ block: 'center' });
    window.dispatchEvent(new PointerEvent('pointerdown'));
    input(module, 'name').blur();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(issue(module, 'name')).to.equal('');
    window.dispatchEvent(new PointerEvent('pointerup'));
    await until(() => issue(module, 'name') === 'Nhập họ và tên');
  });

  it('are not drawn where the form has one part', async () => {
    const module = await mount([]);
    const { individual: own, organisation: other } = buildingProfile.form;
    const profile: Profile = { ...buildingProfile, form: { individual: own.slice(0, 1), organisation: other } };
    module.profile = profile;
    await module.updateComplete;
    await until(() => within(module).list?.querySelector<HTMLButtonElement>('.add')?.disabled === false);
    await openForNewIndividual(module);
    expect(tabs(module)).to.deep.equal([]);
    expect(within(module).form!.querySelector('[role="tabpanel"]')).to.equal(null);
    await expectAccessible(panel(module)!);
  });
});
