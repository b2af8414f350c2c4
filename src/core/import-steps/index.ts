// What an import did, step by step: written down in the transaction that did it, read by the undo (transfer/undo-import.ts).
import type { Database } from 'better-sqlite3'
import type { Alert, EarningsDateChange, LibrarySettings } from '../../shared/contract.ts'
import type { CorrectionChange } from '../../shared/corrections.ts'
import type { FilingChange, Highlight, NoteChange, SmartList, WatchlistChange } from '../../shared/model.ts'
import type { Rule } from '../../shared/rules.ts'
import { statement } from '../db/index.ts'

/** States that an import set, each with the moment at which it did: what was set at another moment is the person's. */
export interface StatesSet {
  readonly state: 'read' | 'starred' | 'later'
  readonly ids: readonly string[]
  readonly at: number // epoch milliseconds
}

/** What a person may change of a feed, as the import left it. */
export interface FeedAsLeft {
  readonly id: number
  readonly row: string // JSON
}

export type ImportStep =
  | { readonly kind: 'articles'; readonly ids: readonly number[]; readonly tags: readonly { readonly tag: string; readonly ids: readonly string[] }[]; readonly starred: readonly number[]; readonly later: readonly number[] } // new ones, and what rules did to them
  | { readonly kind: 'wordings'; readonly ids: readonly number[] } // articles that were here and have another text now
  | { readonly kind: 'feeds'; readonly feeds: readonly FeedAsLeft[] }
  | { readonly kind: 'folders'; readonly folders: readonly { readonly id: number; readonly name: string }[] }
  | { readonly kind: 'watchlists'; readonly changes: readonly WatchlistChange[] }
  | { readonly kind: 'company-notes'; readonly notes: readonly NoteChange[] }
  | { readonly kind: 'rules'; readonly rules: readonly Rule[] }
  | { readonly kind: 'smart-list'; readonly list: SmartList }
  | { readonly kind: 'alert'; readonly alert: Alert }
  | { readonly kind: 'dates'; readonly change: EarningsDateChange }
  | { readonly kind: 'settings'; readonly before: Partial<LibrarySettings>; readonly after: Partial<LibrarySettings> } // only what was chosen
  | { readonly kind: 'tag-colors'; readonly tags: readonly { readonly name: string; readonly color: string }[] }
  | { readonly kind: 'filing'; readonly changes: readonly FilingChange[] }
  | { readonly kind: 'states'; readonly set: readonly StatesSet[] }
  | { readonly kind: 'marks'; readonly articleId: string; readonly tags: readonly string[]; readonly states: readonly StatesSet[]; readonly hidden: boolean; readonly note: { readonly before: string | null; readonly after: string | null } | null; readonly highlights: readonly Highlight[]; readonly corrections: CorrectionChange | null; readonly decisions: readonly FilingChange[] }

export type NoteStep = (step: ImportStep) => void

const mostKept = 100

/**
 * Writes steps down for the import of that id, inside the caller's transaction, so that what was done can be taken back whenever it is there. Null: nobody will ask for it.
 */
export function stepsOf(db: Database, importId: string | null, now: () => number): NoteStep {
  if (importId === null) return () => {}
  return (step) => {
    const isNew = statement(db, 'INSERT INTO imports (id, made_at) VALUES (?, ?) ON CONFLICT DO NOTHING').run(importId, now()).changes > 0
    if (isNew) statement(db, 'DELETE FROM imports WHERE id <> ? AND id NOT IN (SELECT id FROM imports ORDER BY made_at DESC LIMIT ?)').run(importId, mostKept)
    statement(db, 'INSERT INTO import_steps (import_id, step) VALUES (?, ?)').run(importId, JSON.stringify(step))
  }
}

/** The steps of an import, the last first; null where it is not known, or was taken back. */
export function readSteps(db: Database, importId: string): readonly ImportStep[] | null {
  if (statement(db, 'SELECT 1 FROM imports WHERE id = ?').get(importId) === undefined) return null
  return (statement(db, 'SELECT step FROM import_steps WHERE import_id = ? ORDER BY id DESC').pluck().all(importId) as string[]).map((step) => JSON.parse(step) as ImportStep)
}

export function forgetSteps(db: Database, importId: string): void {
  statement(db, 'DELETE FROM imports WHERE id = ?').run(importId)
}
