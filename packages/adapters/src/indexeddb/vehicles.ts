import type { CustomerAdapter } from '@clientele/core';
import { VehicleIndex, vehicleRows } from '@clientele/core/local';
import type { Connection } from './connection.js';
import { Follower } from './follower.js';
import { customersOf, revisionOf } from './reading.js';

type Calls = Required<Pick<CustomerAdapter, 'vehicles'>>;

/** The call about all vehicles. Their index reads the rows for itself, so that a host without a page of them keeps none. */
export function vehicles(connection: Connection): Calls {
  const index = new VehicleIndex();
  const rows = new Follower(connection, {
    take: ({ id, customer, deletedAt }) => (deletedAt === undefined ? index.put(customer) : index.remove(id)),
  });
  return {
    async vehicles(request, options) {
      await rows.filled(options);
      return connection.read(options, async (tx) => {
        const [revision] = await Promise.all([revisionOf(tx), rows.catchUp(tx)]);
        const { places, total } = index.list(request);
        const owners = await customersOf(tx, [...new Set(places.map(({ customerId }) => customerId))]);
        return { rows: vehicleRows(places, owners), index: request.index, total, revision };
      });
    },
  };
}
