import type { Database } from 'better-sqlite3'
import type { Alert, AlertKind, AlertNotice, AlertTarget } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { keyOfSymbol, nameOfCompany, writeTyped } from '../companies/index.ts'
import { readTimeCursor, statement, writeTimeCursor } from '../db/index.ts'

export interface AlertRow {
  readonly id: number
  readonly kind: AlertKind
  readonly watchlist_id: number | null
  readonly list: string | null
  readonly symbol: string | null
  readonly company_key: string | null
  readonly silenced_until: number | null
  readonly made_at: number
}

const select = `SELECT alerts.id, alerts.kind, alerts.watchlist_id, watchlists.name AS list, alerts.symbol, alerts.company_key, alerts.silenced_until, alerts.made_at
  FROM alerts LEFT JOIN watchlists ON watchlists.id = alerts.watchlist_id`
/** "Until I say otherwise". */
const forever = Date.parse('9999-12-31T00:00:00Z')

export function readAlertRows(db: Database): readonly AlertRow[] {
  return statement(db, `${select} ORDER BY alerts.id`).all() as AlertRow[]
}

export function listAlerts(db: Database): readonly Alert[] {
  return readAlertRows(db).map((row) => toAlert(db, row))
}

function toAlert(db: Database, row: AlertRow): Alert {
  const target: AlertTarget = row.watchlist_id !== null ? { kind: 'watchlist', id: String(row.watchlist_id) } : row.symbol === null ? { kind: 'watched' } : { kind: 'symbol', symbol: row.symbol }
  const about = row.list ?? (row.company_key === null ? 'everything watched' : (nameOfCompany(db, row.company_key) ?? row.symbol ?? ''))
  return { id: String(row.id), kind: row.kind, target, about, silencedUntil: row.silenced_until === null ? null : new Date(row.silenced_until).toISOString(), madeAt: new Date(row.made_at).toISOString() }
}

function readAlert(db: Database, id: number): Alert {
  const row = statement(db, `${select} WHERE alerts.id = ?`).get(id) as AlertRow | undefined
  if (!row) throw new AppError('not-found', 'That alert is not there any more.')
  return toAlert(db, row)
}

/** Makes an alert; the same one twice is one. It tells of what comes from now on. Throws AppError not-found where the list is gone. */
export function createAlert(db: Database, kind: AlertKind, target: AlertTarget, now: number): Alert {
  return db.transaction(() => {
    const columns = columnsOf(db, target)
    const there = statement(db, 'SELECT id FROM alerts WHERE kind = @kind AND watchlist_id IS @listId AND company_key IS @key').pluck().get({ kind, listId: columns.listId, key: columns.key }) as number | undefined
    if (there !== undefined) return readAlert(db, there)
    if (statement(db, 'SELECT 1 FROM alerts LIMIT 1').pluck().get() === undefined) writeSeenText(db, (statement(db, 'SELECT max(id) FROM article_texts').pluck().get() as number | null) ?? 0)
    return readAlert(db, Number(statement(db, 'INSERT INTO alerts (kind, watchlist_id, symbol, company_key, made_at) VALUES (@kind, @listId, @symbol, @key, @now)').run({ kind, ...columns, now }).lastInsertRowid))
  }).immediate()
}

/** Makes an alert one of another kind, or about something else; what it told stays. @throws AppError not-found, or bad-input where there is such an alert already */
export function changeAlert(db: Database, id: string, kind: AlertKind, target: AlertTarget): { readonly before: Alert; readonly after: Alert } {
  return db.transaction(() => {
    const before = readAlert(db, Number(id))
    const columns = columnsOf(db, target)
    const other = statement(db, 'SELECT 1 FROM alerts WHERE kind = @kind AND watchlist_id IS @listId AND company_key IS @key AND id <> @id').pluck().get({ kind, listId: columns.listId, key: columns.key, id: Number(id) })
    if (other !== undefined) throw new AppError('bad-input', 'There is such an alert already. Remove this one, or choose something else.')
    statement(db, 'UPDATE alerts SET kind = @kind, watchlist_id = @listId, symbol = @symbol, company_key = @key WHERE id = @id').run({ kind, ...columns, id: Number(id) })
    return { before, after: readAlert(db, Number(id)) }
  }).immediate()
}

function columnsOf(db: Database, target: AlertTarget): { readonly listId: number | null; readonly symbol: string | null; readonly key: string | null } {
  if (target.kind === 'watched') return { listId: null, symbol: null, key: null }
  if (target.kind === 'symbol') return { listId: null, symbol: writeTyped(db, target.symbol), key: keyOfSymbol(db, target.symbol) }
  if (statement(db, 'SELECT 1 FROM watchlists WHERE id = ?').pluck().get(Number(target.id)) === undefined) throw new AppError('not-found', 'That watchlist is not there any more.')
  return { listId: Number(target.id), symbol: null, key: null }
}

/** Silences an alert until a moment, for good (`until` "forever"), or lets it speak again (null). Returns it before and after. */
export function silenceAlert(db: Database, id: string, until: string | null): { readonly before: Alert; readonly after: Alert } {
  return db.transaction(() => {
    const before = readAlert(db, Number(id))
    statement(db, 'UPDATE alerts SET silenced_until = ? WHERE id = ?').run(until === null ? null : until === 'forever' ? forever : Date.parse(until), Number(id))
    return { before, after: readAlert(db, Number(id)) }
  }).immediate()
}

/** Removes an alert with what it told. Returns it, for the undo. */
export function removeAlert(db: Database, id: string): Alert {
  return db.transaction(() => {
    const removed = readAlert(db, Number(id))
    statement(db, 'DELETE FROM alerts WHERE id = ?').run(Number(id))
    return removed
  }).immediate()
}

/** Brings a removed alert back. */
export function restoreAlert(db: Database, alert: Alert): Alert {
  return db.transaction(() => {
    const { id } = createAlert(db, alert.kind, alert.target, Date.parse(alert.madeAt))
    return silenceAlert(db, id, alert.silencedUntil).after
  }).immediate()
}

interface NoticeRow {
  readonly id: number
  readonly alert_id: number
  readonly kind: AlertKind
  readonly article_id: number
  readonly symbol: string
  readonly reason: string
  readonly made_at: number
  readonly seen_at: number | null
  readonly title: string
  readonly source: string | null
}

const noticeColumns = `SELECT alert_notices.id, alert_notices.alert_id, alerts.kind, alert_notices.article_id, alert_notices.symbol, alert_notices.reason, alert_notices.made_at, alert_notices.seen_at, articles.title, articles.source
  FROM alert_notices JOIN alerts ON alerts.id = alert_notices.alert_id JOIN articles ON articles.id = alert_notices.article_id`

/** What alerts told, the newest first. */
export function listNotices(db: Database, limit: number, cursor: string | null): { readonly notices: readonly AlertNotice[]; readonly unseen: number; readonly next: string | null } {
  const after = readTimeCursor(cursor) ?? [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  const rows = statement(db, `${noticeColumns} WHERE (alert_notices.made_at, alert_notices.id) < (?, ?) ORDER BY alert_notices.made_at DESC, alert_notices.id DESC LIMIT ?`).all(...after, limit + 1) as NoticeRow[]
  const last = rows[limit - 1]
  return { notices: rows.slice(0, limit).map(toNotice), unseen: statement(db, 'SELECT count(*) FROM alert_notices WHERE seen_at IS NULL').pluck().get() as number, next: rows.length > limit && last ? writeTimeCursor(last.made_at, last.id) : null }
}

export function readNotice(db: Database, id: number): AlertNotice {
  return toNotice(statement(db, `${noticeColumns} WHERE alert_notices.id = ?`).get(id) as NoticeRow)
}

function toNotice(row: NoticeRow): AlertNotice {
  return { id: String(row.id), alertId: String(row.alert_id), kind: row.kind, articleId: String(row.article_id), symbol: row.symbol, title: row.title, source: row.source, reason: row.reason, madeAt: new Date(row.made_at).toISOString(), seen: row.seen_at !== null }
}

/** Marks notices as seen; null: all of them. Returns those that changed. */
export function markNoticesSeen(db: Database, ids: readonly string[] | null, now: number): { readonly ids: readonly string[] } {
  return db.transaction(() => {
    if (ids === null) return { ids: (statement(db, 'UPDATE alert_notices SET seen_at = ? WHERE seen_at IS NULL RETURNING id').pluck().all(now) as number[]).map(String) }
    const mark = statement(db, 'UPDATE alert_notices SET seen_at = ? WHERE id = ? AND seen_at IS NULL')
    return { ids: ids.filter((id) => mark.run(now, Number(id)).changes > 0) }
  }).immediate()
}

/** The last text that alerts have looked at. */
export function readSeenText(db: Database): number {
  return Number(statement(db, "SELECT value FROM settings WHERE name = 'alerts.seenText'").pluck().get() ?? 0)
}

export function writeSeenText(db: Database, textId: number): void {
  statement(db, "INSERT INTO settings (name, value) VALUES ('alerts.seenText', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").run(String(textId))
}
