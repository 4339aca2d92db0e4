import { type CodeProposal, SORT_FIELDS } from '@clientele/core';
import { codeFor } from '@clientele/core/local';
import { highest } from '../database/writer.js';
import { listVehicles } from '../customers/vehicles.js';
import { answers } from '../http/answers.js';
import { vehiclesBody } from '../http/bodies.js';
import { principalIn } from '../http/requests.js';
import type { App, Services } from '../http/services.js';

/** What a tenant's backend can, its buildings, the next code, its vehicles. */
export function readingRoutes(app: App, { db, settings }: Services): void {
  app.get('/description', { schema: { response: { 200: answers.description } } }, async (request) => {
    const { tenant, permissions } = principalIn(request);
    const { unique } = await settings(tenant);
    const readOnly = !permissions.includes('write');
    return { access: ['index', 'cursor'], sorts: SORT_FIELDS, search: true, exactTotals: true, unique, readOnly };
  });

  app.get('/buildings', { schema: { response: { 200: answers.buildings } } }, async (request) => {
    const { buildings } = await settings(principalIn(request).tenant);
    return { buildings };
  });

  app.get('/next-code', { schema: { response: { 200: answers.code } } }, async (request): Promise<CodeProposal> => {
    const { tenant } = principalIn(request);
    const { codePattern: pattern } = await settings(tenant);
    const row = await db.selectFrom('tenants').selectAll().where('id', '=', tenant).executeTakeFirst();
    const used = row?.code_pattern === pattern ? row.sequence : await highest(db, tenant, pattern);
    return { code: codeFor(pattern, used + 1), pattern, sequence: used + 1 };
  });

  app.post('/vehicles/query', { schema: { body: vehiclesBody, response: { 200: answers.vehicles } } }, (request) =>
    listVehicles(db, principalIn(request).tenant, request.body),
  );
}
