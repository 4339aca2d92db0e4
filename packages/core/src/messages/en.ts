/**
 * The words on screen in English. Vietnamese, the source, is part of the main entry.
 *
 * @module en
 */

import { crmEn } from './crm-en.js';
import { formEn } from './form-en.js';
import { openedEn } from './opened-en.js';
import type { Messages } from './vi.js';

const number = new Intl.NumberFormat('en');
const plural = new Intl.PluralRules('en');
const customers = (count: number, more?: boolean) =>
  `${number.format(count)}${more ? '+' : ''} ${plural.select(count) === 'one' ? 'customer' : 'customers'}`;

/** English beside the Vietnamese source. */
export const en: Messages = {
  ...crmEn,
  ...formEn,
  ...openedEn,
  locale: 'en',

  'list.title': 'Customers',
  'list.add': 'Add customer',
  'list.search': 'Search customers',
  'list.searchHint': 'Name, code, phone, email, plate, apartment',
  'list.searchHintPhone': 'Phone number, name, email',
  'list.clearSearch': 'Clear search',
  'list.building': 'Building',
  'list.chooseBuilding': 'Choose a building',
  'list.chooseBuildingFirst': 'Choose a building to see and add its customers',
  'list.total': customers,
  'list.found': (found, total) => `${number.format(found)} of ${customers(total)}`,
  'list.sorted': (by, isDown) => `Sorted by ${by}, ${isDown ? 'descending' : 'ascending'}`,
  'list.sortedByDefault': 'Default order',
  'list.loading': 'Loading…',
  'list.emptyTitle': 'No customers yet',
  'list.emptyText': 'Add the first customer of this building.',
  'list.emptyTextAnywhere': 'Add the first customer.',
  'list.emptyCrm': 'Customers appear here when the CRM sends them.',
  'list.emptyReadOnly': 'Customers appear here when somebody adds them.',
  'list.nothingTitle': 'No customers found',
  'list.nothingText': (text) => `Nobody matches “${text}”.`,
  'list.failedTitle': 'The list could not be loaded',
  'list.retry': 'Try again',
  'list.ownUser': 'The customer',
  'list.offline': 'No connection. The list loads by itself when it is back.',
  'list.stale': 'This is the list as it was loaded before.',
  'list.occupant': (name) => `User: ${name}`,
  'list.representative': (name) => `Represented by ${name}`,
  'list.givenBack': (apartment) => `${apartment} · ended`,
  'list.notMatching': 'not in this filter',

  'list.selected': (count) => `${customers(count)} selected`,
  'list.selectedNone': 'No customer selected',
  'list.selectAll': 'Select all',
  'list.select': (name) => `Select ${name}`,
  'list.edit': 'Edit',
  'list.editOne': 'Select exactly one customer to edit',
  'list.remove': 'Delete',
  'list.removeNone': 'Select customers to delete',
  'list.unselect': 'Clear selection',
  'list.selectedHidden': (count) => `${number.format(count)} of them not in this list`,
  'tab.all': 'All',
  'tab.local': 'Created in Crystal',
  'kind.individual': 'Individual',
  'kind.organisation': 'Organisation',
  'tab.contacts': 'Other contacts',
  'tab.attachments': 'Attachments',

  'field.phone': 'Phone number',
  'field.email': 'Email',
  'field.displayOrder': 'Display order',
  'field.fullName': 'Full name',
  'field.gender': 'Gender',
  'field.company': 'Company',
  'section.occupant': 'User',
  'gender.male': 'Male',
  'gender.female': 'Female',
  'gender.other': 'Other',
  'form.restored': 'Customer restored',
  'column.code': 'Code',
  'column.name': 'Customer name',
  'column.apartment': 'Apartments',
  'column.kind': 'Customer type',
  'column.kindShort': 'Type',
  'column.displayOrderShort': 'Order',
  'column.origin': 'Origin',

  'origin.crm': 'From the CRM',
  'origin.crm-local': 'From the CRM · created here',
  'origin.local': 'Created here',
  'origin.differs': 'Differs from the CRM',
  'origin.gone': 'No longer in the CRM',

  'allVehicles.absentTitle': 'No list of vehicles',
  'allVehicles.absentText': 'The data source of this page cannot list the vehicles of a whole building yet.',

  'notice.created': 'Customer added',
  'notice.updated': 'Changes saved',
  'notice.deleted': 'Deleted',
  'notice.deletedSome': (deleted, confirmed) => `Deleted ${number.format(deleted)} of ${number.format(confirmed)}`,
  'notice.deletedSomeText': 'The others stay selected',
  'notice.restored': 'Undone',
  'notice.restoredSome': (restored, asked) => `Brought back ${number.format(restored)} of ${number.format(asked)}`,
  'notice.undo': 'Undo',
  'notice.close': 'Close message',

  'error.invalid': 'Some values are not right, please check them.',
  'error.taken': 'Another customer has this value.',
  'error.blocked': 'The customer has transactions and cannot be deleted.',
  'error.conflict': 'Someone else has just changed this customer.',
  'error.not-found': 'This customer is no longer there.',
  'error.too-large': 'The data are too large.',
  'error.storage-full': 'This device or browser has no space left. Delete some files on the device and try again.',
  'error.unauthorized': 'Your session has expired. Please sign in again.',
  'error.forbidden': 'You may not do this.',
  'error.unavailable': 'No connection at the moment. Please try again in a few minutes.',
  'error.outdated': 'There is a new version of this application. Please reload the page.',
  'error.storage-lost': 'The data in this browser were deleted. Please contact your administrator.',
  'error.adapter': 'Something unexpected went wrong. Try again; if it stays, contact your administrator.',
};
