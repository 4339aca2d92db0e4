import { Cell, type Observable } from '../observable/observable.js';
import type { KeptDraft } from '../port/adapter.js';
import type { Draft } from './draft.js';
import { DraftKeeper } from './draft-keeper.js';
import { draftFrom } from './draft-shape.js';
import type { FormState } from './form-state.js';
import { newId } from './new-id.js';
import type { OpenForm } from './open-form.js';

/** A draft of a form that was never closed by a person. */
export interface DraftOffer {
  readonly id: string;
  readonly buildingId: string | null;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
  /** What stood in the form; null where it cannot be read. */
  readonly draft: Draft | null;
}

/** The drafts that the adapter keeps: of the form that is open, and of those that a closed or crashed tab left behind. */
export class FormDrafts {
  readonly #form: OpenForm;
  readonly #buildingId: () => string | null;
  readonly #offers = new Cell<readonly DraftOffer[]>([]);
  /** Ids of those that are done with; the adapter may still have them for a moment. */
  readonly #done = new Set<string>();
  #keeper: DraftKeeper | null = null;
  #seen: Draft | null = null;
  #asked = 0;

  constructor(form: OpenForm, state: Observable<FormState | null>, buildingId: () => string | null) {
    this.#form = form;
    this.#buildingId = buildingId;
    state.subscribe(() => this.#changed());
  }

  /** Those that can be gone on with, the last one first. Empty until {@link load}. */
  get offers(): Observable<readonly DraftOffer[]> {
    return this.#offers;
  }

  /** Asks which drafts there are. What cannot be told now is offered another time. */
  async load(): Promise<readonly DraftOffer[]> {
    const asked = ++this.#asked;
    const kept = await this.#form.adapter.drafts?.load().catch(() => null);
    if (kept && asked === this.#asked) this.#offers.set(kept.map(offerOf).filter((offer) => this.#isOffered(offer)));
    return this.#offers.get();
  }

  /** Drops a draft, for good. */
  async drop(id: string): Promise<void> {
    this.#done.add(id);
    // Where another tab has it by now, it is that one's.
    await this.#form.adapter.drafts?.drop(id, { opId: newId() }).catch(() => undefined);
    await this.load();
  }

  /** Keeps the form that was just opened from its first change on; one that goes on with a draft, from now on. */
  begin(offer: DraftOffer | null): void {
    const { drafts } = this.#form.adapter;
    if (!drafts) return;
    const id = offer?.id ?? newId();
    const buildingId = offer ? offer.buildingId : this.#buildingId();
    const say = (keeping: FormState['keeping']) => {
      if (this.#keeper === keeper) this.#form.update({ keeping });
    };
    const about = { id, isThere: offer !== null };
    const keeper = new DraftKeeper(about, drafts, () => this.#standing(id, buildingId), say);
    this.#seen = this.#form.draft;
    this.#keeper = keeper;
    if (!offer) return;
    void keeper.write();
    this.#offers.set(this.#offers.get().filter((each) => this.#isOffered(each)));
  }

  /** The form is closed by whatever came; its draft is offered again. */
  leave(): void {
    this.#end((keeper) => keeper.leave());
  }

  /** The form was saved, or closed by a person: its draft is dropped. */
  end(): void {
    if (this.#keeper) this.#done.add(this.#keeper.id);
    this.#end((keeper) => keeper.drop());
  }

  #end(end: (keeper: DraftKeeper) => Promise<void>): void {
    const keeper = this.#keeper;
    this.#keeper = null;
    if (keeper) void end(keeper).then(() => this.load());
  }

  #changed(): void {
    const { draft, state } = this.#form;
    if (!this.#keeper || !draft || draft === this.#seen) return;
    this.#seen = draft;
    this.#keeper.changed();
    if (state?.keeping === 'kept') this.#form.update({ keeping: 'pending' });
  }

  #standing(id: string, buildingId: string | null): KeptDraft | null {
    const { state } = this.#form;
    if (!state?.draft || !state.dirty) return null;
    const files = state.draft.items.attachments.map((file) => file.id);
    return { id, buildingId, savedAt: new Date().toISOString(), files, content: state.draft };
  }

  #isOffered({ id, draft }: DraftOffer): boolean {
    const { kinds } = this.#form.profile;
    return id !== this.#keeper?.id && !this.#done.has(id) && (draft === null || kinds.includes(draft.kind));
  }
}

function offerOf({ id, buildingId, savedAt, content }: KeptDraft): DraftOffer {
  return { id, buildingId, savedAt, draft: draftFrom(content) };
}
