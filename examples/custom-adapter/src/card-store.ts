/** A card as the store has it: its own names, its own codes, moments in seconds. */
export interface Card {
  readonly card_no: string;
  /** Counts the changes of this card from 1. */
  readonly edition: number;
  readonly created: number;
  readonly modified: number;
  readonly site: string | null;
  readonly sort: 'PERSON' | 'COMPANY';
  readonly title: string;
  readonly tel: string;
  /** Whatever else belongs on it. */
  readonly more: { readonly [key: string]: unknown };
  /** Of the request that wrote it last. */
  readonly request: string;
}

/** The foreign store of this example, as a vendor's SDK might look: it knows nothing of Clientele. */
export class CardStore {
  readonly #cards = new Map<string, Card>();
  #log: string[] = [];

  async read(cardNo: string): Promise<Card | null> {
    return structuredClone(this.#cards.get(cardNo) ?? null);
  }

  /** The cards that were written since, and a mark to ask from the next time. */
  async changes(since: number): Promise<{ readonly cards: readonly Card[]; readonly mark: number }> {
    const numbers = new Set(this.#log.slice(since));
    return structuredClone({ cards: [...numbers].map((number) => this.#cards.get(number)!), mark: this.#log.length });
  }

  /** Writes a card that follows the one that is there; false where it does not, because somebody was faster. */
  async write(card: Card): Promise<boolean> {
    if (card.edition !== (this.#cards.get(card.card_no)?.edition ?? 0) + 1) return false;
    this.#cards.set(card.card_no, structuredClone(card));
    this.#log.push(card.card_no);
    return true;
  }
}
