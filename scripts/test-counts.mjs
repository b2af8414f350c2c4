// What the runners' own reports say, added up.
import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ passed: number, failed: number, skipped: number, again: number, lines: readonly string[] }} Counts again: passed, but only on a second try; lines: each test that failed or was tried again, with its reason */

/**
 * @param {object | undefined} report of vitest's JSON reporter (Jest's format)
 * @returns {Counts | undefined} a file that could not be loaded holds no tests and counts as one failure
 */
export function countVitest(report) {
  if (report === undefined) return undefined
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'))
  const told = report.testResults.flatMap((file) => file.assertionResults.filter((result) => result.failureMessages?.length > 0).map((result) => ({ file, result })))
  const failed = told.filter(({ result }) => result.status === 'failed')
  const again = told.filter(({ result }) => result.status === 'passed')
  const lines = [
    ...unloaded.flatMap((file) => nameTest('failed to load', file.name, '', file.message)),
    ...failed.flatMap(({ file, result }) => nameTest('failed', file.name, result.fullName, result.failureMessages[0])),
    ...again.flatMap(({ file, result }) => nameTest('passed only on a second try', file.name, result.fullName, result.failureMessages[0])),
  ]
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, skipped: report.numPendingTests + report.numTodoTests, again: again.length, lines }
}

/**
 * @param {object | undefined} report of Playwright's JSON reporter
 * @returns {Counts | undefined}
 */
export function countPlaywright(report) {
  if (report === undefined) return undefined
  const { expected, unexpected, flaky, skipped } = report.stats
  const isOnlyErrors = unexpected === 0 && report.errors.length > 0
  const told = listSpecs(report.suites ?? []).flatMap((spec) => spec.tests.map((test) => ({ spec, test, error: test.results.find((result) => result.error)?.error?.message ?? '' })))
  const lines = [
    ...report.errors.flatMap((error) => nameTest('failed', '', '', error.message ?? '')),
    ...told.filter(({ test }) => test.status === 'unexpected').flatMap(({ spec, error }) => nameTest('failed', spec.file, spec.title, error)),
    ...told.filter(({ test }) => test.status === 'flaky').flatMap(({ spec, error }) => nameTest('passed only on a second try', spec.file, spec.title, error)),
  ]
  return { passed: expected + flaky, failed: unexpected + (isOnlyErrors ? 1 : 0), skipped, again: flaky, lines }
}

/** @returns {readonly object[]} every test of Playwright's report, out of its nested suites */
function listSpecs(suites) {
  return suites.flatMap((suite) => [...suite.specs, ...listSpecs(suite.suites ?? [])])
}

/** @returns {readonly string[]} what happened to a test, and the first lines of its reason: what ran hours ago on another computer must be found from the end of its output alone */
function nameTest(happened, file, name, reason) {
  const shortFile = file.replace(/^.*[\\/](?=tests[\\/])/, '')
  const shown = stripVTControlCharacters(reason).split('\n').map((line) => line.trimEnd()).filter((line) => line !== '').slice(0, 12)
  return [`${happened}: ${[shortFile, name].filter((part) => part !== '').join(' › ')}`, ...shown.map((line) => `    ${line.slice(0, 300)}`)]
}

/**
 * @param {readonly { name: string, seconds: number, hasPassed: boolean, counts?: Counts }[]} results
 * @param {readonly string[]} filter
 * @returns {{ lines: string[], hasPassed: boolean }} what failed comes first, the last line is "N passed, N failed"; a failed step without failed tests counts as one failure
 */
export function summarizeSteps(results, filter) {
  let passed = 0
  let failed = 0
  const lines = results.map(({ name, seconds, hasPassed, counts = /** @type {Counts} */ ({ passed: 0, failed: 0, skipped: 0, again: 0, lines: [] }) }) => {
    passed += counts.passed
    failed += hasPassed ? counts.failed : Math.max(1, counts.failed)
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    const again = counts.again > 0 ? `, ${counts.again} of them ONLY ON A SECOND TRY` : ''
    const detail = counts.passed + counts.failed > 0 || skipped ? ` (${counts.passed} passed${again}, ${counts.failed} failed${skipped})` : ''
    return `${hasPassed ? 'passed' : 'FAILED'}  ${name}${detail}, ${seconds.toFixed(1)} s`
  })
  const isEmpty = filter.length > 0 && passed + failed === 0
  if (isEmpty) lines.push(`No test file's name holds "${filter.join('" or "')}".`)
  const named = results.flatMap(({ counts }) => counts?.lines ?? [])
  return { lines: [...named, ...(named.length > 0 ? [''] : []), ...lines, `${passed} passed, ${failed} failed`], hasPassed: failed === 0 && !isEmpty }
}
