import type { FieldKey } from '../fields/definition.js';
import type { Profile } from '../fields/profile.js';
import type { Cell } from '../observable/observable.js';
import type { CustomerAdapter } from '../port/adapter.js';
import { isDirty, type Draft } from './draft.js';
import { unreadableExpiries } from './draft-files.js';
import { FormIssues } from './form-issues.js';
import type { FormState, Resumed } from './form-state.js';
import { Lookups } from './lookups.js';
import { Uniqueness } from './uniqueness.js';
import { isOwed, type Upload } from './upload-state.js';

/** What stands on the screen while a form is open, and the one way to change it. */
export class OpenForm {
  readonly adapter: CustomerAdapter;
  readonly profile: Profile;
  readonly #state: Cell<FormState | null>;
  #controller = new AbortController();
  #uniqueness!: Uniqueness;
  #issues!: FormIssues;
  #changes = 0;

  constructor(adapter: CustomerAdapter, profile: Profile, state: Cell<FormState | null>) {
    this.adapter = adapter;
    this.profile = profile;
    this.#state = state;
    this.#watch(null);
  }

  get state(): FormState | null {
    return this.#state.get();
  }

  get draft(): Draft | null {
    return this.#state.get()?.draft ?? null;
  }

  get issues(): FormIssues {
    return this.#issues;
  }

  get uniqueness(): Uniqueness {
    return this.#uniqueness;
  }

  /** Aborted when this form is closed or another is opened. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Counts the changes of the draft. */
  get changes(): number {
    return this.#changes;
  }

  /** Gives up whatever the form before still waits for, and shows this state; null closes. */
  begin(state: FormState | null): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#changes++;
    this.#state.set(state);
  }

  /** Shows the draft that was opened. */
  opened(draft: Draft, resumed: Resumed | null): void {
    this.#watch(draft);
    this.update({ status: 'editing', mode: draft.base ? 'edit' : 'add', resumed });
    this.show(draft);
  }

  /** Changes the draft, except while it is being saved. */
  change(change: (draft: Draft) => Draft): void {
    const state = this.#state.get();
    if (!state?.draft || state.status !== 'editing') return;
    const draft = change(state.draft);
    if (draft !== state.draft) this.#changes++;
    this.show(draft);
  }

  /** Puts into the draft what arrives by itself, at any time. */
  take(change: (draft: Draft) => Draft): void {
    if (!this.draft) return;
    this.#changes++;
    this.show(change(this.draft));
  }

  /** Shows how far the files are. */
  uploading(uploads: readonly Upload[]): void {
    this.update({ uploads });
    if (this.draft) this.show(this.draft);
  }

  /** Shows a draft with what is to be seen of its issues. */
  show(draft: Draft): void {
    const { issues } = this;
    const dirty = this.isDirty(draft);
    const offers = this.uniqueness.offers(draft);
    this.update({ draft, dirty, issues: issues.shown(draft), itemIssues: issues.items(draft), offers });
  }

  /** Whether closing the form would lose something, apart from what was typed into one field. */
  isDirty(draft: Draft, apartFrom: FieldKey | null = null): boolean {
    return unreadableExpiries(draft).length > 0 || this.#uploads().some(isOwed) || isDirty(draft, apartFrom);
  }

  update(change: Partial<FormState>): void {
    const state = this.#state.get();
    if (state) this.#state.set({ ...state, ...change });
  }

  readonly #uploads = (): readonly Upload[] => this.state?.uploads ?? [];

  #watch(opened: Draft | null): void {
    const lookups = new Lookups(this.adapter, opened, this.signal, () => this.draft && this.show(this.draft));
    this.#uniqueness = new Uniqueness(lookups);
    this.#issues = new FormIssues(this.profile, this.#uniqueness, this.#uploads);
  }
}
