import fc from 'fast-check';
import { it } from 'vitest';
import { NUMBERS_A_STEP } from '../../testing/crm/history.js';
import { LONG_RUN, half } from '../../testing/crm/long-run.js';

const numbers = fc.array(fc.array(fc.nat(1_000), { minLength: NUMBERS_A_STEP, maxLength: NUMBERS_A_STEP }), {
  maxLength: 24,
});
const seed = Number(process.env['CRM_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

it.each(half(1))(`%s, CRM_SEED=${seed}`, { timeout: 600_000 }, (_, holds) => {
  fc.assert(
    fc.property(numbers, (some) => holds(some)),
    { numRuns: LONG_RUN, seed },
  );
});
