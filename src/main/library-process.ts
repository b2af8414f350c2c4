// The library process: core, alone, behind messages. Electron's utilityProcess runs it; where the runtime's Node is too
// old for the database, a plain Node runs the very same file.
import { hearParent, openLibrary, tellParent } from '../core/index.ts'
import type { CaretakerChannel, Library, ParseChannel } from '../core/index.ts'
import { toErrorValue } from '../shared/errors.ts'
import type { FromLibrary, HelperKind, LibraryOptions, ToLibrary } from './library-messages.ts'

const send: (message: FromLibrary) => void = tellParent

let library: Promise<Library> | null = null

async function receive(message: ToLibrary): Promise<void> {
  if ('open' in message) return open(message.open)
  if ('quit' in message) return quit()
  if ('move' in message) return move(message.move)
  if ('helper' in message) return hearHelper(message.helper)
  await takeRound()
  try {
    if (!library) throw new Error('The library is not open.')
    const value = await (await library).call(message.name as never, message.input as never)
    send({ id: message.id, ok: true, value })
  } catch (error) {
    send({ id: message.id, ok: false, error: toErrorValue(error) })
  }
}

let rounds: Promise<unknown> = Promise.resolve()

/** Each request is answered in a round of the event loop of its own: of two that come at once the first has its answer before the second one is looked at. */
function takeRound(): Promise<unknown> {
  return (rounds = rounds.then(() => new Promise((resolve) => setImmediate(resolve))))
}

async function open(options: LibraryOptions): Promise<void> {
  const fixed = options.now === null ? null : Date.parse(options.now)
  library = openLibrary({
    libraryPath: options.libraryPath,
    movedBy: options.movedBy,
    examplesPath: options.examplesPath,
    startParseProcess: () => startHelper('parser'),
    startCaretaker: () => startHelper('caretaker'),
    automaticBackups: true,
    onSchedule: true,
    fixedNow: fixed,
  })
  try {
    const opened = await library
    opened.onChange((change) => send({ change }))
    send({ opened: true })
  } catch (error) {
    send({ failed: toErrorValue(error) })
  }
}

async function move({ to, pointer }: { readonly to: string; readonly pointer: string }): Promise<void> {
  try {
    if (!library) throw new Error('The library is not open.')
    await (await library).move(to, pointer)
    send({ moved: { problem: null } })
  } catch (error) {
    send({ moved: { problem: toErrorValue(error) } })
  }
}

async function quit(): Promise<void> {
  try {
    await (await library)?.close()
  } catch (error) {
    console.error('The library did not close cleanly; it is recovered at the next start:', error)
  }
  send({ closed: true })
  process.exit(0)
}

// ---- helper processes, by way of main

interface HelperListeners {
  readonly message: ((message: unknown) => void)[]
  readonly exit: (() => void)[]
}
const listenersOf = new Map<number, HelperListeners>()
let nextHelper = 1

function startHelper(kind: HelperKind): ParseChannel & CaretakerChannel {
  const number = nextHelper++
  const listeners: HelperListeners = { message: [], exit: [] }
  listenersOf.set(number, listeners)
  send({ helper: { process: number, start: kind } })
  return {
    send: (message) => send({ helper: { process: number, message } }),
    onMessage: (listener) => void listeners.message.push(listener),
    onExit: (listener: () => void) => void listeners.exit.push(listener),
    kill: () => send({ helper: { process: number, kill: true } }),
  }
}

function hearHelper(said: { readonly process: number; readonly message?: unknown; readonly gone?: true }): void {
  const listeners = listenersOf.get(said.process)
  if (said.gone) {
    listenersOf.delete(said.process)
    listeners?.exit.forEach((listener) => listener())
  } else listeners?.message.forEach((listener) => listener(said.message))
}

hearParent((message) => void receive(message as ToLibrary), () => void quit()) // main died: nobody will ask again
