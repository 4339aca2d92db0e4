import {
  type CrmCalls,
  type CrmConflict,
  type CrmQuarantined,
  type CrmReceipt,
  type Customer,
  newId,
} from '@clientele/core';
import { type Calls, isReplay } from './calls.js';
import type { Changes } from './changes.js';

/** The calls about a CRM. */
export function crm(calls: Calls, changes: Changes): CrmCalls {
  return {
    async receive(event, options) {
      const write = () => calls.write('post', 'crm/receive', { ...options, opId: newId() }, { json: event });
      const changed = ({ body }: Awaited<ReturnType<typeof write>>) => {
        const { outcome, customerId } = body as CrmReceipt;
        return outcome === 'duplicate' ? null : [customerId ?? []].flat();
      };
      return (await changes.during([], write, changed)).body as CrmReceipt;
    },

    async command(id, command, version, options) {
      const write = () => calls.write('post', 'crm/commands', options, { json: { id, command, version } });
      const answer = await changes.during([id], write, (answer) => (isReplay(answer) ? null : idOf(answer.body)));
      return (answer.body as { readonly customer: Customer | null }).customer;
    },

    async conflicts(options) {
      const answer = await calls.get('crm/conflicts', options);
      return (answer as { readonly conflicts: readonly CrmConflict[] }).conflicts;
    },

    async quarantine(options) {
      const answer = await calls.get('crm/quarantine', options);
      return (answer as { readonly quarantine: readonly CrmQuarantined[] }).quarantine;
    },
  };
}

function idOf(body: unknown): readonly string[] {
  const { customer } = body as { readonly customer: Customer | null };
  return customer ? [customer.id] : [];
}
