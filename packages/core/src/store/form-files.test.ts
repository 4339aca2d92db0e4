import { describe, expect, it } from 'vitest';
import type { Attachment } from '../model/attachment.js';
import { CustomerError } from '../errors/customer-error.js';
import { formBench, hanh } from '../testing/form-bench.js';

const CARD: Attachment = {
  id: 'f1',
  fileName: 'CCCD.png',
  size: 1200,
  mediaType: 'image/png',
  documentKind: 'identity',
  expiresOn: '2031-05-20',
  uploadedAt: '2026-01-02T03:04:05Z',
};
const pdf = new File(['%PDF-1.7\n'], 'Hợp đồng.pdf');
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A form open on Hạnh with one file; uploads wait for the test. */
async function bench() {
  const made = formBench();
  const sent: { id: string; answer(): void; fail(thrown: unknown): void }[] = [];
  const discarded: string[] = [];
  made.adapter.customers.set('hanh', { ...hanh, attachments: [CARD] });
  Object.assign(made.adapter, {
    upload: (_: Blob, { id }: { id: string }) => new Promise<void>((answer, fail) => sent.push({ id, answer, fail })),
    discard: async (ids: readonly string[]) => void discarded.push(...ids),
  });
  await made.form.edit('hanh');
  const names = () => made.state().draft?.items.attachments.map(({ fileName }) => fileName);
  const issues = () => made.state().refused.map(({ field, code }) => `${field} ${code}`);
  return { ...made, sent, discarded, names, issues };
}

describe('the files of the form', () => {
  it('are put into the patch when they have arrived, and dropped from it', async () => {
    const { form, adapter, sent, discarded, names, saved, state } = await bench();
    form.files.add([pdf]);
    await settle();
    expect([names(), state().dirty]).toEqual([['CCCD.png'], true]);
    sent[0]?.answer();
    await settle();
    expect([names(), state().uploads]).toEqual([['CCCD.png', 'Hợp đồng.pdf'], []]);
    const id = sent[0]?.id ?? '';
    form.files.chooseKind(id, 'contract');
    form.files.typeExpiry(id, '1/2/2030');
    form.files.remove('f1');
    await form.save();
    expect(adapter.updated[0]?.patch).toMatchObject({
      set: {},
      put: { attachments: [{ id, documentKind: 'contract', expiresOn: '2030-02-01' }] },
      drop: { attachments: ['f1'] },
    });
    expect([saved.length, discarded]).toEqual([1, []]);
  });

  it('keep the form from being saved while they are on their way or failed, but not when they were refused', async () => {
    const { form, sent, issues, state, saved } = await bench();
    form.type('name', 'Trần Hạnh');
    form.files.add([pdf]);
    await settle();
    await form.save();
    expect(issues()).toEqual(['attachments uploading']);
    sent[0]?.fail(new CustomerError('unavailable'));
    await settle();
    await form.save();
    expect(issues()).toEqual(['attachments upload-failed']);
    form.files.cancel(state().uploads[0]?.id ?? '');
    form.files.add([new File(['<svg>'], 'a.pdf')]);
    await settle();
    expect(state().uploads.map(({ failure }) => failure)).toEqual(['type-unknown']);
    await form.save();
    expect(saved.length).toBe(1);
  });

  it('one that arrives while a save is being checked is not lost', async () => {
    const { form, adapter, sent, finding, state } = await bench();
    const asked = finding();
    form.type('code', 'KH-1');
    form.leave('code');
    await asked[0]?.answer([{ ...hanh, id: 'other', code: 'KH-1' }]);
    form.files.add([pdf]);
    await settle();
    const saving = form.save();
    await settle();
    expect(state().status).toBe('saving');
    sent[0]?.answer();
    await settle();
    await settle();
    await asked[1]?.answer([]);
    await saving;
    const put = adapter.updated[0]?.patch.put.attachments;
    expect(put?.map(({ fileName }) => fileName)).toEqual(['Hợp đồng.pdf']);
  });

  it('an expiry that is no date is said when it is left, and keeps the form from being saved', async () => {
    const { form, state, itemCodes, issues, adapter } = await bench();
    form.files.typeExpiry('f1', '32/1/2027');
    expect([itemCodes(), state().dirty]).toEqual([[], true]);
    form.files.leaveExpiry('f1');
    expect(itemCodes()).toEqual(['f1 expiresOn date-invalid']);
    await form.save();
    expect(issues()).toEqual(['attachments date-invalid']);
    form.files.typeExpiry('f1', '1/1/2020');
    expect(itemCodes()).toEqual(['f1 expiresOn expired']);
    form.files.typeExpiry('f1', '');
    await form.save();
    expect(adapter.updated[0]?.patch.put.attachments?.[0]?.expiresOn).toBe(null);
  });

  it('are let go when the form closes without a save', async () => {
    const { form, sent, discarded } = await bench();
    form.files.add([pdf]);
    await settle();
    sent[0]?.answer();
    await settle();
    form.close();
    expect(discarded).toEqual([sent[0]?.id]);
    form.files.add([pdf]);
    expect(sent.length).toBe(1);
  });

  it('two people who change one file differently are asked', async () => {
    const { form, adapter, state } = await bench();
    adapter.customers.set('hanh', { ...hanh, version: 4, attachments: [{ ...CARD, documentKind: 'other' }] });
    form.files.chooseKind('f1', 'contract');
    adapter.refusal = new CustomerError('conflict');
    await form.save();
    expect(state().draft?.conflicts).toMatchObject([{ collection: 'attachments', id: 'f1', choice: null }]);
    form.decide(0, 'mine');
    await form.save();
    expect(adapter.updated.at(-1)?.patch.put.attachments?.[0]?.documentKind).toBe('contract');
  });
});
