import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { longText, rss, startNewsServer } from '../core/feeds/news-server.ts'
import { makeFolder, now, pressControlC, runMarketdash, startMarketdash, waitFor, writeFiles } from './marketdash.ts'
import type { Finished } from './marketdash.ts'

type Server = Awaited<ReturnType<typeof startNewsServer>>
interface Listed {
  readonly id: string
  readonly title: string
  readonly address: string
  readonly folder: string | null
  readonly articles: number
  readonly paused: boolean
}

let folder: string
let library: string
let server: Server

beforeEach(async () => {
  folder = makeFolder()
  library = join(folder, 'library')
  server = await startNewsServer()
  onTestFinished(() => server.close())
})

const later = (minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString()
const run = (...args: readonly string[]): Promise<Finished> => runMarketdash(['--library', library, '--now', now, ...args])
const runLater = (minutes: number, ...args: readonly string[]): Promise<Finished> =>
  runMarketdash(['--library', library, '--now', later(minutes), ...args])

async function json(...args: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await run('--json', ...args)
  if (code !== 0) throw new Error(`marketdash ${args.join(' ')} ended with ${code}: ${stderr}`)
  return JSON.parse(stdout)
}

const storage = { title: 'Storage orders surge', text: longText('storage'), link: 'https://example.com/storage', id: 's-1' }
const rates = { title: 'Rates are held', text: longText('rates'), link: 'https://example.com/rates', id: 'r-1' }
const twoFeeds = `<html><head><title>Harbour</title><link rel="alternate" type="application/rss+xml" title="News" href="/news.xml">
  <link rel="alternate" type="application/atom+xml" title="Deals \u001b[31m" href="/deals.xml"></head><body>Welcome</body></html>`

test('a feed is subscribed to, listed in its folder, and its articles are there', async () => {
  server.serve('/news.xml', rss('Harbour Wire', [storage, rates]))
  const added = await run('feeds', 'add', `${server.origin}/news.xml`, '--folder', 'Wires')
  expect(added).toEqual({ code: 0, stdout: 'added 1 Harbour Wire (2 articles)\n', stderr: '' })
  expect((await run('articles')).stdout).toMatch(/Storage orders surge/)
  const listed = await run('feeds', 'list')
  expect(listed.stdout).toMatch(/^id +feed +unread +articles +last good\n +1 +Wires \/ Harbour Wire +2 +2 +just now\n$/)
  expect(await json('feeds', 'list')).toMatchObject([{ id: '1', title: 'Harbour Wire', folder: 'Wires', articles: 2 }])
  const again = await run('feeds', 'add', `${server.origin}/news.xml`)
  expect(again).toMatchObject({ code: 0, stdout: 'already there 1 Harbour Wire (2 articles)\n' })
  expect(await json('feeds', 'add', `${server.origin}/news.xml`)).toMatchObject({ added: [], existing: [{ id: '1' }], refused: [] })
  expect((await run('feeds', 'remove', '1')).stdout).toBe('removed 1 Harbour Wire (2 articles); its articles stay.\n')
  expect(await json('feeds', 'list')).toEqual([])
  expect(await json('articles')).toHaveLength(2)
  expect(await run('feeds', 'remove', '1')).toMatchObject({ code: 1, stdout: '' })
})

test('a site with several feeds is a choice: they are printed, and nothing is subscribed to', async () => {
  server.serve('/', twoFeeds, 'text/html')
  const plain = await run('feeds', 'add', server.origin)
  expect(plain.code).toBe(1)
  expect(plain.stdout).toBe(`${server.origin}/news.xml   News\n${server.origin}/deals.xml  Deals\n`)
  expect(plain.stderr).toMatch(/names 2 feeds\. Add the one you want: marketdash feeds add http/)
  const told = await run('--json', 'feeds', 'add', server.origin)
  expect(told.code).toBe(1)
  expect(JSON.parse(told.stdout)).toMatchObject({ choose: [{ address: `${server.origin}/news.xml`, title: 'News' }, { address: `${server.origin}/deals.xml` }] })
  expect(await json('feeds', 'discover', server.origin)).toHaveLength(2)
  expect(await json('feeds', 'list')).toEqual([])
})

test('one address that is no feed keeps no other out, and leaves no empty folder', async () => {
  server.serve('/news.xml', rss('Harbour Wire', [storage]))
  server.serve('/page', '<html><body>No links here</body></html>', 'text/html')
  const alone = await run('--json', 'feeds', 'add', `${server.origin}/gone.xml`, '--folder', 'Wires')
  expect(alone.code).toBe(1)
  expect(JSON.parse(alone.stdout)).toMatchObject({ added: [], existing: [], refused: [{ source: `${server.origin}/gone.xml` }] })
  expect(JSON.parse(alone.stderr.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ error: { kind: 'network' } })
  const both = await run('feeds', 'add', `${server.origin}/page`, `${server.origin}/news.xml`)
  expect(both).toMatchObject({ code: 0, stdout: 'added 1 Harbour Wire (1 article)\n' })
  expect(both.stderr).toMatch(/^refused .*No feed was found/)
  expect((await run('feeds', 'export')).stdout).not.toContain('Wires')
})

test('a refresh brings what is new, tells its progress, and names each feed that failed', async () => {
  for (const name of ['one', 'two', 'three']) server.serve(`/${name}.xml`, rss(`Wire ${name}`, [{ ...storage, title: `Story of ${name}`, link: `https://example.com/${name}`, text: longText(name) }]))
  await json('feeds', 'add', ...['one', 'two', 'three'].map((name) => `${server.origin}/${name}.xml`))
  const soon = await run('feeds', 'refresh')
  expect(soon).toMatchObject({ code: 0, stdout: '0 feeds asked: 0 articles added.\n' })
  expect(soon.stderr).toMatch(/Wire one \(1\): .*Wait a minute/)
  server.serve('/one.xml', rss('Wire one', [{ ...rates, title: 'A new story' }, storage]))
  server.answer('/two.xml', (response) => response.writeHead(500).end())
  const { code, stdout, stderr } = await runLater(5, 'feeds', 'refresh')
  expect({ code, stdout }).toEqual({ code: 0, stdout: '3 feeds asked: 1 article added, 1 changed.\n' })
  expect(stderr).toMatch(/asked 3 of 3 feeds/)
  expect(stderr).toMatch(/^Wire two \(2\): .+\.$/m)
  expect((await runLater(5, 'feeds', 'list')).stdout).toMatch(/Wire two .*5 minutes ago +\S.+/)
  const failed = await runLater(10, '--json', 'feeds', 'refresh', '2')
  expect(failed.code).toBe(1)
  expect(JSON.parse(failed.stdout)).toMatchObject({ asked: 1, added: 0, problems: [{ feedId: '2', title: 'Wire two' }] })
  expect(failed.stderr).toMatch(/^marketdash: Wire two \(2\): /)
  expect(await run('feeds', 'refresh', '9')).toMatchObject({ code: 1, stderr: expect.stringMatching(/There is no feed 9/) as string })
  expect(await runLater(20, 'feeds', 'refresh', '1')).toEqual({ code: 0, stdout: '1 feed asked: 0 articles added.\n', stderr: '' })
})

test('a refresh waits for the whole page behind a teaser; a page that fails leaves the teaser, which says so', async () => {
  const teaser = (name: string): object => ({ title: `Story of ${name}`, text: `The owners of ${name} decided something.`, link: `${server.origin}/${name}.html`, id: name })
  server.serve('/news.xml', rss('Harbour Wire', [teaser('cranes') as never, teaser('tugs') as never]))
  const page = `<html><head><title>Story of cranes</title></head><body><article><h1>Story of cranes</h1><p>The owners of cranes decided something. ${longText('cranes')}</p><p>${longText('harbours')}</p></article></body></html>`
  server.serve('/cranes.html', page, 'text/html')
  await json('feeds', 'add', `${server.origin}/news.xml`)
  const { code, stdout } = await runLater(5, 'feeds', 'refresh')
  expect({ code, stdout }).toEqual({ code: 0, stdout: '1 feed asked: 0 articles added, 1 made whole from its page.\n' })
  const articles = (await json('articles')) as { id: string; title: string; words: number }[]
  const idOf = (word: string): string => articles.find((each) => each.title.includes(word))?.id ?? ''
  const whole = await run('show', idOf('cranes'))
  expect(whole.stdout).not.toMatch(/^teaser|texts so far/m)
  expect(await run('show', idOf('cranes'), '--changes')).toMatchObject({ code: 0, stdout: '', stderr: 'Its publisher has not changed this article.\n' })
  expect((await run('show', idOf('tugs'))).stdout).toMatch(/^teaser: .+\.$/m)
  expect(await json('show', idOf('tugs'))).toMatchObject({ page: { problem: expect.any(String) as string }, texts: 1 })
})

test('what a publisher changed is shown word by word', async () => {
  const text = longText('storage')
  server.serve('/news.xml', rss('Harbour Wire', [storage]))
  await json('feeds', 'add', `${server.origin}/news.xml`)
  server.serve('/news.xml', rss('Harbour Wire', [{ ...storage, title: 'Storage orders fall', text: text.replace('Sentence 24 closes', 'Sentence 24 reopens') }]))
  expect((await runLater(5, 'feeds', 'refresh')).stdout).toBe('1 feed asked: 0 articles added, 1 changed.\n')
  expect((await run('show', '1')).stdout).toMatch(/^2 texts so far; --changes shows/m)
  const { stdout } = await run('show', '1', '--changes')
  expect(stdout).toMatch(/^Storage orders \[-surge-\]\{\+fall\+\}$/m)
  expect(stdout).toContain('Sentence 24 [-closes-]{+reopens+}')
  expect(await json('show', '1', '--changes')).toMatchObject({ before: { title: 'Storage orders surge' }, changes: [[{ kind: 'same' }, { kind: 'removed', text: 'closes' }, { kind: 'added', text: 'reopens' }, { kind: 'same' }]] })
})

test('how a feed is treated can be changed, and is said', async () => {
  server.serve('/news.xml', rss('Harbour Wire', [storage]))
  await json('feeds', 'add', `${server.origin}/news.xml`)
  const set = await run('feeds', 'set', '1', '--full-text', 'always', '--poll', '30', '--keep', '500', '--keep-days', '90', '--title', 'Mine', '--folder', 'Wires')
  expect(set).toMatchObject({ code: 0, stderr: '' })
  expect(set.stdout).toMatch(/^1 Mine \(1 article\)\n {2}whole pages are always fetched\n {2}asked every 30 minutes\n {2}kept: its 500 newest articles, and of these only the articles of 90 days/)
  expect(await json('feeds', 'set', '1', '--keep', 'all', '--poll', 'auto', '--title', '', '--folder', '', '--pause')).toMatchObject({
    before: { title: 'Mine', keepNewest: 500, keepDays: 90, pollMinutes: 30 },
    after: { title: 'Harbour Wire', keepNewest: null, keepDays: null, pollMinutes: null, folderId: null, paused: true, fullText: 'always' },
  })
  expect((await run('feeds', 'list')).stdout).toMatch(/paused\n$/)
  expect(await json('feeds', 'set', '1', '--resume')).toMatchObject({ after: { paused: false } })
  expect(await run('feeds', 'set', '9', '--folder', 'Empty')).toMatchObject({ code: 1, stdout: '' })
  expect((await run('feeds', 'export')).stdout).not.toContain('Empty')
})

test('subscriptions go out as OPML and come in again, by "feeds import" and by "import"', async () => {
  server.serve('/news.xml', rss('Harbour Wire', [storage]))
  await json('feeds', 'add', `${server.origin}/news.xml`, '--folder', 'Wires')
  const file = join(folder, 'feeds.opml')
  expect((await run('feeds', 'export', file)).stdout).toBe(`${file} written, 1 feed.\n`)
  expect(await run('feeds', 'export', file)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/there already/) as string })
  expect((await run('feeds', 'export')).stdout).toBe(readFileSync(file, 'utf8'))
  expect(await run('feeds', 'export', join(folder, 'no', 'feeds.opml'))).toMatchObject({ code: 1, stderr: expect.stringMatching(/There is no folder/) as string })
  expect(readdirSync(folder).sort()).toEqual(['feeds.opml', 'library'])
  expect(await json('feeds', 'import', file)).toMatchObject({ added: [], existing: [{ title: 'Harbour Wire' }], refused: [] })
  const others = (library = join(folder, 'second'))
  expect(await json('import', file)).toMatchObject({ added: [], existing: [], refused: [], feeds: { added: [{ title: 'Harbour Wire' }], existing: [], refused: [] } })
  expect(await json('feeds', 'list')).toMatchObject([{ title: 'Harbour Wire', folder: 'Wires' }] satisfies Partial<Listed>[])
  const again = await run('import', file)
  expect(again).toMatchObject({ code: 0, stdout: 'already there 1 Harbour Wire\n0 feeds added, 1 already there, 0 refused.\n', stderr: '' })
  writeFiles(folder, { 'none.opml': '<opml version="2.0"><head/><body/></opml>', 'bad.opml': '<opml version="2.0"><body><outline text="A" xmlUrl="ftp://example.com/a"/></body></opml>' })
  expect(await run('feeds', 'import', join(folder, 'none.opml'))).toMatchObject({ code: 1, stdout: '' })
  expect(await run('import', join(folder, 'none.opml'))).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/no feed in this OPML/) as string })
  expect((await run('feeds', 'import', join(folder, 'bad.opml'))).code).toBe(1)
  expect(existsSync(others)).toBe(true)
})

test('a web address becomes an article, once', async () => {
  const page = `<html><head><title>Cranes wait</title></head><body><nav>Menu</nav><article><h1>Cranes wait</h1><p>${longText('cranes')}</p><p>${longText('harbours')}</p></article></body></html>`
  server.serve('/cranes.html', page, 'text/html')
  server.serve('/news.xml', rss('Harbour Wire', [storage]))
  const address = `${server.origin}/cranes.html`
  expect(await json('import', address)).toMatchObject({ added: [{ title: 'Cranes wait', url: address }], existing: [], refused: [] })
  expect(await run('import', address)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^already there 1 Cranes wait/) as string })
  const gone = await run('--json', 'import', `${server.origin}/gone.html`)
  expect(gone.code).toBe(1)
  expect(JSON.parse(gone.stdout)).toMatchObject({ added: [], refused: [{ source: `${server.origin}/gone.html` }] })
  expect(JSON.parse(gone.stderr.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ error: { kind: 'network' } })
  expect((await run('import', `${server.origin}/news.xml`)).stderr).toMatch(/is a feed, not an article\. Subscribe to it/)
})

test('feeds of a symbol are suggested without asking the network', async () => {
  const suggested = (await json('feeds', 'suggest', 'BABA')) as { address: string; about: string }[]
  expect(suggested.length).toBeGreaterThan(2)
  expect(suggested.every((each) => each.address.startsWith('https://') && each.address.includes('BABA'))).toBe(true)
  expect((await run('feeds', 'suggest')).stdout.trimEnd().split('\n').length).toBeGreaterThan(2)
  expect(server.asked).toEqual([])
})

test.each(['feeds add', 'feeds discover', 'import'])('Ctrl-C ends "%s" of a server that does not answer', async (command) => {
  let begun = (): void => {}
  const asked = new Promise<void>((resolve) => (begun = resolve))
  server.answer('/slow', () => begun())
  const child = startMarketdash(['--library', library, ...command.split(' '), `${server.origin}/slow`], { detached: true })
  const ended = waitFor(child)
  await asked
  pressControlC(child)
  const { code, stderr } = await ended
  expect(code).toBe(130)
  expect(stderr).toMatch(/what was done so far is kept/)
  expect(await json('feeds', 'list')).toEqual([])
})

test('Ctrl-C ends a refresh at once and keeps what arrived', async () => {
  server.serve('/news.xml', rss('Harbour Wire', [storage]))
  await json('feeds', 'add', `${server.origin}/news.xml`)
  let begun = (): void => {}
  const asked = new Promise<void>((resolve) => (begun = resolve))
  server.answer('/news.xml', () => begun()) // and never answers
  const child = startMarketdash(['--library', library, '--now', later(5), 'feeds', 'refresh'], { detached: true })
  const ended = waitFor(child)
  await asked
  pressControlC(child)
  expect(await ended).toMatchObject({ code: 130, stdout: '', stderr: expect.stringMatching(/what was done so far is kept/) as string })
  expect((await run('check')).stdout).toBe('The library is whole.\n')
  expect(await json('articles')).toHaveLength(1)
})
