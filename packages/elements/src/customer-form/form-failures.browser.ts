import { sendKeys } from '@web/test-runner-commands';
import { individual, type Fault } from '@clientele/core/testing';
import { vi as source, type ErrorCode } from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import { expect } from 'chai';
import { input, openFirst, panel, pressUntil, text } from '../../test/form.js';
import { expectAccessible, focused, mount, rows, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const vi = inFull(source);

const an = individual({ id: 'a', buildingId: 's1', code: 'KH-00001', name: 'Lê An' });
const failure = (module: ClienteleCustomers) => within(module).form?.querySelector('.failure') ?? null;

/** A form on a customer whose name was typed anew, and the faults of its adapter. */
async function typed() {
  const { module, on } = await faulty();
  await openFirst(module);
  await pressUntil('Tab', (focus) => focus === input(module, 'name'));
  await sendKeys({ type: 'Lê An Thư' });
  return { module, on };
}

async function faulty() {
  const on = new Set<Fault>();
  return { module: await mount([an], 's1', undefined, on), on };
}

describe('failures of the form', () => {
  afterEach(unmount);

  for (const [fault, code] of [
    ['offline', 'unavailable'],
    ['answers-lost', 'unavailable'],
    ['storage-full', 'storage-full'],
    ['signed-out', 'unauthorized'],
  ] as const satisfies readonly (readonly [Fault, ErrorCode])[]) {
    it(`keeps what was typed when saving ends with ${code} (${fault}), and saves it once after that`, async () => {
      const { module, on } = await typed();
      on.add(fault);
      await sendKeys({ press: 'Control+Enter' });
      await until(() => failure(module) !== null);
      expect(text(failure(module)))
        .to.contain(vi['form.failedTitle'])
        .and.to.contain(vi[`error.${code}`]);
      expect(text(failure(module))).to.contain(vi['form.kept']);
      expect(input(module, 'name').value).to.equal('Lê An Thư');
      expect(focused()).to.equal(input(module, 'name'));
      await expectAccessible(panel(module)!);
      on.clear();
      await sendKeys({ press: 'Control+Enter' });
      await until(() => !panel(module));
      expect(await module.adapter!.get('a')).to.include({ name: 'Lê An Thư', version: 2 });
    });
  }

  it('says no more of an expired session once the host has signed the person in again', async () => {
    const { module, on } = await typed();
    let expired = 0;
    module.addEventListener('clientele-session-expired', () => expired++);
    on.add('signed-out');
    await sendKeys({ press: 'Control+Enter' });
    await until(() => failure(module) !== null);
    expect(expired).to.equal(1);
    on.clear();
    module.retry();
    await until(() => failure(module) === null);
    expect(input(module, 'name').value).to.equal('Lê An Thư');
    expect((await module.adapter!.get('a')).version).to.equal(1);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module));
  });

  it('shows both values when somebody else was faster', async () => {
    const { module, on } = await typed();
    on.add('overtaken');
    await sendKeys({ press: 'Control+Enter' });
    await until(() => (within(module).form?.querySelector('.conflicts') ?? null) !== null);
    expect(text(within(module).form!.querySelector('.conflicts fieldset'))).to.equal(
      'Họ và tên Của bạnLê An Thư Hiện tạiLê An Thư (2)',
    );
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module));
    expect((await module.adapter!.get('a')).name).to.equal('Lê An Thư');
  });

  it('says why a customer could not be opened, and opens it when the browser is online again', async () => {
    const { module, on } = await faulty();
    on.add('offline');
    rows(module)[0]!.click();
    const said = () => within(module).form?.querySelector('.content .state h3')?.textContent;
    await until(() => said() === vi['form.openFailedTitle']);
    await expectAccessible(panel(module)!);
    on.clear();
    dispatchEvent(new Event('online'));
    await until(() => input(module, 'name')?.value === 'Lê An');
  });
});
