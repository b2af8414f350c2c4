import { fork } from 'node:child_process'
import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import { findNode, outsideArchive } from './runtime.ts'

/** A process of our own beside main, whichever way it runs. */
export interface Child {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: () => void): void
  kill(): void
  readonly pid: number | undefined
}

/**
 * Starts a built file as a process: Electron's utilityProcess, or, where the runtime's own Node is too old for the
 * database (a development runtime, never a package for others), a Node beside it.
 * `memory` caps its heap, in megabytes.
 */
export function startChild(entry: string, name: string, memory: number | null): Child {
  const execArgv = memory === null ? [] : [`--max-old-space-size=${memory}`]
  return runtimeNodeIsTooOld() ? startWithNode(entry, execArgv) : startWithElectron(entry, name, execArgv)
}

/** Whether a process can be started only once Electron is ready: its own cannot sooner, a Node beside it can. */
export function needsReady(): boolean {
  return !runtimeNodeIsTooOld()
}

/** better-sqlite3 needs Node-API 10, which came with Node 22.14; with less it crashes without a word. */
function runtimeNodeIsTooOld(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major < 22 || (major === 22 && minor < 14)
}

function startWithElectron(entry: string, name: string, execArgv: string[]): Child {
  const child = utilityProcess.fork(entry, [], { serviceName: name, execArgv, stdio: 'inherit', env: smallEnvironment() })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
    get pid() {
      return child.pid
    },
  }
}

function startWithNode(entry: string, execArgv: string[]): Child {
  const execPath = findNode()
  if (!execPath) throw new Error('This runtime is for development: start Marketdash with "npm start", which names the Node that the library needs.')
  // The parse process reads with hundreds of regular expressions: V8 is not to interpret each before it compiles it (see core/ingest/parser.ts).
  const withExpressions = execArgv.length > 0 ? [...execArgv, '--no-regexp-tier-up'] : execArgv
  const child = fork(outsideArchive(entry), [], { execPath, execArgv: withExpressions, serialization: 'advanced', env: smallEnvironment(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.on('error', () => {}) // 'exit' follows; a message to a process that just died is lost with it
  return {
    send: (message) => void (child.connected && child.send(message as object)),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
    get pid() {
      return child.pid
    },
  }
}

/** A child gets what it needs to find its folders and nothing else, and a place for its compiled code, so that it starts sooner from the second time on. */
function smallEnvironment(): Record<string, string> {
  const names = ['HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LC_ALL', 'TZ', 'XDG_RUNTIME_DIR', 'SystemRoot', 'PATH']
  const given = Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] as string]])))
  return { ...given, NODE_COMPILE_CACHE: join(app.getPath('userData'), 'compiled') }
}
