import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { Alert, AlertTarget } from '../../shared/contract.ts'
import { keyOfSymbol } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import type { NoteStep } from '../import-steps/index.ts'
import { listAlerts, restoreAlert } from './store.ts'

const instant = z.iso.datetime({ offset: true })

/** An alert as a file keeps it: a list by its name. */
export const keptAlertSchema = z.object({
  kind: z.enum(['article', 'snapshot', 'rating', 'disagreement']),
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('watched') }), z.object({ kind: z.literal('watchlist'), name: z.string().min(1).max(200) }), z.object({ kind: z.literal('symbol'), symbol: z.string().min(1).max(32) }),
  ]),
  silencedUntil: instant.nullable(), madeAt: instant,
})
export type KeptAlert = z.infer<typeof keptAlertSchema>

export function readKeptAlerts(db: Database): readonly KeptAlert[] {
  return listAlerts(db).map(({ kind, target, about, silencedUntil, madeAt }) => ({ kind, silencedUntil, madeAt, target: target.kind === 'watchlist' ? { kind: 'watchlist', name: about } : target }))
}

/** Makes an alert anew; one that is there already stays as it is. Answers whether it was made. Throws AppError not-found where its list is not there. */
export function bringBackAlert(db: Database, given: KeptAlert, note: NoteStep): boolean {
  const target = findTarget(db, given.target)
  const isSame = (alert: Alert): boolean => alert.kind === given.kind && keyOf(db, alert.target) === keyOf(db, target)
  if (listAlerts(db).some(isSame)) return false
  db.transaction(() => note({ kind: 'alert', alert: restoreAlert(db, { id: '1', kind: given.kind, target, about: '', silencedUntil: given.silencedUntil, madeAt: given.madeAt }) })).immediate()
  return true
}

function findTarget(db: Database, target: KeptAlert['target']): AlertTarget {
  if (target.kind !== 'watchlist') return target
  const id = statement(db, 'SELECT id FROM watchlists WHERE name = ?').pluck().get(target.name) as number | undefined
  if (id === undefined) throw new AppError('not-found', `There is no watchlist "${target.name}" that it could be about.`)
  return { kind: 'watchlist', id: String(id) }
}

function keyOf(db: Database, target: AlertTarget): string {
  return target.kind === 'watched' ? '' : target.kind === 'watchlist' ? `list ${target.id}` : `symbol ${keyOfSymbol(db, target.symbol)}`
}
