// When companies report: the calendar of the person, in their own hand, from files, or from a provider.
import type { Database } from 'better-sqlite3'
import type { DatesReport, EarningsDate, EarningsDateChange } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { keyOfSymbol, nameOfCompany, writeTyped } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import type { DatedSymbol } from './date-files.ts'
import { readDateFile, writeDateCsv, writeIcs } from './date-files.ts'

export type Moment = EarningsDate['moment']

interface DateRow {
  readonly id: number
  readonly company_key: string
  readonly symbol: string
  readonly day: string
  readonly moment: Moment
  readonly note: string | null
  readonly source: string
  readonly fetched_at: number | null
  readonly watched: number
  readonly article_id: number | null
  readonly title: string | null
}

// Results that an article reports from the day before until four days after belong to the date: time zones, and newspapers of the next morning.
const select = `SELECT earnings_dates.id, earnings_dates.company_key, earnings_dates.symbol, earnings_dates.day, earnings_dates.moment, earnings_dates.note, earnings_dates.source, earnings_dates.fetched_at,
    EXISTS (SELECT 1 FROM watchlist_symbols JOIN watchlists ON watchlists.id = watchlist_symbols.watchlist_id WHERE watchlist_symbols.company_key = earnings_dates.company_key AND watchlists.archived_at IS NULL) AS watched,
    reported.id AS article_id, reported.title AS title
  FROM earnings_dates LEFT JOIN articles AS reported ON reported.id = (SELECT mentions.article_id FROM mentions
    WHERE mentions.company_key = earnings_dates.company_key AND mentions.sort_at BETWEEN unixepoch(earnings_dates.day, '-1 day') * 1000 AND unixepoch(earnings_dates.day, '+5 days') * 1000
      AND EXISTS (SELECT 1 FROM claims WHERE claims.article_id = mentions.article_id AND claims.symbol = mentions.symbol AND claims.field = 'actual')
    ORDER BY mentions.sort_at, mentions.article_id LIMIT 1)`

function toDate(db: Database, row: DateRow): EarningsDate {
  return {
    id: String(row.id), symbol: row.symbol, company: nameOfCompany(db, row.company_key), day: row.day, moment: row.moment, note: row.note, source: row.source,
    fetchedAt: row.fetched_at === null ? null : new Date(row.fetched_at).toISOString(), watched: row.watched === 1,
    results: row.article_id === null ? null : { articleId: String(row.article_id), title: row.title ?? '' },
  }
}

/** The dates of some days, both ends among them, in order; `watchedOnly`: of watched companies alone. Days are YYYY-MM-DD. */
export function listEarningsDates(db: Database, from: string, to: string, watchedOnly: boolean): readonly EarningsDate[] {
  const rows = statement(db, `${select} WHERE earnings_dates.day BETWEEN ? AND ? ORDER BY earnings_dates.day, earnings_dates.symbol`).all(from, to) as DateRow[]
  return rows.filter((row) => !watchedOnly || row.watched === 1).map((row) => toDate(db, row))
}

/** The next date of a company, today's among them; null where none is known. */
export function nextEarningsDate(db: Database, key: string, today: string): EarningsDate | null {
  const row = statement(db, `${select} WHERE earnings_dates.company_key = ? AND earnings_dates.day >= ? ORDER BY earnings_dates.day LIMIT 1`).get(key, today) as DateRow | undefined
  return row ? toDate(db, row) : null
}

/** One date; null where it is gone. */
export function readEarningsDate(db: Database, id: number): EarningsDate | null {
  const row = statement(db, `${select} WHERE earnings_dates.id = ?`).get(id) as DateRow | undefined
  return row ? toDate(db, row) : null
}

/**
 * Puts a date into the calendar, or changes one by its id. The same company and day twice is one date.
 * @throws AppError bad-input for a day that is none, not-found for an id that is gone
 */
export function changeEarningsDate(db: Database, given: { readonly id: string | null; readonly symbol: string; readonly day: string; readonly moment: Moment; readonly note: string | null }, now: number): EarningsDateChange {
  refuseNoDay(given.day)
  return db.transaction(() => {
    const before = given.id === null ? null : readEarningsDate(db, Number(given.id))
    if (given.id !== null && before === null) throw new AppError('not-found', 'That date is not there any more. Nothing was changed.')
    const id = putDate(db, { symbol: given.symbol, day: given.day, moment: given.moment, note: given.note }, 'hand', null, now, before === null ? null : Number(before.id))
    return { before: before === null ? [] : [before], after: [readEarningsDate(db, id)!] }
  }).immediate()
}

/** Stores one date; where the company has one on that day already, that one is changed. Answers its id. */
function putDate(db: Database, { symbol, day, moment, note }: DatedSymbol, source: string, fetchedAt: number | null, now: number, id: number | null): number {
  const written = writeTyped(db, symbol)
  const key = keyOfSymbol(db, symbol)
  const there = statement(db, 'SELECT id FROM earnings_dates WHERE company_key = ? AND day = ?').pluck().get(key, day) as number | undefined
  if (id !== null && there !== undefined && there !== id) statement(db, 'DELETE FROM earnings_dates WHERE id = ?').run(there)
  const own = id ?? there
  if (own !== undefined) {
    statement(db, 'UPDATE earnings_dates SET company_key = ?, symbol = ?, day = ?, moment = ?, note = ?, source = ?, fetched_at = ?, reminded_at = iif(day = ?, reminded_at, NULL) WHERE id = ?').run(key, written, day, moment, note, source, fetchedAt, day, own)
    return own
  }
  return Number(statement(db, 'INSERT INTO earnings_dates (company_key, symbol, day, moment, note, source, fetched_at, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(key, written, day, moment, note, source, fetchedAt, now).lastInsertRowid)
}

export function removeEarningsDate(db: Database, id: string): EarningsDateChange {
  return db.transaction(() => {
    const before = readEarningsDate(db, Number(id))
    if (before === null) throw new AppError('not-found', 'That date is not there any more.')
    statement(db, 'DELETE FROM earnings_dates WHERE id = ?').run(Number(id))
    return { before: [before], after: [] }
  }).immediate()
}

/** Takes a change of the calendar back. Returns what that changed. */
export function restoreEarningsDates(db: Database, { before, after }: EarningsDateChange, now: number): EarningsDateChange {
  return db.transaction(() => {
    const kept = new Set(before.map((date) => date.id))
    const gone = after.filter((date) => !kept.has(date.id)).flatMap((date) => readEarningsDate(db, Number(date.id)) ?? [])
    for (const date of gone) statement(db, 'DELETE FROM earnings_dates WHERE id = ?').run(Number(date.id))
    const changed = before.flatMap((date) => readEarningsDate(db, Number(date.id)) ?? [])
    const restored = before.map((date) => {
      const id = Number(date.id)
      if (readEarningsDate(db, id) === null) statement(db, 'INSERT INTO earnings_dates (id, company_key, symbol, day, source, added_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(id, keyOfSymbol(db, date.symbol), date.symbol, date.day, date.source, now)
      return readEarningsDate(db, putDate(db, date, date.source, date.fetchedAt === null ? null : Date.parse(date.fetchedAt), now, readEarningsDate(db, id) === null ? null : id))!
    })
    return { before: [...gone, ...changed], after: restored }
  }).immediate()
}

/** Takes in a calendar of results: CSV or ICS. The same file twice changes nothing. Throws AppError bad-input. */
export function importEarningsDates(db: Database, bytes: Uint8Array, name: string, now: number): DatesReport {
  const file = readDateFile(db, bytes, name)
  return db.transaction((): DatesReport => {
    const before: EarningsDate[] = []
    const after: EarningsDate[] = []
    let unchanged = 0
    for (const dated of file.dates) {
      const there = statement(db, `${select} WHERE earnings_dates.company_key = ? AND earnings_dates.day = ?`).get(keyOfSymbol(db, dated.symbol), dated.day) as DateRow | undefined
      // What a file leaves out does not take away what is known.
      const merged = { ...dated, moment: dated.moment ?? there?.moment ?? null, note: dated.note ?? there?.note ?? null }
      if (there && there.moment === merged.moment && there.note === merged.note) {
        unchanged += 1
        continue
      }
      if (there) before.push(toDate(db, there))
      after.push(readEarningsDate(db, putDate(db, merged, 'file', null, now, null))!)
    }
    return { added: after.length - before.length, updated: before.length, unchanged, refused: file.refused, change: { before, after } }
  }).immediate()
}

/** What a provider says, with when it said so. What was entered or imported stays; a provider's earlier word for days to come is replaced. */
export function storeProvidedDates(db: Database, dates: readonly DatedSymbol[], provider: string, days: { readonly from: string; readonly to: string }, now: number): number {
  return db.transaction(() => {
    statement(db, 'DELETE FROM earnings_dates WHERE source = ? AND day BETWEEN ? AND ?').run(provider, days.from, days.to)
    let stored = 0
    for (const dated of dates) {
      const own = statement(db, 'SELECT 1 FROM earnings_dates WHERE company_key = ? AND day BETWEEN ? AND ?').pluck().get(keyOfSymbol(db, dated.symbol), days.from, days.to)
      if (own !== undefined) continue
      putDate(db, dated, provider, now, now, null)
      stored += 1
    }
    return stored
  }).immediate()
}

/** The calendar as a file for other programs, or as CSV that comes back whole. */
export function exportEarningsDates(db: Database, format: 'ics' | 'csv', watchedOnly: boolean, now: number): { readonly content: string; readonly dates: number } {
  const dates = listEarningsDates(db, '0000-01-01', '9999-12-31', watchedOnly)
  return { content: format === 'ics' ? writeIcs(dates, now) : writeDateCsv(dates), dates: dates.length }
}

/**
 * Watched companies that report tomorrow, from six in the evening on, and today, if it was not said yet. Each is said once. Days are those of this computer.
 */
export function takeDueReminders(db: Database, now: number): readonly EarningsDate[] {
  const today = dayOf(now)
  const isEvening = new Date(now).getHours() >= 18
  const until = isEvening ? dayOf(now + 86_400_000) : today
  return db.transaction(() => {
    const rows = (statement(db, `${select} WHERE earnings_dates.day BETWEEN ? AND ? AND earnings_dates.reminded_at IS NULL ORDER BY earnings_dates.day, earnings_dates.symbol`).all(today, until) as DateRow[]).filter((row) => row.watched === 1)
    for (const row of rows) statement(db, 'UPDATE earnings_dates SET reminded_at = ? WHERE id = ?').run(now, row.id)
    return rows.map((row) => toDate(db, row))
  }).immediate()
}

/** The day of a moment on this computer, YYYY-MM-DD. */
export function dayOf(moment: number): string {
  const date = new Date(moment)
  return `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

function refuseNoDay(day: string): void {
  if (Number.isNaN(Date.parse(`${day}T00:00:00Z`)) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) throw new AppError('bad-input', `${day} is no day of the calendar. Write it as in 2026-04-30.`)
}
