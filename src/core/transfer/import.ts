import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { RequestOutput } from '../../shared/contract.ts'
import { settingsSchema } from '../../shared/contract.ts'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import { importWatchlistFile } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { importOpml } from '../feeds/index.ts'
import type { Parser } from '../ingest/index.ts'
import { importRules } from '../rules/index.ts'
import { changeSettings } from '../settings/index.ts'
import { createSmartList } from '../smart-lists/index.ts'
import { importArticle } from './import-article.ts'
import { articleSchema, everythingSchema } from './schema.ts'

type Report = RequestOutput<'library.importEverything'>
type Refused = Report['refused'][number]

/**
 * Brings back what exportEverything wrote, beside what is there: nothing is overwritten or removed, and the same file twice changes nothing. What
 * cannot be brought back is refused with its reason and keeps nothing else out. Throws AppError bad-input for what is no such file.
 */
export async function importEverything(db: Database, parser: Parser, bytes: Uint8Array, now: () => number): Promise<Report> {
  const file = readFile(bytes)
  const refused: Refused[] = []
  const attempt = async <Result>(what: string, work: () => Result | Promise<Result>): Promise<Result | null> => {
    try {
      return await work()
    } catch (error) {
      const { kind, message } = toErrorValue(error)
      if (kind !== 'bad-input' && kind !== 'not-found' && kind !== 'too-large' && kind !== 'took-too-long') throw error // a full disk, say: nothing more can be stored
      refused.push({ what, reason: message })
      return null
    }
  }
  const settings = Object.fromEntries(Object.entries(file.settings).filter(([name, value]) => Object.hasOwn(settingsSchema.shape, name) && settingsSchema.partial().safeParse({ [name]: value }).success))
  changeSettings(db, settings)
  const tags = addTags(db, file.tags)
  let smartLists = 0
  for (const list of file.smartLists) if (await attempt(`Smart list ${list.name}`, () => addSmartList(db, list))) smartLists++
  const rules = await attempt('Rules', () => importRules(db, JSON.stringify({ rules: file.rules })))
  refused.push(...(rules?.refused ?? []).map(({ name, reason }) => ({ what: `Rule ${name}`, reason })))
  const watchlists = file.watchlists === '' ? null
    : await attempt('Watchlists', () => importWatchlistFile(db, { bytes: Buffer.from(file.watchlists), name: 'Watchlists', mapping: null, list: 'Watchlist' }, now()))
  const feeds = file.feeds === '' ? null : await attempt('Feeds', () => importOpml(db, parser, Buffer.from(file.feeds), null, now()))
  refused.push(...(feeds?.refused ?? []).map(({ source, reason }) => ({ what: `Feed ${source}`, reason })))
  const counts = { articles: 0, articlesAdded: 0, highlights: 0, notes: 0, missing: 0 }
  const articleIds: string[] = []
  for (const given of file.articles) {
    const parsed = articleSchema.safeParse(given)
    if (!parsed.success) {
      refused.push({ what: 'An article', reason: parsed.error.issues[0]?.message ?? 'It is not understood.' })
      continue
    }
    const outcome = await attempt(`Article ${parsed.data.title.slice(0, 100)}`, () => importArticle(db, parser, parsed.data, now()))
    if (outcome === null) continue
    if (outcome.id === null) counts.missing++
    else articleIds.push(outcome.id)
    counts.articles += outcome.id !== null ? 1 : 0
    counts.articlesAdded += outcome.isNew ? 1 : 0
    counts.highlights += outcome.highlights
    counts.notes += outcome.notes
    refused.push(...outcome.refused)
    await letOthersIn()
  }
  return {
    added: {
      ...counts, tags, smartLists, rules: rules?.added.length ?? 0, feeds: feeds?.added.length ?? 0,
      watched: (watchlists?.added ?? []).reduce((sum, list) => sum + list.symbols, 0),
    },
    refused, articleIds,
  }
}

function readFile(bytes: Uint8Array): ReturnType<typeof everythingSchema.parse> {
  try {
    return everythingSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    throw new AppError('bad-input', 'This is not a file in which Marketdash wrote everything, or it is damaged. Choose one that was made with "Export everything".', error)
  }
}

/** Colours of tags; tags without one come with their articles. Answers how many changed. */
function addTags(db: Database, tags: readonly { readonly name: string; readonly color: string | null }[]): number {
  return db.transaction(() => {
    const add = statement(db, 'INSERT INTO tags (name, color) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET color = excluded.color WHERE color IS NULL')
    return tags.filter(({ name, color }) => color !== null && add.run(name, color).changes > 0).length
  }).immediate()
}

/** Answers whether it was added: one with that search and name is there already, or else the name gets a number. */
function addSmartList(db: Database, list: { readonly name: string; readonly query: string }): boolean {
  const known = statement(db, 'SELECT name, query FROM smart_lists').all() as { name: string; query: string }[]
  const base = list.name.toLowerCase()
  if (known.some((each) => each.query === list.query && (each.name.toLowerCase() === base || each.name.replace(/ \(\d+\)$/, '').toLowerCase() === base))) return false
  const isTaken = (name: string): boolean => known.some((each) => each.name.toLowerCase() === name.toLowerCase())
  let name = list.name
  for (let number = 2; isTaken(name); number++) name = `${list.name} (${number})`
  createSmartList(db, { name, query: list.query, position: null })
  return true
}
