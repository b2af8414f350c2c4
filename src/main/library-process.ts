// The library process: core, alone, behind messages. Electron's utilityProcess runs it; where the runtime's Node is too
// old for the database, a plain Node runs the very same file.
import { openLibrary } from '../core/index.ts'
import type { Library, ParseChannel } from '../core/index.ts'
import { toErrorValue } from '../shared/errors.ts'
import type { FromLibrary, LibraryOptions, ToLibrary } from './library-messages.ts'

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort

function send(message: FromLibrary): void {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) process.send?.(message)
}

let library: Promise<Library> | null = null

async function receive(message: ToLibrary): Promise<void> {
  if ('open' in message) return open(message.open)
  if ('quit' in message) return quit()
  if ('parse' in message) return hearParseProcess(message.parse)
  try {
    if (!library) throw new Error('The library is not open.')
    const value = await (await library).call(message.name as never, message.input as never)
    send({ id: message.id, ok: true, value })
  } catch (error) {
    send({ id: message.id, ok: false, error: toErrorValue(error) })
  }
}

async function open(options: LibraryOptions): Promise<void> {
  const fixed = options.now === null ? null : Date.parse(options.now)
  library = openLibrary({
    libraryPath: options.libraryPath,
    examplesPath: options.examplesPath,
    startParseProcess,
    ...(fixed === null ? {} : { now: () => fixed }),
  })
  try {
    const opened = await library
    opened.onChange((change) => send({ change }))
    send({ opened: true })
  } catch (error) {
    send({ failed: toErrorValue(error) })
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

// ---- parse processes, by way of main

const parseListeners = new Map<number, { message: (message: unknown) => void; exit: () => void }>()
let nextParseProcess = 1

function startParseProcess(): ParseChannel {
  const number = nextParseProcess++
  const listeners = { message: (_message: unknown): void => {}, exit: (): void => {} }
  parseListeners.set(number, listeners)
  send({ parse: { process: number, start: true } })
  return {
    send: (message) => send({ parse: { process: number, message } }),
    onMessage: (listener) => void (listeners.message = listener),
    onExit: (listener) => void (listeners.exit = listener),
    kill: () => send({ parse: { process: number, kill: true } }),
  }
}

function hearParseProcess(said: { readonly process: number; readonly message?: unknown; readonly gone?: true }): void {
  const listeners = parseListeners.get(said.process)
  if (said.gone) {
    parseListeners.delete(said.process)
    listeners?.exit()
  } else listeners?.message(said.message)
}

if (parentPort) parentPort.on('message', (event) => void receive(event.data as ToLibrary))
else {
  process.on('message', (message) => void receive(message as ToLibrary))
  process.on('disconnect', () => void quit()) // main died: nobody will ask again
}
