import { formatDate, todayInVietnam, type Holding, type Item, type Messages } from '@clientele/core';
import type { ItemCard } from '../controls/item-view.js';
import { building2 } from '../icons/icons.js';

/** What an apartment says on its card: since when it is held and as what, or when it was given back. */
export function apartmentCard(item: Item, words: Messages): ItemCard {
  const { apartment, relation, from, to } = item as Holding;
  const ended = to !== null && to < todayInVietnam(Date.now());
  const day = (date: string | null) => (date === null ? null : formatDate(date));
  const facts =
    ended && to !== null
      ? words['holding.returned'](formatDate(to))
      : words['holding.period'](relation && words[`relation.${relation}`], day(from), day(to));
  return { icon: building2, title: apartment, facts, ended, line: true };
}
