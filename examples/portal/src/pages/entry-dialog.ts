import type { Customer } from '@clientele/core';
import { amountOf, type BookName, type NewEntry } from '../books/entries.js';
import { openSmallDialog } from '../dom/dialog.js';
import { button, element } from '../dom/element.js';
import { noteBox } from '../import/problem-box.js';
import type { Portal } from '../shell/portal.js';
import { customerField } from './customer-field.js';

/** Opens the dialog that adds a contract or an invoice for a customer of the chosen building. */
export function openEntryDialog(portal: Portal, book: BookName): void {
  const words = portal.words();
  const buildingId = portal.preferences.buildingId.get();
  if (buildingId === null) return;

  const apartment = element('input', { attributes: { id: 'apartment', list: 'apartments', required: '' } });
  const apartments = element('datalist', { attributes: { id: 'apartments' } });
  const amount = element('input', { attributes: { id: 'amount', inputmode: 'numeric', required: '' } });
  const kind = element('select', { attributes: { id: 'kind' } }, [
    element('option', { text: words['contracts.service'], attributes: { value: 'service' } }),
    element('option', { text: words['contracts.lease'], attributes: { value: 'lease' } }),
  ]);
  let suggested = '';
  const customer = customerField(portal, buildingId, (found) => {
    const held = found.apartments.map((holding) => holding.apartment);
    apartments.replaceChildren(...held.map((value) => element('option', { attributes: { value } })));
    // What a person typed stays.
    if (apartment.value === suggested) apartment.value = suggested = held[0] ?? '';
  });
  const problem = element('div');
  const save = element('button', {
    class: 'button primary',
    text: words['books.save'],
    attributes: { type: 'submit' },
  });
  const cancel = button(words['books.cancel'], () => dialog.close());

  const refuse = (text: string, input?: HTMLElement) => {
    problem.replaceChildren(noteBox('bad', text));
    input?.focus();
  };
  const entryFor = ({ id, code, name }: Customer, dong: number): NewEntry => ({
    buildingId,
    customerId: id,
    customerCode: code ?? '',
    customerName: name ?? '',
    apartment: apartment.value.trim(),
    amount: dong,
    kind: kind.value === 'lease' ? 'lease' : 'service',
  });
  const submit = async () => {
    const chosen = await customer.chosen();
    if (!chosen) return refuse(words['books.noCustomer'], customer.input);
    if (apartment.value.trim() === '') return refuse(words['books.noApartment'], apartment);
    const dong = amountOf(amount.value);
    if (dong === null) return refuse(words['books.noAmount'], amount);
    const added = await portal.books.add(book, entryFor(chosen, dong), portal.adapter);
    if (added) dialog.close();
    else refuse(words['books.customerDeleted'], customer.input);
  };

  const fields = [
    labelled(words['books.customer'], customer.input, words['books.customerHint']),
    customer.offers,
    labelled(words['column.apartment'], apartment),
    apartments,
    ...(book === 'contracts' ? [labelled(words['column.contractKind'], kind)] : []),
    labelled(words[book === 'contracts' ? 'books.monthly' : 'books.amount'], amount),
    problem,
    element('div', { class: 'actions' }, [cancel, save]),
  ];
  const dialog = openSmallDialog(words[`${book}.add`], fields, () => {
    if (save.disabled) return;
    save.disabled = true;
    problem.replaceChildren();
    submit()
      .catch(() => refuse(words['books.notSaved']))
      .finally(() => (save.disabled = false));
  });
  customer.input.focus();
}

function labelled(text: string, control: HTMLInputElement | HTMLSelectElement, hint = ''): HTMLElement {
  const label = element('label', { text, attributes: { for: control.id } });
  if (!hint) return element('div', { class: 'field' }, [label, control]);
  const below = element('small', { text: hint, attributes: { id: `${control.id}-hint` } });
  control.setAttribute('aria-describedby', below.id);
  return element('div', { class: 'field' }, [label, control, below]);
}
