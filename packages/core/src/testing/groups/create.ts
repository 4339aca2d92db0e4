import { customerSchema } from '../../model/customer.js';
import { equal, ok, refusal } from '../assert.js';
import { customers, individual, organisation } from '../fixtures.js';
import { HERE, found, listed, write, type Group } from '../subject.js';

const AN = () => individual({ id: 'an', buildingId: HERE, code: 'KH-1', name: 'Lê An' });

export const create: Group = {
  name: 'create',
  tests: [
    {
      name: 'adds a customer with everything inside it, as version 1',
      run: async (subject) => {
        for (const given of customers(12)) {
          const added = await subject.adapter.create(given, write());
          const { version, createdAt, updatedAt, ...rest } = added;
          equal(rest, given, 'what was added');
          equal([version, updatedAt], [1, createdAt], 'the version and the moments');
          ok(customerSchema.safeParse(added).success, 'The answer has not the shape of a customer');
        }
        equal((await listed(subject)).rows.length, 12, 'the number of customers');
      },
    },
    {
      name: 'an attachment and an occupant are kept',
      run: async ({ adapter }) => {
        const file = { id: 'f', fileName: 'Hợp đồng thuê.pdf', size: 18_433, mediaType: 'application/pdf' };
        const attachment = {
          ...file,
          documentKind: 'contract',
          expiresOn: '2027-01-31',
          uploadedAt: '2026-01-02T03:04:05Z',
        } as const;
        const occupant = { name: 'Lê Bình', phone: { value: '+84900000001', text: '0900 000 001' } };
        await adapter.create({ ...AN(), attachments: [attachment], occupant }, write());
        const { attachments, occupant: kept } = await adapter.get('an');
        equal([attachments, kept], [[attachment], occupant], 'what was kept');
      },
    },
    {
      name: 'the same thing sent twice is done once',
      run: async (subject) => {
        const once = write();
        const first = await subject.adapter.create(AN(), once);
        equal(await subject.adapter.create(AN(), once), first, 'the second answer');
        equal((await listed(subject)).rows.length, 1, 'the number of customers');
      },
    },
    {
      name: 'the same thing sent twice at one moment is done once',
      run: async (subject) => {
        const once = write();
        const [first, second] = await Promise.all([
          subject.adapter.create(AN(), once),
          subject.adapter.create(AN(), once),
        ]);
        equal(second, first, 'the second answer');
        equal((await listed(subject)).rows.length, 1, 'the number of customers');
      },
    },
    {
      name: 'another thing with the same id is a conflict, and the first stays',
      run: async ({ adapter }) => {
        const first = await adapter.create(AN(), write());
        const other = organisation({ id: 'an', buildingId: HERE, code: 'KH-2', name: 'Công ty An' });
        const { details } = await refusal(adapter.create(other, write()), 'conflict', 'the same id again');
        equal(details.id, 'an', 'the id in the error');
        equal(await adapter.get('an'), first, 'the customer');
      },
    },
    {
      name: 'decomposed text is the same text',
      run: async (subject) => {
        const name = 'Nguyễn Thị Hồng Ngọc';
        await subject.adapter.create({ ...AN(), name: name.normalize('NFD') }, write());
        equal((await subject.adapter.get('an')).name?.normalize('NFC'), name, 'its name');
        if (subject.can.search) equal((await found(subject, 'hồng ngọc')).length, 1, 'the number found');
      },
    },
    {
      name: 'the longest texts are kept whole',
      run: async ({ adapter }) => {
        const [name, note] = ['Ễ'.repeat(500), 'dòng một\n'.repeat(221) + 'hết'];
        await adapter.create({ ...AN(), name, note }, write());
        const kept = await adapter.get('an');
        equal([kept.name, kept.note], [name, note], 'the texts');
      },
    },
    {
      name: 'text is text, whatever it looks like',
      run: async (subject) => {
        const texts = ['=1+1', '<b>An</b>', `'; DROP TABLE customers; --`, '{"$gt":""}', '😀 \u{20000}', 'null'];
        for (const [at, name] of texts.entries()) {
          await subject.adapter.create({ ...AN(), id: `t${at}`, code: `KH-${at}`, name }, write());
          equal((await subject.adapter.get(`t${at}`)).name, name, 'its name');
        }
      },
    },
  ],
};
