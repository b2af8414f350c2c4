import type { z } from 'zod'
import { schemaOf } from '../shared/answers.ts'
import { contract } from '../shared/contract.ts'
import type { Call, CheckedInput, LibraryChange, RequestName, RequestOutput } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import { openAlertDesk } from './alerts/index.ts'
import { listImported, noticeBuiltInDirectory } from './companies/index.ts'
import { incomingFileOf, removeDatabase, replaceLibrary } from './db/index.ts'
import { openNewsroom } from './feeds/index.ts'
import { createSystemContext } from './fetch/index.ts'
import type { FetchContext } from './fetch/index.ts'
import { changeOf, handlers } from './handlers.ts'
import type { HandledRequest, Room } from './handlers.ts'
import { createParser } from './ingest/index.ts'
import type { StartParseProcess } from './ingest/index.ts'
import { openKept } from './recovery/index.ts'
import type { StartCaretaker } from './recovery/index.ts'
import { openLedgerKeeper } from './earnings/index.ts'
import { openRereader } from './rereading/index.ts'
import { prepareRestore } from './restore.ts'

export interface AppOptions {
  readonly libraryPath: string
  readonly movedBy?: string | null // the file that leads there, where the library was moved: then it is there, or its disk is missing
  readonly startParseProcess: StartParseProcess
  readonly startCaretaker?: StartCaretaker // looks after the library beside the requests; without it they wait for long checks and copies
  readonly automaticBackups?: boolean // needs a caretaker
  readonly examplesPath?: string | null
  readonly onSchedule?: boolean // feeds are fetched by themselves; left out, only when asked
  readonly fetching?: Partial<FetchContext> // what tests put in the network's place
  readonly now?: () => number // epoch milliseconds; the computer's clock where left out
  readonly fixedNow?: number | null // epoch milliseconds: the clock stands still there; left out, it is the computer's
}

export interface App {
  readonly call: Call
  /** Calls the listener after every commit that changed something; returns how to stop. */
  onChange(listener: (change: LibraryChange) => void): () => void
  /** What had to be put right when the library was opened and what is wrong with it, in sentences; null where all is well. */
  notice(): string | null
  close(): Promise<void>
}

/** Whatever a window shows is asked for again. */
const everything: LibraryChange = { topics: ['library', 'articles', 'tags', 'watchlists', 'feeds', 'companies', 'alerts', 'calendar'], articleIds: [] }
/** How long closing waits for requests that are being answered; a restore has more time. Milliseconds. */
const closePatience = 2000
const restorePatience = 30_000

/**
 * Opens a library and answers every request of the contract: the one public door of core.
 * The caller makes sure that no other process has this library (see openLibrary).
 * Throws AppError where the library cannot be opened; then nothing was changed.
 */
export function openApp(options: AppOptions): App {
  const listeners = new Set<(change: LibraryChange) => void>()
  let hearing: Room | null = null
  const announce = (change: LibraryChange): void => {
    listeners.forEach((listener) => listener(change))
    hearing?.alertDesk.hear(change)
    hearing?.ledger.nudge()
  }
  const parser = createParser({ startProcess: options.startParseProcess })
  const atWork = new Set<Promise<unknown>>()
  let restoring: Promise<unknown> | null = null
  let closing = false
  const open = (): Room => (hearing = openRoom(options, parser, announce))
  let room = open()

  async function answer(name: string, input: unknown): Promise<unknown> {
    const checked = checkInput(name, input)
    while (restoring) await restoring.catch(() => {}) // what is asked after a restore is meant for what it brings back
    if (closing) throw new AppError('library-locked', 'Marketdash is closing the library. Nothing was changed; try again.')
    if (name === 'library.restore') return (restoring = restore(checked as CheckedInput<'library.restore'>).finally(() => void (restoring = null)))
    const work = handle(name as HandledRequest, checked)
    atWork.add(work)
    try {
      return await work
    } finally {
      atWork.delete(work)
    }
  }

  async function handle(name: HandledRequest, input: unknown): Promise<unknown> {
    if (!room.db.open) room = open() // it could not be opened after a restore: perhaps now
    const { kept } = room
    try {
      const output = await (handlers[name] as (room: Room, input: unknown) => unknown)(room, input)
      const change = changeOf(name, output)
      if (change) announce(change)
      return output
    } catch (error) {
      throw kept.heed(error)
    } finally {
      kept.wrote()
      room.ledger.nudge()
    }
  }

  /** Nobody else is answered meanwhile. What was there is kept. */
  async function restore({ path }: CheckedInput<'library.restore'>): Promise<RequestOutput<'library.restore'>> {
    const articles = await prepareRestore(room, path)
    if (!await settle(atWork, restorePatience)) {
      removeDatabase(incomingFileOf(options.libraryPath))
      throw new AppError('library-locked', 'The library is at work. Wait until it is done, and try again.')
    }
    await room.newsroom.close()
    await room.rereader.close()
    room.ledger.close()
    await room.alertDesk.close()
    room.kept.close()
    try {
      return { articles, replaced: replaceLibrary(options.libraryPath, 'replaced', room.now()) }
    } finally {
      room = open()
      announce(everything)
    }
  }

  return {
    call: answer as Call,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    notice: () => room.kept.notice(),
    async close() {
      closing = true
      await room.newsroom.close()
      const rereading = room.rereader.close() // what is being read ends with the parser
      await parser.close()
      await rereading
      room.ledger.close()
      await room.alertDesk.close()
      await settle(restoring ? [...atWork, restoring] : atWork, closePatience)
      if (room.db.open) room.kept.close()
    },
  }
}

function openRoom(options: AppOptions, parser: Room['parser'], announce: (change: LibraryChange) => void): Room {
  const fixedNow = options.fixedNow ?? null
  const now = options.now ?? (fixedNow === null ? Date.now : () => fixedNow)
  const kept = openKept({ folder: options.libraryPath, now, startCaretaker: options.startCaretaker ?? null, automaticBackups: options.automaticBackups ?? false, onNotice: () => announce({ topics: ['library'], articleIds: [] }) })
  parser.useDirectory(listImported(kept.db))
  const newsroom = openNewsroom({ db: kept.db, parser, now, context: createSystemContext(options.fetching), announce, onSchedule: options.onSchedule ?? false, onTrouble: (error) => kept.heed(error) })
  noticeBuiltInDirectory(kept.db)
  const rereader = openRereader({ db: kept.db, parser, now, announce, byItself: options.onSchedule ?? false, onTrouble: (error) => kept.heed(error) })
  rereader.wake()
  const ledger = openLedgerKeeper(kept.db, (articleIds) => announce({ topics: ['articles', 'companies'], articleIds }), (error) => void kept.heed(error))
  const alertDesk = openAlertDesk({ db: kept.db, now, announce, byItself: options.onSchedule ?? false, onTrouble: (error) => kept.heed(error) })
  return { db: kept.db, newsroom, rereader, ledger, alertDesk, libraryPath: options.libraryPath, parser, examplesPath: options.examplesPath ?? null, kept, now, fixedNow }
}

/** Waits until all of it is done, however it ended. Answers false where that takes longer than `patience` milliseconds. */
async function settle(work: Iterable<Promise<unknown>>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const done = Promise.allSettled(work).then(() => true)
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}

/** Every request is checked here, whichever border it came over. Throws AppError bad-input with a sentence. */
export function checkInput(name: string, input: unknown): unknown {
  const entry = Object.hasOwn(contract, name) ? contract[name as RequestName] : undefined
  if (!entry) throw new AppError('bad-input', `There is no request "${name.slice(0, 100)}".`)
  const result = schemaOf<z.ZodType>(entry).safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const message = issue?.message ?? 'The request is not understood.'
  const place = issue?.path.join('.') ?? ''
  // A sentence of ours says what is meant, and a person reads it; what the checker itself says needs the place.
  throw new AppError('bad-input', place === '' || message.endsWith('.') ? message : `${message} (${place})`)
}

export type { RequestOutput }
