import type { openedVi } from './opened-vi.js';

const number = new Intl.NumberFormat('en');
const plural = new Intl.PluralRules('en');
const customers = (count: number) =>
  `${number.format(count)} ${plural.select(count) === 'one' ? 'customer' : 'customers'}`;

/** English beside the Vietnamese source. */
export const openedEn: typeof openedVi = {
  'allVehicles.title': 'Vehicles',
  'allVehicles.search': 'Find vehicles',
  'allVehicles.searchHint': 'Plate, brand, parking card, apartment, owner',
  'allVehicles.total': (total) => (total === 1 ? '1 vehicle' : `${number.format(total)} vehicles`),
  'allVehicles.found': (found) => (found === 1 ? '1 vehicle found' : `${number.format(found)} vehicles found`),
  'allVehicles.owner': 'Owner',
  'allVehicles.electric': (type) => `Electric ${type.toLowerCase()}`,
  'allVehicles.chooseBuilding': 'Choose a building to see its vehicles',
  'allVehicles.emptyTitle': 'No vehicles yet',
  'allVehicles.emptyText': 'Vehicles are added in the form of their customer, and stand here then.',
  'allVehicles.nothingTitle': 'No vehicles found',
  'allVehicles.nothingText': (text) => `No vehicle matches “${text}”.`,

  'removal.looking': 'Checking contracts and invoices…',
  'removal.title': (free, ticked) =>
    free === ticked
      ? `Delete ${customers(free)}?`
      : `Delete ${number.format(free)} of ${number.format(ticked)} selected customers?`,
  'removal.titleNone': 'None of these can be deleted',
  'removal.text': 'Vehicles, contacts and attachments go with their customer. You can undo this.',
  'removal.blockedText': (count) => `${customers(count)} with transactions cannot be deleted and stay selected.`,
  'removal.contracts': (count) => `${number.format(count)} ${count === 1 ? 'contract' : 'contracts'}`,
  'removal.invoices': (count) => `${number.format(count)} ${count === 1 ? 'invoice' : 'invoices'}`,
  'removal.unknown': 'Transactions could not be checked',
  'removal.vehicles': (count) => `${number.format(count)} ${count === 1 ? 'vehicle' : 'vehicles'}`,
  'removal.more': (count) => `and ${number.format(count)} more`,
  'removal.confirm': (count) => `Delete ${customers(count)}`,
  'removal.deleting': (done, all) => `Deleting ${number.format(done)} of ${number.format(all)}…`,
  'removal.cancel': 'Cancel',
  'removal.stop': 'Stop',
  'removal.close': 'Close',
  'removal.tooManyTitle': 'Too many customers to delete at once',
  'removal.tooManyText': (most) =>
    `At most ${number.format(most)} customers can be deleted at once. Narrow the search.`,
  'removal.failedTitle': 'This could not be checked',
  'removal.notDeleted': 'Not deleted yet',
};
