// What the runners' own reports say, added up.

/** @typedef {{ passed: number, failed: number, skipped: number, again?: number }} Counts again: passed, but only on a second try */

/**
 * @param {object | undefined} report of vitest's JSON reporter (Jest's format)
 * @returns {Counts | undefined} a file that could not be loaded holds no tests and counts as one failure
 */
export function countVitest(report) {
  if (report === undefined) return undefined
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'))
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, skipped: report.numPendingTests + report.numTodoTests }
}

/**
 * @param {object | undefined} report of Playwright's JSON reporter
 * @returns {Counts | undefined}
 */
export function countPlaywright(report) {
  if (report === undefined) return undefined
  const { expected, unexpected, flaky, skipped } = report.stats
  const isOnlyErrors = unexpected === 0 && report.errors.length > 0
  return { passed: expected + flaky, failed: unexpected + (isOnlyErrors ? 1 : 0), skipped, again: flaky }
}

/**
 * @param {readonly { name: string, seconds: number, hasPassed: boolean, counts?: Counts }[]} results
 * @param {readonly string[]} filter
 * @returns {{ lines: string[], hasPassed: boolean }} the last line is "N passed, N failed"; a failed step without failed tests counts as one failure
 */
export function summarizeSteps(results, filter) {
  let passed = 0
  let failed = 0
  const lines = results.map(({ name, seconds, hasPassed, counts = /** @type {Counts} */ ({ passed: 0, failed: 0, skipped: 0 }) }) => {
    passed += counts.passed
    failed += hasPassed ? counts.failed : Math.max(1, counts.failed)
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    const again = counts.again ? `, ${counts.again} of them ONLY ON A SECOND TRY` : ''
    const detail = counts.passed + counts.failed > 0 || skipped ? ` (${counts.passed} passed${again}, ${counts.failed} failed${skipped})` : ''
    return `${hasPassed ? 'passed' : 'FAILED'}  ${name}${detail}, ${seconds.toFixed(1)} s`
  })
  const isEmpty = filter.length > 0 && passed + failed === 0
  if (isEmpty) lines.push(`No test file's name holds "${filter.join('" or "')}".`)
  return { lines: [...lines, `${passed} passed, ${failed} failed`], hasPassed: failed === 0 && !isEmpty }
}
