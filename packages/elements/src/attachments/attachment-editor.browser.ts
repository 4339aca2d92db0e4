import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { CustomerAdapter } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { openFirst, openForNewIndividual, panel, text } from '../../test/form.js';
import { expectAccessible, focused, mount, unmount, until, within } from '../../test/module.js';
import type { ClienteleCustomers } from '../customers/customers.js';

const PDF = new File(['%PDF-1.7\n'], 'Hợp đồng.pdf');
const HTML = new File(['<!doctype html>'], 'trang.pdf');
const AN = individual({ id: 'an', buildingId: 's1', code: 'KH-1', name: 'Lê An' });

const editor = (module: ClienteleCustomers) =>
  within(module).form!.querySelector('clientele-attachment-editor')!.shadowRoot!;
const names = (module: ClienteleCustomers) => [...editor(module).querySelectorAll('.file b')].map(text);
const tab = (module: ClienteleCustomers) =>
  [...within(module).form!.querySelectorAll<HTMLElement>('.tab')].find((each) => text(each).startsWith('Đính kèm'));
const button = (module: ClienteleCustomers, label: string) =>
  editor(module).querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!;

/** Gives the module an adapter that uploads otherwise. */
async function uploadBy(module: ClienteleCustomers, upload: NonNullable<CustomerAdapter['upload']>): Promise<void> {
  const { adapter } = module;
  // A store guards its adapter once, so another one is made.
  module.adapter = null;
  await module.updateComplete;
  adapter!.upload = upload;
  module.adapter = adapter;
  await until(() => within(module).list?.querySelector('.body-row') !== null);
}

/** An image of one pixel. */
async function png(): Promise<File> {
  const canvas = new OffscreenCanvas(1, 1);
  canvas.getContext('2d')!.fillRect(0, 0, 1, 1);
  return new File([await canvas.convertToBlob()], 'CCCD.png');
}

function pick(module: ClienteleCustomers, ...files: File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const input = editor(module).querySelector<HTMLInputElement>('input[type="file"]')!;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

function drag(target: EventTarget, type: string, file: File): DragEvent {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  const event = new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

async function openTab(module: ClienteleCustomers): Promise<void> {
  tab(module)!.focus();
  tab(module)!.click();
  await until(() => editor(module).querySelector('.pick')?.checkVisibility() === true);
}

describe('<clientele-attachment-editor>', () => {
  afterEach(unmount);

  it('takes files in, and they are the customer’s when the form is saved', async () => {
    const module = await mount([]);
    await openForNewIndividual(module);
    await sendKeys({ type: 'Lê Đức Anh' });
    await openTab(module);
    pick(module, PDF, await png());
    await until(() => names(module).length === 2 && editor(module).querySelector('.thumb img') !== null);
    expect(text(tab(module))).to.equal('Đính kèm2');
    await expectAccessible(panel(module)!);
    const [kind, expiry] = editor(module).querySelectorAll<HTMLInputElement>('.file select, .file input');
    kind!.value = 'contract';
    kind!.dispatchEvent(new Event('change'));
    expiry!.focus();
    await sendKeys({ type: '1/2/2020' });
    await until(() => text(editor(module).querySelector('.file .issue')) === 'Giấy tờ này đã hết hạn');
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module));
    const query = { buildingId: 's1', group: 'all', text: '' } as const;
    const sort = { field: 'name', direction: 'ascending' } as const;
    const { rows } = await module.adapter!.list({ query, sort, at: { index: 0 }, limit: 1 });
    const [first, second] = rows[0]!.attachments;
    expect([first!.fileName, first!.documentKind, first!.expiresOn]).to.deep.equal([
      'Hợp đồng.pdf',
      'contract',
      '2020-02-01',
    ]);
    expect(second!.mediaType).to.equal('image/png');
    expect((await module.adapter!.download!(first!.id)).size).to.equal(PDF.size);
  });

  it('takes what is dropped onto its place, and lets nothing dropped beside it leave the page', async () => {
    const module = await mount([AN]);
    await openFirst(module);
    await openTab(module);
    const zone = editor(module).querySelector('.drop')!;
    expect(drag(zone, 'dragover', PDF).defaultPrevented).to.equal(true);
    expect(zone.classList.contains('over')).to.equal(true);
    drag(zone, 'drop', PDF);
    await until(() => names(module).length === 1);
    expect(drag(panel(module)!, 'drop', HTML).defaultPrevented).to.equal(true);
    expect(names(module)).to.deep.equal(['Hợp đồng.pdf']);
    unmount();
    expect(drag(document.body, 'drop', HTML).defaultPrevented).to.equal(false);
  });

  it('refuses what is no such file by its bytes, says why, and does not keep the form from being saved', async () => {
    const module = await mount([AN]);
    await openFirst(module);
    await openTab(module);
    pick(module, HTML, new File([], 'trống.pdf'));
    await until(() => editor(module).querySelectorAll('.failed').length === 2);
    expect(text(editor(module).querySelector('.failed small'))).to.contain('Không nhận loại tệp này');
    expect(text(editor(module).querySelector('[role="status"]'))).to.contain('trang.pdf: Không nhận loại tệp này');
    await expectAccessible(panel(module)!);
    button(module, 'Bỏ trang.pdf').click();
    await until(() => editor(module).querySelectorAll('.failed').length === 1);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module));
  });

  it('shows progress, can be cancelled, and is not saved without', async () => {
    const module = await mount([AN]);
    let progress: ((share: number) => void) | undefined;
    await uploadBy(module, (_, __, options) => {
      progress = options.onProgress;
      return new Promise((___, reject) => {
        options.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    });
    await openFirst(module);
    await openTab(module);
    pick(module, PDF);
    await until(() => progress !== undefined);
    progress!(0.4);
    await until(() => editor(module).querySelector('progress')?.value === 0.4);
    expect(text(editor(module).querySelector('.card small'))).to.contain('Đang tải lên 40%');
    await expectAccessible(panel(module)!);
    await sendKeys({ press: 'Control+Enter' });
    await until(() => text(within(module).form!.querySelector('.summary')).includes('Chờ tệp tải lên xong'));
    await until(() => focused() === button(module, 'Hủy Hợp đồng.pdf'));
    await sendKeys({ press: 'Enter' });
    await until(() => editor(module).querySelector('.card') === null);
    expect(focused()).to.equal(editor(module).querySelector('.pick'));
    await sendKeys({ press: 'Control+Enter' });
    await until(() => !panel(module));
  });

  it('sends a file that failed again', async () => {
    const module = await mount([AN]);
    const whole = module.adapter!.upload!;
    let isDown = true;
    await uploadBy(module, (...given) => (isDown ? Promise.reject(new Error('down')) : whole(...given)));
    await openFirst(module);
    await openTab(module);
    pick(module, PDF);
    await until(() => editor(module).querySelector('.failed') !== null);
    isDown = false;
    await sendKeys({ press: 'Control+Enter' });
    await until(() => text(within(module).form!.querySelector('.summary')).includes('chưa tải lên được'));
    button(module, 'Thử lại Hợp đồng.pdf').click();
    await until(() => editor(module).querySelector('.failed') === null && names(module).length === 1);
  });

  it('a date that is none is said when it is left, and keeps the form from being saved', async () => {
    const module = await mount([AN]);
    await openFirst(module);
    await openTab(module);
    pick(module, PDF);
    await until(() => names(module).length === 1);
    editor(module).querySelector<HTMLInputElement>('.file input')!.focus();
    await sendKeys({ type: '32/1/2027' });
    expect(editor(module).querySelector('.issue')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await until(() => text(editor(module).querySelector('.issue')) === 'Ngày chưa đúng, ví dụ 20/02/1990');
    expect(text(tab(module))).to.equal('Đính kèm1 lỗi');
    await sendKeys({ press: 'Control+Enter' });
    await until(() => focused() === editor(module).querySelector('.file input'));
  });

  it('drops what it staged when the form is closed, and gives the addresses of images back', async () => {
    const module = await mount([AN]);
    const staged: string[] = [];
    const whole = module.adapter!.upload!;
    await uploadBy(module, (file, about, options) => {
      staged.push(about.id);
      return whole(file, about, options);
    });
    await openFirst(module);
    await openTab(module);
    pick(module, await png());
    await until(() => editor(module).querySelector('.thumb img') !== null);
    const { src } = editor(module).querySelector<HTMLImageElement>('.thumb img')!;
    await sendKeys({ press: 'Escape' });
    within(module).form!.querySelector<HTMLButtonElement>('.ask .danger')!.click();
    await until(() => !panel(module));
    const thrown: unknown = await module.adapter!.download!(staged[0]!).catch((error: unknown) => error);
    expect(thrown).to.include({ code: 'not-found' });
    expect(await fetch(src).catch(() => null)).to.equal(null);
  });

  it('is not there where the adapter keeps no files', async () => {
    const module = await mount([AN]);
    const { adapter } = module;
    const without = new Proxy(adapter!, {
      get: (target, key) => {
        if (key === 'upload') return undefined;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    module.adapter = without;
    module.buildingId = 's1';
    await until(() => within(module).list?.querySelector('.body-row') !== null);
    await openFirst(module);
    expect(tab(module)).to.equal(undefined);
  });
});
