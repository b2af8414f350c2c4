import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openApp, startNodeParseProcess } from '../../../src/core/index.ts'
import type { App } from '../../../src/core/index.ts'
import type { LibraryChange } from '../../../src/shared/contract.ts'
import { catalogues } from '../../../src/shared/words/catalogues.ts'
import { longText, rss, startNewsServer } from './news-server.ts'
import { parseProcess } from '../../parse-process.ts'

const minute = 60_000
let folder: string
let app: App
let server: Awaited<ReturnType<typeof startNewsServer>>
let time: number

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marketdash-feeds-'))
  time = Date.parse('2026-03-02T12:00:00Z')
  app = openApp({ libraryPath: join(folder, 'library'), startParseProcess: () => startNodeParseProcess(parseProcess), now: () => time })
  server = await startNewsServer()
})
afterEach(async () => {
  await app.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const titles = async (query = ''): Promise<string[]> => (await app.call('articles.list', { query })).articles.map((article) => article.title)
const storage = { title: 'Storage orders surge', text: longText('storage'), link: 'https://example.com/storage', id: 's-1' }
const rates = { title: 'Rates are held', text: longText('rates'), link: 'https://example.com/rates', id: 'r-1', date: 'Mon, 02 Mar 2026 09:00:00 GMT' }

async function follow(path = '/news.xml') {
  const answer = await app.call('feeds.add', { address: server.origin + path })
  if (answer.kind !== 'added') throw new Error(`not added: ${answer.kind}`)
  return answer.feed
}

describe('following a feed', () => {
  it('costs one request and brings its articles', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [storage, rates]))
    const feed = await follow()
    expect(feed).toMatchObject({ title: 'Harbour Wire', articles: 2, unread: 2, problem: null })
    expect(server.asked).toHaveLength(1)
    expect(await titles()).toEqual(['Storage orders surge', 'Rates are held'])
    expect((await app.call('articles.list', { scope: { kind: 'feed', id: feed.id } })).articles).toMatchObject([{ source: 'Harbour Wire', url: 'https://example.com/storage' }, {}])
  })

  it('finds an article that came twice in one answer by its later words only, and leaves the search index sound', async () => {
    const later = { ...storage, title: 'Orders surge, says board', text: longText('granary'), id: 's-2' }
    server.serve('/news.xml', rss('Harbour Wire', [later, rates, storage])) // a feed names the newest first
    await follow()
    expect(await titles('granary')).toEqual(['Orders surge, says board'])
    expect(await titles('rates')).toEqual(['Rates are held'])
    expect(await titles('storage')).toEqual([])
    expect(await app.call('library.check', { repair: false })).toEqual({ findings: [] })
  })

  it('finds the feed that a site names, and asks where there are several', async () => {
    server.serve('/', `<html><head><link rel="alternate" type="application/rss+xml" title="News" href="/news.xml"></head><body>Welcome</body></html>`, 'text/html')
    server.serve('/both', `<html><head><link rel="alternate" type="application/rss+xml" title="News" href="/news.xml"><link rel="alternate" type="application/atom+xml" title="Deals" href="/deals.xml"></head></html>`, 'text/html')
    server.serve('/news.xml', rss('Harbour Wire', [storage]))
    expect(await app.call('feeds.add', { address: `${server.origin}/both` })).toMatchObject({ kind: 'choose', candidates: [{ title: 'News' }, { title: 'Deals' }] })
    expect(await app.call('feeds.add', { address: `${server.origin}/` })).toMatchObject({ kind: 'added', feed: { title: 'Harbour Wire', address: `${server.origin}/news.xml` } })
    expect(await app.call('feeds.add', { address: `${server.origin}/news.xml` })).toMatchObject({ kind: 'existing' })
  })

  it('looks where feeds usually are when a page names none', async () => {
    server.serve('/', '<html><body>No links here</body></html>', 'text/html')
    server.serve('/feed', rss('Hidden feed', [storage]))
    expect(await app.call('feeds.add', { address: server.origin })).toMatchObject({ kind: 'added', feed: { title: 'Hidden feed' } })
  })

  it.each([
    ['not an address', 'is not a web address'],
    ['ftp://example.com/feed', 'is not a web address'],
    ['javascript:alert(1)', 'is not a web address'],
  ])('says what is wrong with %s', async (address, sentence) => {
    await expect(app.call('feeds.add', { address })).rejects.toThrow(sentence)
    expect((await app.call('feeds.list', {})).feeds).toEqual([])
  })

  it('says so when there is no feed', async () => {
    server.serve('/page', '<html><body>Nothing</body></html>', 'text/html')
    await expect(app.call('feeds.add', { address: `${server.origin}/page` })).rejects.toThrow('No feed was found')
    await expect(app.call('feeds.add', { address: `${server.origin}/missing` })).rejects.toThrow(/404|not there/)
  })
})

describe('refreshing', () => {
  it('asks conditionally, with exactly what the server gave, and an unchanged feed changes nothing', async () => {
    server.answer('/news.xml', (response, asked) => {
      if (asked.headers['if-none-match'] === 'W/"odd, etag"') return void response.writeHead(304).end()
      response.writeHead(200, { etag: 'W/"odd, etag"', 'last-modified': 'Sun, 1 Mar 2026 1:02:03 GMT', 'content-type': 'application/rss+xml' }).end(rss('Harbour Wire', [storage]))
    })
    await follow()
    time += 2 * minute
    const changes: LibraryChange[] = []
    app.onChange((change) => changes.push(change))
    expect(await app.call('feeds.refresh', {})).toMatchObject({ asked: 1, added: 0, changed: 0, problems: [] })
    expect(server.asked[1]?.headers).toMatchObject({ 'if-none-match': 'W/"odd, etag"', 'if-modified-since': 'Sun, 1 Mar 2026 1:02:03 GMT' })
    expect(changes.filter((change) => change.topics.includes('articles'))).toEqual([])
    expect(await titles()).toEqual(['Storage orders surge'])
  })

  it('asks for everything again where a part could not be stored, and then has it all', async () => {
    const items = Array.from({ length: 20 }, (_, index) => ({ title: `Report number ${index}`, text: longText(`report${index}`), link: `https://example.com/report/${index}`, id: `report-${index}` }))
    server.serve('/news.xml', rss('Harbour Wire', []))
    await follow()
    server.answer('/news.xml', (response, asked) => {
      if (asked.headers['if-none-match'] === '"all"') return void response.writeHead(304).end()
      response.writeHead(200, { etag: '"all"', 'content-type': 'application/rss+xml' }).end(rss('Harbour Wire', items))
    })
    const stored = async (): Promise<number> => (await app.call('feeds.list', {})).feeds[0]!.articles
    const besides = new Database(join(folder, 'library', 'library.sqlite'))
    besides.exec("CREATE TRIGGER full_disk BEFORE INSERT ON feed_items WHEN NEW.item_key = 'report-0' BEGIN SELECT RAISE(ABORT, 'no room'); END")
    time += 2 * minute
    expect((await app.call('feeds.refresh', {})).problems).toHaveLength(1)
    const before = await stored()
    expect(before).toBeGreaterThan(0) // the newest come last, and with them what could not be stored
    expect(before).toBeLessThan(20)
    besides.exec('DROP TRIGGER full_disk')
    besides.close()
    time += 61 * minute
    expect(await app.call('feeds.refresh', {})).toMatchObject({ added: 20 - before, problems: [] })
    expect(await stored()).toBe(20)
  })

  it('is refused within a minute, in a sentence', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [storage]))
    await follow()
    time += 10_000
    expect(await app.call('feeds.refresh', {})).toMatchObject({ asked: 0, problems: [{ problem: expect.stringContaining('10 seconds ago') }] })
    expect(server.asked).toHaveLength(1)
  })

  it('brings what is new and keeps both texts of what was changed', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [storage]))
    await follow()
    server.serve('/news.xml', rss('Harbour Wire', [rates, { ...storage, text: `${storage.text} Corrected: orders rose 41%.` }]))
    time += 2 * minute
    expect(await app.call('feeds.refresh', {})).toMatchObject({ added: 1, changed: 1 })
    const [changed] = (await app.call('articles.list', { query: 'title:storage' })).articles
    const texts = await app.call('articles.texts', { id: changed!.id })
    expect(texts.map((text) => text.text.includes('Corrected'))).toEqual([true, false])
    expect((await app.call('articles.get', { id: changed!.id })).texts).toBe(2)
  })

  it('keeps one entry for a story that comes twice: from one feed, from another, by hand', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [storage, { ...storage, id: 's-1-again' }]))
    server.serve('/other.xml', rss('Other Wire', [{ ...storage, id: 'x', link: 'https://www.example.com/storage?utm_source=rss' }]))
    await follow()
    await follow('/other.xml')
    expect(await titles()).toEqual(['Storage orders surge'])
    const { feeds } = await app.call('feeds.list', {})
    for (const feed of feeds) expect((await app.call('articles.list', { scope: { kind: 'feed', id: feed.id } })).articles).toHaveLength(1)
    expect(feeds.map((feed) => feed.unread)).toEqual([1, 1]) // also of the feed that names it twice
  })

  it('deletes nothing when a feed comes back empty, broken, gone or as a login page', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [storage]))
    const feed = await follow()
    const bad: [string, string, number][] = [[rss('Harbour Wire', []), 'application/rss+xml', 200], ['<rss><channel><item><title>cut', 'application/rss+xml', 200], ['<html><body>Log in to the hotel</body></html>', 'text/html', 200], ['', 'text/plain', 200], ['gone', 'text/plain', 410]]
    for (const [body, type, status] of bad) {
      server.answer('/news.xml', (response) => response.writeHead(status, { 'content-type': type }).end(body))
      time += 25 * 60 * minute
      await app.call('feeds.refresh', {})
      expect(await titles()).toContain('Storage orders surge')
    }
    const [after] = (await app.call('feeds.list', {})).feeds
    expect(after).toMatchObject({ id: feed.id, gone: true, nextDueAt: null })
    expect(after?.problem).toMatch(/\.$/)
  })

  it('does not let one bad server hold up the others', async () => {
    server.serve('/good.xml', rss('Good', [storage]))
    await follow('/good.xml')
    await app.call('feeds.importOpml', { bytes: new TextEncoder().encode(`<opml version="2.0"><head/><body>
      <outline text="Refused" xmlUrl="https://127.0.0.1:1/feed.xml"/><outline text="Private" xmlUrl="http://192.168.7.7/feed.xml"/></body></opml>`) })
    time += 2 * minute
    const report = await app.call('feeds.refresh', {})
    expect(report.asked).toBe(3)
    expect(report.problems).toHaveLength(2)
    const problems = (await app.call('feeds.list', {})).feeds.map((feed) => feed.problem)
    expect(problems.filter((problem) => problem !== null)).toHaveLength(2)
  })
})

describe('whole pages', () => {
  const teaser = { title: 'Storage orders surge', text: 'Utilities ordered batteries faster than Northwind could build them …', link: '', id: 't-1' }
  const page = `<html><head><title>Storage orders surge</title></head><body><article><h1>Storage orders surge</h1><p>Utilities ordered batteries faster than Northwind could build them, the company said.</p><p>${longText('batteries and utilities')}</p></article></body></html>`

  it('take the place of a teaser, and the article is whole', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [{ ...teaser, link: `${server.origin}/story` }]))
    server.serve('/story', page, 'text/html')
    await follow()
    time += 2 * minute
    expect(await app.call('feeds.refresh', { whole: true })).toMatchObject({ completed: 1 })
    const [article] = (await app.call('articles.list', {})).articles
    const view = await app.call('articles.get', { id: article!.id })
    expect(view.page).toEqual({ state: 'whole', problem: null })
    expect(view.article.text).toContain('Sentence 24 closes batteries and utilities')
    expect(view.texts).toBe(1)
    expect(await titles('"sentence 24"')).toHaveLength(1)
  })

  it('leave the teaser where they give no more, and the article says so', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [{ ...teaser, link: `${server.origin}/story` }]))
    server.serve('/story', `<html><body><article><p>${teaser.text}</p><p>Subscribe to read on.</p></article></body></html>`, 'text/html')
    await follow()
    time += 2 * minute
    await app.call('feeds.refresh', { whole: true })
    const [article] = (await app.call('articles.list', {})).articles
    const view = await app.call('articles.get', { id: article!.id })
    expect(view.page).toMatchObject({ state: 'teaser', problem: expect.stringContaining('subscribers') })
    expect(view.article.text).toContain('Utilities ordered batteries')
  })

  it('are never fetched for a feed that should not', async () => {
    server.serve('/news.xml', rss('Harbour Wire', []))
    server.serve('/story', page, 'text/html')
    const feed = await follow()
    await app.call('feeds.update', { id: feed.id, fullText: 'never' })
    server.serve('/news.xml', rss('Harbour Wire', [{ ...teaser, link: `${server.origin}/story` }]))
    time += 2 * minute
    await app.call('feeds.refresh', { whole: true })
    expect(server.pathsAsked()).not.toContain('/story')
  })

  const part = (number: number, more: string): string =>
    `<html><head><title>Storage orders surge</title></head><body><article><h1>Storage orders surge</h1>${number === 1 ? `<p>${teaser.text}</p>` : ''}<h2>Part ${number}</h2><p>${longText(`part ${number}`)}</p></article><div class="pages">${more}</div></body></html>`

  it('of an article in several parts are one article', async () => {
    server.serve('/story', part(1, '<a href="/story?page=2">2</a> <a href="/story?page=3">3</a> <a rel="next" href="/story?page=2">Next page</a>'), 'text/html')
    server.serve('/story?page=2', part(2, '<a href="/story">1</a> <a href="/story?page=3">3</a>'), 'text/html')
    server.serve('/story?page=3', part(3, '<a href="/story?page=2">2</a>'), 'text/html')
    const [added] = (await app.call('articles.importAddress', { address: `${server.origin}/story` })).added
    const { article, page: state } = await app.call('articles.get', { id: added!.id })
    expect(state).toEqual({ state: 'whole', problem: null })
    expect([1, 2, 3].map((number) => article.text.includes(`Sentence 24 closes part ${number}`))).toEqual([true, true, true])
    expect(article.sections.map(({ heading, start }) => [heading, article.text.slice(start, start + 6)])).toEqual([1, 2, 3].map((number) => [`Part ${number}`, `Part ${number}`]))
    expect(article.html).toContain('Sentence 24 closes part 3')
    expect(server.pathsAsked().filter((path) => path.startsWith('/story'))).toEqual(['/story', '/story?page=2', '/story?page=3'])
  })

  it('of an article whose second part cannot be had leave the first, say so, and are asked for again', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [{ ...teaser, link: `${server.origin}/story` }]))
    server.serve('/story', part(1, '<a href="/story/2">Next</a>'), 'text/html')
    await follow()
    time += 2 * minute
    await app.call('feeds.refresh', { whole: true })
    const [{ id } = { id: '' }] = (await app.call('articles.list', {})).articles
    const first = await app.call('articles.get', { id })
    expect(first.article.text).toContain('Sentence 24 closes part 1')
    expect(first.page).toMatchObject({ state: 'wanted', problem: expect.stringContaining('Page 2 of this article is missing') })
    server.serve('/story/2', part(2, ''), 'text/html')
    time += 61 * minute
    await app.call('articles.fetchPage', { id })
    const whole = await app.call('articles.get', { id })
    expect(whole.page).toEqual({ state: 'whole', problem: null })
    expect(whole.article.text).toContain('Sentence 24 closes part 2')
  })

  it('are not followed to another story, nor round in circles', async () => {
    server.serve('/story-12', part(1, '<a rel="next" href="/story-13">Next</a>'), 'text/html')
    server.serve('/round', part(1, '<a href="/round?page=2">2</a>'), 'text/html')
    server.serve('/round?page=2', part(1, '<a href="/round?page=3">3</a>'), 'text/html')
    await app.call('articles.importAddress', { address: `${server.origin}/story-12` })
    await app.call('articles.importAddress', { address: `${server.origin}/round` })
    expect(server.pathsAsked()).toEqual(['/story-12', '/round', '/round?page=2'])
  })

  it('become an article by their address alone', async () => {
    server.serve('/story', page, 'text/html')
    expect((await app.call('articles.importAddress', { address: `${server.origin}/story` })).added).toMatchObject([{ title: 'Storage orders surge' }])
    expect((await app.call('articles.importAddress', { address: `${server.origin}/story` })).existing).toHaveLength(1)
    server.serve('/news.xml', rss('Harbour Wire', [storage]))
    await expect(app.call('articles.importAddress', { address: `${server.origin}/news.xml` })).rejects.toThrow('is a feed')
  })
})

describe('OPML', () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="Markets"><outline text="Asia"><outline type="rss" text="Tokyo &amp; Seoul" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/" category="/Asia,/News"/></outline>
    <outline type="rss" text="London" xmlUrl="https://b.example/feed"/></outline><outline type="rss" text="Loose" xmlUrl="https://c.example/feed"/></body></opml>`
  const bytes = new TextEncoder().encode(opml)

  it('goes in with its folders and out again as it was', async () => {
    expect((await app.call('feeds.importOpml', { bytes })).added.map((feed) => feed.title)).toEqual(['Tokyo & Seoul', 'London', 'Loose'])
    const { folders, feeds } = await app.call('feeds.list', {})
    expect(folders.map((each) => [each.name, folders.find((other) => other.id === each.parentId)?.name])).toEqual([['Markets', undefined], ['Asia', 'Markets']])
    expect(feeds.find((feed) => feed.title === 'Tokyo & Seoul')?.categories).toHaveLength(2)
    const before = await app.call('feeds.previewOpml', { bytes })
    const after = await app.call('feeds.previewOpml', { bytes: new TextEncoder().encode((await app.call('feeds.exportOpml', {})).opml) })
    const shape = (outlines: typeof before.outlines): unknown => outlines.map((each) => [each.title, each.address, each.site, each.categories, shape(each.children)])
    expect(shape(after.outlines)).toEqual(shape(before.outlines))
    expect(server.asked).toHaveLength(0)
  })

  it('takes only what was chosen, and the same file again changes nothing', async () => {
    expect((await app.call('feeds.importOpml', { bytes, addresses: ['https://b.example/feed'] })).added).toHaveLength(1)
    expect((await app.call('feeds.list', {})).folders.map((each) => each.name)).toEqual(['Markets'])
    expect(await app.call('feeds.importOpml', { bytes, addresses: ['https://b.example/feed'] })).toMatchObject({ added: [], existing: [{ title: 'London' }] })
  })

  it('says when a file is none, or empty', async () => {
    await expect(app.call('feeds.importOpml', { bytes: new TextEncoder().encode('Just some words in a file that is no OPML.') })).rejects.toThrow('not an OPML file')
    await expect(app.call('feeds.importOpml', { bytes: new TextEncoder().encode('<opml version="2.0"><head/><body/></opml>') })).rejects.toThrow('no feed')
  })
})

describe('keeping', () => {
  it('removes by the feed’s own limit, never what the reader marked, and what was removed does not come back', async () => {
    const items = Array.from({ length: 6 }, (_, index) => ({ title: `Story ${index}`, text: longText(`story ${index}`), id: `k-${index}`, link: `https://example.com/${index}`, date: `Mon, 02 Mar 2026 0${index}:00:00 GMT` }))
    server.serve('/news.xml', rss('Harbour Wire', items))
    const feed = await follow()
    const oldest = (await app.call('articles.list', { query: '"Story 0"' })).articles[0]!
    await app.call('articles.setStarred', { ids: [oldest.id], starred: true })
    await app.call('feeds.update', { id: feed.id, keepNewest: 2 })
    time += 2 * minute
    await app.call('feeds.refresh', {})
    expect((await titles()).toSorted()).toEqual(['Story 0', 'Story 4', 'Story 5'])
    server.serve('/news.xml', rss('Harbour Wire', items, '<ttl>61</ttl>'))
    time += 2 * minute
    await app.call('feeds.refresh', {})
    expect((await titles()).toSorted()).toEqual(['Story 0', 'Story 4', 'Story 5'])
    expect((await app.call('library.check', {})).findings).toEqual([])
  })

  it('keeps the articles of a feed that is unsubscribed', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [storage]))
    const feed = await follow()
    expect(await app.call('feeds.remove', { id: feed.id })).toMatchObject({ title: 'Harbour Wire' })
    expect(await titles()).toEqual(['Storage orders surge'])
  })

  it('puts a feed back as it was without asking for it, its folder left out where that is gone', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [storage]))
    const feed = await follow()
    const folder = await app.call('folders.create', { name: 'Wires' })
    const { after } = await app.call('feeds.update', { id: feed.id, title: 'My wire', folderId: folder.id, fullText: 'never', keepDays: 90 })
    const asked = server.asked.length
    await app.call('feeds.remove', { id: feed.id })
    expect(await app.call('feeds.putBack', { id: feed.id })).toEqual({ ...after, unread: 1 })
    await app.call('feeds.remove', { id: feed.id })
    await app.call('folders.remove', { id: folder.id })
    expect(await app.call('feeds.putBack', { id: feed.id })).toMatchObject({ title: 'My wire', folderId: null, articles: 1, unread: 1, keepDays: 90 })
    expect(server.asked.length).toBe(asked)
    await expect(app.call('feeds.putBack', { id: feed.id })).rejects.toMatchObject({ kind: 'not-found' })
    await app.call('feeds.remove', { id: feed.id })
    await follow()
    await expect(app.call('feeds.putBack', { id: feed.id })).rejects.toMatchObject({ kind: 'bad-input' })
  })

  it('can be undone: a change answers how the feed was', async () => {
    server.serve('/news.xml', rss('Harbour Wire', [storage]))
    const feed = await follow()
    const folderMade = await app.call('folders.create', { name: 'Wires' })
    const { before, after } = await app.call('feeds.update', { id: feed.id, title: 'My wire', folderId: folderMade.id, pollMinutes: 15, paused: true })
    expect(before).toMatchObject({ title: 'Harbour Wire', folderId: null, pollMinutes: null, paused: false })
    expect(after).toMatchObject({ title: 'My wire', folderId: folderMade.id, pollMinutes: 15, paused: true })
    expect((await app.call('articles.list', { scope: { kind: 'folder', id: folderMade.id } })).articles).toHaveLength(1)
    const inside = await app.call('folders.create', { name: 'Asia', parentId: folderMade.id })
    server.serve('/again.xml', rss('Quay Ledger', [storage, rates]))
    await app.call('feeds.update', { id: (await follow('/again.xml')).id, folderId: inside.id })
    expect((await app.call('feeds.list', {})).folders).toMatchObject([{ name: 'Wires', unread: 2 }, { name: 'Asia', unread: 2 }]) // one story came from both
    await app.call('feeds.update', { id: (await app.call('feeds.list', {})).feeds[1]!.id, folderId: null })
    await app.call('folders.remove', { id: folderMade.id })
    expect((await app.call('feeds.list', {})).feeds[0]).toMatchObject({ folderId: null })
  })
})

describe('suggestions', () => {
  it('offers a symbol’s public feeds without asking the network, and leaves out what is followed', async () => {
    const forBerkshire = await app.call('feeds.suggest', { symbol: 'BRK.B' })
    expect(forBerkshire.map((each) => each.address).join(' ')).toContain('BRK-B')
    expect(forBerkshire.length).toBeGreaterThanOrEqual(4)
    expect((await app.call('feeds.suggest', { symbol: '0700.HK' })).map((each) => new URL(each.address).hostname)).toEqual(['feeds.finance.yahoo.com'])
    const starters = await app.call('feeds.suggest', {})
    expect(starters.length).toBeGreaterThan(5)
    expect(server.asked).toHaveLength(0)
  })

  it('are told about in every language of the window', async () => {
    const offered = [...(await app.call('feeds.suggest', { symbol: 'BABA' })), ...(await app.call('feeds.suggest', {}))]
    const names = new Set(offered.map(({ name }) => name))
    expect(names.size).toBe(offered.length)
    for (const { feeds } of Object.values(catalogues)) expect(new Set(Object.keys(feeds.suggested))).toEqual(names)
  })
})
