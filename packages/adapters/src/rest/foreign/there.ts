import { type Customer, CustomerError, customerSchema } from '@clientele/core';
import { segment } from '../addresses.js';
import { naming } from '../failures.js';
import type { Transport } from '../transport.js';
import type { Backend } from './backend.js';
import { type FieldMap } from './fields.js';
import { type Data, at } from './inside.js';
import { versionOf } from './versions.js';

/** A customer, and the record it was read from. */
export interface Found {
  readonly customer: Customer;
  readonly record: Data;
  /** The entity tag it came with. */
  readonly tag: string | null;
}

/** Paths and records of a backend: where customers are, and what their records say. */
export class There {
  readonly backend: Backend;
  readonly transport: Transport;
  readonly map: FieldMap;
  /** The buildings of those that were read, for paths that need them. */
  readonly #buildings = new Map<string, string>();

  constructor(backend: Backend, transport: Transport, map: FieldMap) {
    this.backend = backend;
    this.transport = transport;
    this.map = map;
  }

  /** The path of the collection. @throws CustomerError `invalid` where it needs a building and there is none */
  list(buildingId: string | null): string {
    return this.#path(this.backend.paths.customers, () => {
      if (buildingId === null) throw new CustomerError('invalid', { field: 'buildingId' });
      return buildingId;
    });
  }

  /** The path of one customer. @throws CustomerError `not-found` */
  one(id: string): string {
    const { customers, customer = `${customers}/:id` } = this.backend.paths;
    return this.about(customer, id);
  }

  /** Any path about one customer. @throws CustomerError `not-found` */
  about(path: string, id: string): string {
    const building = () => {
      const known = this.#buildings.get(id);
      if (known === undefined) throw new CustomerError('not-found', { id });
      return known;
    };
    return this.#path(path, building).replace(':id', () => segment(id));
  }

  /** What an answer about one customer, or a row of a list, says. @throws CustomerError `adapter` */
  read(record: unknown, buildingId: string | null = null): Customer {
    const fields = { ...this.map.read(record), version: versionOf(this.backend.version, record) };
    // Where the path says which building, the record need not.
    if ('buildingId' in fields && fields.buildingId === null) fields.buildingId = buildingId;
    const { data, error } = customerSchema.safeParse(fields);
    if (!data) throw new CustomerError('adapter', { field: error.issues[0]?.path.join('.') ?? '' });
    if (data.buildingId !== null && this.backend.paths.customers.includes(':buildingId')) {
      this.#buildings.set(data.id, data.buildingId);
    }
    return data;
  }

  /** Makes sure that a customer can be reached, whose building is known here. */
  remember(id: string, buildingId: string | null): void {
    if (buildingId !== null) this.#buildings.set(id, buildingId);
  }

  /** What answered is one customer. @throws CustomerError `adapter` */
  found(body: unknown, headers: Headers, id: string | null = null): Found {
    const record = at(body, this.backend.envelope?.row);
    const known = id === null ? null : (this.#buildings.get(id) ?? null);
    return { customer: this.read(record, known), record: record as Data, tag: headers.get('ETag') };
  }

  /** One customer. @throws CustomerError `not-found` */
  async get(id: string, signal: AbortSignal | undefined): Promise<Found> {
    const request = { method: 'get', path: this.one(id), repeatable: true, signal } as const;
    const { body, headers } = await naming(id, this.transport.ask(request));
    return this.found(body, headers, id);
  }

  #path(path: string, building: () => string): string {
    return path.replace(/^\//, '').replace(':buildingId', () => segment(building()));
  }
}
