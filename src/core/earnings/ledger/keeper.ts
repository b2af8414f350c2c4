// Keeps disputes right in the background: companies whose claims went away or moved, and a whole ledger whose claims come from an older program.
import type { Database } from 'better-sqlite3'
import { statement } from '../../db/index.ts'
import { refileArticle } from '../store.ts'
import { refreshDisputes } from './disputes.ts'

export interface LedgerKeeper {
  /** Something was written: what is left behind is looked at soon. */
  nudge(): void
  close(): void
}

/** How long one piece of work may keep requests waiting. Milliseconds. */
const piece = 8
const pause = 4
const soon = 200
/** How often those who show something are told while the work goes on. */
const telling = 2000
/** Rises when claims are compared in another way: the whole ledger is then compared anew. */
export const ledgerVersion = 1

/**
 * Starts keeping; works in short pieces, between which requests are answered. Nothing is lost where it is stopped: what was to be done is in the library. `announce` is told
 * the articles whose claims or disputes have changed: when the work is done, and now and then while it goes on.
 */
export function openLedgerKeeper(db: Database, announce: (articleIds: readonly string[]) => void, onTrouble: (error: unknown) => void): LedgerKeeper {
  let timer: NodeJS.Timeout | null = null
  let told = 0
  let closed = false
  const changed = new Set<number>()
  const work = openLedgerWork(db, (articles) => articles.forEach((article) => changed.add(article)))
  const tell = (): void => {
    told = performance.now()
    if (changed.size === 0) return
    const ids = [...changed].map(String)
    changed.clear()
    announce(ids)
  }
  const schedule = (delay: number): void => {
    if (timer || closed) return
    timer = setTimeout(() => {
      timer = null
      try {
        if (!db.open) return
        const more = work.step(piece)
        if (more) schedule(pause)
        if (!more || performance.now() - told > telling) tell()
      } catch (error) {
        onTrouble(error)
      }
    }, delay)
    timer.unref()
  }
  schedule(soon)
  return {
    nudge: () => schedule(soon),
    close() {
      closed = true
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}

export interface LedgerWork {
  /** Works for about so many milliseconds in one transaction. Returns whether there is more to do. */
  step(milliseconds: number): boolean
}

/** What there is to do, piece by piece: claims without their thing first, then companies that wait. `onChanged` hears of every article whose claims or disputes are others now. */
export function openLedgerWork(db: Database, onChanged: (articles: readonly number[]) => void = () => {}): LedgerWork {
  let company: string | null = null
  let things: string[] = []

  function next(): boolean {
    const thing = things.pop()
    if (company !== null && thing !== undefined) {
      const changed = refreshDisputes(db, company, thing)
      if (changed.length > 0) onChanged(changed)
      if (things.length > 0) return true
      statement(db, 'DELETE FROM ledger_backlog WHERE company_key = ?').run(company)
      return true
    }
    company = (statement(db, 'SELECT company_key FROM ledger_backlog LIMIT 1').pluck().get() as string | undefined) ?? null
    if (company === null) return false
    things = statement(db, 'SELECT thing FROM claims WHERE company_key = @company UNION SELECT thing FROM disputes WHERE company_key = @company').pluck().all({ company }) as string[]
    if (things.length === 0) statement(db, 'DELETE FROM ledger_backlog WHERE company_key = ?').run(company)
    return true
  }

  return {
    step(milliseconds) {
      if (company === null && readVersion(db) === ledgerVersion && statement(db, 'SELECT 1 FROM ledger_backlog LIMIT 1').pluck().get() === undefined) return false
      const until = performance.now() + milliseconds
      const start = db.transaction(() => {
        if (readVersion(db) !== ledgerVersion) {
          if (bringForward(db, until, onChanged)) return true
          queueCompanies(db)
          statement(db, "INSERT INTO settings (name, value) VALUES ('ledgerVersion', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").run(JSON.stringify(ledgerVersion))
        }
        while (performance.now() < until) if (!next()) return false
        return true
      })
      return start.immediate()
    },
  }
}

function readVersion(db: Database): unknown {
  const json = statement(db, "SELECT value FROM settings WHERE name = 'ledgerVersion'").pluck().get() as string | undefined
  return json === undefined ? null : JSON.parse(json)
}

/** Claims that an older program stored are made anew from what it read. Returns whether there are more. */
function bringForward(db: Database, until: number, onChanged: (articles: readonly number[]) => void): boolean {
  const select = statement(db, "SELECT article_id FROM claims WHERE thing = '' AND withdrawn_at IS NULL LIMIT 1").pluck()
  for (;;) {
    const article = select.get() as number | undefined
    if (article === undefined) return false
    statement(db, "DELETE FROM claims WHERE article_id = ? AND thing = ''").run(article)
    refileArticle(db, article)
    onChanged([article])
    if (performance.now() >= until) return true
  }
}

/** Every company of which anything is claimed: from one to the next along the index. */
export function queueCompanies(db: Database): void {
  statement(
    db,
    `INSERT INTO ledger_backlog (company_key) WITH RECURSIVE named (company_key) AS (
       SELECT min(company_key) FROM claims UNION ALL SELECT (SELECT min(company_key) FROM claims WHERE claims.company_key > named.company_key) FROM named WHERE named.company_key IS NOT NULL
     ) SELECT company_key FROM named WHERE company_key IS NOT NULL ON CONFLICT DO NOTHING`,
  ).run()
}
