// Reporter of the browser tests: leaves their counts where `npm test` adds them up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {{ tests: { passed: boolean, skipped: boolean }[], suites: Suite[] }} Suite */

/**
 * Counts the tests of one suite and of the suites inside it.
 * @param {Suite} suite
 * @returns {{ passed: number, failed: number }}
 */
export function countSuite({ tests, suites }) {
  const own = {
    passed: tests.filter((t) => t.passed && !t.skipped).length,
    failed: tests.filter((t) => !t.passed && !t.skipped).length,
  };
  return suites
    .map(countSuite)
    .reduce((sum, next) => ({ passed: sum.passed + next.passed, failed: sum.failed + next.failed }), own);
}

/**
 * A @web/test-runner reporter that writes `{ passed, failed }`. A file that could not be loaded counts as one failure.
 * @param {string} file
 */
export function browserReport(file) {
  return {
    /** @param {{ sessions: { passed: boolean, testResults?: Suite }[] }} run */
    onTestRunFinished({ sessions }) {
      const counts = sessions.map((session) => {
        const { passed, failed } = countSuite(session.testResults ?? { tests: [], suites: [] });
        return { passed, failed: failed || (session.passed ? 0 : 1) };
      });
      const total = counts.reduce(
        (sum, next) => ({ passed: sum.passed + next.passed, failed: sum.failed + next.failed }),
        {
          passed: 0,
          failed: 0,
        },
      );
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(total));
    },
  };
}
