import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { customers, individual } from '@clientele/core/testing';
import { expectAccessible, focused, found, mount, rows, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const grid = (module: ClienteleCustomers) => within(module).list!.querySelector<HTMLElement>('[role="grid"]')!;
const bar = (module: ClienteleCustomers) => within(module).list!.querySelector<HTMLElement>('.bar')!;
const said = (module: ClienteleCustomers) => bar(module).querySelector('p')!.textContent.replace(/\s+/g, ' ').trim();
const button = (module: ClienteleCustomers, name: string) => bar(module).querySelector<HTMLButtonElement>(name)!;
const ticked = (module: ClienteleCustomers) =>
  rows(module)
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => Number(row.dataset['index']));

describe('selection', () => {
  afterEach(unmount);

  it('is walked and ticked by keyboard: Space, Shift+Space, Shift+arrow, Ctrl+A', async () => {
    const module = await mount(customers(300));
    expect(said(module)).to.equal('Chưa chọn khách hàng nào');
    expect(button(module, '.edit').getAttribute('aria-disabled')).to.equal('true');
    expect(button(module, '.edit').title).to.equal('Chọn đúng một khách hàng để chỉnh sửa');
    grid(module).focus();
    await sendKeys({ press: 'Space' });
    await until(() => said(module) === '1 khách hàng đã chọn');
    expect(button(module, '.edit').getAttribute('aria-disabled')).to.equal('false');
    for (let press = 0; press < 3; press++) await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Shift+Space' });
    await until(() => said(module) === '4 khách hàng đã chọn');
    expect(ticked(module)).to.deep.equal([0, 1, 2, 3]);
    await sendKeys({ press: 'Shift+ArrowDown' });
    await until(() => said(module) === '5 khách hàng đã chọn');
    await expectAccessible(module);
    await sendKeys({ press: 'Control+a' });
    await until(() => said(module) === '300 khách hàng đã chọn');
    await sendKeys({ press: 'Space' });
    await until(() => said(module) === '299 khách hàng đã chọn');
    button(module, '.clear').click();
    await until(() => said(module) === 'Chưa chọn khách hàng nào');
    expect(focused()).to.equal(grid(module));
  });

  it('keeps single ticks through a search, and says how many it hides', async () => {
    const module = await mount([
      individual({ id: 'a', buildingId: 's1', code: 'A', name: 'Lê Anh' }),
      individual({ id: 'b', buildingId: 's1', code: 'B', name: 'Trần Bình' }),
    ]);
    rows(module)[0]!.querySelector<HTMLElement>('.tick input')!.click();
    await until(() => said(module) === '1 khách hàng đã chọn');
    const search = within(module).list!.querySelector<HTMLInputElement>('#search')!;
    search.focus();
    await sendKeys({ type: 'binh' });
    await until(() => found(module) === '1 trong số 2 khách hàng');
    expect(said(module)).to.equal('1 khách hàng đã chọn gồm 1 không hiện trong danh sách này');
    expect(ticked(module)).to.deep.equal([]);
  });

  it('does not open a row that is ticked, and opens the one that was ticked by the button', async () => {
    const module = await mount(customers(5));
    rows(module)[2]!.querySelector<HTMLElement>('.tick input')!.click();
    await until(() => said(module) === '1 khách hàng đã chọn');
    expect(within(module).form?.querySelector('dialog[open]') ?? null).to.equal(null);
    const code = rows(module)[2]!.querySelector('.code')!.textContent;
    button(module, '.edit').click();
    await until(() => within(module).form?.querySelector<HTMLInputElement>('[name="code"]')?.value === code);
  });

  it('does nothing to a customer who came under the pointer after it went down', async () => {
    const module = await mount(customers(5));
    const [first, second] = rows(module);
    const middle = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)] as [number, number];
    };
    const swap = async () => {
      const { id = '' } = second!.dataset;
      const { displayOrder, version } = await module.adapter!.get(id);
      const set = { displayOrder: displayOrder === 0 ? 9999 : 0 };
      const before = first!.dataset['id'];
      await module.adapter!.update(id, { set, put: {}, drop: {} }, version, { opId: crypto.randomUUID() });
      await until(() => first!.dataset['id'] !== before);
    };
    for (const target of ['.name', '.tick input']) {
      await sendMouse({ type: 'move', position: middle(first!.querySelector(target)!) });
      await sendMouse({ type: 'down' });
      await swap();
      await sendMouse({ type: 'up' });
    }
    expect(said(module)).to.equal('Chưa chọn khách hàng nào');
    expect(first!.querySelector('input')!.checked).to.equal(false);
    expect(within(module).form?.querySelector('dialog[open]') ?? null).to.equal(null);
    await sendMouse({ type: 'click', position: middle(first!.querySelector('.tick input')!) });
    await until(() => said(module) === '1 khách hàng đã chọn');
    const { name } = await module.adapter!.get(first!.dataset['id']!);
    await sendMouse({ type: 'click', position: middle(first!.querySelector('.name')!) });
    await until(() => within(module).form?.querySelector<HTMLInputElement>('[name="name"]')?.value === name);
    await resetMouse();
  });

  it('scrolls to a new customer, gives it the focus and marks it', async () => {
    const module = await mount(customers(200));
    within(module).list!.querySelector<HTMLButtonElement>('.add')!.click();
    await until(() => focused()?.classList.contains('kind') === true);
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('name') === 'name');
    await sendKeys({ type: 'Tạ Quỳnh Như' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => rows(module).some((row) => row.classList.contains('fresh')));
    const row = rows(module).find(({ classList }) => classList.contains('fresh'))!;
    expect(row.querySelector('.name')!.textContent).to.contain('Tạ Quỳnh Như');
    await until(() => focused() === grid(module));
    expect(grid(module).getAttribute('aria-activedescendant')).to.equal(row.id);
    const box = row.getBoundingClientRect();
    expect(box.bottom).to.be.at.most(grid(module).getBoundingClientRect().bottom + 1);
    await expectAccessible(module);
  });

  it('shows a new customer that the search hides, and says that it does', async () => {
    const module = await mount(customers(20));
    const search = within(module).list!.querySelector<HTMLInputElement>('#search')!;
    search.focus();
    await sendKeys({ type: 'KH-00001' });
    await until(() => found(module) === '1 trong số 20 khách hàng');
    within(module).list!.querySelector<HTMLButtonElement>('.add')!.click();
    await until(() => focused()?.classList.contains('kind') === true);
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('name') === 'name');
    await sendKeys({ type: 'Tạ Quỳnh Như' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => within(module).list!.querySelector('.pinned') !== null);
    const pinned = within(module).list!.querySelector('.pinned')!;
    expect(pinned.textContent).to.contain('Tạ Quỳnh Như');
    expect(pinned.textContent).to.contain('không khớp bộ lọc');
    await expectAccessible(module);
  });
});
