// Adds up what the steps of `npm test` report.

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The counts in a report of vitest, of the browser tests or of the checks.
 * @param {Record<string, unknown>} report
 * @returns {Counts}
 */
function countsOf(report) {
  return {
    passed: Number(report['numPassedTests'] ?? report['passed'] ?? 0),
    failed: Number(report['numFailedTests'] ?? report['failed'] ?? 0),
  };
}

/**
 * What one step adds to the total. A step without a report counts as one. A runner that failed without a failed test,
 * wrote no report or ran nothing adds a failure, so that silence never passes.
 * @param {{ code: number, reports: boolean, report?: Record<string, unknown> | undefined }} step
 * @returns {Counts}
 */
export function stepCounts({ code, reports, report }) {
  const ok = code === 0;
  if (!reports) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const { passed, failed } = countsOf(report ?? {});
  const silent = passed + failed === 0;
  return { passed, failed: failed || (!ok || silent ? 1 : 0) };
}

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export function total(counts) {
  return counts.reduce((sum, next) => ({ passed: sum.passed + next.passed, failed: sum.failed + next.failed }), {
    passed: 0,
    failed: 0,
  });
}
