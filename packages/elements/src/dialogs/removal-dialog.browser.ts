import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Transactions } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { expectAccessible, focused, found, mount, rows, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const PEOPLE = ['Đặng Minh Đức', 'Nguyễn Đình Đức', 'Lê Đức Anh'].map((name, index) =>
  individual({ id: `c${index}`, buildingId: 's1', code: `KH-0000${index}`, name, displayOrder: index }),
);
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const dialog = (module: ClienteleCustomers) => within(module).removal?.querySelector('dialog') ?? null;
const title = (module: ClienteleCustomers) => text(dialog(module)?.querySelector('h2'));
const notice = (module: ClienteleCustomers) => text(within(module).notice?.querySelector('p'));
const grid = (module: ClienteleCustomers) => within(module).list!.querySelector<HTMLElement>('[role="grid"]')!;
const removeButton = (module: ClienteleCustomers) => within(module).list!.querySelector<HTMLElement>('.bar .remove')!;

async function askForAll(module: ClienteleCustomers): Promise<void> {
  grid(module).focus();
  await sendKeys({ press: 'Control+a' });
  await until(() => removeButton(module).getAttribute('aria-disabled') === 'false');
  removeButton(module).focus();
  await sendKeys({ press: 'Enter' });
  await until(() => dialog(module)?.querySelector('.candidates') !== null && dialog(module) !== null);
}

describe('deletion', () => {
  afterEach(unmount);

  it('says who will be deleted and who will not and why, deletes the rest, and brings it back', async () => {
    const module = await mount(PEOPLE, 's1', new Map([['c1', { contracts: 2, invoices: 5 }]]));
    await askForAll(module);
    expect(title(module)).to.equal('Xóa 2 trong số 3 khách hàng đã chọn?');
    expect(text(dialog(module)!.querySelector('.blocked'))).to.equal('Nguyễn Đình Đức2 hợp đồng, 5 hóa đơn');
    await expectAccessible(dialog(module)!);
    const destroy = dialog(module)!.querySelector<HTMLElement>('.destroy')!;
    expect(text(destroy)).to.equal('Xóa 2 khách hàng');
    destroy.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => found(module) === '1 khách hàng');
    await until(() => notice(module) === 'Xóa thành công2 khách hàng');
    expect(rows(module).map((row) => row.getAttribute('aria-selected'))).to.deep.equal(['true']);
    await expectAccessible(within(module).notice!.querySelector('.notice')!);
    within(module).notice!.querySelector<HTMLElement>('.undo')!.click();
    await until(() => found(module) === '3 khách hàng');
    await until(() => notice(module) === 'Đã hoàn tác2 khách hàng');
  });

  it('says what came in between: the words of success only when all that was confirmed happened', async () => {
    const transactions = new Map<string, Transactions>();
    const module = await mount(PEOPLE, 's1', transactions);
    await askForAll(module);
    expect(title(module)).to.equal('Xóa 3 khách hàng?');
    transactions.set('c1', { contracts: 1, invoices: 0 });
    dialog(module)!.querySelector<HTMLElement>('.destroy')!.click();
    await until(() => notice(module).startsWith('Đã xóa 2 trong số 3'));
    expect(found(module)).to.equal('1 khách hàng');
    expect(rows(module)[0]!.getAttribute('aria-selected')).to.equal('true');
  });

  it('offers nothing to confirm when everything is blocked', async () => {
    const blocked = { contracts: 1, invoices: 0 };
    const module = await mount(PEOPLE.slice(0, 1), 's1', new Map([['c0', blocked]]));
    await askForAll(module);
    expect(title(module)).to.equal('Không thể xóa khách hàng nào');
    expect(dialog(module)!.querySelector('.destroy')).to.equal(null);
    await expectAccessible(dialog(module)!);
  });

  it('is closed by Escape and gives the focus back', async () => {
    const module = await mount(PEOPLE);
    await askForAll(module);
    await sendKeys({ press: 'Escape' });
    await until(() => dialog(module) === null);
    expect(found(module)).to.equal('3 khách hàng');
    expect(focused()).to.equal(removeButton(module));
  });
});
