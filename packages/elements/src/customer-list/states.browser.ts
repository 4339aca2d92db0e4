import { expect } from 'chai';
import { vi as source, type ErrorCode } from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import { customers, type Fault } from '@clientele/core/testing';
import { expectAccessible, found, mount, rows, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const vi = inFull(source);

/** A module whose adapter can be given faults. */
async function faulty(count: number, ...first: readonly Fault[]) {
  const on = new Set<Fault>(first);
  return { module: await mount(customers(count), 's1', undefined, on), on };
}

const list = (module: ClienteleCustomers) => within(module).list!;
const state = (module: ClienteleCustomers) => list(module).querySelector('.state');
const stale = (module: ClienteleCustomers) => list(module).querySelector('.stale');
const press = (part: Element | null) => part!.querySelector('button')!.click();

/** Has the list ask again. */
function ask(module: ClienteleCustomers, text: string) {
  const search = list(module).querySelector<HTMLInputElement>('#search')!;
  search.value = text;
  search.dispatchEvent(new Event('input'));
}

describe('the states of the list', () => {
  afterEach(unmount);

  it('shows where rows will be while the first ones are on their way', async () => {
    const { module, on } = await faulty(3, 'slow');
    await until(() => state(module)?.classList.contains('waiting') === true);
    expect(state(module)?.textContent.trim()).to.equal(vi['list.loading']);
    await expectAccessible(module);
    on.clear();
  });

  it('is empty, and offers the next step', async () => {
    const { module } = await faulty(0);
    await until(() => state(module)?.querySelector('h3')?.textContent === vi['list.emptyTitle']);
    await expectAccessible(module);
    press(state(module));
    await until(() => within(module).form?.querySelector('.kind') !== null);
  });

  for (const [fault, code, said] of [
    ['offline', 'unavailable', vi['list.offline']],
    ['signed-out', 'unauthorized', vi['error.unauthorized']],
    ['reads-fail', 'adapter', vi['error.adapter']],
  ] as const satisfies readonly (readonly [Fault, ErrorCode, string])[]) {
    it(`says ${code} in place of rows that never came, and shows them on Thử lại`, async () => {
      const { module, on } = await faulty(3, fault);
      await until(() => state(module)?.querySelector('p')?.textContent === said);
      await expectAccessible(module);
      on.clear();
      press(state(module));
      await until(() => found(module) === '3 khách hàng' && state(module) === null);
    });

    it(`says ${code} over the rows that are there, and they stay`, async () => {
      const { module, on } = await faulty(30);
      const before = rows(module).length;
      on.add(fault);
      ask(module, 'không ai');
      await until(() => stale(module) !== null);
      expect(stale(module)!.querySelector('p')!.textContent).to.contain(said).and.to.contain(vi['list.stale']);
      expect(rows(module).length).to.be.within(before - 2, before);
      expect(found(module)).to.equal('30 khách hàng');
      expect(state(module)).to.equal(null);
      await expectAccessible(module);
      ask(module, '');
      press(stale(module));
      await until(() => stale(module)?.querySelector('button')?.textContent?.trim() === vi['list.retry']);
      on.clear();
      press(stale(module));
      await until(() => stale(module) === null);
      expect(found(module)).to.equal('30 khách hàng');
    });
  }

  it('comes back by itself when the browser is online again', async () => {
    const { module, on } = await faulty(3, 'offline');
    await until(() => state(module)?.querySelector('p')?.textContent === vi['list.offline']);
    on.clear();
    dispatchEvent(new Event('online'));
    await until(() => found(module) === '3 khách hàng' && state(module) === null);
  });

  it('tells the host that the session has expired, and comes back when the host says so', async () => {
    const { module, on } = await faulty(3);
    let told = 0;
    document.addEventListener('clientele-session-expired', () => told++, { once: true });
    on.add('signed-out');
    ask(module, 'a');
    await until(() => stale(module) !== null);
    expect(told).to.equal(1);
    on.clear();
    module.retry();
    await until(() => stale(module) === null && found(module).endsWith('trong số 3 khách hàng'));
  });

  it('says that a deletion whose answer was lost did not come through, and finishes it on Thử lại', async () => {
    const { module, on } = await faulty(3);
    const dialog = () => within(module).removal?.querySelector('dialog') ?? null;
    const last = () => [...dialog()!.querySelectorAll<HTMLButtonElement>('button')].at(-1)!;
    rows(module)[0]!.querySelector<HTMLInputElement>('.tick input')!.click();
    await until(() => list(module).querySelector('button.danger:not(:disabled)') !== null);
    list(module).querySelector<HTMLButtonElement>('button.danger')!.click();
    await until(() => dialog()?.querySelector('.destroy') !== null && dialog() !== null);
    on.add('answers-lost');
    last().click();
    await until(() => dialog()?.querySelector('h2')?.textContent === vi['removal.notDeleted']);
    await expectAccessible(dialog()!);
    on.clear();
    last().click();
    await until(() => dialog() === null && found(module) === '2 khách hàng');
    expect(within(module).notice!.textContent).to.contain(vi['notice.deleted']);
  });
});
