import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { openApp, startNodeParseProcess } from '../../../src/core/index.ts'
import type { App } from '../../../src/core/index.ts'
import { listItems } from '../../../src/core/earnings/corrections/items.ts'
import { libraryFileOf, openMemoryDatabase } from '../../../src/core/db/index.ts'
import { wordSchema } from '../../../src/shared/corrections.ts'
import { parseProcess } from '../../parse-process.ts'

const opened: { app: App; folder: string }[] = []

afterEach(async () => {
  for (const { app, folder } of opened.splice(0)) {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

function open(): { readonly app: App; readonly library: string } {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-whole-'))
  const library = join(folder, 'library')
  const app = openApp({ libraryPath: library, startParseProcess: () => startNodeParseProcess(parseProcess), fixedNow: Date.parse('2026-03-02T12:00:00Z') })
  opened.push({ app, folder })
  return { app, library }
}

/** What every table of a person's is compared by: with names in the place of numbers that only one library knows. */
const ofArticle = '(SELECT text_hash FROM article_texts WHERE article_texts.id = (SELECT text_id FROM articles WHERE articles.id = article_id))'
const carried: Readonly<Record<string, string>> = {
  alerts: 'SELECT kind, (SELECT name FROM watchlists WHERE id = watchlist_id), symbol, company_key, silenced_until, made_at FROM alerts ORDER BY id',
  article_notes: `SELECT ${ofArticle} AS article, note FROM article_notes ORDER BY article`,
  article_states: `SELECT ${ofArticle} AS article, read_at IS NULL, starred_at IS NULL, later_at IS NULL FROM article_states ORDER BY article`,
  article_tags: `SELECT ${ofArticle} AS article, (SELECT name FROM tags WHERE id = tag_id) AS tag FROM article_tags ORDER BY article, tag`,
  company_notes: 'SELECT symbol, note FROM company_notes ORDER BY symbol',
  corrections: `SELECT ${ofArticle} AS article, (SELECT text_hash FROM article_texts WHERE id = corrections.text_id), kind, document, made_at FROM corrections ORDER BY article, id`,
  earnings_dates: 'SELECT symbol, company_key, day, moment, note, source FROM earnings_dates ORDER BY day, symbol',
  feeds: 'SELECT address, title, feed_title, site, categories, (SELECT name FROM folders WHERE id = folder_id), full_text, poll_minutes, keep_newest, keep_days, paused_at IS NULL FROM feeds ORDER BY address',
  filed_articles: `SELECT ${ofArticle} AS article, symbol, company, filed_at FROM filed_articles ORDER BY article, symbol`,
  folders: 'SELECT name, (SELECT name FROM folders AS parent WHERE parent.id = folders.parent_id) FROM folders ORDER BY parent_id IS NOT NULL, position',
  hidden_articles: `SELECT ${ofArticle} AS article, was_unread FROM hidden_articles ORDER BY article`,
  highlights: `SELECT ${ofArticle} AS article, start_offset, end_offset, quote, color, note FROM highlights ORDER BY article, start_offset`,
  mention_vetoes: `SELECT symbol, company_key, iif(article_id IS NULL, NULL, ${ofArticle}) AS article, phrase, (SELECT address FROM feeds WHERE id = feed_id) AS feed, made_at FROM mention_vetoes ORDER BY symbol, article, phrase, feed`,
  rules: 'SELECT name, query, actions, is_on FROM rules ORDER BY position',
  settings: "SELECT name, value FROM settings WHERE name IN ('pictures.automatic', 'markets.fetch') ORDER BY name",
  smart_lists: 'SELECT name, query FROM smart_lists ORDER BY position',
  tags: 'SELECT name, color FROM tags ORDER BY name',
  watchlist_sections: 'SELECT (SELECT name FROM watchlists WHERE id = watchlist_id) AS list, name FROM watchlist_sections ORDER BY list, position',
  watchlist_symbols: `SELECT (SELECT name FROM watchlists WHERE watchlists.id = watchlist_symbols.watchlist_id) AS list, symbol, (SELECT name FROM watchlist_sections WHERE id = section_id), color, added_at
    FROM watchlist_symbols ORDER BY list, position`,
  watchlists: 'SELECT name, color, archived_at FROM watchlists ORDER BY archived_at, position',
}
/** News itself, what is read from it, and what is fetched: it comes again, or with a backup. */
const notOfThePerson = new Set([
  'articles', 'article_texts', 'article_images', 'article_pages', 'article_search', 'article_standings', 'claims', 'dispute_articles', 'disputes', 'extraction_changes', 'extractions', 'feed_fetches', 'feed_items',
  'figures', 'fingerprint_bands', 'fingerprints', 'fingerprints_unfiled', 'hosts', 'images', 'ledger_backlog', 'mentions', 'quotes', 'rereadings', 'unspaced_search', 'vetoed_mentions', 'migrations',
])
/** What a file does not carry, each for a reason that the notes give. */
const leftOut = new Set([
  'alert_notices', 'imports', 'import_steps', 'rule_matches', 'removed_feeds', 'forgotten_items', // what happened
  'companies', 'company_names', 'listings', 'daily_prices', 'filed_facts', 'filers', // files that can be taken in again
  'story_articles', 'story_separations',
])

function dump(library: string): Readonly<Record<string, unknown>> {
  const db = new Database(libraryFileOf(library), { readonly: true })
  try {
    return Object.fromEntries(Object.entries(carried).map(([table, sql]) => [table, (db.prepare(sql).raw().all() as unknown[][]).map((row) => row.map(readJson))]))
  } finally {
    db.close()
  }
}

/** Documents are compared by what they say, not by how it is written down. */
function readJson(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('{') ? (JSON.parse(value, (_key, each: unknown) => (each === null ? undefined : each)) as unknown) : value
}

const texts = [
  'Quayside Cranes lifts its outlook\n\nQuayside Cranes (NYSE: QYC) said revenue rose 4% to $2.51 billion in the third quarter of 2025. Adjusted earnings were 85 cents a share. The order book stands at a record.',
  'Kiln makes bricks\n\nKiln Works (NYSE: KLNW) makes more bricks than last year, and sells them dearer.',
  'A walk by the harbour\n\nThere were gulls, and a new lamp. Nobody bought anything, and the sea was quiet all day long.',
  'Bricks are dear\n\nThe price of bricks rose by 12% in a year, said the association of builders in its letter of March.',
  'Lamps for the quay\n\nLamps of a new kind stand on the quay. They are blue, and they cost less than those before.',
]

async function importTexts(app: App, which: readonly number[] = [0, 1, 2, 3, 4]): Promise<readonly string[]> {
  const documents = which.map((index) => ({ name: `${index}.txt`, bytes: Buffer.from(texts[index] as string), url: null, modifiedAt: null }))
  return (await app.call('articles.import', { documents })).added.map((article) => article.id)
}

/** Everything that a person can make of a library. */
async function fill(app: App): Promise<void> {
  const [cranes, kiln, walk, bricks, lamps] = (await importTexts(app)) as [string, string, string, string, string]
  const { article, extraction } = await app.call('articles.get', { id: cranes })
  const start = article.text.indexOf('order book')
  await app.call('highlights.add', { articleId: cranes, textId: article.textId, start, end: start + 10, quote: 'order book', color: 'pink', note: 'who?' })
  await app.call('notes.set', { id: kiln, note: 'Ask.' })
  const items = listItems(extraction!)
  const [first, second] = items
  await app.call('corrections.say', { articleId: cranes, textId: article.textId, says: wordSchema.parse(JSON.parse(JSON.stringify({ kind: 'correct', lifted: first, said: { ...first, item: { ...first!.item, actual: 2.61e9 } } }))) })
  await app.call('corrections.say', { articleId: cranes, textId: article.textId, says: wordSchema.parse(JSON.parse(JSON.stringify({ kind: 'reject', lifted: second }))) })
  await app.call('tags.add', { ids: [cranes, walk], tag: 'industry/cranes' })
  await app.call('tags.setColor', { tag: 'industry/cranes', color: 'teal' })
  await app.call('articles.setStarred', { ids: [kiln], starred: true })
  await app.call('articles.setLater', { ids: [walk], later: true })
  await app.call('articles.setRead', { ids: [kiln, lamps], read: true })
  await app.call('articles.setHidden', { ids: [bricks, lamps], hidden: true })
  await app.call('mentions.file', { ids: [walk], symbol: 'QYC', filed: true })
  await app.call('mentions.veto', { symbol: 'KLNW', scope: { kind: 'article', articleId: kiln } })
  await app.call('mentions.veto', { symbol: 'QYC', scope: { kind: 'phrase', phrase: 'quay lamps' } })
  await app.call('smartLists.create', { name: 'Cranes', query: 'symbol:QYC is:unread' })
  await app.call('smartLists.create', { name: 'First', query: 'watchlist:"Old ports" OR has:correction', position: 0 })
  await app.call('rules.create', { name: 'Take bricks away', query: 'title:bricks', actions: { hide: true, star: true, tags: ['industry'] } })
  await app.call('rules.create', { name: 'Off', query: 'x', actions: { notify: true }, on: false, position: 0 })
  await app.call('watchlists.create', { name: 'Empty', color: '#112233' })
  const { watchlist: ports } = await app.call('watchlists.watch', { symbols: ['QYC', 'AAPL', 'MSFT'], list: 'Ports' })
  await app.call('watchlists.addSection', { id: ports.id, name: 'Nothing yet' })
  const { after } = await app.call('watchlists.addSection', { id: ports.id, name: 'Heavy' })
  await app.call('watchlists.moveSymbols', { id: ports.id, symbols: ['AAPL'], sectionId: after!.sections[1]!.id, position: 0 })
  await app.call('watchlists.setSymbolColor', { id: ports.id, symbols: ['MSFT'], color: '#445566' })
  const { watchlist: old } = await app.call('watchlists.watch', { symbols: ['KLNW'], list: 'Old ports' })
  await app.call('watchlists.archive', { id: old.id, archived: true })
  await app.call('watchlists.move', { id: ports.id, to: { position: 0 } })
  await app.call('companies.setNote', { symbol: 'NVDA', note: 'Not watched, but noted on.' })
  await app.call('alerts.create', { kind: 'snapshot', target: { kind: 'watchlist', id: old.id } })
  const { id: alert } = await app.call('alerts.create', { kind: 'rating', target: { kind: 'symbol', symbol: 'QYC' } })
  await app.call('alerts.silence', { id: alert, until: 'forever' })
  await app.call('alerts.create', { kind: 'article', target: { kind: 'watched' } })
  await app.call('feeds.importOpml', { bytes: Buffer.from('<opml version="2.0"><body><outline text="News"><outline text="Ports"><outline type="rss" text="Quay Letter" xmlUrl="https://quay.example/feed"/></outline></outline><outline type="rss" text="Kiln" xmlUrl="https://kiln.example/feed" category="a,b"/></body></opml>') })
  await app.call('folders.create', { name: 'Nobody yet' })
  const { feeds } = await app.call('feeds.list', {})
  const quay = feeds.find((feed) => feed.title === 'Quay Letter')!
  await app.call('feeds.update', { id: quay.id, fullText: 'always', pollMinutes: 60, keepNewest: 500, keepDays: 90, paused: true })
  await app.call('feeds.update', { id: feeds.find((feed) => feed.id !== quay.id)!.id, title: null })
  await app.call('mentions.veto', { symbol: 'AAPL', scope: { kind: 'feed', feedId: quay.id } })
  await app.call('calendar.set', { symbol: 'QYC', day: '2026-04-30', moment: 'before-open', note: 'Call at ten.' })
  await app.call('settings.change', { 'pictures.automatic': false })
}

it('every table of a library is carried by a file of everything, or there is a reason why not', () => {
  const db = openMemoryDatabase()
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'article_search_%' AND name NOT LIKE 'unspaced_search_%' ORDER BY name").pluck().all() as string[]
  expect(tables.filter((table) => Number(Object.hasOwn(carried, table)) + Number(notOfThePerson.has(table)) + Number(leftOut.has(table)) !== 1)).toEqual([])
  db.close()
})

it('a library of the same news is the same library after everything has come back, once or twice', async () => {
  const { app, library } = open()
  await fill(app)
  const before = dump(library)
  for (const [table, rows] of Object.entries(before)) expect(rows, table).not.toEqual([]) // nothing is compared with nothing
  const { content, counts } = await app.call('library.exportEverything', { window: { theme: 'sepia' } })
  expect(counts).toEqual({ tags: 1, smartLists: 2, rules: 2, watchlists: 3, feeds: 2, articles: 5, highlights: 1, corrections: 2, decisions: 4, alerts: 3, dates: 1 })

  const other = open()
  await importTexts(other.app)
  const report = await other.app.call('library.importEverything', { bytes: Buffer.from(content) })
  expect(report.refused).toEqual([])
  expect(report.window).toEqual({ theme: 'sepia' })
  expect(report.added).toMatchObject({ corrections: 2, decisions: 4, alerts: 3, dates: 1, watched: 4, feeds: 2, missing: 0 })
  expect(dump(other.library)).toEqual(before)
  // What is shown follows from it: the corrected number, and the companies that an article stands under.
  const shown = (await other.app.call('articles.list', { query: 'has:correction' })).articles
  expect((await other.app.call('articles.get', { id: shown[0]!.id })).extraction!.snapshots[0]!.figures[0]).toMatchObject({ actual: 2.61e9, byPerson: { kind: 'corrected' } })
  expect((await other.app.call('articles.list', { query: 'symbol:QYC' })).articles.map((article) => article.title)).toContain('A walk by the harbour')

  for (const again of [app, other.app]) {
    const { added, refused } = await again.call('library.importEverything', { bytes: Buffer.from(content) })
    expect(refused).toEqual([])
    expect(added).toMatchObject({ tags: 0, smartLists: 0, rules: 0, watched: 0, feeds: 0, articlesAdded: 0, highlights: 0, notes: 0, corrections: 0, decisions: 0, alerts: 0, dates: 0 })
  }
  expect(dump(library)).toEqual(before)
  expect(dump(other.library)).toEqual(before)
}, 90_000)

it('an empty library gets all that does not need the news, and writes the same file again', async () => {
  const { app } = open()
  await fill(app)
  const { content } = await app.call('library.exportEverything', {})
  const empty = open()
  const { added, refused } = await empty.app.call('library.importEverything', { bytes: Buffer.from(content) })
  expect(refused).toEqual([])
  expect(added).toMatchObject({ articlesAdded: 2, missing: 3, corrections: 2 }) // the highlighted and corrected one, and the one with a note
  const [one, two] = [content, (await empty.app.call('library.exportEverything', {})).content].map((text) => JSON.parse(text) as Record<string, unknown>)
  for (const part of Object.keys(one!)) if (part !== 'articles' && part !== 'read') expect(two![part], part).toEqual(one![part])
}, 90_000)

it('what a person said here stands against what a file says, and what is wrong in it keeps nothing else out', async () => {
  const { app } = open()
  await fill(app)
  const { content } = await app.call('library.exportEverything', {})
  const file = JSON.parse(content) as { articles: { corrections: { said: { item: { actual: number } } | null }[] }[]; lists: unknown[]; alerts: unknown[]; vetoes: unknown[] }
  file.articles[0]!.corrections[0]!.said!.item.actual = 1
  file.articles[0]!.corrections.push({ said: 7 } as never)
  file.lists.push({ name: '' })
  file.alerts.push({ kind: 'article', target: { kind: 'watchlist', name: 'Nowhere' }, silencedUntil: null, madeAt: '2026-01-01T00:00:00Z' })
  file.vetoes.push({ symbol: 'AAPL', madeAt: '2026-01-01T00:00:00Z', phrase: null, feed: 'https://nowhere.example/' })
  const { added, refused } = await app.call('library.importEverything', { bytes: Buffer.from(JSON.stringify(file)) })
  expect(added).toMatchObject({ corrections: 0, alerts: 0, decisions: 0 })
  expect(refused.map(({ what }) => what)).toEqual(['Watchlist ', 'Alert', '"Not this company" AAPL', 'Corrections of "Quayside Cranes lifts its outlook"', 'Corrections of "Quayside Cranes lifts its outlook"'])
}, 90_000)

it('the import of everything is taken back in one step: the library is the one it was', async () => {
  const { app } = open()
  await fill(app)
  const { content } = await app.call('library.exportEverything', {})
  const other = open()
  await importTexts(other.app, [0, 1, 2]) // the others' texts are not in the file, but for marked ones
  await other.app.call('watchlists.watch', { symbols: ['QYC'], list: 'Ports' })
  await other.app.call('tags.add', { ids: ['3'], tag: 'mine' })
  const before = dump(other.library)
  const importId = crypto.randomUUID()
  await other.app.call('library.importEverything', { bytes: Buffer.from(content), importId })
  expect(dump(other.library)).not.toEqual(before)
  expect((await other.app.call('imports.undo', { importId })).kept).toEqual([])
  expect(dump(other.library)).toEqual(before)
  await expect(other.app.call('imports.undo', { importId })).rejects.toThrow('can be undone any more')
  // The same file again brings the same again.
  await other.app.call('library.importEverything', { bytes: Buffer.from(content), importId: crypto.randomUUID() })
  expect((await other.app.call('articles.list', { query: 'has:correction' })).articles).toHaveLength(1)
}, 60_000)
