import { join } from 'node:path'
import type { LibraryChange, WireRequest } from '../shared/contract.ts'
import { AppError, fromErrorValue } from '../shared/errors.ts'
import type { ErrorKind } from '../shared/errors.ts'
import { mayBeRepeated } from '../shared/repeat.ts'
import type { LibraryState } from '../shared/window.ts'
import { startChild } from './child.ts'
import type { Child } from './child.ts'
import type { FromLibrary, HelperKind, LibraryOptions } from './library-messages.ts'
import { currentWords } from './preferences.ts'

/** More deaths than this within a minute, and something is wrong that another start will not mend. */
const mostDeathsAMinute = 5
/** The library's helpers, as they are built, and the most memory each may take for its heap, in megabytes. */
const helpers: { readonly [Kind in HelperKind]: { readonly entry: string; readonly name: string; readonly memory: number | null } } = {
  parser: { entry: 'parse-process.js', name: 'Marketdash parser', memory: 512 },
  caretaker: { entry: 'caretaker-process.js', name: 'Marketdash caretaker', memory: null },
}
/** The longest that quitting waits for the library to close; after that it is recovered at the next start. Milliseconds. */
const quitPatience = 4000

export interface LibraryProcess {
  call(name: string, input: unknown): Promise<unknown>
  state(): LibraryState
  pid(): number | undefined
  /** Moves the library to another folder, where a new start finds it. Throws AppError; then it is open where it was. */
  move(to: string, pointer: string): Promise<void>
  quit(): Promise<void>
}

export interface LibraryListener {
  change(change: LibraryChange): void
  state(state: LibraryState): void
}

interface Waiting {
  readonly request: WireRequest
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  repeated: boolean
}

/** Runs the library in a process of its own, starts it again when it dies, and repeats what can be repeated. */
export function startLibrary(options: LibraryOptions, on: LibraryListener): LibraryProcess {
  const waiting = new Map<number, Waiting>()
  const deaths: number[] = []
  let nextId = 1
  let quitting: (() => void) | null = null
  let hearMoved: ((problem: { readonly kind: string; readonly message: string } | null) => void) | null = null
  let state: LibraryState = { state: 'starting', message: null }
  let child = start()

  function setState(next: LibraryState): void {
    state = next
    on.state(next)
  }

  function start(): Child {
    const started = startChild(join(import.meta.dirname, 'library-process.js'), 'Marketdash library', null)
    const relay = relayHelpers(started)
    started.onMessage((message) => receive(message as FromLibrary, relay.hear))
    started.onExit(() => {
      relay.killAll()
      hearExit()
    })
    started.send({ open: options })
    return started
  }

  function receive(message: FromLibrary, hearOfHelper: (said: Extract<FromLibrary, { helper: unknown }>['helper']) => void): void {
    if ('helper' in message) return hearOfHelper(message.helper)
    if ('change' in message) return on.change(message.change)
    if ('opened' in message) return setState({ state: 'ready', message: null })
    if ('failed' in message) return setState({ state: 'failed', message: message.failed.message })
    if ('closed' in message) return
    if ('moved' in message) return hearMoved?.(message.moved.problem)
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) asker?.resolve(message.value)
    else asker?.reject(fromErrorValue({ kind: message.error.kind as ErrorKind, message: message.error.message }))
  }

  function hearExit(): void {
    if (quitting) return quitting()
    hearMoved?.({ kind: 'internal', message: currentWords().app.moveStopped })
    hearMoved = null
    const now = Date.now()
    deaths.push(now)
    while ((deaths[0] ?? now) < now - 60_000) deaths.shift()
    if (deaths.length > mostDeathsAMinute) {
      setState({ state: 'failed', message: currentWords().status.failedAgainAndAgain })
      waiting.forEach((each) => each.reject(new AppError('internal', state.message ?? '')))
      waiting.clear()
      return
    }
    setState({ state: 'restarting', message: currentWords().status.restartingUnexpectedly })
    child = start()
    for (const each of waiting.values()) {
      if (each.repeated || !mayBeRepeated(each.request.name)) {
        waiting.delete(each.request.id)
        each.reject(new AppError('internal', currentWords().status.unanswered))
      } else {
        each.repeated = true
        child.send(each.request)
      }
    }
  }

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (state.state === 'failed' && deaths.length > mostDeathsAMinute) return reject(new AppError('internal', state.message ?? ''))
        const request: WireRequest = { id: nextId++, name, input }
        waiting.set(request.id, { request, resolve, reject, repeated: false })
        child.send(request)
      }),
    state: () => state,
    pid: () => child.pid,
    move: (to, pointer) =>
      new Promise((resolve, reject) => {
        hearMoved = (problem) => (problem === null ? resolve() : reject(fromErrorValue({ kind: problem.kind as ErrorKind, message: problem.message })))
        child.send({ move: { to, pointer } })
      }),
    quit: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          child.kill()
          resolve()
        }, quitPatience)
        quitting = () => {
          clearTimeout(timer)
          resolve()
        }
        child.send({ quit: true })
      }),
  }
}

/** Helpers live beside the library's process and die with it. */
function relayHelpers(library: Child): { hear(said: Extract<FromLibrary, { helper: unknown }>['helper']): void; killAll(): void } {
  const processes = new Map<number, Child>()
  return {
    hear(said) {
      if ('message' in said) return processes.get(said.process)?.send(said.message)
      if ('kill' in said) return processes.get(said.process)?.kill()
      const { entry, name, memory } = helpers[said.start]
      const started = startChild(join(import.meta.dirname, entry), name, memory)
      processes.set(said.process, started)
      started.onMessage((message) => library.send({ helper: { process: said.process, message } }))
      started.onExit(() => {
        processes.delete(said.process)
        library.send({ helper: { process: said.process, gone: true } })
      })
    },
    killAll() {
      processes.forEach((each) => each.kill())
    },
  }
}
