import { expect, test } from 'vitest';
import { countSuite } from './browser-report.mjs';

test('nested suites are counted, skipped tests are not', () => {
  const passed = { passed: true, skipped: false };
  const failed = { passed: false, skipped: false };
  const skipped = { passed: false, skipped: true };
  const suite = { tests: [passed], suites: [{ tests: [passed, failed, skipped], suites: [] }] };
  expect(countSuite(suite)).toEqual({ passed: 2, failed: 1 });
});
