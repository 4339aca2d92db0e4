import { sendKeys } from '@web/test-runner-commands';
import { individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { list, openForNewIndividual, panel, pressUntil, text } from '../../test/form.js';
import { expectAccessible, focused, mount, unmount, until } from '../../test/module.js';

const car = {
  id: 'v1',
  type: 'car',
  electric: false,
  plate: '30K-469.43',
  brand: null,
  colour: null,
  parkingCard: null,
  apartment: null,
  registeredOn: null,
  state: 'active',
} as const;
const an = individual({ id: 'a', buildingId: 's1', code: 'KH-00001', name: 'Lê An', vehicles: [car] });

describe('<clientele-vehicle-editor>', () => {
  afterEach(unmount);

  it('names the customer who has a plate, in the editor and on the card', async () => {
    const module = await mount([an]);
    await openForNewIndividual(module);
    const inside = list(module, 'vehicles');
    await pressUntil('Tab', (focus) => focus === inside.querySelector('.add'));
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('name') === 'type');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '30k46943' });
    await sendKeys({ press: 'Tab' });
    const warning = 'Lê An (KH-00001) đang dùng xe có biển số này';
    await until(() => text(inside.querySelector('#field-plate-issue')) === warning);
    await expectAccessible(panel(module)!);
    await pressUntil('Tab', (focus) => focus?.getAttribute('name') === 'electric');
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });
    await until(() => text(inside.querySelector('.card .warning')) === warning);
    expect(text(inside.querySelector('.card small'))).to.equal('Xe máy · Xe điện');
    await expectAccessible(panel(module)!);
  });

  it('lets one list be edited at a time, and says why', async () => {
    const module = await mount([]);
    await openForNewIndividual(module);
    const add = (name: 'vehicles' | 'apartments') => list(module, name).querySelector<HTMLButtonElement>('.add')!;
    add('vehicles').click();
    await until(() => add('apartments').disabled);
    expect(add('apartments').title).to.equal('Lưu lại hoặc hủy mục đang nhập trước');
    await sendKeys({ press: 'Escape' });
    await until(() => !add('apartments').disabled);
    expect(focused()).to.equal(add('vehicles'));
    expect(panel(module)!.open).to.equal(true);
  });
});
