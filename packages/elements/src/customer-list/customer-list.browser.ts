import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { customers, individual } from '@clientele/core/testing';
import { expectAccessible, focused, found, mount, rows, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const grid = (module: ClienteleCustomers) => within(module).list!.querySelector<HTMLElement>('[role="grid"]')!;
const search = (module: ClienteleCustomers) => within(module).list!.querySelector<HTMLInputElement>('#search')!;

/** The row that a screen reader is told is the active one. */
function active(module: ClienteleCustomers): HTMLElement | null {
  const id = grid(module).getAttribute('aria-activedescendant');
  return id ? within(module).list!.querySelector<HTMLElement>(`#${id}`) : null;
}

/** Whether the rows stand in the document in the order in which they are on screen. */
function inReadingOrder(module: ClienteleCustomers): boolean {
  const tops = rows(module).map((row) => row.getBoundingClientRect().top);
  return tops.every((top, at) => at === 0 || top > tops[at - 1]!);
}

describe('<clientele-customer-list>', () => {
  afterEach(unmount);

  it('draws a few rows of two thousand, and says how many there are', async () => {
    const module = await mount(customers(2000));
    expect(found(module)).to.equal('2.000 khách hàng');
    expect(rows(module).length).to.be.within(10, 40);
    expect(grid(module).getAttribute('aria-rowcount')).to.equal('2001');
  });

  it('uses the same row elements again while it scrolls, and puts them in reading order at rest', async () => {
    const module = await mount(customers(2000));
    const before = new Set(rows(module));
    for (const top of [3000, 9000, 50_000, 48_000]) {
      grid(module).scrollTop = top;
      await until(() => rows(module).some((row) => Number(row.dataset['index']) === Math.ceil(top / 44)));
    }
    expect(rows(module).every((row) => before.has(row))).to.equal(true);
    await until(() => inReadingOrder(module));
    const row = rows(module).find(({ dataset }) => dataset['index'] === '1100')!;
    expect(row.getAttribute('aria-rowindex')).to.equal('1102');
    await until(() => row.querySelector('.code')!.textContent !== '');
  });

  it('is walked by keyboard, and the active row stays the active one when its element is reused', async () => {
    const module = await mount(customers(1000));
    grid(module).focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => active(module)?.dataset['index'] === '1');
    await sendKeys({ press: 'End' });
    await until(() => active(module)?.dataset['index'] === '999');
    const box = active(module)!.getBoundingClientRect();
    expect(box.bottom).to.be.at.most(grid(module).getBoundingClientRect().bottom + 1);
    await sendKeys({ press: 'PageUp' });
    await until(() => Number(active(module)?.dataset['index']) < 995);
    await sendKeys({ press: 'Home' });
    await until(() => active(module)?.dataset['index'] === '0');
    grid(module).scrollTop = 20_000;
    await until(() => active(module) === null);
    expect(focused()).to.equal(grid(module));
    await sendKeys({ press: 'ArrowDown' });
    await until(() => active(module)?.dataset['index'] === '1');
  });

  it('finds as one types, without accents, over name and phone, and marks what matched', async () => {
    const duc = { value: '+84912345678', text: '0912 345 678' };
    const module = await mount([
      ...customers(50),
      individual({ id: 'duc', buildingId: 's1', code: 'X-1', name: 'Nguyễn Đình Đức', phone: duc }),
    ]);
    grid(module).focus();
    await sendKeys({ press: '/' });
    expect(focused()).to.equal(search(module));
    await sendKeys({ type: 'duc 0912 345' });
    await until(() => found(module) === '1 trong số 51 khách hàng');
    await until(() => rows(module)[0]!.querySelector('mark') !== null);
    const marks = [...rows(module)[0]!.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks).to.deep.equal(['Đức', '0912', '345']);
    await expectAccessible(module);
    await sendKeys({ press: 'Escape' });
    await until(() => found(module) === '51 khách hàng');
  });

  it('offers to clear a search that found nothing', async () => {
    const module = await mount(customers(3));
    search(module).focus();
    await sendKeys({ type: 'zzz' });
    await until(() => within(module).list!.querySelector('.state') !== null);
    expect(within(module).list!.querySelector('.state')!.textContent).to.contain('zzz');
    await expectAccessible(module);
    within(module).list!.querySelector<HTMLButtonElement>('.state button')!.click();
    await until(() => found(module) === '3 khách hàng');
    expect(focused()).to.equal(search(module));
  });

  it('shows one kind on its tab, walked by arrows, with counts', async () => {
    const module = await mount(customers(60));
    const tabs = [...within(module).list!.querySelectorAll<HTMLElement>('[role="tab"]')];
    const [all, individuals, organisations] = tabs.map((tab) => Number(tab.querySelector('.count')!.textContent));
    expect(all).to.equal(60);
    expect(individuals! + organisations!).to.equal(60);
    tabs[0]!.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => found(module) === `${organisations} khách hàng`);
    expect(focused()!.textContent).to.contain('Tổ chức');
    expect(rows(module).every((row) => row.querySelector('.kind')!.textContent === 'Tổ chức')).to.equal(true);
  });

  it('sorts by a column and says so', async () => {
    const module = await mount(customers(30));
    const header = () => within(module).list!.querySelector<HTMLElement>('.head .code')!;
    header().querySelector('button')!.click();
    await until(() => header().getAttribute('aria-sort') === 'ascending');
    header().querySelector('button')!.click();
    await until(() => rows(module)[0]!.querySelector('.code')!.textContent === 'KH-00030');
    expect(header().getAttribute('aria-sort')).to.equal('descending');
  });

  it('announces how it is sorted where it announces how many there are, each by itself', async () => {
    const module = await mount(customers(30));
    const told = within(module).list!.querySelector('.found')!.parentElement!;
    const says = () => told.textContent.replace(/\s+/g, ' ').trim();
    expect([told.role, told.ariaAtomic]).to.deep.equal(['status', 'false']);
    expect(says()).to.equal('30 khách hàng Sắp xếp theo Thứ tự hiển thị, tăng dần');
    const press = () => within(module).list!.querySelector<HTMLElement>('.head .kind button')!.click();
    for (const said of ['Loại khách hàng, tăng dần', 'Loại khách hàng, giảm dần', 'Thứ tự hiển thị, tăng dần']) {
      press();
      await until(() => says() === `30 khách hàng Sắp xếp theo ${said}`);
    }
    module.language = 'en';
    press();
    await until(() => says() === '30 customers Sorted by Customer type, ascending');
  });

  it('asks for a building while none is chosen, and cannot add until then', async () => {
    const module = await mount(customers(5), null);
    await until(() => within(module).list!.querySelector('select') !== null);
    const add = within(module).list!.querySelector<HTMLButtonElement>('.add')!;
    expect(add.disabled).to.equal(true);
    expect(within(module).list!.querySelector('.state')!.textContent).to.contain('Chọn tòa nhà');
    await expectAccessible(module);
    const picked = new Promise<string | null>((resolve) =>
      module.addEventListener('clientele-building-changed', ({ buildingId }) => resolve(buildingId)),
    );
    const select = within(module).list!.querySelector('select')!;
    select.value = 's1';
    select.dispatchEvent(new Event('change'));
    expect(await picked).to.equal('s1');
    expect(module.buildingId).to.equal('s1');
    await until(() => found(module) === '5 khách hàng');
    expect(add.disabled).to.equal(false);
  });

  it('becomes cards where it is narrow', async () => {
    const module = await mount(customers(30));
    module.parentElement!.style.width = '360px';
    await until(() => grid(module).classList.contains('narrow'));
    await until(
      () => rows(module)[1]!.getBoundingClientRect().top - rows(module)[0]!.getBoundingClientRect().top === 68,
    );
    expect(module.scrollWidth).to.be.at.most(360);
    await expectAccessible(module);
  });

  it('says that loading failed and tries again', async () => {
    const module = await mount(customers(3));
    const { adapter } = module;
    let failing = true;
    module.adapter = {
      ...adapter!,
      describe: () => adapter!.describe(),
      get: (id) => adapter!.get(id),
      create: (customer, options) => adapter!.create(customer, options),
      update: (...call) => adapter!.update(...call),
      list: (request) => (failing ? Promise.reject(new Error('down')) : adapter!.list(request)),
    };
    await until(() => within(module).list!.querySelector('.state') !== null);
    expect(within(module).list!.querySelector('.state')!.textContent).to.contain('Không tải được danh sách');
    await expectAccessible(module);
    failing = false;
    within(module).list!.querySelector<HTMLButtonElement>('.state button')!.click();
    await until(() => found(module) === '3 khách hàng');
  });
});
