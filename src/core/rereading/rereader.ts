import { setImmediate as letOthersIn, setTimeout as sleep } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { LibraryChange } from '../../shared/contract.ts'
import { toErrorValue } from '../../shared/errors.ts'
import type { ReadNumbers } from '../articles/index.ts'
import { readDirectoryGeneration, readRekeyed, rekeyMentions, rekeyOwn, writeRekeyed } from '../companies/index.ts'
import { readExtraction, storeAgain } from '../earnings/index.ts'
import type { Parser } from '../ingest/index.ts'
import type { RereadingStatus } from '../../shared/rereading.ts'
import type { Extraction } from '../../shared/model.ts'
import { compareReadings } from './compare.ts'
import { isPaused, setPaused } from './pause.ts'
import { countRead, finishOpenRun, finishRun, openRun, readLastRun, recordChanges } from './runs.ts'
import type { WaitingText } from './waiting.ts'
import { countWaiting, passOver, readWaiting } from './waiting.ts'

/** Texts read in one go and stored in one transaction: some 20 ms, so that nobody waits. */
const batch = 8
/** Rest between two of them, so that news and requests come first. Milliseconds. */
const rest = 20
/** Windows ask again at most so often for what changed meanwhile. Milliseconds. */
const tellEvery = 2000
const symbolsAtOnce = 100

export interface RereaderOptions {
  readonly db: Database
  readonly parser: Pick<Parser, 'readNumbers'>
  readonly now: () => number // epoch milliseconds
  readonly announce: (change: LibraryChange) => void
  readonly byItself: boolean // whether articles are read again without being asked
  readonly onTrouble: (error: unknown) => unknown
}

export interface Rereader {
  /** Something may wait: the directory changed, or the person decided something. Returns at once. */
  wake(): void
  /** Gives every mention its company anew where the directory changed: what lists are made of. Short. */
  rekey(): Promise<void>
  /** Reads everything that waits, to the end, also where it was paused. Answers how many texts were read. Called while it is at work already, it is the same work. */
  finish(): Promise<number>
  /** Stops after the step at hand, over restarts too, or goes on. */
  pause(paused: boolean): void
  status(): RereadingStatus
  close(): Promise<void>
}

/**
 * Works through the texts that an older symbol directory or extractor read. What waits is told by the library itself, so that it goes on after a restart; a text that changed
 * meanwhile is left to whoever changed it. What the person decided about companies stays.
 */
export function openRereader(options: RereaderOptions): Rereader {
  const { db, parser } = options
  let closed = false
  let atWork: Promise<number> | null = null
  let rekeying: Promise<void> | null = null

  async function rekeyAll(): Promise<void> {
    const generation = readDirectoryGeneration(db)
    if (closed || readRekeyed(db) === generation) return
    let changed = 0
    for (let symbol: string | null = ''; symbol !== null; await letOthersIn()) {
      if (closed) return
      const step = rekeyMentions(db, symbol, symbolsAtOnce)
      symbol = step.last
      changed += step.changed
    }
    if (closed) return
    changed += rekeyOwn(db)
    writeRekeyed(db, generation)
    if (changed > 0) options.announce({ topics: ['articles', 'companies', 'watchlists'], articleIds: [] })
  }

  function rekey(): Promise<void> {
    rekeying ??= rekeyAll().finally(() => (rekeying = null))
    return rekeying
  }

  async function readAll(): Promise<number> {
    await rekey()
    let total = closed ? 0 : countWaiting(db)
    if (total === 0) {
      if (!closed) finishOpenRun(db, options.now())
      return 0
    }
    const run = openRun(db, options.now())
    let done = 0
    let told = 0
    let changed: string[] = []
    const tell = (last: boolean): void => {
      if (closed || (!last && Date.now() - told < tellEvery)) return
      told = Date.now()
      if (changed.length > 0) options.announce({ topics: ['articles', 'companies', 'watchlists'], articleIds: changed })
      changed = []
      options.announce({ topics: last ? ['rereading'] : [], articleIds: [], progress: { task: 'reread', done: last ? total : Math.min(done, total), total } })
    }
    tell(false)
    for (;;) {
      const waiting = closed || isPaused(db) ? [] : readWaiting(db, batch)
      if (waiting.length === 0) break
      const generation = readDirectoryGeneration(db)
      const numbers = await readBatch(parser, waiting).catch((error: unknown) => {
        if (closed) return []
        throw error
      })
      if (closed) break
      if (readDirectoryGeneration(db) !== generation) continue // they were read with a directory that is an older one by now
      storeBatch(db, run, waiting, numbers, options.now())
      done += waiting.length
      if (done > total) total = done + countWaiting(db)
      changed.push(...waiting.filter((text) => text.isCurrent).map((text) => String(text.articleId)))
      tell(false)
      await sleep(rest)
    }
    if (!closed && countWaiting(db) === 0) finishRun(db, run, options.now())
    tell(true)
    return done
  }

  function finish(): Promise<number> {
    atWork ??= readAll().finally(() => (atWork = null))
    return atWork
  }

  function start(): void {
    if (!closed) void finish().catch(options.onTrouble)
  }

  return {
    wake() {
      if (options.byItself && !isPaused(db)) start()
      else if (!closed) void rekey().catch(options.onTrouble)
    },
    rekey,
    finish() {
      if (!closed && isPaused(db)) setPaused(db, false)
      return finish()
    },
    pause(paused) {
      setPaused(db, paused)
      if (!paused && atWork) void atWork.then(start, () => {}) // what was just stopped may be at its last step
      else if (!paused) start()
      options.announce({ topics: ['rereading'], articleIds: [] })
    },
    status() {
      const waiting = countWaiting(db)
      const state = waiting === 0 ? 'idle' : isPaused(db) ? 'paused' : atWork === null ? 'idle' : 'running'
      return { state, waiting, last: readLastRun(db) }
    },
    async close() {
      closed = true
      await Promise.allSettled([atWork, rekeying])
    },
  }
}

/** The numbers of each text; null where one stops the reader. One that does must not keep the others out. */
async function readBatch(parser: Pick<Parser, 'readNumbers'>, waiting: readonly WaitingText[]): Promise<readonly (ReadNumbers | null)[]> {
  try {
    return await parser.readNumbers(waiting.map((text) => text.article))
  } catch (error) {
    if (waiting.length > 1) {
      const each: (ReadNumbers | null)[] = []
      for (const text of waiting) each.push(...(await readBatch(parser, [text])))
      return each
    }
    const { kind } = toErrorValue(error)
    if (kind === 'internal') throw error // the parser is closed, or cannot be started
    return [null]
  }
}

const nothing: Extraction = { mentions: [], snapshots: [], priceActions: [], ratings: [], doubts: [] }

/** Version 0 says that the reader was stopped: then what was read before stays. */
function storeBatch(db: Database, run: number, waiting: readonly WaitingText[], numbers: readonly (ReadNumbers | null)[], now: number): void {
  db.transaction(() => {
    waiting.forEach((text, index) => {
      const read = numbers[index]
      if (!read || read.extractorVersion === 0) return passOver(db, text.textId)
      const shown = (): Extraction => readExtraction(db, text.textId, text.article.text) ?? nothing
      const before = text.isCurrent ? shown() : nothing
      storeAgain(db, { articleId: text.articleId, textId: text.textId, text: text.article.text, sortAt: text.sortAt, now, ...read })
      if (text.isCurrent) recordChanges(db, run, text.articleId, compareReadings(before, shown()))
    })
    countRead(db, run, waiting.length)
  }).immediate()
}
