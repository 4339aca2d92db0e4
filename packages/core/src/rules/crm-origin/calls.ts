import { CustomerError } from '../../errors/customer-error.js';
import type { Customer } from '../../model/customer.js';
import type { Outcome } from '../writes.js';
import type { Exchange } from './exchange.js';
import type { CrmDone } from './exchanges.js';
import type { CrmCommand, CrmConflict, CrmContext, CrmQuarantined, CrmReceipt } from './types.js';

/** As the port's options of a call; a write has an `opId`. */
export interface CrmCallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly opId?: string;
}

/** One who keeps customers and the CRM's records, and goes through an exchange in one transaction: whole, or not at all. */
export interface CrmBooks {
  /** An exchange that only asks. */
  read<Answer>(exchange: Exchange<Answer>, options?: CrmCallOptions): Promise<Answer>;
  /**
   * An exchange that writes, once for each `opId`, and which it is (`about`); without one every time. `answer` is null
   * where it had been done before.
   */
  write<Answer>(
    exchange: () => Exchange<CrmDone<Answer>>,
    about: string,
    options: CrmCallOptions,
  ): Promise<{ readonly outcomes: readonly Outcome[]; readonly answer: Answer | null }>;
  readonly newId: () => string;
}

/** The port's calls about the CRM, of an adapter that keeps the books itself. The rules are loaded with the first call. */
export function crmCalls({ read, write, newId }: CrmBooks) {
  const rules = () =>
    import('./index.js').catch((cause: unknown) => {
      throw new CustomerError('unavailable', {}, { cause });
    });
  const context = (): CrmContext => ({ now: new Date().toISOString(), newId });
  return {
    async receive(event: unknown, options: CrmCallOptions = {}): Promise<CrmReceipt> {
      const { receiving } = await rules();
      const { answer } = await write(() => receiving(event, context()), 'receive', { signal: options.signal });
      if (!answer) throw new CustomerError('adapter');
      return answer;
    },

    async command(
      id: string,
      command: CrmCommand,
      version: number | null,
      options: CrmCallOptions & { readonly opId: string },
    ): Promise<Customer | null> {
      const { commanding, looking } = await rules();
      const about = `crm ${command.do} ${id}`;
      const { outcomes } = await write(() => commanding(id, command, version, context()), about, options);
      const [first] = outcomes;
      const held = first && 'id' in first ? await read(looking(first.id), options) : null;
      return held && !held.isDeleted ? held.customer : null;
    },

    async conflicts(options?: CrmCallOptions): Promise<readonly CrmConflict[]> {
      const { listingConflicts } = await rules();
      return read(listingConflicts(), options);
    },

    async quarantine(options?: CrmCallOptions): Promise<readonly CrmQuarantined[]> {
      const { listingQuarantine } = await rules();
      return read(listingQuarantine(), options);
    },
  };
}
