// npm test [-- FILTER]: makes the checkout ready, then type check, lint, the tests and the real window's tests, each with its time.
// Every step runs even when an earlier one failed, so that one run tells all; the last line is "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { startDisplay } from './display.mjs'
import { repository } from './places.mjs'
import { runProgram } from './run-program.mjs'
import { endWith, say } from './say.mjs'
import { setUp } from './setup.mjs'
import { countPlaywright, countVitest, summarizeSteps } from './test-counts.mjs'

const reports = mkdtempSync(join(tmpdir(), 'marketdash-tests-'))
try {
  process.exitCode = await test(process.argv.slice(2))
} catch (error) {
  rmSync(reports, { recursive: true, force: true })
  endWith(error)
} finally {
  rmSync(reports, { recursive: true, force: true })
}

/**
 * @param {string[]} filter parts of test file names; with a filter only tests run, without the type check and lint
 * @returns {Promise<number>} exit code: 0 when everything passed, 1 otherwise, 130 when stopped
 */
async function test(filter) {
  const { node, electron } = await setUp({ forTests: true })
  // A display for each window that is tested at the same time: on one the windows would take the keyboard from each other.
  const displays = process.platform === 'linux' ? await Promise.all([startDisplay(), startDisplay()]) : []
  const vitestReport = join(reports, 'vitest.json')
  const playwrightReport = join(reports, 'playwright.json')
  const environment = {
    ...process.env,
    ...displays[0]?.environment,
    MARKETDASH_DISPLAYS: JSON.stringify(displays.map((display) => display.environment)),
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(repository, 'node_modules', '.cache', 'compiled-tests'), // the processes that tests start by the hundred are there sooner
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? process.env.Path ?? ''}`,
    MARKETDASH_NODE: node,
    MARKETDASH_ELECTRON_BINARY: electron,
    MARKETDASH_COMMAND: join(repository, 'out', 'main', 'cli.js'),
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
  }
  // The private display would not be used by programs that prefer Wayland; the tests must not open windows on a person's screen.
  if (displays.length > 0) delete environment.WAYLAND_DISPLAY
  delete environment.ELECTRON_RUN_AS_NODE

  const some = filter.length > 0
  const checks = [
    { name: 'Type check', program: ['typescript', 'bin', 'tsc'], parameters: ['--noEmit', '-p', 'tsconfig.json'] },
    { name: 'Lint', program: ['oxlint', 'bin', 'oxlint'], parameters: ['--deny-warnings'] },
  ]
  const tests = [
    {
      name: 'Walls, units, command line and components (vitest)',
      program: ['vitest', 'vitest.mjs'],
      parameters: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`, ...(some ? ['--passWithNoTests'] : []), ...filter],
      count: () => countVitest(readReport(vitestReport)),
    },
    {
      name: 'The real window (Playwright)',
      program: ['@playwright', 'test', 'cli.js'],
      parameters: ['test', '--reporter=list,json', ...(some ? ['--pass-with-no-tests'] : []), ...filter],
      count: () => countPlaywright(readReport(playwrightReport)),
    },
  ]
  const results = []
  try {
    for (const step of some ? tests : [...checks, ...tests]) {
      say(`\n== ${step.name}`)
      const start = performance.now()
      const program = join(repository, 'node_modules', ...step.program)
      const { code, isStopped } = await runProgram(node, [program, ...step.parameters], { folder: repository, environment })
      const seconds = (performance.now() - start) / 1000
      if (isStopped) {
        say('Stopped.')
        return 130
      }
      say(`== ${step.name}: ${code === 0 ? 'passed' : 'failed'}, ${seconds.toFixed(1)} s`)
      results.push({ name: step.name, seconds, hasPassed: code === 0, counts: step.count?.() })
    }
  } finally {
    for (const display of displays) display.stop()
  }
  const { lines, hasPassed } = summarizeSteps(results, filter)
  process.stdout.write(`\n${lines.join('\n')}\n`)
  return hasPassed ? 0 : 1
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // The runner ended before it could write one; its step counts as failed.
  }
}
