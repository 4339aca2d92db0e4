import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { customers, individual } from '@clientele/core/testing';
import { input, openForNewIndividual, panel, text } from '../../test/form.js';
import { expectAccessible, focused, found, mount, rows, unmount, until, within } from '../../test/module.js';

describe('<clientele-customer-form>', () => {
  afterEach(unmount);

  it('asks for the kind first, proposes code and order, and begins at the name', async () => {
    const module = await mount(customers(4));
    await openForNewIndividual(module);
    expect(input(module, 'code').value).to.equal('KH-00005');
    expect(focused()).to.equal(input(module, 'name'));
    await expectAccessible(panel(module)!);
  });

  it('adds a customer with a vehicle by keyboard alone', async () => {
    const module = await mount([]);
    const saved: string[] = [];
    module.addEventListener('clientele-saved', ({ customer, mode }) => saved.push(`${mode} ${customer.name}`));
    await openForNewIndividual(module);
    await sendKeys({ type: 'Lê Đức Anh' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '0912345678' });
    within(module).vehicles!.querySelector<HTMLElement>('.add')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('name') === 'type');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '29md1 542.78' });
    await expectAccessible(panel(module)!);
    await sendKeys({ press: 'Enter' });
    await until(() => text(within(module).vehicles!.querySelector('.card b')) !== '');
    expect(panel(module)!.open).to.equal(true);
    expect(focused()).to.equal(within(module).vehicles!.querySelector('.add'));
    await sendKeys({ press: 'Control+Enter' });
    await until(() => found(module) === '1 khách hàng');
    await until(() => text(within(module).notice?.querySelector('p')).includes('Thêm mới thành công'));
    expect(panel(module) ?? null).to.equal(null);
    expect(saved).to.deep.equal(['add Lê Đức Anh']);
    expect(text(rows(module)[0]?.querySelector('.phone'))).to.equal('0912 345 678');
    const { rows: stored } = await module.adapter!.list({
      query: { buildingId: 's1', group: 'all', text: '' },
      sort: { field: 'name', direction: 'ascending' },
      at: { index: 0 },
      limit: 1,
    });
    expect(stored[0]?.vehicles).to.have.length(1);
  });

  it('moves to the first field that is wrong, says what to do, and counts', async () => {
    const module = await mount([]);
    await openForNewIndividual(module);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => focused()?.getAttribute('aria-invalid') === 'true');
    expect(focused()).to.equal(input(module, 'name'));
    const issue = within(module).form!.querySelector(`#${input(module, 'name').getAttribute('aria-describedby')}`);
    expect(text(issue)).to.equal('Nhập họ và tên');
    expect(text(within(module).form!.querySelector('.foot p'))).to.equal('1 lỗi cần sửa trước khi lưu');
    await expectAccessible(panel(module)!);
  });

  it('shows a code that exists at its field and keeps what was typed', async () => {
    const module = await mount([individual({ id: 'a', buildingId: 's1', code: 'KH-00001', name: 'Lê Anh' })]);
    await openForNewIndividual(module);
    await sendKeys({ type: 'Trần Thu Hà' });
    input(module, 'code').focus();
    input(module, 'code').select();
    await sendKeys({ type: 'kh-00001' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => text(within(module).form!.querySelector('#field-code-issue')) !== '');
    expect(text(within(module).form!.querySelector('#field-code-issue'))).to.equal(
      'Mã khách hàng đã có ở Lê Anh (KH-00001), nhập giá trị khác',
    );
    expect(focused()).to.equal(input(module, 'code'));
    expect(input(module, 'name').value).to.equal('Trần Thu Hà');
  });

  it('asks before unsaved changes are lost, however often Escape is pressed', async () => {
    const module = await mount([]);
    await openForNewIndividual(module);
    await sendKeys({ type: 'Lê' });
    for (let press = 0; press < 5; press++) await sendKeys({ press: 'Escape' });
    await until(() => panel(module)?.open === true);
    expect(input(module, 'name').value).to.equal('Lê');
    const question = within(module).form!.querySelector<HTMLDialogElement>('dialog.ask')!;
    if (!question.open) await sendKeys({ press: 'Escape' });
    await until(() => question.open);
    await expectAccessible(question);
    question.querySelector<HTMLButtonElement>('.danger')!.click();
    await until(() => !panel(module));
  });

  it('has the browser ask before the page is left, only while something is unsaved', async () => {
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const module = await mount([]);
    await openForNewIndividual(module);
    expect(asks()).to.equal(false);
    await sendKeys({ type: 'Lê' });
    await until(asks);
    unmount();
    expect(asks()).to.equal(false);
  });

  it('closes without a question when nothing was typed', async () => {
    const module = await mount([]);
    await openForNewIndividual(module);
    await sendKeys({ press: 'Escape' });
    await until(() => !panel(module));
  });

  it('opens the customer of a row, changes it, and gives the focus back to the list', async () => {
    const module = await mount([individual({ id: 'a', buildingId: 's1', code: 'KH-1', name: 'Lê Anh' })]);
    within(module).list!.querySelector<HTMLElement>('[role="grid"]')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => panel(module)?.open === true && within(module).form!.querySelector('[name="name"]') !== null);
    input(module, 'name').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' Thư' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => text(rows(module)[0]?.querySelector('.name')) === 'Lê Anh Thư');
    await until(() => text(within(module).notice?.querySelector('p')).includes('Chỉnh sửa thành công'));
    expect(focused()?.getAttribute('role')).to.equal('grid');
  });

  it('keeps everything editable when saving fails, and says why', async () => {
    const module = await mount([]);
    const inner = module.adapter!;
    inner.create = () => Promise.reject(new Error('boom'));
    await openForNewIndividual(module);
    await sendKeys({ type: 'Lê Anh' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => text(within(module).form!.querySelector('.failure')) !== '');
    expect(text(within(module).form!.querySelector('.failure'))).to.contain('Đã có lỗi ngoài dự kiến');
    expect(input(module, 'name').value).to.equal('Lê Anh');
    expect(input(module, 'name').disabled).to.equal(false);
    await expectAccessible(panel(module)!);
  });
});
