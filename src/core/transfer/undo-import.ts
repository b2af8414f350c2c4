// Takes a whole import back. What the person did since to something that it made stays, and is named; articles are hidden, so that nothing of them is lost.
import type { Database } from 'better-sqlite3'
import type { ImportUndone, KeptOfImport } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { NoteChange, WatchlistChange } from '../../shared/model.ts'
import { listAlerts, removeAlert } from '../alerts/index.ts'
import { hideUndone, setHidden, setState } from '../articles/index.ts'
import { noteCompany, undoWatchlist, unwatchSymbols } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { undoCorrections } from '../earnings/index.ts'
import { removeAsLeft, removeFolders } from '../feeds/index.ts'
import { undoFiling } from '../filing/index.ts'
import { marksOfArticle, removeHighlight, setNote } from '../highlights/index.ts'
import { forgetSteps, readSteps, type ImportStep, type StatesSet } from '../import-steps/index.ts'
import { readEarningsDate, restoreEarningsDates } from '../markets/index.ts'
import { listRules, removeRule } from '../rules/index.ts'
import { changeSettings, forgetSettings, readChosenSettings } from '../settings/index.ts'
import { removeSmartList } from '../smart-lists/index.ts'
import { removeTag } from '../tags/index.ts'

/** What an undo did, gathered step by step. */
interface Undoing {
  readonly db: Database
  readonly now: number
  readonly articleIds: Set<string>
  readonly kept: KeptOfImport[]
}

/**
 * Takes an import back in one transaction: all of it, or nothing where it fails. Answers which articles stand otherwise, and what stays because the person changed it since, or because it cannot be taken
 * back (another wording of an article that was here; the one before is kept beside it). Throws AppError not-found for an import that is not known, or was taken back already.
 */
export function undoImport(db: Database, importId: string, now: number): ImportUndone {
  return db.transaction(() => {
    const steps = readSteps(db, importId)
    if (steps === null) throw new AppError('not-found', 'This import is not among those that can be undone any more. Nothing was changed.')
    const undoing: Undoing = { db, now, articleIds: new Set(), kept: [] }
    for (const step of steps) undoStep(undoing, step)
    forgetSteps(db, importId)
    const kept = [...new Map(undoing.kept.map((each) => [`${each.part}\n${each.name}`, each])).values()]
    return { articleIds: [...undoing.articleIds], kept }
  }).immediate()
}

function undoStep(undoing: Undoing, step: ImportStep): void {
  const { db, now } = undoing
  switch (step.kind) {
    case 'articles':
      return undoArticles(undoing, step)
    case 'wordings':
      return keep(undoing, 'wording', step.ids.flatMap((id) => titleOf(db, id) ?? []))
    case 'feeds':
      return keep(undoing, 'feed', removeAsLeft(db, step.feeds))
    case 'folders':
      return keep(undoing, 'folder', removeFolders(db, step.folders))
    case 'watchlists':
      return step.changes.toReversed().forEach((change) => undoList(undoing, change))
    case 'company-notes':
      return step.notes.toReversed().forEach((note) => undoCompanyNote(undoing, note))
    case 'rules': {
      const stored = new Map(listRules(db).map((rule) => [rule.id, rule]))
      for (const rule of step.rules) {
        const current = stored.get(rule.id)
        if (current === undefined) continue
        if (isAlike(ruleParts(current), ruleParts(rule))) removeRule(db, rule.id)
        else keep(undoing, 'rule', [current.name])
      }
      return
    }
    case 'smart-list': {
      const current = statement(db, 'SELECT name, query FROM smart_lists WHERE id = ?').get(Number(step.list.id)) as { name: string; query: string } | undefined
      if (current === undefined) return
      if (current.name === step.list.name && current.query === step.list.query) removeSmartList(db, step.list.id)
      else keep(undoing, 'smart-list', [current.name])
      return
    }
    case 'alert': {
      const current = listAlerts(db).find(({ id }) => id === step.alert.id)
      if (current === undefined) return
      const parts = ({ kind, target, silencedUntil }: typeof current): unknown => ({ kind, target, silencedUntil })
      if (isAlike(parts(current), parts(step.alert))) removeAlert(db, current.id)
      else keep(undoing, 'alert', [current.about])
      return
    }
    case 'dates': {
      const parts = ({ symbol, day, moment, note }: (typeof step.change.after)[number]): unknown => ({ symbol, day, moment, note })
      const [same, other] = split(step.change.after, (date) => {
        const current = readEarningsDate(db, Number(date.id))
        return current !== null && isAlike(parts(current), parts(date))
      })
      const ids = new Set(same.map(({ id }) => id))
      restoreEarningsDates(db, { before: step.change.before.filter(({ id }) => ids.has(id)), after: same }, now)
      return keep(undoing, 'date', other.filter(({ id }) => readEarningsDate(db, Number(id)) !== null).map(({ symbol, day }) => `${symbol} ${day}`))
    }
    case 'settings': {
      const current = readChosenSettings(db)
      const names = (Object.keys(step.after) as (keyof typeof step.after)[]).filter((name) => step.before[name] !== step.after[name] && current[name] === step.after[name])
      forgetSettings(db, names)
      changeSettings(db, Object.fromEntries(names.map((name) => [name, step.before[name]])))
      return
    }
    case 'tag-colors':
      for (const { name, color } of step.tags) {
        statement(db, 'UPDATE tags SET color = NULL WHERE name = ? AND color = ?').run(name, color)
        statement(db, 'DELETE FROM tags WHERE name = ? AND color IS NULL AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag_id = tags.id)').run(name)
      }
      return
    case 'filing':
      for (const change of step.changes.toReversed()) touch(undoing, undoFiling(db, change).articleIds)
      return
    case 'states':
      return step.set.forEach((set) => undoStates(undoing, set))
    case 'marks':
      return undoMarks(undoing, step)
  }
}

function undoArticles(undoing: Undoing, { ids, tags, starred, later }: Extract<ImportStep, { kind: 'articles' }>): void {
  const { db, now } = undoing
  for (const { tag, ids: tagged } of tags) touch(undoing, removeFrom(db, tagged, tag))
  for (const [column, given] of [['starred_at', starred], ['later_at', later]] as const)
    for (const id of given) statement(db, `UPDATE article_states SET ${column} = NULL WHERE article_id = ?`).run(id)
  touch(undoing, hideUndone(db, ids, now))
  for (const id of ids) statement(db, 'DELETE FROM rule_matches WHERE article_id = ?').run(id) // where it is imported again, rules have their say again
}

function undoMarks(undoing: Undoing, step: Extract<ImportStep, { kind: 'marks' }>): void {
  const { db, now } = undoing
  const { articleId, note } = step
  const title = titleOf(db, Number(articleId))
  if (title === null) return
  for (const change of step.decisions.toReversed()) touch(undoing, undoFiling(db, change).articleIds)
  if (step.corrections !== null) touch(undoing, undoCorrections(db, step.corrections).articleIds)
  const marks = marksOfArticle(db, articleId)
  for (const made of step.highlights) {
    const current = marks.highlights.find(({ id }) => id === made.id)
    if (current === undefined) continue
    if (current.note === made.note && current.color === made.color) removeHighlight(db, current.id)
    else keep(undoing, 'highlight', [title])
  }
  if (note !== null && note.after !== note.before) {
    if (marks.note === note.after) setNote(db, articleId, note.before, now)
    else if (marks.note !== null) keep(undoing, 'note', [title])
  }
  if (step.hidden) setHidden(db, [articleId], false, now)
  for (const set of step.states) undoStates(undoing, set)
  for (const tag of step.tags) removeFrom(db, [articleId], tag)
  touch(undoing, [articleId])
}

/** Sets back what still is as it was set: another moment is another word of the person. */
function undoStates(undoing: Undoing, { state, ids, at }: StatesSet): void {
  const { db, now } = undoing
  const isSame = statement(db, `SELECT 1 FROM article_states WHERE article_id = ? AND ${state}_at = CAST(? AS INTEGER)`)
  touch(undoing, setState(db, state, ids.filter((id) => isSame.get(Number(id), at) !== undefined), false, now).ids)
}

/** A list that was filled since stays, without what the import put on it. */
function undoList(undoing: Undoing, change: WatchlistChange): void {
  const { db } = undoing
  try {
    undoWatchlist(db, change)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.kind === 'not-found' || change.after === null) return // the person removed it
    const name = statement(db, 'SELECT name FROM watchlists WHERE id = ?').pluck().get(Number(change.after.id)) as string | undefined
    if (name === undefined) return
    const stood = new Set(change.before?.symbols.map(({ symbol }) => symbol))
    const put = change.after.symbols.map(({ symbol }) => symbol).filter((symbol) => !stood.has(symbol))
    if (put.length > 0) unwatchSymbols(db, put, name)
    keep(undoing, 'watchlist', [name])
  }
}

function undoCompanyNote(undoing: Undoing, { symbol, before, after }: NoteChange): void {
  const { db, now } = undoing
  const current = (statement(db, 'SELECT note FROM company_notes WHERE symbol = ?').pluck().get(symbol) as string | undefined) ?? null
  if (current === after) noteCompany(db, symbol, before, now)
  else if (current !== null) keep(undoing, 'note', [symbol])
}

function removeFrom(db: Database, ids: readonly string[], tag: string): readonly string[] {
  if (statement(db, 'SELECT 1 FROM tags WHERE name = ?').get(tag) === undefined) return []
  const isThere = statement(db, 'SELECT 1 FROM articles WHERE id = ?')
  return removeTag(db, ids.filter((id) => isThere.get(Number(id)) !== undefined), tag).ids
}

function titleOf(db: Database, id: number): string | null {
  return (statement(db, 'SELECT title FROM articles WHERE id = ?').pluck().get(id) as string | undefined) ?? null
}

function keep({ kept }: Undoing, part: KeptOfImport['part'], names: readonly string[]): void {
  kept.push(...names.map((name) => ({ part, name })))
}

function touch({ articleIds }: Undoing, ids: readonly string[]): void {
  for (const id of ids) articleIds.add(id)
}

function ruleParts({ name, query, actions, on }: { readonly name: string; readonly query: string; readonly actions: unknown; readonly on: boolean }): unknown {
  return { name, query, actions, on }
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function split<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
