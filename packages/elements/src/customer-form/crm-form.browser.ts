import { sendKeys } from '@web/test-runner-commands';
import { CustomerError, EMPTY_PATCH, type Customer, type CrmEvent } from '@clientele/core';
import { fromCrm, held } from '@clientele/core/testing';
import { expect } from 'chai';
import { input, panel, pressUntil, text } from '../../test/form.js';
import { expectAccessible, focused, found, mountCrystal, rows, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const phone = (national: string) => ({ value: `+84${national.slice(1)}`, text: national });
const AT = '2026-11-15T03:00:00.000Z';

const AN = held({ id: 'an', name: 'Lê An', phone: phone('0912600006') });
/** The name edited here, against what the CRM says; the email against what it said before. */
const DUC = fromCrm(
  { id: 'duc', name: 'Nguyễn Đình Đức', phone: phone('0912345678'), gender: 'male', email: 'duc@example.com' },
  {
    values: { name: 'NGUYEN DINH DUC', phone: phone('0912345678'), gender: 'male', email: 'moi@example.com' },
    overrides: {
      name: { base: 'NGUYEN DINH DUC', kind: 'user', at: AT, by: null },
      email: { base: 'cu@example.com', kind: 'user', at: AT, by: null },
    },
  },
);

const notes = (module: ClienteleCustomers, name: string) =>
  within(module).form?.querySelector<HTMLElement>(`#field-${name}-notes`) ?? null;
const button = (module: ClienteleCustomers, label: string) =>
  [...(within(module).form?.querySelectorAll<HTMLButtonElement>('button') ?? [])].find(
    (each) => (each.getAttribute('aria-label') ?? text(each)) === label,
  );
const said = (module: ClienteleCustomers) => text(within(module).form!.querySelector('.refusal, .failure'));
const crm = (module: ClienteleCustomers) => module.adapter!.crm!;

async function opening(customers: readonly Customer[], at = 0): Promise<ClienteleCustomers> {
  const module = await mountCrystal(customers);
  await until(() => rows(module).length === customers.length);
  rows(module)[at]!.click();
  await until(() => focused()?.getAttribute('name') === 'phone');
  return module;
}

function upsert(
  crmId: string,
  stamp: number,
  values: Partial<Extract<CrmEvent, { op: 'upsert' }>['values']>,
): CrmEvent {
  const all = { name: null, phone: null, email: null, gender: null, ...values };
  return { op: 'upsert', eventId: `${crmId}-${stamp}`, crmId, orderId: null, stamp, values: all };
}

describe('the CRM in the form', () => {
  afterEach(unmount);

  it('resets one field by keyboard, keeps what else was typed, and puts the focus into the field', async () => {
    const module = await opening([DUC]);
    await until(() => button(module, 'Khôi phục theo CRM: Họ và tên') !== undefined);
    await expectAccessible(panel(module)!);
    input(module, 'address').focus();
    await sendKeys({ type: '12 Bờ Hồ' });
    input(module, 'name').focus();
    await sendKeys({ type: ' nhầm' });
    await pressUntil('Tab', (focus) => focus === button(module, 'Khôi phục theo CRM: Họ và tên'));
    await sendKeys({ press: 'Enter' });
    await until(() => input(module, 'name').value === 'NGUYEN DINH DUC');
    expect(input(module, 'address').value).to.equal('12 Bờ Hồ');
    expect(text(notes(module, 'name'))).to.equal('Theo CRM');
    await until(() => focused() === input(module, 'name'));
    expect(within(module).form!.querySelector('.conflicts')).to.equal(null);
    const kept = await module.adapter!.get('duc');
    expect([kept.name, kept.address]).to.deep.equal(['NGUYEN DINH DUC', null]);
  });

  it('shows mine and the CRM’s side by side where the CRM changed after the edit, and keeps or takes', async () => {
    const module = await opening([DUC]);
    await until(() => button(module, 'Giữ của tôi: Email') !== undefined);
    expect(text(notes(module, 'email'))).to.equal(
      'Khác CRM · CRM đã đổi ngày 14/11/2026 · sửa tại đây 15/11/2026 Của tôiduc@example.com Giữ của tôi Của CRMmoi@example.com Lấy của CRM Hoặc nhập giá trị khác vào ô trên.',
    );
    button(module, 'Giữ của tôi: Email')!.focus();
    await sendKeys({ press: 'Space' });
    await until(() => text(notes(module, 'email')).startsWith('Khác CRM · CRM ghi “moi@example.com” từ 14/11/2026'));
    expect(await crm(module).conflicts()).to.deep.equal([]);
    expect(input(module, 'email').value).to.equal('duc@example.com');
    await until(() => focused() === input(module, 'email'));
    unmount();
    const other = await opening([DUC]);
    await until(() => button(other, 'Lấy của CRM: Email') !== undefined);
    button(other, 'Lấy của CRM: Email')!.click();
    await until(() => input(other, 'email').value === 'moi@example.com');
    expect(text(notes(other, 'email'))).to.equal('Theo CRM');
  });

  it('takes what was typed back where the field follows the CRM, and a space does not press the button', async () => {
    const module = await opening([DUC]);
    await until(() => button(module, 'Khôi phục theo CRM: Họ và tên') !== undefined);
    const before = input(module, 'phone').value;
    await sendKeys({ press: 'Control+a' });
    await sendKeys({ type: '0912000000' });
    await until(() => button(module, 'Khôi phục theo CRM: Số điện thoại') !== undefined);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(button(module, 'Khôi phục theo CRM: Số điện thoại'));
    await sendKeys({ press: 'Space' });
    expect(input(module, 'phone').value).to.equal('0912000000');
    await sendKeys({ press: 'Enter' });
    await until(() => input(module, 'phone').value === before);
    await until(() => focused() === input(module, 'phone'));
    expect((await module.adapter!.get('duc')).version).to.equal(1);
  });

  it('resets everything from the foot, and offers it only while something stands', async () => {
    const module = await opening([DUC]);
    await until(() => button(module, 'Khôi phục tất cả theo CRM') !== undefined);
    button(module, 'Khôi phục tất cả theo CRM')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(
      () => input(module, 'name').value === 'NGUYEN DINH DUC' && input(module, 'email').value === 'moi@example.com',
    );
    await until(() => button(module, 'Khôi phục tất cả theo CRM') === undefined);
    await until(() => focused()?.id === 'title');
    await expectAccessible(panel(module)!);
  });

  it('says who has the number that is held, refuses to take it, and opens that customer', async () => {
    const module = await mountCrystal([AN, fromCrm({ id: 'ha', name: 'Trần Hà', phone: phone('0912700007') })]);
    await crm(module).receive(upsert('crm-ha', 2, { name: 'Trần Hà', phone: '0912600006' }));
    rows(module)[1]!.click();
    await until(() => text(notes(module, 'phone')).includes('nhưng số đó đang ở Lê An'));
    await expectAccessible(panel(module)!);
    button(module, 'Khôi phục theo CRM: Số điện thoại')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => said(module) === 'Chưa thực hiện được. Giá trị này đã có ở một khách hàng khác.');
    expect(notes(module, 'phone')!.querySelector('[role="alert"]')).to.not.equal(null);
    expect(focused()).to.equal(button(module, 'Khôi phục theo CRM: Số điện thoại'));
    await expectAccessible(panel(module)!);
    notes(module, 'phone')!.querySelector<HTMLButtonElement>('button.link')!.click();
    await until(() => input(module, 'name')?.value === 'Lê An');
  });

  it('shows what somebody else did meanwhile, says so, and decides upon that', async () => {
    const module = await opening([DUC]);
    await until(() => button(module, 'Khôi phục theo CRM: Họ và tên') !== undefined);
    const patch = { ...EMPTY_PATCH, set: { company: 'Sao Mai' } };
    await module.adapter!.update('duc', patch, 1, { opId: 'other' });
    button(module, 'Khôi phục theo CRM: Họ và tên')!.click();
    await until(() => said(module) === 'Chưa thực hiện được. Khách hàng này vừa được người khác thay đổi.');
    expect([input(module, 'company').value, input(module, 'name').value]).to.deep.equal(['Sao Mai', 'Nguyễn Đình Đức']);
    button(module, 'Khôi phục theo CRM: Họ và tên')!.click();
    await until(() => input(module, 'name').value === 'NGUYEN DINH DUC');
    expect(said(module)).to.equal('');
  });

  it('takes no second decision while one is on its way, and shows that and why it failed', async () => {
    const module = await opening([DUC]);
    await until(() => button(module, 'Khôi phục tất cả theo CRM') !== undefined);
    let fail: (error: Error) => void = () => undefined;
    let calls = 0;
    const command = () => {
      calls++;
      return new Promise<never>((_, reject) => (fail = reject));
    };
    Object.assign(crm(module), { command });
    const all = button(module, 'Khôi phục tất cả theo CRM')!;
    all.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => all.getAttribute('aria-disabled') === 'true');
    expect(button(module, 'Giữ của tôi: Email')!.getAttribute('aria-disabled')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    button(module, 'Giữ của tôi: Email')!.click();
    fail(new CustomerError('unavailable'));
    await until(() => said(module) === 'Chưa thực hiện được. Chưa kết nối được. Hãy thử lại sau ít phút.');
    expect([calls, all.getAttribute('aria-disabled'), focused()]).to.deep.equal([1, 'false', all]);
    await expectAccessible(panel(module)!);
  });

  it('says that a link was made by phone, and undoes it', async () => {
    const module = await mountCrystal([AN]);
    await crm(module).receive(upsert('5521', 1, { name: 'Le Thi An', phone: '0912600006', email: 'an@example.com' }));
    await until(() => found(module) === '1 khách hàng');
    rows(module)[0]!.click();
    await until(() => button(module, 'Bỏ ghép') !== undefined);
    const line = () => within(module).form!.querySelector('.crm-line');
    expect(text(line())).to.equal('Được ghép theo số điện thoại với khách CRM Le Thi An (5521). Bỏ ghép');
    expect(input(module, 'email').value).to.equal('an@example.com');
    await expectAccessible(panel(module)!);
    button(module, 'Bỏ ghép')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => line() === null && input(module, 'email').value === '');
    await until(() => focused()?.id === 'title');
    expect(notes(module, 'name')).to.equal(null);
    expect(input(module, 'name').value).to.equal('Lê An');
  });

  it('says that the CRM has the customer no more, and offers to follow again where both are the same', async () => {
    const overrides = { name: { base: 'Ha', kind: 'user', at: AT, by: null } } as const;
    const module = await opening([
      fromCrm({ id: 'ha', name: 'Trần Hà', phone: phone('0912700007') }, { overrides, gone: true }),
    ]);
    await until(() => button(module, 'Khôi phục theo CRM: Họ và tên') !== undefined);
    expect(text(within(module).form!.querySelector('.crm-line'))).to.equal(
      'Không còn trong CRM. Khách hàng vẫn được giữ tại đây.',
    );
    expect(text(notes(module, 'name'))).to.equal(
      'Giống CRM · giá trị đã sửa tại đây được giữ khi CRM thay đổi Khôi phục theo CRM',
    );
    button(module, 'Khôi phục theo CRM: Họ và tên')!.click();
    await until(() => text(notes(module, 'name')) === 'Theo CRM');
  });

  it('has no button where the backend has no CRM', async () => {
    const module = await mountCrystal([DUC]);
    const frame = module.parentElement!;
    module.remove();
    Object.assign(module.adapter!, { crm: undefined });
    frame.append(module);
    await until(() => {
      rows(module)[0]?.click();
      return panel(module)?.open === true && notes(module, 'email') !== null;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(text(notes(module, 'email'))).to.equal(
      'Khác CRM · CRM đã đổi thành “moi@example.com” ngày 14/11/2026 · sửa tại đây 15/11/2026',
    );
    expect(within(module).form!.querySelector('.provenance button, .reset')).to.equal(null);
  });
});
