import { sendKeys } from '@web/test-runner-commands';
import { CustomerError, type Customer, type CrmEvent } from '@clientele/core';
import { fromCrm, held, individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { input, panel, pressUntil, text } from '../../test/form.js';
import { expectAccessible, focused, found, mount, mountCrystal, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const phone = (national: string) => ({ value: `+84${national.slice(1)}`, text: national });
const AN = held({ id: 'an', name: 'Lê An', phone: phone('0912600006') });
const HA = fromCrm({ id: 'ha', name: 'Trần Hà', phone: phone('0912700007'), email: 'ha@example.com' });

const strip = (module: ClienteleCustomers) => within(module).crm?.querySelector('.strip') ?? null;
const dialog = (module: ClienteleCustomers) =>
  within(module).crm?.querySelector('clientele-crm-dialog')?.shadowRoot?.querySelector('dialog') ?? null;
const tasks = (module: ClienteleCustomers, part: string) => [
  ...(dialog(module)?.querySelectorAll<HTMLElement>(`ul[aria-labelledby="${part}"] > li`) ?? []),
];
const titles = (module: ClienteleCustomers, part: string) =>
  tasks(module, part).map((each) => text(each.querySelector('h4')));
const named = (root: Element | ShadowRoot | null, label: string) =>
  [...(root?.querySelectorAll<HTMLButtonElement>('button') ?? [])].find(
    (each) => (each.getAttribute('aria-label') ?? text(each)) === label,
  );
const crm = (module: ClienteleCustomers) => module.adapter!.crm!;
const send = (module: ClienteleCustomers, event: unknown) => crm(module).receive(event);

function upsert(
  crmId: string,
  stamp: number,
  values: Partial<Extract<CrmEvent, { op: 'upsert' }>['values']>,
): CrmEvent {
  const all = { name: null, phone: null, email: null, gender: null, ...values };
  return { op: 'upsert', eventId: `${crmId}-${stamp}`, crmId, orderId: `ORD-${stamp}`, stamp, values: all };
}

async function looking(customers: readonly Customer[], ...events: readonly unknown[]): Promise<ClienteleCustomers> {
  const module = await mountCrystal(customers);
  for (const event of events) await send(module, event);
  await until(() => strip(module) !== null);
  named(strip(module), 'Xem việc từ CRM')!.focus();
  await sendKeys({ press: 'Enter' });
  await until(
    () => dialog(module)?.open === true && tasks(module, 'conflicts').length + tasks(module, 'quarantine').length > 0,
  );
  return module;
}

describe('what is open between the CRM and here, over the list', () => {
  afterEach(unmount);

  it('is not there while nothing is open, and comes by itself with an event', async () => {
    const module = await mountCrystal([AN]);
    await until(() => within(module).crm?.querySelector('p') !== null && within(module).crm !== null);
    expect(strip(module)).to.equal(null);
    await send(module, upsert('5521', 1, { name: 'Không Số' }));
    await until(() => text(strip(module)) === '1 việc cần xem từ CRM Xem việc từ CRM');
    await expectAccessible(module);
    await send(module, upsert('5522', 1, { name: 'Le An', phone: '0912600006' }));
    await until(() => text(strip(module)) === '2 việc cần xem từ CRM Xem việc từ CRM');
  });

  it('is nothing of the building profile', async () => {
    const module = await mount([individual({ id: 'a', buildingId: 's1', code: 'KH-1', name: 'Lê An' })]);
    await until(() => within(module).form !== null);
    expect(within(module).crm?.querySelector('*') ?? null).to.equal(null);
  });

  it('shows both parts, is worked by keyboard, and gives the focus back', async () => {
    const module = await looking(
      [AN],
      upsert('5521', 1, { phone: '0912 111 222' }),
      upsert('5522', 1, { name: 'Le An', phone: '0912600006' }),
    );
    expect(text(dialog(module)!.querySelector('h2'))).to.equal('Việc từ CRM');
    expect([...dialog(module)!.querySelectorAll('h3')].map(text)).to.deep.equal(['Khác biệt', 'Sự kiện chưa nhận']);
    expect(focused()).to.equal(dialog(module)!.querySelector('h2'));
    await until(
      () => titles(module, 'conflicts')[0] === 'Lê An được ghép theo số điện thoại với khách CRM Le An (5522)',
    );
    const [event] = tasks(module, 'quarantine');
    expect(text(event!.querySelector('.problem'))).to.equal('Không có họ và tên');
    expect(text(event!.querySelector('dl'))).to.include('Số điện thoại 0912 111 222');
    expect(text(event!.querySelector('small'))).to.match(/^Đến lúc \d\d:\d\d \d/);
    await expectAccessible(dialog(module)!);
    await sendKeys({ press: 'Escape' });
    await until(() => dialog(module) === null);
    expect(focused()).to.equal(named(strip(module), 'Xem việc từ CRM'));
  });

  it('settles a change of the CRM after an edit, and keeps the dialog open for the rest', async () => {
    const overrides = {
      email: { base: 'cu@example.com', kind: 'user', at: '2026-11-15T03:00:00.000Z', by: null },
    } as const;
    const values = { name: 'Trần Hà', phone: HA.phone, gender: null, email: 'crm@example.com' };
    const ha = fromCrm(
      { id: 'ha', name: 'Trần Hà', phone: HA.phone, email: 'ha@example.com' },
      { overrides, values, orders: ['ORD-7'] },
    );
    const module = await looking([ha], { nonsense: '<b>1</b>' });
    await until(() => titles(module, 'conflicts')[0] === 'Trần Hà: CRM đã đổi email sau khi sửa tại đây');
    expect(text(tasks(module, 'conflicts')[0]!.querySelector('dl'))).to.equal(
      'Của tôi ha@example.com Của CRM crm@example.com Đơn hàng ORD-7',
    );
    expect(text(tasks(module, 'quarantine')[0]!.querySelector('dl'))).to.equal('nonsense <b>1</b>');
    await pressUntil('Tab', (focus) => focus?.getAttribute('aria-label') === 'Lấy của CRM: Trần Hà, Email');
    await sendKeys({ press: 'Enter' });
    await until(() => tasks(module, 'conflicts').length === 0);
    expect((await module.adapter!.get('ha')).email).to.equal('crm@example.com');
    await until(() => focused() === dialog(module)!.querySelector('h2'));
    await expectAccessible(dialog(module)!);
  });

  it('creates the waiting customer once its number is free, and sends the focus to the list when all is done', async () => {
    const module = await looking([HA], upsert('77', 1, { name: 'Hà Khác', phone: '0912700007' }));
    await until(
      () => titles(module, 'conflicts')[0] === 'Hà Khác từ CRM có số đang ở Trần Hà, nên chưa được tạo tại đây',
    );
    expect(named(dialog(module), 'Tạo khách hàng: Hà Khác')).to.equal(undefined);
    expect(text(tasks(module, 'conflicts')[0]!.querySelector('dl'))).to.include('Đơn hàng ORD-1');
    await send(module, upsert('crm-ha', 2, { name: 'Trần Hà', phone: '0912 700 008' }));
    await until(() => named(dialog(module), 'Tạo khách hàng: Hà Khác') !== undefined);
    named(dialog(module), 'Tạo khách hàng: Hà Khác')!.click();
    await until(() => text(dialog(module)!.querySelector('.content')) === 'Không còn việc nào từ CRM.');
    await expectAccessible(dialog(module)!);
    await until(() => found(module) === '2 khách hàng');
    named(dialog(module), 'Đóng')!.click();
    await until(() => dialog(module) === null && strip(module) === null);
    await until(() => focused()?.getAttribute('role') === 'grid');
  });

  it('restores the deleted customer whose number came back, and links it', async () => {
    const module = await mountCrystal([{ ...AN, note: 'Khách quen' }]);
    await module.adapter!.remove!([{ id: 'an', version: 1 }], { opId: 'gone' });
    await send(module, upsert('5522', 1, { name: 'Le An', phone: '0912600006' }));
    await until(() => strip(module) !== null);
    named(strip(module), 'Xem việc từ CRM')!.click();
    await until(() => named(dialog(module), 'Khôi phục và ghép: Le An') !== undefined);
    expect(text(tasks(module, 'conflicts')[0]!.querySelector('dl'))).to.include('Khách hàng đã xóa Lê An');
    await expectAccessible(dialog(module)!);
    named(dialog(module), 'Khôi phục và ghép: Le An')!.click();
    await until(
      () => titles(module, 'conflicts')[0] === 'Lê An được ghép theo số điện thoại với khách CRM Le An (5522)',
    );
    const back = await module.adapter!.get('an');
    expect([back.name, back.note, back.crm?.crmId]).to.deep.equal(['Lê An', 'Khách quen', '5522']);
    await until(() => found(module) === '1 khách hàng');
  });

  it('links a waiting customer with the one created here who has the number', async () => {
    const module = await looking([AN], upsert('5522', 1, { name: 'Le An', phone: '0912600006' }));
    await until(() => named(dialog(module), 'Bỏ ghép: Lê An') !== undefined);
    named(dialog(module), 'Bỏ ghép: Lê An')!.click();
    await until(() => named(dialog(module), 'Ghép: Le An') !== undefined);
    expect((await module.adapter!.get('an')).crm).to.equal(undefined);
    named(dialog(module), 'Ghép: Le An')!.click();
    await until(() => named(dialog(module), 'Bỏ ghép: Lê An') !== undefined);
    expect((await module.adapter!.get('an')).crm?.crmId).to.equal('5522');
    named(dialog(module), 'Bỏ qua: Lê An')!.click();
    await until(() => text(dialog(module)!.querySelector('.content')) === 'Không còn việc nào từ CRM.');
  });

  it('names who holds the number, and opens that customer', async () => {
    const module = await looking(
      [AN, HA],
      upsert('crm-ha', 2, { name: 'Trần Hà', phone: '0912600006', email: 'ha@example.com' }),
    );
    await until(() => titles(module, 'conflicts')[0] === 'Trần Hà: CRM chuyển sang số đang ở Lê An; số cũ được giữ');
    expect(named(dialog(module), 'Lấy của CRM: Trần Hà, Số điện thoại')).to.equal(undefined);
    named(dialog(module), 'Mở Lê An')!.click();
    await until(() => panel(module)?.open === true && input(module, 'name')?.value === 'Lê An');
    expect(dialog(module)).to.equal(null);
    await sendKeys({ press: 'Escape' });
    await until(() => !panel(module));
    expect(focused()?.getAttribute('role')).to.equal('grid');
  });

  it('says why an event still cannot be taken in, at that event, and dismisses it', async () => {
    const module = await looking(
      [AN],
      upsert('5521', 1, { name: 'Không Số' }),
      upsert('5522', 1, { name: 'Cũng Không' }),
    );
    named(dialog(module), 'Thử lại: Không Số')!.focus();
    await sendKeys({ press: 'Space' });
    const [first, second] = tasks(module, 'quarantine');
    await until(
      () => text(first!.querySelector('.refusal')) === 'Chưa thực hiện được. Dữ liệu chưa đúng, hãy kiểm tra lại.',
    );
    expect(second!.querySelector('.refusal')).to.equal(null);
    expect(focused()).to.equal(named(dialog(module), 'Thử lại: Không Số'));
    await expectAccessible(dialog(module)!);
    named(dialog(module), 'Bỏ qua: Không Số')!.click();
    await until(() => titles(module, 'quarantine').length === 1);
    expect(titles(module, 'quarantine')).to.deep.equal(['Cũng Không']);
  });

  it('says that it could not be loaded, keeps what was there, and tries again', async () => {
    const module = await looking([AN], upsert('5521', 1, { name: 'Không Số' }));
    const { quarantine } = crm(module);
    Object.assign(crm(module), { quarantine: () => Promise.reject(new CustomerError('unavailable')) });
    await send(module, upsert('5522', 1, { name: 'Cũng Không' }));
    await until(
      () => text(dialog(module)!.querySelector('.failed p')) === 'Chưa kết nối được. Hãy thử lại sau ít phút.',
    );
    expect(titles(module, 'quarantine')).to.deep.equal(['Không Số']);
    await expectAccessible(dialog(module)!);
    Object.assign(crm(module), { quarantine });
    named(dialog(module), 'Thử lại')!.click();
    await until(() => titles(module, 'quarantine').length === 2);
    expect(dialog(module)!.querySelector('.failed')).to.equal(null);
  });

  it('says over the list that nothing could be asked', async () => {
    const module = await mountCrystal([AN]);
    const { conflicts } = crm(module);
    Object.assign(crm(module), { conflicts: () => Promise.reject(new CustomerError('unavailable')) });
    await send(module, upsert('5521', 1, { name: 'Không Số' }));
    await until(() => text(strip(module)) === 'Chưa xem được việc từ CRM. Thử lại');
    await expectAccessible(module);
    Object.assign(crm(module), { conflicts });
    named(strip(module), 'Thử lại')!.click();
    await until(() => text(strip(module)) === '1 việc cần xem từ CRM Xem việc từ CRM');
  });
});
