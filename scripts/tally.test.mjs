import { expect, test } from 'vitest';
import { stepCounts, total } from './tally.mjs';

test('a step without a report counts as one', () => {
  expect(stepCounts({ code: 0, reports: false })).toEqual({ passed: 1, failed: 0 });
  expect(stepCounts({ code: 2, reports: false })).toEqual({ passed: 0, failed: 1 });
});

test('the reports of all runners are understood', () => {
  const vitest = { numPassedTests: 4, numFailedTests: 1 };
  expect(stepCounts({ code: 1, reports: true, report: vitest })).toEqual({ passed: 4, failed: 1 });
  expect(stepCounts({ code: 0, reports: true, report: { passed: 3, failed: 0 } })).toEqual({ passed: 3, failed: 0 });
});

test('a runner that ran nothing fails', () => {
  expect(stepCounts({ code: 0, reports: true, report: { passed: 0, failed: 0 } })).toEqual({ passed: 0, failed: 1 });
  expect(stepCounts({ code: 0, reports: true })).toEqual({ passed: 0, failed: 1 });
});

test('a runner that fails outside its tests fails', () => {
  expect(stepCounts({ code: 1, reports: true, report: { passed: 5, failed: 0 } })).toEqual({ passed: 5, failed: 1 });
});

test('steps add up', () => {
  const counts = [
    { passed: 2, failed: 0 },
    { passed: 3, failed: 1 },
  ];
  expect(total(counts)).toEqual({ passed: 5, failed: 1 });
});
