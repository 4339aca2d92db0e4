import { asCustomerError } from '../errors/as-customer-error.js';
import { isAbortError, isCustomerError } from '../errors/customer-error.js';
import { CRM_FIELDS, type CrmField } from '../model/crm-link.js';
import type { Customer } from '../model/customer.js';
import { Cell, type Observable } from '../observable/observable.js';
import type { CrmCommand, CrmCustomerCommand } from '../rules/crm-origin/types.js';
import type { CrmCalls, CustomerAdapter } from '../port/adapter.js';
import { NO_CRM_STATE, type CrmState, type Surroundings } from './crm-state.js';
import type { FormState } from './form-state.js';
import { newId } from './new-id.js';
import { restoredAndLinked } from './restored-and-linked.js';

/** What of an adapter is needed beside its calls about the CRM. */
type Surrounded = Pick<CustomerAdapter, 'get' | 'subscribe' | 'find' | 'remove' | 'restore'>;

/**
 * What is open between the CRM and here, and what a person does about it. It asks only while somebody looks, and follows
 * what changes elsewhere.
 */
export class CrmStore {
  readonly #adapter: Surrounded;
  readonly #crm: CrmCalls;
  readonly #form: Observable<FormState | null>;
  readonly #around: Surroundings;
  readonly #state = new Cell<CrmState>(NO_CRM_STATE);
  readonly #unsubscribe: (() => void) | undefined;
  #asked = new Set<string>();
  #watchers = 0;
  #controller = new AbortController();

  constructor(adapter: Surrounded, crm: CrmCalls, form: Observable<FormState | null>, around: Surroundings) {
    this.#adapter = adapter;
    this.#crm = crm;
    this.#form = form;
    this.#around = around;
    this.#unsubscribe = adapter.subscribe?.(() => this.#reload());
  }

  get state(): Observable<CrmState> {
    return this.#state;
  }

  /** Says that somebody looks at what is open, until the function it returns is called. */
  watch(): () => void {
    this.#watchers++;
    if (this.#watchers === 1) this.#reload();
    let watching = true;
    return () => {
      if (!watching) return;
      watching = false;
      this.#watchers--;
      if (this.#watchers === 0) this.#controller.abort();
    };
  }

  /** Asks again for what could not be read. */
  retry(): void {
    if (this.#state.get().status === 'failed') this.#reload();
  }

  /** A customer, as it was when this was last asked; undefined while it is asked for the first time. */
  whoIs(id: string): Customer | null | undefined {
    return this.#known(id, () => this.#adapter.get(id));
  }

  /**
   * The customer who had a phone and was deleted last, where it can be restored and linked with the CRM's; null where
   * there is none, undefined until that is known.
   */
  formerOf(phone: string): Customer | null | undefined {
    const { find, remove, restore } = this.#adapter;
    if (!find || !remove || !restore) return null;
    return this.#known(`former ${phone}`, async () => {
      const [last] = await find({ phone }, { deleted: true });
      return last && !last.crm ? last : null;
    });
  }

  /** Does what was decided about the customer in the form, which shows what comes of it; what was typed there stays. */
  async decide(command: CrmCustomerCommand): Promise<void> {
    const form = this.#form.get();
    const customer = form?.status === 'editing' ? form.draft?.base : null;
    if (customer) await this.command(customer.id, command, customer.version);
  }

  /**
   * Restores a deleted customer in place of the one that the CRM's events made, and links it. Each of its calls is whole;
   * where one is refused, what is open says how to go on.
   */
  async putBack(former: Customer, made: Customer): Promise<void> {
    await this.#deciding(made.id, [], () => restoredAndLinked(this.#adapter, this.#crm, former, made));
  }

  /** Does what was decided about a customer of this version, or, with null, about a conflict or an event in quarantine. */
  async command(id: string, command: CrmCommand, version: number | null): Promise<void> {
    const run = () => this.#crm.command(id, command, version, { opId: newId() });
    await this.#deciding(id, fieldsOf(command), run);
  }

  async #deciding(id: string, fields: readonly CrmField[], run: () => Promise<Customer | null>): Promise<void> {
    if (this.#state.get().isDeciding) return;
    this.#update({ isDeciding: true, refusal: null });
    try {
      const customer = await run();
      if (customer) this.#around.show(customer, fields);
      this.#update({ isDeciding: false });
      this.#around.changed();
      if (!this.#adapter.subscribe) this.#reload();
    } catch (thrown) {
      const refusal = asCustomerError(thrown);
      // Somebody was faster: what they did is shown, so that the decision can be made upon it.
      if (refusal.code === 'conflict') await this.#showNewest(id);
      this.#update({ isDeciding: false, refusal });
      this.#around.failed(refusal);
      if (refusal.code === 'conflict' || refusal.code === 'not-found') this.#reload();
    }
  }

  dispose(): void {
    this.#unsubscribe?.();
    this.#controller.abort();
    this.#watchers = 0;
  }

  #reload(): void {
    if (this.#watchers === 0) return;
    this.#controller.abort();
    this.#controller = new AbortController();
    // Who they are may have changed with it; until that is known, they are called as before.
    this.#asked = new Set();
    void this.#load(this.#controller.signal);
  }

  async #load(signal: AbortSignal): Promise<void> {
    this.#update({ status: 'loading', error: null });
    try {
      const [conflicts, quarantine] = await Promise.all([
        this.#crm.conflicts({ signal }),
        this.#crm.quarantine({ signal }),
      ]);
      if (!signal.aborted) this.#update({ status: 'ready', conflicts, quarantine });
    } catch (thrown) {
      if (signal.aborted || isAbortError(thrown)) return;
      const error = asCustomerError(thrown);
      this.#update({ status: 'failed', error });
      this.#around.failed(error);
    }
  }

  #known(id: string, ask: () => Promise<Customer | null>): Customer | null | undefined {
    if (!this.#asked.has(id)) {
      this.#asked.add(id);
      void this.#ask(id, ask);
    }
    return this.#state.get().people.get(id);
  }

  async #ask(id: string, ask: () => Promise<Customer | null>): Promise<void> {
    const asked = this.#asked;
    try {
      this.#tell(id, await ask());
    } catch (thrown) {
      if (isCustomerError(thrown) && thrown.code === 'not-found') this.#tell(id, null);
      else asked.delete(id);
    }
  }

  #tell(id: string, customer: Customer | null): void {
    this.#update({ people: new Map([...this.#state.get().people, [id, customer]]) });
  }

  async #showNewest(id: string): Promise<void> {
    const newest: Customer | null = await this.#adapter.get(id).catch(() => null);
    if (newest) this.#around.show(newest, []);
  }

  #update(change: Partial<CrmState>): void {
    this.#state.set({ ...this.#state.get(), ...change });
  }
}

/** The fields that a decision is about. */
function fieldsOf(command: CrmCommand): readonly CrmField[] {
  if (!('field' in command)) return [];
  return command.field === 'all' ? CRM_FIELDS : [command.field];
}
