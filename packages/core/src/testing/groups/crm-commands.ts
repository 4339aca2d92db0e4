import type { CustomerPatch } from '../../model/patch.js';
import type { CrmCommand } from '../../rules/crm-origin/types.js';
import { equal, refusal } from '../assert.js';
import { crmOf, phone, receiveEach, receives, receivesAndUndoes, upsert } from '../crm/events.js';
import { individual } from '../fixtures.js';
import { fill, listed, write, type Group, type Subject } from '../subject.js';

const patch = (set: CustomerPatch['set']): CustomerPatch => ({ set, put: {}, drop: {} });
const kinds = async (subject: Subject) => (await crmOf(subject).conflicts()).map(({ kind }) => kind);

/** A CRM customer whose name was edited here, and then in the CRM: its id. */
async function diverged(subject: Subject): Promise<string> {
  const { ids } = await receiveEach(subject, upsert('c1', 1, { email: 'an@example.com' }));
  const id = ids[0] ?? '';
  await subject.adapter.update(id, patch({ name: 'Chị An' }), 1, write());
  await receiveEach(subject, upsert('c1', 2, { name: 'Lê Thị An', email: 'le.an@example.com' }));
  return id;
}

async function command(subject: Subject, id: string, what: CrmCommand, options = write()) {
  const { version } = await subject.adapter.get(id);
  return crmOf(subject).command(id, what, version, options);
}

export const crmCommands: Group = {
  name: 'crm commands',
  tests: [
    {
      name: 'an edit stays when the CRM changes the field, which is said; other fields follow',
      needs: receives,
      run: async (subject) => {
        const id = await diverged(subject);
        const { name, email, crm } = await subject.adapter.get(id);
        equal([name, email, crm?.values.name], ['Chị An', 'le.an@example.com', 'Lê Thị An'], 'the customer');
        equal([crm?.overrides.name?.base, crm?.overrides.name?.kind], ['Lê An', 'user'], 'the override');
        equal(Object.keys(crm?.overrides ?? {}), ['name'], 'the overrides');
        equal(await kinds(subject), ['diverged'], 'what is open');
      },
    },
    {
      name: 'a save that leaves the fields of the CRM alone makes no override',
      needs: receives,
      run: async (subject) => {
        const { ids } = await receiveEach(subject, upsert('c1', 1));
        const id = ids[0] ?? '';
        await subject.adapter.update(id, patch({ note: 'Gọi sau', name: 'Lê An', phone: phone(1) }), 1, write());
        equal((await subject.adapter.get(id)).crm?.overrides, {}, 'the overrides');
      },
    },
    {
      name: 'a reset follows the CRM again, in one field or all, once for its opId',
      needs: receives,
      run: async (subject) => {
        const id = await diverged(subject);
        const { version } = await subject.adapter.get(id);
        const once = write();
        const reset = await crmOf(subject).command(id, { do: 'reset', field: 'all' }, version, once);
        equal([reset?.name, reset?.version, reset?.crm?.overrides], ['Lê Thị An', version + 1, {}], 'the customer');
        equal(
          await crmOf(subject).command(id, { do: 'reset', field: 'all' }, version, once),
          reset,
          'the second answer',
        );
        equal(await kinds(subject), [], 'what is open');
        const { revision } = await listed(subject);
        equal(await command(subject, id, { do: 'reset', field: 'name' }), reset, 'where nothing was edited');
        equal((await listed(subject)).revision, revision, 'the revision');
      },
    },
    {
      name: 'a conflict ends with mine, theirs or a third value',
      needs: receives,
      run: async (subject) => {
        const id = await diverged(subject);
        const kept = await command(subject, id, { do: 'resolve', field: 'name', take: 'mine' });
        equal([kept?.name, kept?.crm?.overrides.name?.base], ['Chị An', 'Lê Thị An'], 'mine');
        equal(await kinds(subject), [], 'what is open with mine');
        await receiveEach(subject, upsert('c1', 3, { name: 'Lê A' }));
        equal(await kinds(subject), ['diverged'], 'what is open after one more change');
        const third = await command(subject, id, { do: 'resolve', field: 'name', take: 'value', value: 'An' });
        equal([third?.name, await kinds(subject)], ['An', []], 'a third');
        const theirs = await command(subject, id, { do: 'resolve', field: 'name', take: 'theirs' });
        equal([theirs?.name, theirs?.crm?.overrides], ['Lê A', {}], 'theirs');
      },
    },
    {
      name: 'needs the version, the customer, a link, and a value of the right shape',
      needs: receives,
      run: async (subject) => {
        const id = await diverged(subject);
        const { receive: _, command: run } = crmOf(subject);
        const reset = { do: 'reset', field: 'all' } as const;
        await refusal(run(id, reset, 1, write()), 'conflict', 'an old version');
        await refusal(run('nobody', reset, 1, write()), 'not-found', 'nobody');
        await refusal(run('waiting c9', { do: 'create' }, null, write()), 'not-found', 'nothing that waits');
        await fill(subject, [individual({ id: 'em', phone: phone(5) })]);
        await refusal(command(subject, 'em', reset), 'conflict', 'one the CRM never sent');
        const wrong = { do: 'resolve', field: 'phone', take: 'value', value: 'không rõ' } as const;
        await refusal(command(subject, id, wrong), 'invalid', 'no phone');
        await refusal(command(subject, id, { do: 'undo-link' }), 'not-found', 'no link to undo');
      },
    },
    {
      name: 'a reset to a phone that another has by now is taken, and changes nothing',
      needs: receives,
      run: async (subject) => {
        const { ids } = await receiveEach(subject, upsert('c1', 1));
        const id = ids[0] ?? '';
        await subject.adapter.update(id, patch({ phone: phone(2) }), 1, write());
        await fill(subject, [individual({ id: 'em', phone: phone(1) })]);
        const before = await subject.adapter.get(id);
        const error = await refusal(command(subject, id, { do: 'reset', field: 'phone' }), 'taken', 'the reset');
        equal(error.details, { field: 'phone', id: 'em' }, 'who has it');
        equal(await subject.adapter.get(id), before, 'the customer');
      },
    },
    {
      name: 'one who waits becomes a customer when its phone is free, or is said to be one of those here',
      needs: receivesAndUndoes,
      run: async (subject) => {
        const { ids } = await receiveEach(subject, upsert('c1', 1), upsert('c2', 1, { name: 'Bình', orderId: 'o2' }));
        const create = () => crmOf(subject).command('waiting c2', { do: 'create' }, null, write());
        await refusal(create(), 'taken', 'while the phone is another’s');
        await subject.adapter.update(ids[0] ?? '', patch({ phone: phone(2) }), 1, write());
        const created = await create();
        equal([created?.name, created?.crm?.orders, await kinds(subject)], ['Bình', ['o2'], []], 'the customer');
        await command(subject, created?.id ?? '', { do: 'unlink' });
        const alone = await subject.adapter.get(created?.id ?? '');
        equal([alone.name, alone.crm, await kinds(subject)], ['Bình', undefined, []], 'after it was unlinked');
        equal((await receiveEach(subject, upsert('c2', 2, { name: 'Bình B' }))).outcomes, ['updated'], 'an event then');
        equal(await kinds(subject), ['phone-shared'], 'what is open then');
        const linked = await command(subject, alone.id, { do: 'link', crmId: 'c2' });
        equal([linked?.name, linked?.crm?.crmId, linked?.crm?.orders], ['Bình', 'c2', ['o2']], 'linked again');
      },
    },
    {
      name: 'one who was deleted here stays so when the CRM writes, and comes back with what it says now',
      needs: receivesAndUndoes,
      run: async (subject) => {
        const { ids } = await receiveEach(subject, upsert('c1', 1));
        const id = ids[0] ?? '';
        await subject.adapter.remove?.([{ id, version: 1 }], write());
        const { outcomes } = await receiveEach(subject, upsert('c1', 2, { name: 'Lê Bình' }));
        equal([outcomes, (await listed(subject, { buildingId: null })).rows], [['updated'], []], 'the event');
        await subject.adapter.restore?.([id], write());
        equal((await subject.adapter.get(id)).name, 'Lê Bình', 'the name');
      },
    },
    {
      name: 'one who was deleted here takes the place of the one that the CRM’s events made, step by step',
      needs: receivesAndUndoes,
      run: async (subject) => {
        const { adapter } = subject;
        await fill(subject, [individual({ id: 'an', name: 'Chị An', phone: phone(1), note: 'Khách quen' })]);
        await adapter.remove?.([{ id: 'an', version: 1 }], write());
        const { ids } = await receiveEach(subject, upsert('c1', 1, { orderId: 'o1' }));
        equal(await kinds(subject), ['deleted-match'], 'what is open');
        const [made = ''] = ids;
        const alone = await command(subject, made, { do: 'set-aside' });
        equal([alone?.name, alone?.crm, await kinds(subject)], ['Lê An', undefined, ['phone-shared']], 'set aside');
        await refusal(command(subject, made, { do: 'set-aside' }), 'not-found', 'to set it aside again');
        await adapter.remove?.([{ id: made, version: alone?.version ?? 0 }], write());
        await adapter.restore?.(['an'], write());
        const back = await command(subject, 'an', { do: 'link', crmId: 'c1' });
        equal([back?.name, back?.note, back?.crm?.orders], ['Chị An', 'Khách quen', ['o1']], 'the one who is back');
        equal([Object.keys(back?.crm?.overrides ?? {}), await kinds(subject)], [['name'], ['linked']], 'what differs');
      },
    },
    {
      name: 'what is dismissed is gone',
      needs: receives,
      run: async (subject) => {
        await fill(subject, [individual({ id: 'an', phone: phone(1) })]);
        await receiveEach(subject, upsert('c1', 1), upsert('c2', 1), 'nothing');
        const open = [...(await crmOf(subject).conflicts()), ...(await crmOf(subject).quarantine())];
        equal(open.length, 3, 'what is open');
        for (const { id } of open) await crmOf(subject).command(id, { do: 'dismiss' }, null, write());
        equal([await kinds(subject), await crmOf(subject).quarantine()], [[], []], 'what is open then');
        await receiveEach(subject, upsert('c2', 2, { name: 'Bình' }));
        equal(await kinds(subject), ['phone-shared'], 'what is open after one more change');
      },
    },
  ],
};
