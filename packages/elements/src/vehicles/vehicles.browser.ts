import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { CustomerAdapter, NewCustomer, Vehicle } from '@clientele/core';
import { memoryAdapter } from '@clientele/adapters/memory';
import { customers, individual } from '@clientele/core/testing';
import { BUILDINGS, expectAccessible, focused, found, mount, unmount, until } from '../../test/module.js';
import { defineElements, type ClienteleVehicles } from '../index.js';

function vehicle(id: string, given: Partial<Vehicle>): Vehicle {
  const blank = { electric: false, brand: null, colour: null, parkingCard: null, apartment: null, registeredOn: null };
  return { ...blank, id, type: 'car', plate: null, state: 'active', ...given };
}

const PEOPLE: readonly NewCustomer[] = [
  individual({
    id: 'duc',
    buildingId: 's1',
    code: 'KH-1',
    name: 'Nguyễn Đình Đức',
    vehicles: [
      vehicle('v1', { plate: '30K-469.43', brand: 'Mazda CX-5', colour: 'trắng', parkingCard: '0413' }),
      vehicle('v2', { type: 'motorbike', electric: true, plate: '29-MĐ1 542.78', state: 'retired' }),
    ],
  }),
  individual({
    id: 'an',
    buildingId: 's1',
    code: 'KH-2',
    name: 'Lê An',
    vehicles: [vehicle('v3', { type: 'bicycle', apartment: 'A-12' })],
  }),
  individual({ id: 'ha', buildingId: 's2', code: 'KH-3', name: 'Trần Hà', vehicles: [] }),
];

/** Somebody with very many cars. */
const fleet = (count: number, id = 'fleet') =>
  individual({
    id,
    buildingId: 's1',
    code: id,
    name: 'Đội xe',
    vehicles: Array.from({ length: count }, (_, nth) =>
      vehicle(`${id}-${nth}`, { plate: `30A-${String(nth).padStart(5, '0')}` }),
    ),
  });

async function show(adapter: CustomerAdapter, buildingId: string | null = 's1'): Promise<ClienteleVehicles> {
  defineElements();
  const frame = document.createElement('div');
  frame.style.cssText = 'width: 1000px; height: 700px';
  const element = document.createElement('clientele-vehicles');
  element.adapter = adapter;
  element.buildingId = buildingId;
  frame.append(element);
  document.body.append(frame);
  await until(() => (element.shadowRoot?.textContent ?? '') !== '' || table(element) !== null);
  return element;
}

const withVehicles = (people = PEOPLE) => memoryAdapter({ customers: people, buildings: BUILDINGS });
const table = (element: ClienteleVehicles) =>
  element.shadowRoot?.querySelector('clientele-vehicles-table')?.shadowRoot ?? null;
const grid = (element: ClienteleVehicles) => table(element)!.querySelector<HTMLElement>('[role="grid"]')!;
const rows = (element: ClienteleVehicles) => [...(table(element)?.querySelectorAll<HTMLElement>('.body-row') ?? [])];
const count = (element: ClienteleVehicles) => table(element)?.querySelector('.found')?.textContent?.trim() ?? '';
const cells = (element: ClienteleVehicles, name: string) =>
  rows(element).map((row) => row.querySelector(`.cell.${name}`)!.textContent?.replace(/\s+/g, ' ').trim());
const state = (element: ClienteleVehicles) => table(element)?.querySelector('.state h3')?.textContent ?? '';

/** The first match under a root, through all shadow roots. */
function deep(root: ParentNode, selector: string): HTMLElement | null {
  const here = root.querySelector<HTMLElement>(selector);
  if (here) return here;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && deep(shadowRoot, selector);
    if (inside) return inside;
  }
  return null;
}

const panel = (element: ClienteleVehicles) => deep(element.shadowRoot!, 'dialog.panel');

const nameInput = (element: ClienteleVehicles) => deep(panel(element)!, '[name="name"]') as HTMLInputElement;

describe('<clientele-vehicles>', () => {
  afterEach(unmount);

  it('shows the vehicles of all customers of the building, by plate, ended ones muted, and has no fault', async () => {
    const element = await show(withVehicles());
    await until(() => count(element) === '3 phương tiện');
    expect(cells(element, 'plate')).to.deep.equal(['29-MĐ1 542.78', '30K-469.43', 'Không biển số']);
    expect(cells(element, 'type')).to.deep.equal(['Xe máy điện', 'Ô tô', 'Xe đạp']);
    expect(cells(element, 'owner')).to.deep.equal(['Nguyễn Đình ĐứcKH-1', 'Nguyễn Đình ĐứcKH-1', 'Lê AnKH-2']);
    expect(rows(element).map((row) => row.classList.contains('retired'))).to.deep.equal([true, false, false]);
    await expectAccessible(element);
    element.language = 'en';
    await until(() => count(element) === '3 vehicles');
    expect(cells(element, 'type')).to.deep.equal(['Electric motorbike', 'Car', 'Bicycle']);
  });

  it('finds as one types, marks what matched, and offers to clear what found nothing', async () => {
    const element = await show(withVehicles());
    await until(() => count(element) === '3 phương tiện');
    grid(element).focus();
    await sendKeys({ press: '/' });
    await sendKeys({ type: 'duc 30k46943' });
    await until(() => count(element) === 'Tìm thấy 1 phương tiện');
    const marks = [...rows(element)[0]!.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks).to.deep.equal(['30K-469.43', 'Đức']);
    await sendKeys({ type: ' zzz' });
    await until(() => state(element) === 'Không tìm thấy phương tiện nào');
    await expectAccessible(element);
    table(element)!.querySelector<HTMLButtonElement>('.state button')!.click();
    await until(() => count(element) === '3 phương tiện');
    expect(focused()?.id).to.equal('search');
  });

  it('sorts by a column and says so', async () => {
    const element = await show(withVehicles());
    await until(() => count(element) === '3 phương tiện');
    const header = () => table(element)!.querySelector<HTMLElement>('.head .owner')!;
    header().querySelector('button')!.click();
    await until(() => cells(element, 'owner')[0] === 'Lê AnKH-2');
    expect(header().getAttribute('aria-sort')).to.equal('ascending');
    header().querySelector('button')!.click();
    await until(() => cells(element, 'owner')[0] === 'Nguyễn Đình ĐứcKH-1');
    expect(header().getAttribute('aria-sort')).to.equal('descending');
    const told = table(element)!.querySelector('.tools [role="status"]')!;
    expect(told.textContent).to.contain('Sắp xếp theo Chủ xe, giảm dần');
  });

  it('opens the owner by Enter, saves, shows the change at once and has the focus again', async () => {
    const element = await show(withVehicles());
    const saved: string[] = [];
    element.addEventListener('clientele-saved', ({ customer, mode }) => saved.push(`${mode} ${customer.name}`));
    await until(() => count(element) === '3 phương tiện');
    grid(element).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    await until(() => panel(element) !== null && deep(panel(element)!, '[name="name"]') !== null);
    const name = nameInput(element);
    expect(name.value).to.equal('Lê An');
    name.focus();
    name.select();
    await sendKeys({ type: 'Lê Bình An' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => cells(element, 'owner').includes('Lê Bình AnKH-2'));
    await until(() => panel(element) === null);
    expect(saved).to.deep.equal(['edit Lê Bình An']);
    expect(focused()).to.equal(grid(element));
  });

  it('opens the owner of the row that is clicked', async () => {
    const element = await show(withVehicles());
    await until(() => count(element) === '3 phương tiện');
    rows(element)[1]!.click();
    await until(() => panel(element) !== null && deep(panel(element)!, '[name="name"]') !== null);
    expect(nameInput(element).value).to.equal('Nguyễn Đình Đức');
  });

  it('shares the store of a module with the same adapter: building and changes', async () => {
    const module = await mount(PEOPLE);
    const element = await show(module.adapter!, null);
    await until(() => count(element) === '3 phương tiện');
    expect(element.buildingId).to.equal('s1');
    await module.adapter!.create(fleet(4), { opId: 'one' });
    await until(() => count(element) === '7 phương tiện' && found(module) === '3 khách hàng');
    const changed = new Promise((resolve) => module.addEventListener('clientele-building-changed', resolve));
    element.buildingId = 's2';
    await changed;
    expect(module.buildingId).to.equal('s2');
    await until(() => state(element) === 'Chưa có phương tiện nào');
  });

  it('opens one form where a module with the same adapter is on the page, and the last one used gets it', async () => {
    const module = await mount(PEOPLE);
    const element = await show(module.adapter!);
    await until(() => count(element) === '3 phương tiện');
    const open = () => [module, element].map((root) => deep(root.shadowRoot!, 'dialog.panel[open]') !== null);
    grid(element).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => open().includes(true));
    expect(open()).to.deep.equal([false, true]);
    await until(() => deep(element.shadowRoot!, '[name="name"]') !== null);
    await sendKeys({ press: 'Escape' });
    await until(() => !open().includes(true));
    deep(module.shadowRoot!, '[role="grid"]')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => open().includes(true));
    expect(open()).to.deep.equal([true, false]);
  });

  it('asks for a building while none is chosen', async () => {
    const element = await show(withVehicles(), null);
    await until(() => table(element)?.querySelector('select option') !== null && state(element) !== '');
    expect(state(element)).to.equal('Chọn tòa nhà');
    await expectAccessible(element);
    const select = table(element)!.querySelector('select')!;
    select.value = 's1';
    select.dispatchEvent(new Event('change'));
    await until(() => count(element) === '3 phương tiện');
    expect(element.buildingId).to.equal('s1');
  });

  it('draws a few rows of a hundred thousand, to the last of them', async () => {
    const total = 100_000;
    const rowAt = (nth: number) => ({
      vehicle: vehicle(`v${nth}`, { plate: `30A-${String(nth).padStart(5, '0')}` }),
      customer: { id: 'duc', code: 'KH-1', name: 'Nguyễn Đình Đức' },
    });
    const adapter = withVehicles();
    // Made up as they are asked for: what is measured is the drawing.
    adapter.vehicles = ({ index, limit }) => {
      const rowsHere = Array.from({ length: Math.max(0, Math.min(limit, total - index)) }, (_, nth) =>
        rowAt(index + nth),
      );
      return Promise.resolve({ rows: rowsHere, index, total, revision: '1' });
    };
    const element = await show(adapter);
    await until(() => count(element) === '100.000 phương tiện');
    expect(rows(element).length).to.be.within(10, 40);
    grid(element).focus();
    await sendKeys({ press: 'End' });
    await until(() =>
      rows(element).some((row) => row.dataset['index'] === '99999' && cells(element, 'plate').every(Boolean)),
    );
    const last = rows(element).find((row) => row.dataset['index'] === '99999')!;
    expect(last.querySelector('.plate')!.textContent).to.equal('30A-99999');
    expect(last.getBoundingClientRect().bottom).to.be.at.most(grid(element).getBoundingClientRect().bottom + 1);
    expect(grid(element).getAttribute('aria-activedescendant')).to.equal(last.id);
  });

  it('becomes cards where it is narrow', async () => {
    const element = await show(withVehicles());
    element.parentElement!.style.width = '360px';
    await until(() => count(element) === '3 phương tiện' && grid(element).classList.contains('narrow'));
    const [first, second] = rows(element).map((row) => row.getBoundingClientRect().top);
    expect(second! - first!).to.equal(68);
    expect(element.scrollWidth).to.be.at.most(360);
    await expectAccessible(element);
  });

  it('says that loading failed and tries again', async () => {
    const inner = withVehicles();
    let failing = true;
    const element = await show({
      describe: () => inner.describe(),
      list: (request) => inner.list(request),
      get: (id) => inner.get(id),
      create: (customer, options) => inner.create(customer, options),
      update: (...call) => inner.update(...call),
      vehicles: (request) => (failing ? Promise.reject(new Error('down')) : inner.vehicles!(request)),
    });
    await until(() => state(element) === 'Không tải được danh sách');
    await expectAccessible(element);
    failing = false;
    table(element)!.querySelector<HTMLButtonElement>('.state button')!.click();
    await until(() => count(element) === '3 phương tiện');
  });

  it('says plainly that an adapter cannot list vehicles', async () => {
    const inner = withVehicles();
    const element = await show({
      describe: () => inner.describe(),
      list: (request) => inner.list(request),
      get: (id) => inner.get(id),
      create: (customer, options) => inner.create(customer, options),
      update: (...call) => inner.update(...call),
    });
    expect(element.shadowRoot!.querySelector('.state h3')!.textContent).to.equal('Không có danh sách phương tiện');
    await expectAccessible(element);
  });

  it('asks for nothing after it has left the page, and works again when it is back', async () => {
    const inner = withVehicles(customers(20));
    let asked = 0;
    const { vehicles } = inner;
    inner.vehicles = (request, options) => {
      asked++;
      return vehicles!.call(inner, request, options);
    };
    const element = await show(inner);
    await until(() => count(element).endsWith('phương tiện'));
    const frame = element.parentElement!;
    element.remove();
    const before = asked;
    await inner.create(fleet(3), { opId: 'two' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(asked).to.equal(before);
    frame.append(element);
    await until(() => asked > before && count(element) !== '');
  });
});
