import { CustomerError } from '../errors/customer-error.js';
import type { CrmCalls } from './crm.js';

/** The guarded calls about a CRM; the shapes of their answers are loaded with the first, as most pages make none. */
export function lazyCrm(crm: CrmCalls): CrmCalls {
  const guarded = () =>
    import('./guard-crm.js').then(
      ({ guardCrm }) => guardCrm(crm),
      (cause: unknown) => {
        throw new CustomerError('unavailable', {}, { cause });
      },
    );
  return {
    receive: (...given) => guarded().then((calls) => calls.receive(...given)),
    command: (...given) => guarded().then((calls) => calls.command(...given)),
    conflicts: (...given) => guarded().then((calls) => calls.conflicts(...given)),
    quarantine: (...given) => guarded().then((calls) => calls.quarantine(...given)),
  };
}
