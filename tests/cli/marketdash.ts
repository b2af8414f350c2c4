import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, onTestFinished, vi } from 'vitest'

// Every test here starts real processes, on machines that may be busy with others.
vi.setConfig({ testTimeout: 120_000 })

export const root = resolve(import.meta.dirname, '../..')
export const examples = join(root, 'examples')
export const now = '2026-10-30T12:00:00Z'

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder for one test, gone after it. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** What runs the command line: as it is built and shipped where `npm test` built it, else from its sources, which start three times slower. */
export const commandPath = process.env['MARKETDASH_COMMAND'] ?? join(root, 'src/cli/main.ts')

/** Starts the real command, as a shell would. */
export function startMarketdash(
  args: readonly string[],
  options: {
    readonly cwd?: string
    readonly home?: string
    readonly environment?: Readonly<Record<string, string>>
    readonly detached?: boolean
  } = {},
): ChildProcess {
  const { MARKETDASH_LIBRARY: _, ...environment } = process.env
  return spawn(process.execPath, [commandPath, ...args], {
    cwd: options.cwd ?? root,
    detached: options.detached ?? false, // a process group of its own, so that it can be interrupted as a terminal does
    env: {
      ...environment,
      TZ: 'UTC',
      ...(options.home === undefined ? {} : { HOME: options.home, XDG_DATA_HOME: '' }),
      ...options.environment,
    },
  })
}

/** Runs the real command to its end. */
export function runMarketdash(
  args: readonly string[],
  options: {
    readonly input?: string | Uint8Array
    readonly cwd?: string
    readonly home?: string
    readonly environment?: Readonly<Record<string, string>>
  } = {},
): Promise<Finished> {
  const child = startMarketdash(args, options)
  child.stdin?.on('error', () => {}) // a command that refuses its input does not read it to the end
  child.stdin?.end(options.input ?? '')
  return waitFor(child)
}

/** Ctrl-C on a terminal: the signal goes to the command and to every process that it started. */
export function pressControlC(child: ChildProcess): void {
  process.kill(-(child.pid ?? Number.NaN), 'SIGINT')
}

export function waitFor(child: ChildProcess): Promise<Finished> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (stdout += part))
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (stderr += part))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
}

/** Runs the command with --json over a library and returns the one value of its standard output. */
export async function readJson(library: string, ...args: readonly string[]): Promise<unknown> {
  const finished = await runMarketdash(['--library', library, '--now', now, '--json', ...args])
  if (finished.code !== 0) throw new Error(`marketdash ${args.join(' ')} ended with ${finished.code}: ${finished.stderr}`)
  return JSON.parse(finished.stdout)
}

let examplesLibrary: Promise<string> | null = null
afterAll(async () => {
  if (examplesLibrary) rmSync(dirname(await examplesLibrary), { recursive: true, force: true })
})

/** Puts a library with the examples into a folder. The command makes it once for a file of tests: what each of them does to it begins from a copy. */
export async function copyExamples(library: string): Promise<void> {
  examplesLibrary ??= importExamples()
  cpSync(await examplesLibrary, library, { recursive: true })
}

async function importExamples(): Promise<string> {
  const library = join(mkdtempSync(join(tmpdir(), 'marketdash-cli-')), 'library')
  await readJson(library, 'import', examples)
  return library
}
