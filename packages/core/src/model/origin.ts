import type { CrmLink } from './crm-link.js';

/** Where a customer came from; `crm-local` was created here before the CRM sent it. They sort in this order. */
export type Origin = 'crm' | 'crm-local' | 'local';

/** Where a customer came from, by what it has from the CRM. */
export function originOf({ crm }: { readonly crm?: CrmLink | undefined }): Origin {
  if (!crm) return 'local';
  return crm.createdLocally ? 'crm-local' : 'crm';
}
