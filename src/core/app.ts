import { contract } from '../shared/contract.ts'
import type { Call, CheckedInput, LibraryChange, RequestName, RequestOutput } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import { openDatabase } from './db/index.ts'
import { changeOf, handlers } from './handlers.ts'
import type { HandledRequest, Room } from './handlers.ts'
import { createParser } from './ingest/index.ts'
import type { StartParseProcess } from './ingest/index.ts'
import { restoreLibrary } from './restore.ts'

export interface AppOptions {
  readonly libraryPath: string
  readonly startParseProcess: StartParseProcess
  readonly examplesPath?: string | null
  readonly now?: () => number // epoch milliseconds; the computer's clock where left out
}

export interface App {
  readonly call: Call
  /** Calls the listener after every commit that changed something; returns how to stop. */
  onChange(listener: (change: LibraryChange) => void): () => void
  close(): Promise<void>
}

/**
 * Opens a library and answers every request of the contract: the one public door of core.
 * The caller makes sure that no other process has this library (see openLibrary).
 * Throws AppError where the library cannot be opened; then nothing was changed.
 */
export function openApp(options: AppOptions): App {
  const listeners = new Set<(change: LibraryChange) => void>()
  const announce = (change: LibraryChange): void => listeners.forEach((listener) => listener(change))
  const parser = createParser({ startProcess: options.startParseProcess })
  let room: Room = openRoom(options, parser)

  async function answer(name: string, input: unknown): Promise<unknown> {
    const checked = checkInput(name, input)
    if (name === 'library.restore') {
      const { path } = checked as CheckedInput<'library.restore'>
      const result = restoreLibrary(room, path)
      room = openRoom(options, parser)
      announce({ topics: ['library', 'articles', 'tags', 'watchlists', 'feeds', 'companies'], articleIds: [] })
      return result
    }
    const handler = handlers[name as HandledRequest] as (room: Room, input: unknown) => unknown
    const output = await handler(room, checked)
    const change = changeOf(name as HandledRequest, output)
    if (change) announce(change)
    return output
  }

  return {
    call: answer as Call,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await parser.close()
      room.db.pragma('optimize')
      room.db.close()
    },
  }
}

function openRoom(options: AppOptions, parser: Room['parser']): Room {
  return {
    db: openDatabase(options.libraryPath),
    libraryPath: options.libraryPath,
    parser,
    examplesPath: options.examplesPath ?? null,
    notice: null,
    now: options.now ?? Date.now,
  }
}

/** Every request is checked here, whichever border it came over. Throws AppError bad-input with a sentence. */
export function checkInput(name: string, input: unknown): unknown {
  const entry = Object.hasOwn(contract, name) ? contract[name as RequestName] : undefined
  if (!entry) throw new AppError('bad-input', `There is no request "${name.slice(0, 100)}".`)
  const result = entry.input.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const place = issue?.path.join('.') ?? ''
  throw new AppError('bad-input', `${issue?.message ?? 'The request is not understood.'}${place ? ` (${place})` : ''}`)
}

export type { RequestOutput }
