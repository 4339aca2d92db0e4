import { dropTransaction, putTransaction } from '../customers/transactions.js';
import { answers } from '../http/answers.js';
import { idParams, transactionBody, writeHeaders } from '../http/bodies.js';
import { DONE, writeOnce } from '../http/requests.js';
import type { App, Services } from '../http/services.js';

/** What binds customers: the contracts and invoices of whoever has those. */
export function transactionRoutes(app: App, services: Services): void {
  app.put(
    '/transactions/:id',
    { schema: { params: idParams, headers: writeHeaders, body: transactionBody, response: { 204: answers.nothing } } },
    (request, reply) =>
      writeOnce(request, reply, services, async (write) => {
        await putTransaction(write, { id: request.params.id, ...request.body });
        return DONE;
      }),
  );

  app.delete(
    '/transactions/:id',
    { schema: { params: idParams, headers: writeHeaders, response: { 204: answers.nothing } } },
    (request, reply) =>
      writeOnce(request, reply, services, async (write) => {
        await dropTransaction(write, request.params.id);
        return DONE;
      }),
  );
}
