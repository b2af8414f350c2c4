import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { keyOfSymbol } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import type { NoteStep } from '../import-steps/index.ts'
import { readEarningsDate } from './earnings-dates.ts'

/** A date of results that the person entered or took from a file. */
export const keptDateSchema = z.object({
  symbol: z.string().min(1).max(32), day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), moment: z.enum(['before-open', 'during', 'after-close']).nullable(), note: z.string().max(2000).nullable(), source: z.enum(['hand', 'file']),
})
export type KeptDate = z.infer<typeof keptDateSchema>

export function readKeptDates(db: Database): readonly KeptDate[] {
  return statement(db, "SELECT symbol, day, moment, note, source FROM earnings_dates WHERE source IN ('hand', 'file') ORDER BY day, symbol").all() as KeptDate[]
}

/** Puts a date into the calendar where the company has none on that day. Answers whether it did. */
export function bringBackDate(db: Database, given: KeptDate, now: number, note: NoteStep): boolean {
  return db.transaction(() => {
    const id = statement(db,
      `INSERT INTO earnings_dates (company_key, symbol, day, moment, note, source, added_at) VALUES (@key, @symbol, @day, @moment, @note, @source, @now) ON CONFLICT (company_key, day) DO NOTHING RETURNING id`,
    ).pluck().get({ ...given, key: keyOfSymbol(db, given.symbol), now }) as number | undefined
    if (id !== undefined) note({ kind: 'dates', change: { before: [], after: [readEarningsDate(db, id)!] } })
    return id !== undefined
  }).immediate()
}
