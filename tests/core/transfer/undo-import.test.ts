import BetterSqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import type { App } from '../../../src/core/index.ts'
import { libraryFileOf } from '../../../src/core/db/index.ts'
import { openDatabase } from '../../../src/core/db/index.ts'
import { stepsOf } from '../../../src/core/import-steps/index.ts'
import { undoImport } from '../../../src/core/transfer/index.ts'
import { makeFolder } from '../recovery/library-folder.ts'
import { storeMade } from '../recovery/made-articles.ts'
import { openTestApp } from '../recovery/open-app.ts'

function open(): { readonly app: App; readonly folder: string } {
  const folder = makeFolder()
  const app = openTestApp(folder)
  onTestFinished(() => app.close())
  return { app, folder }
}

const document = (name: string, text: string) => ({ name, bytes: Buffer.from(text), url: null, modifiedAt: null })
const harbour = document('harbour.txt', 'A new crane for the harbour\n\nThe harbour has bought a crane, and the sea was quiet all day long.')
const bricks = document('bricks.txt', 'Bricks are dear\n\nThe price of bricks rose by 12% in a year, said the association of builders in March.')
const lamps = document('lamps.txt', 'Lamps for the quay\n\nLamps of a new kind stand on the quay. They are blue, and cost less than those before.')
const titles = async (app: App, query = ''): Promise<readonly string[]> => (await app.call('articles.list', { query, limit: 1000 })).articles.map(({ title }) => title).sort()

it('articles of several requests go into hiding in one step with what rules did; those that were here stay, and imported again they are as new', async () => {
  const { app } = open()
  await app.call('articles.import', { documents: [lamps] })
  await app.call('rules.create', { name: 'Bricks', query: 'bricks', actions: { tags: ['stones'], star: true } })
  const importId = crypto.randomUUID()
  const { added: [crane] } = await app.call('articles.import', { documents: [harbour, lamps], importId })
  await app.call('articles.import', { documents: [bricks], importId })
  await app.call('notes.set', { id: crane!.id, note: 'Who sold it?' }) // since
  expect(await titles(app, 'tag:stones is:starred')).toEqual(['Bricks are dear'])

  const undone = await app.call('imports.undo', { importId })
  expect(undone.kept).toEqual([])
  expect(undone.articleIds).toHaveLength(2)
  expect(await titles(app)).toEqual(['Lamps for the quay'])
  expect(await titles(app, 'is:hidden')).toEqual(['A new crane for the harbour', 'Bricks are dear'])
  expect((await app.call('library.sidebar', {})).tags.map(({ name }) => name)).toEqual([])
  expect(await titles(app, 'is:starred is:hidden')).toEqual([])
  expect((await app.call('notes.list', {})).notes.map(({ note }) => note)).toEqual(['Who sold it?']) // nothing of the person's is lost

  const again = await app.call('articles.import', { documents: [harbour, bricks], importId: crypto.randomUUID() })
  expect(again.added.map(({ title, read }) => [title, read])).toEqual([['A new crane for the harbour', false], ['Bricks are dear', false]])
  expect(await titles(app)).toHaveLength(3)
  expect(await titles(app, 'tag:stones is:starred')).toEqual(['Bricks are dear'])
})

it('what the person hid is not shown again by an import', async () => {
  const { app } = open()
  const { added } = await app.call('articles.import', { documents: [harbour] })
  await app.call('articles.setHidden', { ids: [added[0]!.id], hidden: true })
  expect((await app.call('articles.import', { documents: [harbour] })).added).toEqual([])
  expect(await titles(app)).toEqual([])
})

it('feeds and folders of an OPML file go in one step, but for those of which something was chosen since', async () => {
  const { app } = open()
  await app.call('feeds.importOpml', { bytes: Buffer.from('<opml version="2.0"><body><outline text="Mine"><outline type="rss" text="Old" xmlUrl="https://old.example/feed"/></outline></body></opml>') })
  const file = Buffer.from(`<opml version="2.0"><body><outline text="Mine"><outline type="rss" text="Old" xmlUrl="https://old.example/feed"/><outline type="rss" text="A" xmlUrl="https://a.example/feed"/></outline>
    <outline text="News"><outline text="Ports"><outline type="rss" text="B" xmlUrl="https://b.example/feed"/></outline><outline text="Empty then"><outline type="rss" text="C" xmlUrl="https://c.example/feed"/></outline></outline></body></opml>`)
  const importId = crypto.randomUUID()
  const { added } = await app.call('feeds.importOpml', { bytes: file, importId })
  expect(added).toHaveLength(3)
  await app.call('feeds.update', { id: added.find(({ title }) => title === 'B')!.id, title: 'My letter', keepDays: 3 })
  await app.call('mentions.veto', { symbol: 'AAPL', scope: { kind: 'feed', feedId: added.find(({ title }) => title === 'C')!.id } }) // said of it since
  const { kept } = await app.call('imports.undo', { importId })
  expect(kept.map(({ part, name }) => `${part} ${name}`).sort()).toEqual(['feed C', 'feed My letter', 'folder Empty then', 'folder News', 'folder Ports'])
  const { feeds, folders } = await app.call('feeds.list', {})
  expect(feeds.map(({ title }) => title).sort()).toEqual(['C', 'My letter', 'Old'])
  expect(folders.map(({ name }) => name).sort()).toEqual(['Empty then', 'Mine', 'News', 'Ports'])
  expect(await app.call('mentions.vetoes', {})).toHaveLength(1)
})

it('symbols, rules and dates are taken back; what was added, noted or changed since stays', async () => {
  const { app } = open()
  await app.call('watchlists.watch', { symbols: ['AAPL'], list: 'Tech' })
  const importId = crypto.randomUUID()
  const file = Buffer.from('symbol,list,notes\nMSFT,Tech,from the file\nNVDA,Chips,\nAMD,Chips,\nKO,Drinks,\n')
  await app.call('watchlists.importFile', { name: 'file.csv', bytes: file, list: 'Tech', importId })
  await app.call('rules.import', { content: JSON.stringify({ rules: [{ name: 'One', query: 'one', actions: { star: true } }, { name: 'Two', query: 'two', actions: { star: true } }] }), importId })
  await app.call('calendar.importFile', { name: 'dates.csv', bytes: Buffer.from('symbol,date\nMSFT,2026-04-20\nAAPL,2026-04-21\n'), importId })
  await app.call('watchlists.watch', { symbols: ['TSM'], list: 'Chips' }) // since
  const [one] = await app.call('rules.list', {})
  await app.call('rules.change', { id: one!.id, query: 'one OR three' })
  const [date] = await app.call('calendar.list', { from: '2026-04-20', to: '2026-04-20', watchedOnly: false })
  await app.call('calendar.set', { id: date!.id, symbol: 'MSFT', day: '2026-04-20', moment: 'after-close', note: 'Call at five.' })

  const { kept } = await app.call('imports.undo', { importId })
  expect(kept).toEqual([{ part: 'date', name: 'MSFT 2026-04-20' }, { part: 'rule', name: 'One' }, { part: 'watchlist', name: 'Chips' }])
  expect((await app.call('watchlists.list', {})).map(({ name, symbols }) => [name, symbols.map(({ symbol }) => symbol)])).toEqual([['Tech', ['AAPL']], ['Chips', ['TSM']]])
  expect((await app.call('rules.list', {})).map(({ query }) => query)).toEqual(['one OR three'])
  expect((await app.call('calendar.list', { from: '2026-01-01', to: '2026-12-31', watchedOnly: false })).map(({ symbol, note }) => [symbol, note])).toEqual([['MSFT', 'Call at five.']])
})

it('10,000 articles in one transaction, all or nothing', () => {
  const folder = makeFolder()
  const db = openDatabase(folder)
  db.exec(`BEGIN; CREATE TEMP TABLE numbers AS WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 10000) SELECT n FROM counted;
    INSERT INTO articles (id, title, added_at, sort_at, words) SELECT n, 'Title ' || n, 1, n, 2 FROM numbers;
    INSERT INTO article_states (article_id, sort_at) SELECT n, n FROM numbers; COMMIT`)
  storeMade(db, 0, 50)
  const ids = Array.from({ length: 10_000 }, (_, place) => place + 1)
  const importId = crypto.randomUUID()
  const note = stepsOf(db, importId, () => 5)
  db.transaction(() => { for (let start = 0; start < ids.length; start += 16) note({ kind: 'articles', ids: ids.slice(start, start + 16), tags: [], starred: [], later: [] }) })()
  const count = (): number => db.prepare('SELECT count(*) FROM hidden_articles').pluck().get() as number
  db.exec("CREATE TEMP TRIGGER fail BEFORE INSERT ON main.hidden_articles WHEN NEW.article_id = 700 BEGIN SELECT RAISE(ABORT, 'no more'); END")
  expect(() => undoImport(db, importId, 9)).toThrow('no more')
  expect(count()).toBe(0)
  db.exec('DROP TRIGGER fail')
  const begun = performance.now()
  expect(undoImport(db, importId, 9).articleIds).toHaveLength(10_000)
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(count()).toBe(10_000)
  db.close()
  const reopened = new BetterSqlite(libraryFileOf(folder), { readonly: true })
  expect(reopened.prepare('SELECT count(*) FROM hidden_articles').pluck().get()).toBe(10_000)
  expect(reopened.prepare('SELECT count(*) FROM imports').pluck().get()).toBe(0)
  reopened.close()
})

it('what another wording replaced is told, and both wordings stay', async () => {
  const { app } = open()
  const page = (text: string) => ({ name: 'page.html', url: 'https://quay.example/1', modifiedAt: null, bytes: Buffer.from(`<html><head><title>Quay</title><link rel="canonical" href="https://quay.example/1"></head><body><article><h1>Quay</h1>${`<p>${text} The harbour has bought a crane, and the sea was quiet all day long, said the master of the port.</p>`.repeat(6)}</article></body></html>`) })
  const { added } = await app.call('articles.import', { documents: [page('First.')] })
  const importId = crypto.randomUUID()
  await app.call('articles.import', { documents: [page('Second.')], importId })
  expect((await app.call('imports.undo', { importId })).kept).toEqual([{ part: 'wording', name: 'Quay' }])
  expect(await app.call('articles.texts', { id: added[0]!.id })).toHaveLength(2)
  expect(await titles(app)).toEqual(['Quay'])
})
