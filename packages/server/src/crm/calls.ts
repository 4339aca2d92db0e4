import { newId } from '@clientele/core';
import { crmCalls, exchangeLater } from '@clientele/core/local';
import type { Reading } from '../customers/reading.js';
import type { Write } from '../database/write.js';
import { answer, writeAndAnswer } from './books.js';

/** Core's calls about a CRM that only read. */
export function crmReads(reading: Reading) {
  const { conflicts, quarantine } = crmCalls({
    newId,
    read: (exchange) => exchangeLater(exchange, (ask) => answer(reading, ask)),
    write: () => Promise.reject(new Error('This transaction only reads')),
  });
  return { conflicts, quarantine };
}

/** Core's calls about a CRM that write, all within one write. */
export function crmWrites(write: Write) {
  const { receive, command } = crmCalls({
    newId,
    read: (exchange) => exchangeLater(exchange, (ask) => answer(write, ask)),
    write: async (exchange) => {
      const done = await exchangeLater(exchange(), (ask) => writeAndAnswer(write, ask));
      // Also where only a record of the CRM changed: what is open did.
      for (const outcome of done.outcomes) if ('id' in outcome && !outcome.isUnchanged) write.changed.add(outcome.id);
      return done;
    },
  });
  return { receive, command };
}
