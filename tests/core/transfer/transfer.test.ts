import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openApp, startNodeParseProcess } from '../../../src/core/index.ts'
import type { App } from '../../../src/core/index.ts'
import type { LibraryChange } from '../../../src/shared/contract.ts'
import { parseProcess } from '../../parse-process.ts'

const opened: { app: App; folder: string }[] = []

afterEach(async () => {
  for (const { app, folder } of opened.splice(0)) {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

function open(): App {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-transfer-'))
  const app = openApp({ libraryPath: join(folder, 'library'), startParseProcess: () => startNodeParseProcess(parseProcess), fixedNow: Date.parse('2026-03-02T12:00:00Z') })
  opened.push({ app, folder })
  return app
}

async function importText(app: App, name: string, text: string): Promise<string> {
  const { added } = await app.call('articles.import', { documents: [{ name, bytes: Buffer.from(text), url: null, modifiedAt: null }] })
  return added[0]!.id
}

const report = `Quayside Cranes lifts its outlook

Quayside Cranes (NYSE: QYC) sold more cranes than in any quarter before. The order book stands at a record.

Risks

Steel is dear, and two customers have asked for more time to pay.`

async function fill(app: App): Promise<{ id: string }> {
  const id = await importText(app, 'cranes.txt', report)
  const plain = await importText(app, 'kiln.txt', 'Kiln makes bricks\n\nKiln makes more bricks than last year, and sells them dearer.')
  const { article } = await app.call('articles.get', { id })
  const quote = 'two customers have asked for more time to pay'
  const start = article.text.indexOf(quote)
  await app.call('highlights.add', { articleId: id, textId: article.textId, start, end: start + quote.length, quote, color: 'pink', note: 'who?' })
  await app.call('notes.set', { id, note: 'Ask about the order book.' })
  await app.call('tags.add', { ids: [id], tag: 'industry/cranes' })
  await app.call('tags.setColor', { tag: 'industry/cranes', color: 'teal' })
  await app.call('articles.setStarred', { ids: [plain], starred: true })
  await app.call('smartLists.create', { name: 'Cranes', query: 'symbol:QYC is:unread' })
  await app.call('rules.create', { name: 'Cranes', query: 'title:cranes', actions: { star: true, tags: ['industry'] } })
  await app.call('watchlists.watch', { symbols: ['QYC'], list: 'Ports' })
  await app.call('settings.change', { 'pictures.automatic': false })
  return { id }
}

async function all(app: App): Promise<unknown> {
  const { highlights } = await app.call('highlights.list', {})
  const { notes } = await app.call('notes.list', {})
  const { articles } = await app.call('articles.list', { query: 'has:tag OR is:starred' })
  return {
    highlights: highlights.map(({ start, end, quote, color, note, addedAt, article }) => ({ start, end, quote, color, note, addedAt, title: article.title })),
    notes: notes.map(({ note, article }) => ({ note, title: article.title })),
    articles: articles.map(({ title, tags, starred }) => ({ title, tags, starred })).toSorted((a, b) => (a.title < b.title ? -1 : 1)),
    tags: (await app.call('tags.list', {})).map(({ name, color }) => ({ name, color })),
    lists: (await app.call('smartLists.list', {})).map(({ name, query }) => ({ name, query })),
    rules: (await app.call('rules.list', {})).map(({ name, query, actions, on }) => ({ name, query, actions, on })),
    watched: (await app.call('watchlists.list', {})).map(({ name, symbols }) => [name, symbols.map((each) => each.symbol)]),
    settings: await app.call('settings.read', {}),
  }
}

it('everything that a person made of a library comes back whole, in the same library and in an empty one', async () => {
  const app = open()
  await fill(app)
  const before = await all(app)
  const { content, counts } = await app.call('library.exportEverything', {})
  expect(counts).toEqual({ tags: 1, smartLists: 1, rules: 1, watchlists: 1, feeds: 0, articles: 2, highlights: 1, corrections: 0, decisions: 0, alerts: 0, dates: 0 })

  const again = await app.call('library.importEverything', { bytes: Buffer.from(content) })
  expect(again).toMatchObject({ added: { tags: 0, smartLists: 0, rules: 0, watched: 0, articlesAdded: 0, highlights: 0, notes: 0, missing: 0, articles: 2 }, refused: [] })
  expect(await all(app)).toEqual(before)

  const other = open()
  await importText(other, 'kiln.txt', 'Kiln makes bricks\n\nKiln makes more bricks than last year, and sells them dearer.')
  const { added, refused } = await other.call('library.importEverything', { bytes: Buffer.from(content) })
  expect(added).toEqual({ tags: 1, smartLists: 1, rules: 1, watched: 1, feeds: 0, articles: 2, articlesAdded: 1, highlights: 1, notes: 1, corrections: 0, decisions: 0, alerts: 0, dates: 0, missing: 0 })
  expect(refused).toEqual([])
  expect(await all(other)).toEqual(before)

  const empty = open()
  const half = await empty.call('library.importEverything', { bytes: Buffer.from(content) })
  expect(half.added).toMatchObject({ articles: 1, articlesAdded: 1, missing: 1 }) // only starred: its text is not in the file
  const [found] = (await empty.call('articles.list', { query: 'order book' })).articles
  expect((await empty.call('articles.get', { id: found!.id })).article).toMatchObject({ title: 'Quayside Cranes lifts its outlook', tags: ['industry/cranes'], html: null })
}, 60_000)

it('what is no such file is refused whole, what is wrong in it piece by piece', async () => {
  const app = open()
  for (const bad of ['', '{}', '[]', '{"format":"marketdash-everything","version":2}', 'ÿ']) {
    await expect(app.call('library.importEverything', { bytes: Buffer.from(bad, 'latin1') })).rejects.toThrow('not a file in which Marketdash wrote everything')
  }
  const file = {
    format: 'marketdash-everything', version: 1, settings: { 'pictures.automatic': 'maybe', unknown: 1 },
    smartLists: [{ name: 'bad', query: '(x' }, { name: 'good', query: 'x' }], rules: [{ name: 'idle', query: 'x', actions: {} }], watchlists: 'nothing,here\r\n', feeds: '<opml', articles: [7, { title: 'Not here', url: null, hash: 'x', starred: true }],
  }
  const { added, refused } = await app.call('library.importEverything', { bytes: Buffer.from(JSON.stringify(file)) })
  expect(added).toMatchObject({ smartLists: 1, rules: 0, missing: 1 })
  expect(refused.map(({ what }) => what)).toEqual(expect.arrayContaining(['Smart list bad', 'Rule idle', 'Feeds', 'An article']))
  expect(await app.call('settings.read', {})).toMatchObject({ 'pictures.automatic': true })
}, 60_000)

it('an article is shared as Markdown with its headings, notes and highlights', async () => {
  const app = open()
  const { id } = await fill(app)
  const { markdown, name } = await app.call('articles.markdown', { id })
  expect(name).toBe('Quayside-Cranes-lifts-its-outlook.md')
  expect(markdown).toContain('# Quayside Cranes lifts its outlook\n\n')
  expect(markdown).toContain('## Note\n\nAsk about the order book.\n\n## Highlights\n\n> two customers have asked for more time to pay\n\nwho?\n')
  expect(markdown).toContain('\n\n## Risks\n\nSteel is dear')
  expect(markdown).toContain('Quayside Cranes (NYSE: QYC) sold more cranes')
}, 60_000)

it('an import of news runs the rules, and the change tells what is to be heard', async () => {
  const app = open()
  await app.call('rules.create', { name: 'Hear', query: 'title:cranes symbol:QYC', actions: { notify: true, tags: ['heard'] } })
  const changes: LibraryChange[] = []
  app.onChange((change) => changes.push(change))
  const id = await importText(app, 'cranes.txt', report)
  await importText(app, 'kiln.txt', 'Kiln makes bricks\n\nKiln makes more bricks than last year.')
  expect(changes.flatMap((change) => change.notices ?? [])).toEqual([{ articleId: id, title: 'Quayside Cranes lifts its outlook', source: null, rule: 'Hear' }])
  expect((await app.call('articles.get', { id })).article.tags).toEqual(['heard'])
}, 60_000)
