import type { FieldKey } from '../fields/definition.js';
import type { ItemKey } from '../fields/item.js';
import type { Profile } from '../fields/profile.js';
import type { Issue, IssuePlace, ItemIssue } from '../rules/issues.js';
import { checkItem } from '../rules/item-validation.js';
import { checkTexts, formPlaces } from '../rules/validation.js';
import type { Draft } from './draft.js';
import { unreadableExpiries } from './draft-files.js';
import { fileIssues, fileItemIssues } from './file-issues.js';
import type { Uniqueness } from './uniqueness.js';
import type { Upload } from './upload-state.js';

/** What is wrong with the draft, and how much of it a person should see by now. */
export class FormIssues {
  readonly #profile: Profile;
  readonly #uniqueness: Uniqueness;
  readonly #left = new Set<IssuePlace>();
  readonly #itemLeft = new Set<ItemKey>();
  readonly #expiriesLeft = new Set<string>();
  readonly #uploads: () => readonly Upload[];
  #tried = false;
  #itemTried = false;

  constructor(profile: Profile, uniqueness: Uniqueness, uploads: () => readonly Upload[]) {
    this.#profile = profile;
    this.#uniqueness = uniqueness;
    this.#uploads = uploads;
  }

  /** A field was left: from now on its issues show. */
  leave(field: FieldKey): void {
    this.#left.add(field);
  }

  /** The expiry of a file was left. */
  leaveExpiry(id: string): void {
    this.#expiriesLeft.add(id);
  }

  /** A save was tried: from now on everything shows. */
  trySave(): void {
    this.#tried = true;
  }

  /** The item editor was opened: nothing of it shows yet. */
  openItem(): void {
    this.#itemLeft.clear();
    this.#itemTried = false;
  }

  /** An input of the item editor was left. */
  leaveItem(key: ItemKey): void {
    this.#itemLeft.add(key);
  }

  /** The item was to be put into the form: from now on everything of it shows. */
  tryItem(): void {
    this.#itemTried = true;
  }

  /** Everything, in the order of the form, errors of a place before its warnings. */
  all(draft: Draft): readonly Issue[] {
    const { issues } = checkTexts(draft.texts, draft.kind, this.#profile);
    const found: readonly Issue[] = [
      ...issues,
      ...this.#uniqueness.issues(draft),
      ...fileIssues(draft, this.#uploads()),
      ...(draft.item ? [{ field: draft.item.collection, level: 'error', code: 'item-open' } as const] : []),
      ...(draft.conflicts.some(({ choice }) => choice === null)
        ? [{ field: 'conflicts', level: 'error', code: 'undecided' } as const]
        : []),
    ];
    const places: readonly IssuePlace[] = ['conflicts', ...formPlaces(this.#profile, draft.kind)];
    const at = ({ field, level }: Issue) => places.indexOf(field) * 2 + (level === 'error' ? 0 : 1);
    return [...found].sort((left, right) => at(left) - at(right));
  }

  /** The errors among all. */
  errors(draft: Draft): readonly Issue[] {
    return this.all(draft).filter(({ level }) => level === 'error');
  }

  /** What is to be seen of them by now. An open editor or choice is no fault until the form is to be saved. */
  shown(draft: Draft): readonly Issue[] {
    const dateLeft = unreadableExpiries(draft).some((id) => this.#expiriesLeft.has(id));
    const isSeen = ({ field, code, holder }: Issue) =>
      this.#left.has(field) ||
      // Who has a phone is of use at once, before more is typed.
      (field === 'phone' && holder) ||
      (dateLeft && field === 'attachments' && code === 'date-invalid');
    return this.all(draft).filter((issue) => this.#tried || isSeen(issue));
  }

  /** What is to be seen at the items by now. Something missing is no fault before the item is to be kept. */
  items(draft: Draft): readonly ItemIssue[] {
    const files = fileItemIssues(draft, (id) => this.#tried || this.#expiriesLeft.has(id));
    const plates = [...this.#uniqueness.plates(draft), ...files];
    if (!draft.item) return plates;
    const { collection, id, texts } = draft.item;
    const typed = checkItem(collection, id, texts).issues.filter(({ field, code }) => {
      return this.#itemTried || (this.#itemLeft.has(field) && code !== 'required' && code !== 'chosen');
    });
    return [...typed.map((issue) => ({ ...issue, collection, id })), ...plates];
  }
}
