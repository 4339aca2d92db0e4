import { isCustomerError } from '../../errors/customer-error.js';
import type { NewCustomer } from '../../model/customer.js';
import { EMPTY_PATCH } from '../../model/patch.js';
import { equal, ok } from '../assert.js';
import { removeAll, restoreAll, undoes } from '../deletions.js';
import { individual } from '../fixtures.js';
import { HERE, fill, write, type Group, type Subject } from '../subject.js';

const PERSON = { code: 'KH-BIMAT', name: 'Bí Mật', email: 'bimat@example.com' };
const PHONE = { value: '+84900099999', text: '0900 099 999' };
const SECRETS = [...Object.values(PERSON), PHONE.value, PHONE.text];
const AN = () => individual({ id: 'an', buildingId: HERE, ...PERSON, phone: PHONE });

function failing(subject: Subject): readonly Promise<unknown>[] {
  const { adapter } = subject;
  const tooMany = Array.from({ length: 501 }, (_, at) => [`n${at}`, 1] as const);
  return [
    ...(adapter.remove ? [removeAll(subject, tooMany)] : []),
    adapter.get('nobody'),
    adapter.create({ ...AN(), id: 'x', kind: 'robot' } as unknown as NewCustomer, write()),
    adapter.create({ ...AN(), name: 'Bí Mật'.repeat(200) }, write()),
    adapter.create(AN(), write()),
    adapter.update('an', { ...EMPTY_PATCH, set: { phone: PHONE, displayOrder: -1 } }, 1, write()),
    adapter.update('an', { ...EMPTY_PATCH, set: { email: 'bimat@example.com' } }, 7, write()),
  ];
}

/** An error with all its causes, as a log would show it. */
function logged(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const details = isCustomerError(thrown) ? JSON.stringify(thrown.details) : '';
  return `${thrown.message} ${details} ${thrown.cause === undefined ? '' : logged(thrown.cause)}`;
}

export const errors: Group = {
  name: 'errors',
  tests: [
    {
      name: 'every failure is a CustomerError',
      run: async (subject) => {
        await fill(subject, [AN()]);
        for (const result of await Promise.allSettled(failing(subject))) {
          ok(result.status === 'rejected' && isCustomerError(result.reason), 'Something else than a CustomerError');
        }
      },
    },
    {
      name: 'no failure tells anything of a person',
      run: async (subject) => {
        await fill(subject, [AN()]);
        const results = await Promise.allSettled(failing(subject));
        const texts = results.map((result) => (result.status === 'rejected' ? logged(result.reason) : ''));
        const told = SECRETS.filter((secret) => texts.some((text) => text.includes(secret)));
        equal(told, [], 'what was told');
      },
    },
    {
      name: 'no answer to a deletion or its undoing tells anything of a person',
      needs: undoes,
      run: async (subject) => {
        await fill(subject, [AN(), individual({ id: 'binh', buildingId: HERE })]);
        const results = [
          ...(await removeAll(subject, [
            ['an', 7],
            ['nobody', 1],
            ['an', 7],
          ])),
        ];
        await removeAll(subject, [['an', 1]]);
        await subject.adapter.update('binh', { ...EMPTY_PATCH, set: { code: PERSON.code, phone: PHONE } }, 1, write());
        const answers = [...results, ...(await restoreAll(subject, ['nobody', 'an']))];
        const errors = answers.map((answer) => (answer.status === 'failed' ? answer.error : null));
        equal(
          errors.map(isCustomerError),
          answers.map(() => true),
          'which answers are a CustomerError',
        );
        equal(
          SECRETS.filter((secret) => errors.some((error) => logged(error).includes(secret))),
          [],
          'what was told',
        );
      },
    },
    {
      name: 'a refused call leaves the adapter as able as before',
      run: async (subject) => {
        await fill(subject, [AN()]);
        await Promise.allSettled(failing(subject));
        equal((await subject.adapter.get('an')).version, 1, 'the version');
        await fill(subject, [individual({ id: 'binh', buildingId: HERE, code: 'KH-2' })]);
      },
    },
  ],
};
