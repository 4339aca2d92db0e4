import { CustomerIndex, VehicleIndex, usedSequence } from '@clientele/core/local';
import type { Connection } from './connection.js';
import { Follower } from './follower.js';
import type { Row } from './schema.js';

/** The indexes over all customers, kept in step with the database. */
export class Mirror {
  readonly live = new CustomerIndex();
  readonly deleted = new CustomerIndex();
  readonly rows: Follower;
  readonly #pattern: string;
  #highest = 0;

  constructor(connection: Connection, codePattern: string) {
    this.rows = new Follower(connection, (row) => this.#take(row));
    this.#pattern = codePattern;
  }

  /** The highest number in the code pattern among the customers seen, deleted ones included. */
  get highest(): number {
    return this.#highest;
  }

  #take({ id, customer, deletedAt }: Row): void {
    const [there, elsewhere] = deletedAt === undefined ? [this.live, this.deleted] : [this.deleted, this.live];
    elsewhere.remove(id);
    there.put(customer);
    this.#highest = Math.max(this.#highest, usedSequence(this.#pattern, customer.code));
  }
}

/** The index over all vehicles. It reads the rows for itself, so that a host without a page of vehicles keeps none. */
export class VehicleMirror {
  readonly index = new VehicleIndex();
  readonly rows: Follower;

  constructor(connection: Connection) {
    this.rows = new Follower(connection, ({ id, customer, deletedAt }) =>
      deletedAt === undefined ? this.index.put(customer) : this.index.remove(id),
    );
  }
}
