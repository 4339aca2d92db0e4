/** Customers that Crystal creates by itself, before any comes from the CRM. All invented. */

/** @type {[string, string, string | null, { name: string, phone: string } | null][]} */
const PEOPLE = [
  ['Ngô Thị Ý', '0908 100 200', 'MindX nội bộ', null],
  ['Lê Hải Yến', '0908 100 300', null, null],
  ['Trần Đức Long', '0912 220 808', 'MindX nội bộ', { name: 'Lý Kim Oanh', phone: '0987 654 321' }],
];

/** An individual of whom nothing is known: every field is there, and empty. */
const NOBODY = {
  kind: /** @type {const} */ ('individual'),
  buildingId: null,
  code: null,
  displayOrder: null,
  email: null,
  address: null,
  note: null,
  gender: null,
  birthDate: null,
  nationality: null,
  identityNumber: null,
  identityDate: null,
  identityPlace: null,
  apartments: [],
  vehicles: [],
  contacts: [],
  attachments: [],
};

/**
 * Adds them where there is nobody yet.
 * @param {import('@clientele/core').CustomerAdapter} adapter
 */
export async function addOwnCustomers(adapter) {
  const query = { buildingId: null, group: /** @type {const} */ ('all'), text: '' };
  const sort = { field: /** @type {const} */ ('name'), direction: /** @type {const} */ ('ascending') };
  const { total } = await adapter.list({ query, sort, at: { index: 0 }, limit: 1 });
  if (total !== 0) return;
  const customers = PEOPLE.map(([name, phone, company, occupant]) => ({
    ...NOBODY,
    id: crypto.randomUUID(),
    name,
    phone: numbered(phone),
    company,
    occupant: occupant && { name: occupant.name, phone: numbered(occupant.phone) },
  }));
  await adapter.createMany?.(customers, { opId: crypto.randomUUID() });
}

/** @param {string} text */
function numbered(text) {
  return { value: text.replace(/^0/, '+84').replaceAll(' ', ''), text };
}
