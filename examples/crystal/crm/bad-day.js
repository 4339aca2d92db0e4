/**
 * A bad day on the line between the CRM and others: events that come twice, late, out of order and broken, and people
 * whose phones clash. What the CRM itself holds stays in order.
 */
import { answer } from './database.js';
import { nextVersion, send, upsert } from './sales.js';

/** The phones of two customers that Crystal creates by itself; see `../own-customers.js`. */
const AT_CRYSTAL = /** @type {const} */ (['0908 100 200', '0908 100 300']);

/** Sends all of it. */
export function badDay() {
  return send('wroteBadDay', async (stores) => {
    const everybody = await answer(stores.customers.getAll());
    const first = await answer(stores.outbox.get(1));
    if (everybody.length < 4 || !first) return [];
    const [a, b, c, d] = everybody;
    const day = Date.now().toString(36).toUpperCase();
    /** @param {string} letter @param {Partial<import('./outbox.js').CrmValues>} values */
    const newcomer = (letter, values) => {
      const nobody = { id: `XS-${day}${letter}`, version: 1, name: null, phone: null, email: null, gender: null };
      return upsert({ ...nobody, ...values }, null);
    };

    const older = await nextVersion(stores, b.id, { email: 'cu@vidu.vn' });
    const newer = await nextVersion(stores, b.id, { email: 'moi@vidu.vn' });
    const once = upsert(await nextVersion(stores, a.id, { name: a.name.toUpperCase() }), null);
    const moved = await nextVersion(stores, c.id, { phone: AT_CRYSTAL[0] });
    return [
      // Twice, and late.
      once,
      once,
      first.event,
      // Out of order.
      upsert(newer, null),
      upsert(older, null),
      // Phones that clash: with somebody created at Crystal, with the same again as a new customer, with another of ours.
      upsert(moved, null),
      newcomer('L', { name: 'Lê Hải Yến', phone: AT_CRYSTAL[1] }),
      newcomer('S', { name: 'Người dùng chung số', phone: d.phone }),
      // Broken: no phone, a field nobody knows, an id that was used for something else.
      newcomer('P', { name: 'Khách không để lại số' }),
      { ...newcomer('F', { name: 'Đỗ Thế Vinh', phone: '0977 321 654' }), points: 120 },
      { ...once, values: { ...once.values, name: 'Tên khác dưới mã sự kiện cũ' } },
    ];
  });
}
