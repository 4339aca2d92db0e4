import { type CrmCalls, newId } from '@clientele/core';
import { type CrmCallOptions, type CrmDone, type Exchange, crmCalls, exchangeLater } from '@clientele/core/local';
import type { Connection } from './connection.js';
import { answer, writeAndAnswer } from './crm.js';
import type { Database } from './schema.js';
import type { Writer } from './writer.js';

/** The calls about a CRM: each one transaction, with strict durability where it writes. */
export function crm(connection: Connection, writer: Writer): CrmCalls {
  const begin = (database: Database) => database.transaction(['customers', 'crm'], 'readonly');
  return crmCalls({
    newId,
    read: (exchange, options) =>
      connection.transact(options, begin, (tx) => exchangeLater(exchange, (ask) => answer(tx, ask))),
    write: async <Told>(exchange: () => Exchange<CrmDone<Told>>, about: string, options: CrmCallOptions) => {
      let told: Told | null = null;
      const outcomes = await writer.write(options, {
        about,
        work: async (tx, revision, rules) => {
          let more = 0;
          const done = await exchangeLater(exchange(), async (ask) => {
            more += (ask.writes ?? []).filter((write) => 'customer' in write && write.as === 'new').length;
            return writeAndAnswer(tx, ask, revision, rules);
          });
          told = done.answer;
          return { codes: [], more, outcomes: done.outcomes };
        },
        answer: (_, each) => each,
      });
      return { outcomes, answer: told };
    },
  });
}
