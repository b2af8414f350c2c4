import { spawn } from 'node:child_process'
import { isAbsolute, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

export interface TestChild {
  readonly pid: number
  /** Resolves with the next line that it prints; null where it ended. */
  nextLine(): Promise<string | null>
  /** All lines so far. */
  lines(): readonly string[]
  say(line: string): void
  kill(signal?: NodeJS.Signals): void
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly stderr: string }>
}

/** Starts one of the programs of tests/core, as `recovery/ingest-child.ts` or as bundleProgram made it, as a real process. */
export function startChild(program: string, args: readonly string[]): TestChild {
  const root = resolve(import.meta.dirname, '../../..')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', isAbsolute(program) ? program : join(import.meta.dirname, '..', program), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(root, 'node_modules/.cache/compiled-tests') },
  })
  const lines: string[] = []
  const waiting: ((line: string | null) => void)[] = []
  let taken = 0
  let stderr = ''
  let over = false
  const serve = (): void => {
    while (waiting.length > 0 && taken < lines.length) waiting.shift()?.(lines[taken++] as string)
    while (over && waiting.length > 0) waiting.shift()?.(null)
  }
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    serve()
  })
  child.stderr.on('data', (text: Buffer) => void (stderr += text.toString()))
  child.stdin.on('error', () => {}) // it was killed before it read
  return {
    pid: child.pid as number,
    nextLine: () => new Promise((resolveLine) => {
      waiting.push(resolveLine)
      serve()
    }),
    lines: () => lines,
    say: (line) => void child.stdin.write(`${line}\n`),
    kill: (signal = 'SIGKILL') => void child.kill(signal),
    ended: new Promise((resolveEnd) => {
      child.on('close', (code, signal) => {
        over = true
        serve()
        resolveEnd({ code, signal, stderr })
      })
    }),
  }
}
