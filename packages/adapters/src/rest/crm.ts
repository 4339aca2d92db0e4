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
import type { Answer } from './transport.js';

/** The calls about a CRM. What an event or a decision changes beside its customer only the server knows. */
export function crm(calls: Calls, changes: Changes): CrmCalls {
  return {
    async receive(event, options) {
      const write = () => calls.write('post', 'crm/receive', { ...options, opId: newId() }, { json: event });
      const changed = ({ body }: Answer) => ((body as CrmReceipt).outcome === 'duplicate' ? null : 'unknown');
      return (await changes.during(null, write, changed)).body as CrmReceipt;
    },

    async command(id, command, version, options) {
      const write = () => calls.write('post', 'crm/commands', options, { json: { id, command, version } });
      const changed = (answer: Answer) => (isReplay(answer) ? null : 'unknown');
      const { body } = await changes.during(null, write, changed);
      return (body as { readonly customer: Customer | null }).customer;
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
