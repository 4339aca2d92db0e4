import { sendKeys } from '@web/test-runner-commands';
import { CustomerError } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { input, list, openFirst, openForNewIndividual, panel, pressUntil, text } from '../../test/form.js';
import { expectAccessible, focused, mount, rows, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const an = individual({ id: 'a', buildingId: 's1', code: 'KH-1', name: 'Lê An' });
const offers = (module: ClienteleCustomers) => module.shadowRoot!.querySelector('clientele-draft-offers')!.shadowRoot!;
const offered = (module: ClienteleCustomers) => [...offers(module).querySelectorAll('li p')].map(text);
const drafts = (module: ClienteleCustomers) => module.adapter!.drafts!;
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const lines = (module: ClienteleCustomers) =>
  [...within(module).form!.querySelectorAll<HTMLElement>('.draft-line:not([hidden])')].map(text);

/** Takes the module out of the page and puts it back, as a host does that has other pages. */
function left(module: ClienteleCustomers, buildingId: string | null = 's1'): void {
  const frame = module.parentElement!;
  module.remove();
  module.buildingId = buildingId;
  frame.append(module);
}

/** What a tab left behind that typed a new customer. */
async function abandoned(module: ClienteleCustomers, name: string): Promise<void> {
  await openForNewIndividual(module);
  if (name !== '') await sendKeys({ type: name });
  within(module).vehicles!.querySelector<HTMLElement>('.add')!.click();
  await until(() => focused()?.getAttribute('name') === 'type');
  await sendKeys({ press: 'Tab' });
  await sendKeys({ type: '29md1 5' });
  await until(() => !asks());
  left(module);
}

describe('<clientele-draft-offers>', () => {
  afterEach(unmount);

  it('shows nothing while nothing was left behind', async () => {
    const module = await mount([an]);
    await until(() => within(module).form !== null);
    expect(offers(module).querySelector('section')).to.equal(null);
    await expectAccessible(module);
  });

  it('offers what was typed, which is gone on with by keyboard: texts, open editor and all', async () => {
    const module = await mount([an]);
    await abandoned(module, 'Trần Hà');
    await until(() => offered(module).length === 1);
    expect(offered(module)).to.deep.equal(['Trần Hà thêm mới · 1 phút trước']);
    expect(text(offers(module).querySelector('[role="status"]'))).to.equal('Bản nháp chưa lưu');
    await expectAccessible(module);
    const button = offers(module).querySelector<HTMLButtonElement>('.resume')!;
    expect(button.getAttribute('aria-label')).to.equal('Tiếp tục Trần Hà');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => panel(module)?.open === true && input(module, 'name')?.value === 'Trần Hà');
    const plate = () => list(module, 'vehicles').querySelector<HTMLInputElement>('[name="plate"]');
    await until(() => plate()?.value === '29md1 5');
    expect(lines(module)).to.deep.equal(['Tiếp tục bản nháp (1 phút trước)']);
    expect(offers(module).querySelector('section')).to.equal(null);
    await expectAccessible(panel(module)!);
    await pressUntil('Tab', (focus) => focus === plate());
    await sendKeys({ press: 'Control+a' });
    await sendKeys({ type: '29-MĐ1 543.21' });
    await sendKeys({ press: 'Enter' });
    await until(() => plate() === null);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module) && rows(module).length === 2);
    await until(() => focused()?.getAttribute('role') === 'grid');
    expect(await drafts(module).load()).to.deep.equal([]);
  });

  it('asks before it drops one, and leaves the others', async () => {
    const module = await mount([an]);
    await abandoned(module, 'Trần Hà');
    await until(() => offered(module).length === 1);
    await abandoned(module, '');
    await until(() => offered(module).length === 2);
    expect(text(offers(module).querySelector('h2'))).to.equal('2 bản nháp chưa lưu');
    expect(offered(module)[0]).to.equal('Khách hàng mới thêm mới · 1 phút trước');
    const question = offers(module).querySelector('dialog')!;
    const ask = async (answer: string) => {
      offers(module).querySelector<HTMLButtonElement>('.drop')!.click();
      await until(() => question.open);
      await expectAccessible(question);
      [...question.querySelectorAll('button')].find((each) => text(each) === answer)!.click();
    };
    await ask('Giữ lại');
    expect(offered(module).length).to.equal(2);
    await ask('Bỏ bản nháp');
    await until(() => offered(module).length === 1);
    expect(offered(module)).to.deep.equal(['Trần Hà thêm mới · 1 phút trước']);
    await until(() => focused()?.classList.contains('resume') === true);
    expect((await drafts(module).load()).length).to.equal(1);
  });

  it('names the building of a draft of another, and goes there', async () => {
    const module = await mount([an]);
    await abandoned(module, 'Trần Hà');
    left(module, 's2');
    await until(() => offered(module).length === 1);
    expect(offered(module)).to.deep.equal(['Trần Hà thêm mới · Sao Mai S1 · 1 phút trước']);
    offers(module).querySelector<HTMLButtonElement>('.resume')!.click();
    await until(() => panel(module)?.open === true && module.buildingId === 's1');
  });

  it('a customer that is opened goes on with its draft, until that is given up', async () => {
    const module = await mount([an]);
    await openFirst(module);
    await pressUntil('Tab', (focus) => focus === input(module, 'name'));
    await sendKeys({ type: 'Lê An Thư' });
    await until(() => !asks());
    left(module);
    await until(() => offered(module).length === 1);
    expect(offered(module)).to.deep.equal(['Lê An Thư chỉnh sửa · 1 phút trước']);
    await openFirst(module);
    expect([input(module, 'name').value, lines(module)]).to.deep.equal([
      'Lê An Thư',
      ['Tiếp tục bản nháp (1 phút trước)'],
    ]);
    await sendKeys({ press: 'Escape' });
    const question = within(module).form!.querySelector<HTMLDialogElement>('dialog.ask')!;
    await until(() => question.open);
    question.querySelector<HTMLButtonElement>('.danger')!.click();
    await until(() => !panel(module));
    await openFirst(module);
    expect([input(module, 'name').value, lines(module), offered(module)]).to.deep.equal(['Lê An', [], []]);
  });

  it('one that cannot be read can only be dropped', async () => {
    const module = await mount([an]);
    const savedAt = new Date().toISOString();
    await drafts(module).save({ id: 'd', buildingId: 's1', savedAt, files: [], content: 7 }, { opId: 'd' });
    left(module);
    await until(() => offered(module).length === 1);
    expect(offered(module)).to.deep.equal(['Không đọc được bản nháp này 1 phút trước']);
    expect(offers(module).querySelector('.resume')).to.equal(null);
    await expectAccessible(module);
  });

  it('the form says that a draft cannot be kept, and the browser asks before the page is left', async () => {
    const module = await mount([an]);
    const save = () => Promise.reject(new CustomerError('storage-full'));
    Object.assign(drafts(module), { save });
    await openForNewIndividual(module);
    await sendKeys({ type: 'Trần' });
    await until(() => lines(module).length === 1);
    expect(lines(module)).to.deep.equal(['Chưa giữ được bản nháp: nếu đóng trang, những gì vừa nhập sẽ mất.']);
    expect(asks()).to.equal(true);
    await expectAccessible(panel(module)!);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module) && rows(module).length === 2);
  });
});
