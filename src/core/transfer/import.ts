import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { RequestOutput } from '../../shared/contract.ts'
import { settingsSchema } from '../../shared/contract.ts'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import { bringBackAlert } from '../alerts/index.ts'
import { setState } from '../articles/index.ts'
import { bringBackCompanyNote, bringBackList } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { bringBackFeed, bringBackFolder, importOpml } from '../feeds/index.ts'
import { bringBackVeto } from '../filing/index.ts'
import type { NoteStep } from '../import-steps/index.ts'
import type { Parser } from '../ingest/index.ts'
import { bringBackDate } from '../markets/index.ts'
import { changeSettings, readChosenSettings } from '../settings/index.ts'
import { createSmartList } from '../smart-lists/index.ts'
import { importArticle } from './import-article.ts'
import { importList, importRuleFile } from './import-files.ts'
import { articleSchema, everythingSchema, keptSchemas } from './schema.ts'

type Report = RequestOutput<'library.importEverything'>
type Refused = Report['refused'][number]

/**
 * Brings back what exportEverything wrote, beside what is there: nothing is overwritten or removed, and the same file twice changes nothing. What
 * cannot be brought back is refused with its reason and keeps nothing else out. `note` is told in each transaction what it did, for the undo. Throws AppError bad-input for what is no such file.
 */
export async function importEverything(db: Database, parser: Parser, bytes: Uint8Array, now: () => number, note: NoteStep = () => {}): Promise<Report> {
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
  db.transaction(() => {
    const before = readChosenSettings(db)
    changeSettings(db, settings)
    note({ kind: 'settings', before, after: readChosenSettings(db) })
  }).immediate()
  const tags = addTags(db, file.tags, note)
  let smartLists = 0
  for (const list of file.smartLists) if (await attempt(`Smart list ${list.name}`, () => addSmartList(db, list, note))) smartLists++
  // Whatever names something comes after it: alerts after lists, "not this company" in a feed after the feed.
  const bringBack = async <Name extends KeptName>(name: Name, work: (given: z.output<(typeof keptSchemas)[Name]>) => boolean | number | void): Promise<number> => {
    let made = 0
    for (const each of file[name]) {
      const parsed = keptSchemas[name].safeParse(each)
      if (!parsed.success) refused.push({ what: nameKept(name, each), reason: parsed.error.issues[0]?.message ?? 'It is not understood.' })
      else made += Number((await attempt(nameKept(name, each), () => work(parsed.data as z.output<(typeof keptSchemas)[Name]>))) ?? 0)
    }
    return made
  }
  const watchlists = file.watchlists === '' || file.lists.length > 0 ? null
    : await attempt('Watchlists', () => importList(db, { bytes: Buffer.from(file.watchlists), name: 'Watchlists', mapping: null, list: 'Watchlist' }, now(), note))
  const listed = await bringBack('lists', (list) => bringBackList(db, list, note))
  await bringBack('companyNotes', (given) => bringBackCompanyNote(db, given, now(), note))
  const alerts = await bringBack('alerts', (alert) => bringBackAlert(db, alert, note))
  await bringBack('folders', (path) => bringBackFolder(db, path, note))
  const feeds = file.feeds === '' ? null : await attempt('Feeds', () => importOpml(db, parser, Buffer.from(file.feeds), null, now(), note))
  refused.push(...(feeds?.refused ?? []).map(({ source, reason }) => ({ what: `Feed ${source}`, reason })))
  const added = new Set(feeds?.added.map((feed) => feed.address))
  await bringBack('feedChoices', (feed) => void (added.has(feed.address) && bringBackFeed(db, feed, now(), note)))
  const vetoes = await bringBack('vetoes', (veto) => bringBackVeto(db, veto, note))
  const dates = await bringBack('dates', (date) => bringBackDate(db, date, now(), note))
  const counts = { articles: 0, articlesAdded: 0, highlights: 0, notes: 0, missing: 0, corrections: 0, decisions: vetoes }
  const articleIds: string[] = []
  for (const given of file.articles) {
    const parsed = articleSchema.safeParse(given)
    if (!parsed.success) {
      refused.push({ what: 'An article', reason: parsed.error.issues[0]?.message ?? 'It is not understood.' })
      continue
    }
    const outcome = await attempt(`Article ${parsed.data.title.slice(0, 100)}`, () => importArticle(db, parser, parsed.data, now(), note))
    if (outcome === null) continue
    if (outcome.id === null) counts.missing++
    else articleIds.push(outcome.id)
    counts.articles += outcome.id !== null ? 1 : 0
    counts.articlesAdded += outcome.isNew ? 1 : 0
    counts.highlights += outcome.highlights
    counts.notes += outcome.notes
    counts.corrections += outcome.corrections
    counts.decisions += outcome.decisions
    refused.push(...outcome.refused)
    await letOthersIn()
  }
  articleIds.push(...markRead(db, file.read, now(), note))
  // Last, so that they have no say in articles of the file: what the person took back of a rule stays so.
  const rules = await attempt('Rules', () => importRuleFile(db, JSON.stringify({ rules: file.rules }), note))
  refused.push(...(rules?.refused ?? []).map(({ name, reason }) => ({ what: `Rule ${name}`, reason })))
  return {
    added: {
      ...counts, tags, smartLists, alerts, dates, rules: rules?.added.length ?? 0, feeds: feeds?.added.length ?? 0,
      watched: listed + (watchlists?.added ?? []).reduce((sum, list) => sum + list.symbols, 0),
    },
    refused, articleIds: [...new Set(articleIds)], window: file.window,
  }
}

type KeptName = Exclude<keyof typeof keptSchemas, 'corrections'>

/** How a person recognises what was not taken in. */
function nameKept(name: KeptName, given: unknown): string {
  const { name: title, symbol, address } = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>
  const called = [title, symbol, address].find((each) => typeof each === 'string')
  const kind = { lists: 'Watchlist', companyNotes: 'Note on a company', alerts: 'Alert', folders: 'Folder', feedChoices: 'Settings of a feed', vetoes: '"Not this company"', dates: 'Date of results' }[name]
  return called === undefined ? kind : `${kind} ${called.slice(0, 100)}`
}

/** Marks the articles read that have one of the texts now. Answers those that changed. */
function markRead(db: Database, hashes: readonly string[], now: number, note: NoteStep): readonly string[] {
  if (hashes.length === 0) return []
  const ids = statement(db,
    `SELECT articles.id FROM json_each(?) AS given CROSS JOIN article_texts ON article_texts.text_hash = given.value JOIN articles ON articles.text_id = article_texts.id
       JOIN article_states ON article_states.article_id = articles.id WHERE article_states.read_at IS NULL`,
  ).pluck().all(JSON.stringify(hashes)) as number[]
  return db.transaction(() => {
    const read = setState(db, 'read', ids.map(String), true, now).ids
    if (read.length > 0) note({ kind: 'states', set: [{ state: 'read', ids: read, at: now }] })
    return read
  }).immediate()
}

function readFile(bytes: Uint8Array): ReturnType<typeof everythingSchema.parse> {
  try {
    return everythingSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    throw new AppError('bad-input', 'This is not a file in which Marketdash wrote everything, or it is damaged. Choose one that was made with "Export everything".', error)
  }
}

/** Colours of tags; tags without one come with their articles. Answers how many changed. */
function addTags(db: Database, tags: readonly { readonly name: string; readonly color: string | null }[], note: NoteStep): number {
  return db.transaction(() => {
    const add = statement(db, 'INSERT INTO tags (name, color) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET color = excluded.color WHERE color IS NULL')
    const colored = tags.flatMap(({ name, color }) => (color !== null && add.run(name, color).changes > 0 ? [{ name, color }] : []))
    if (colored.length > 0) note({ kind: 'tag-colors', tags: colored })
    return colored.length
  }).immediate()
}

/** Answers whether it was added: one with that search and name is there already, or else the name gets a number. */
function addSmartList(db: Database, list: { readonly name: string; readonly query: string }, note: NoteStep): boolean {
  const known = statement(db, 'SELECT name, query FROM smart_lists').all() as { name: string; query: string }[]
  const base = list.name.toLowerCase()
  if (known.some((each) => each.query === list.query && (each.name.toLowerCase() === base || each.name.replace(/ \(\d+\)$/, '').toLowerCase() === base))) return false
  const isTaken = (name: string): boolean => known.some((each) => each.name.toLowerCase() === name.toLowerCase())
  let name = list.name
  for (let number = 2; isTaken(name); number++) name = `${list.name} (${number})`
  db.transaction(() => note({ kind: 'smart-list', list: createSmartList(db, { name, query: list.query, position: null, id: null }) })).immediate()
  return true
}
