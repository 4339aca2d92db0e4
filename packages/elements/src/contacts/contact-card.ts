import { formatPhone, type Contact, type Item, type Messages } from '@clientele/core';
import type { ItemCard } from '../controls/item-view.js';
import { user } from '../icons/icons.js';

/** What another contact says on its card: who, and how to reach them. */
export function contactCard(item: Item, _words: Messages): ItemCard {
  const { name, relation, phone, email, note } = item as Contact;
  const facts = [relation, phone && formatPhone(phone.value), email, note];
  return { icon: user, title: name, facts: facts.filter(Boolean).join(' · '), ended: false };
}
