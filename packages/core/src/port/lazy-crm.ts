import { CustomerError } from '../errors/customer-error.js';
import type { CrmCalls } from './crm.js';

/** The guarded calls about a CRM; the shapes of their answers are loaded with the first, as most pages make none. */
export function lazyCrm(crm: CrmCalls): CrmCalls {
  const guarded = async () => {
    const { guardCrm } = await import('./guard-crm.js').catch((cause: unknown) => {
      throw new CustomerError('unavailable', {}, { cause });
    });
    return guardCrm(crm);
  };
  return {
    receive: async (...given) => (await guarded()).receive(...given),
    command: async (...given) => (await guarded()).command(...given),
    conflicts: async (...given) => (await guarded()).conflicts(...given),
    quarantine: async (...given) => (await guarded()).quarantine(...given),
  };
}
