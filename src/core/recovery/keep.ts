import type { Database } from 'better-sqlite3'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import { isDamage, isDiskFull, libraryFileOf } from '../db/index.ts'
import { isSearchIndexError } from '../search/index.ts'
import { keepBackingUp } from './automatic-backups.ts'
import { createCaretaker } from './caretaker.ts'
import type { Caretaker, StartCaretaker } from './caretaker.ts'
import { createCheckpoints } from './checkpoints.ts'
import { writeMark } from './mark.ts'
import { closeSafely, openSafely } from './open.ts'
import { fillSearchIndex, hasTextsToMove, moveUnspaced, repairSearchIndex } from './search-repair.ts'

export interface KeepOptions {
  readonly folder: string
  readonly now: () => number // epoch milliseconds
  readonly startCaretaker: StartCaretaker | null // null: no background checks, no automatic backups
  readonly automaticBackups: boolean
  /** What there is to say about the library has changed. */
  readonly onNotice: () => void
}

/** An open library that is looked after. */
export interface KeptLibrary {
  readonly db: Database
  readonly caretaker: Caretaker | null
  /** What had to be put right and what is wrong, in sentences; null where all is well. */
  notice(): string | null
  /** To be called after a request that may have written. */
  wrote(): void
  /** What a request threw, as what the person shall read; begins to put right what can be put right. */
  heed(error: unknown): unknown
  /** The library file was found to be damaged: the next start puts it right. */
  markDamaged(): void
  /** It was looked over and is whole. */
  markWhole(): void
  close(): void
}

/** A look over the whole library takes a core of the computer and its disk for seconds: the window comes first. Milliseconds. */
const lookOverDelay = 3_000

/** How often a person is told how far it came. Milliseconds. */
const tellEvery = 2_000
/** What a command gives of its time to what is otherwise done beside the window. Milliseconds. */
const shareOfCommand = 300

const damageSentence = 'The library file is damaged. Close Marketdash and start it again: it is then put right from what is whole, and the damaged file is kept.'
const rebuildSentence = 'The search index did not match the articles and is being built anew; until then a search finds too little. No article is lost.'

/** Opens a library whatever state it was left in (see openSafely) and looks after it until it is closed. Throws AppError. */
export function openKept(options: KeepOptions): KeptLibrary {
  const { folder, now } = options
  const opened = openSafely(folder, now())
  const { db } = opened
  const caretaker = options.startCaretaker ? createCaretaker(folder, options.startCaretaker) : null
  const checkpoints = createCheckpoints(db)
  const notices = new Map<'start' | 'damage' | 'search' | 'backup', string>()
  if (opened.notice !== null) notices.set('start', opened.notice)
  let checkOwed = opened.checkOwed
  let damaged = false
  let repairing = false

  function say(about: 'damage' | 'search' | 'backup', sentence: string | null): void {
    if (notices.get(about) === (sentence ?? undefined)) return
    if (sentence === null) notices.delete(about)
    else notices.set(about, sentence)
    options.onNotice()
  }

  function markDamaged(): void {
    damaged = true
    writeMark(folder, 'damaged')
    say('damage', damageSentence)
  }

  function mendSearch(mend: (db: Database) => Promise<void>, sentence: string | null): void {
    if (repairing || damaged || !db.open) return
    repairing = true
    say('search', sentence)
    mend(db).then(
      () => say('search', null),
      (error: unknown) => {
        if (!db.open) return
        if (toErrorValue(error).kind === 'disk-full') say('search', `The search index could not be built anew: ${toErrorValue(error).message}`)
        else markDamaged() // too damaged to be mended in place: the next start makes a new one
      },
    ).finally(() => {
      repairing = false
      checkpoints.wrote()
    })
  }

  /** After an unclean end, beside whatever else is done. Where it cannot be done now it stays owed. */
  async function lookOver(keeper: Caretaker): Promise<void> {
    try {
      const { damage } = await keeper.run('inspect', { file: libraryFileOf(folder), depth: 'quick' })
      if (damage.length > 0) return markDamaged()
      checkOwed = false
      mendSearch(fillSearchIndex, null)
    } catch {
      // owed to the next start
    }
  }

  /** Libraries made before kept all texts in one index, in which a Chinese word is found only where it begins a clause. */
  function moveTexts(until?: number): void {
    if (!db.open || !hasTextsToMove(db)) return
    let told = 0
    mendSearch((kept) => moveUnspaced(kept, (looked, all) => {
      if (Date.now() - told < tellEvery) return
      told = Date.now()
      say('search', `Chinese, Japanese, Korean and Thai words are being made findable wherever they stand: ${looked} of ${all} articles. Until then some are found only where they begin a clause.`)
    }, until), null)
  }

  if (!caretaker) moveTexts(Date.now() + shareOfCommand)
  const moveTimer = caretaker ? setTimeout(moveTexts, lookOverDelay).unref() : undefined
  const timer = caretaker && checkOwed ? setTimeout(() => void lookOver(caretaker), lookOverDelay).unref() : undefined
  const stopBackingUp = caretaker && options.automaticBackups
    ? keepBackingUp({
      folder, caretaker, now, say: (sentence) => say('backup', sentence), onSearchDrift: () => mendSearch(repairSearchIndex, rebuildSentence),
      hasContent: () => !damaged && db.open && db.prepare('SELECT EXISTS (SELECT 1 FROM articles) OR EXISTS (SELECT 1 FROM watchlist_symbols)').pluck().get() === 1,
    })
    : () => {}

  return {
    db,
    caretaker,
    notice: () => (notices.size === 0 ? null : [...notices.values()].join(' ')),
    wrote: () => checkpoints.wrote(),
    heed(error) {
      if (isSearchIndexError(error) || (error instanceof Error && /\bfts5\b/.test(error.message))) {
        mendSearch(repairSearchIndex, rebuildSentence)
        return new AppError('library-unreadable', rebuildSentence, error)
      }
      if (isDamage(error) && !(error instanceof AppError)) {
        markDamaged()
        return new AppError('library-unreadable', damageSentence, error)
      }
      if (isDiskFull(error, folder)) {
        return new AppError('disk-full', 'The disk is full. Nothing was lost; free some space and try again.', error)
      }
      return error
    },
    markDamaged,
    markWhole: () => void (checkOwed = false),
    close() {
      clearTimeout(timer)
      clearTimeout(moveTimer)
      stopBackingUp()
      caretaker?.close()
      checkpoints.stop()
      closeSafely(db, folder, checkOwed, damaged)
    },
  }
}
