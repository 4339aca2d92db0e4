import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBERS_A_STEP } from '../../testing/crm/history.js';
import { MUTANTS } from '../../testing/crm/mutants.js';
import { PROPERTIES } from '../../testing/crm/properties.js';

const numbers = fc.array(fc.array(fc.nat(1_000), { minLength: NUMBERS_A_STEP, maxLength: NUMBERS_A_STEP }), {
  maxLength: 24,
});
/** `CRM_SEED=… npx vitest run --project unit crm-origin` runs the same histories again. */
const seed = Number(process.env['CRM_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const settings = { numRuns: 1_000, seed };
const PATIENCE = 60_000;

describe(`the rules for customers of a CRM, CRM_SEED=${seed}`, () => {
  it.each(Object.entries(PROPERTIES))('%s', { timeout: PATIENCE }, (_, holds) => {
    fc.assert(
      fc.property(numbers, (some) => holds(some)),
      settings,
    );
  });

  it.each(Object.entries(PROPERTIES))('finds the mutant of %s', { timeout: PATIENCE }, (name, holds) => {
    const mutant = MUTANTS[name.split(' ')[0] ?? ''];
    expect(mutant).toBeDefined();
    const { failed } = fc.check(
      fc.property(numbers, (some) => holds(some, mutant?.())),
      { ...settings, endOnFailure: true },
    );
    expect(failed).toBe(true);
  });
});
