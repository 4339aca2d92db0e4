import * as z from 'zod/mini';
import { buildingSchema } from '../model/building.js';
import { customerSchema } from '../model/customer.js';
import type { CustomerAdapter, ItemResult, RemovalResult, RestoreResult } from './adapter.js';
import { attempt, checked } from './checked.js';
import { guardFiles } from './guard-files.js';
import {
  blockerSchema,
  codeProposalSchema,
  descriptionSchema,
  itemResultSchema,
  listResultSchema,
  removalResultSchema,
  restoreResultSchema,
  vehicleListResultSchema,
} from './results.js';

/**
 * The same adapter, with nothing taken on trust: every answer is parsed, and everything thrown becomes a
 * {@link CustomerError} (`adapter`, with its cause, where it was something else). Calls that the adapter lacks stay
 * absent.
 */
export function guard(adapter: CustomerAdapter): CustomerAdapter {
  const guarded: CustomerAdapter = {
    describe: (options) =>
      checked(
        descriptionSchema,
        attempt(() => adapter.describe(options)),
      ),
    list: (request, options) =>
      checked(
        listResultSchema,
        attempt(() => adapter.list(request, options)),
      ),
    get: (id, options) =>
      checked(
        customerSchema,
        attempt(() => adapter.get(id, options)),
      ),
    create: (customer, options) =>
      checked(
        customerSchema,
        attempt(() => adapter.create(customer, options)),
      ),
    update: (id, patch, version, options) =>
      checked(
        customerSchema,
        attempt(() => adapter.update(id, patch, version, options)),
      ),
  };
  const { buildings, nextCode, createMany, find, blockers, remove, restore, vehicles } = adapter;
  if (buildings) {
    guarded.buildings = (options) =>
      checked(
        z.array(buildingSchema),
        attempt(() => buildings.call(adapter, options)),
      );
  }
  if (nextCode) {
    guarded.nextCode = (options) =>
      checked(
        codeProposalSchema,
        attempt(() => nextCode.call(adapter, options)),
      );
  }
  if (createMany) {
    guarded.createMany = (customers, options) =>
      checked<ItemResult[]>(
        z.array(itemResultSchema),
        attempt(() => createMany.call(adapter, customers, options)),
      );
  }
  if (find) {
    guarded.find = (key, options) =>
      checked(
        z.array(customerSchema),
        attempt(() => find.call(adapter, key, options)),
      );
  }
  if (blockers) {
    guarded.blockers = (ids, options) =>
      checked(
        z.array(blockerSchema),
        attempt(() => blockers.call(adapter, ids, options)),
      );
  }
  if (remove) {
    guarded.remove = (items, options) =>
      checked<RemovalResult[]>(
        z.array(removalResultSchema),
        attempt(() => remove.call(adapter, items, options)),
      );
  }
  if (restore) {
    guarded.restore = (ids, options) =>
      checked<RestoreResult[]>(
        z.array(restoreResultSchema),
        attempt(() => restore.call(adapter, ids, options)),
      );
  }
  if (vehicles) {
    guarded.vehicles = (request, options) =>
      checked(
        vehicleListResultSchema,
        attempt(() => vehicles.call(adapter, request, options)),
      );
  }
  Object.assign(guarded, guardFiles(adapter));
  if (adapter.subscribe) guarded.subscribe = (listener) => adapter.subscribe!(listener);
  if (adapter.dispose) guarded.dispose = () => adapter.dispose!();
  return guarded;
}
