import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { examples, makeFolder, now, root, runMarketdash, writeFiles } from './marketdash.ts'

const haldane = 'examples/haldane-third-quarter.txt'

interface Extracted {
  readonly source: string
  readonly article: { readonly text: string; readonly title: string; readonly author: string; readonly publishedAt: string }
  readonly mentions: readonly {
    readonly symbol: string
    readonly primary: boolean
    readonly spans: readonly (readonly [number, number])[]
  }[]
  readonly snapshots: readonly {
    readonly symbol: string
    readonly figures: readonly {
      readonly metric: string
      readonly actual: number | null
      readonly evidence: readonly (readonly [number, number])[]
    }[]
  }[]
  readonly error?: { readonly kind: string; readonly message: string }
}

test('extract prints the contract for each file, in order, and opens no library', async () => {
  const home = makeFolder()
  const finished = await runMarketdash(['extract', haldane, 'examples/week-ahead.txt', '--json', '--now', now], { home })
  expect(finished).toMatchObject({ code: 0, stderr: '' })
  const [first, second] = JSON.parse(finished.stdout) as [Extracted, Extracted]
  expect(Object.keys(first)).toEqual(['source', 'article', 'mentions', 'snapshots', 'priceActions', 'ratings', 'doubts'])
  expect(Object.keys(first.article)).toEqual(['title', 'author', 'dek', 'publishedAt', 'text', 'sections'])
  expect(first).toMatchObject({
    source: haldane,
    article: { author: 'Ruth Okonjo', publishedAt: expect.stringMatching(/^2026-10-27T11:05:00/) as string },
  })
  expect(first.mentions.find((mention) => mention.symbol === 'HLDN')?.primary).toBe(true)
  expect(first.snapshots[0]?.figures.find((figure) => figure.metric === 'revenue')?.actual).toBe(2_360_000_000)
  for (const figure of first.snapshots.flatMap((snapshot) => snapshot.figures)) {
    for (const [start, end] of figure.evidence) expect(first.article.text.slice(start, end)).toMatch(/\d/)
  }
  expect(second).toMatchObject({ source: 'examples/week-ahead.txt', snapshots: [] })
  expect(readdirSync(home)).toEqual([])
})

test('extract --explain says why each number was taken or left', async () => {
  const { stdout } = await runMarketdash(['extract', haldane, '--json', '--explain'])
  const [{ trace }] = JSON.parse(stdout) as [{ trace: { rule: string; why: string; outcome: string }[] }]
  expect(trace.length).toBeGreaterThan(5)
  for (const line of trace) expect(line).toMatchObject({ rule: expect.any(String) as string, why: expect.any(String) as string })
})

test('extract knows the companies of a directory file', async () => {
  const folder = makeFolder()
  writeFiles(folder, {
    'own.csv': 'Symbol,Name,Exchange\nKRDL,Kordelia Glassworks Ltd,LSE\n',
    'a.txt':
      'Glass is back\n\nKordelia Glassworks makes windows that remember the weather. The company opened a plant in May.\n\nIt plans another one next year.\n',
  })
  const { stdout } = await runMarketdash(['extract', join(folder, 'a.txt'), '--json', '--companies', join(folder, 'own.csv')])
  const [{ mentions }] = JSON.parse(stdout) as [Extracted]
  expect(mentions.map((mention) => mention.symbol)).toEqual(['KRDL'])
  const wrong = await runMarketdash(['extract', join(folder, 'a.txt'), '--json', '--companies', join(folder, 'a.txt')])
  expect(wrong).toMatchObject({ code: 1, stdout: '' })
  expect(wrong.stderr).toMatch(/no columns for symbol and name/)
})

test('without --json extract is a report that a person can read', async () => {
  const { code, stdout } = await runMarketdash(['extract', haldane])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Haldane Instruments lifts outlook/)
  expect(stdout).toMatch(/revenue .*2\.36 B .*2\.31 B .*▲ beat/)
  expect(stdout).toMatch(/“.*Revenue rose 8% to \$2\.36 billion/)
})

test('a file that cannot be read has its place among the others, and the command fails at its end', async () => {
  const folder = makeFolder()
  writeFiles(folder, { 'empty.txt': '' })
  const args = ['extract', haldane, join(folder, 'gone.txt'), join(folder, 'empty.txt'), 'examples/week-ahead.txt', '--json']
  const { code, stdout, stderr } = await runMarketdash(args)
  expect(code).toBe(1)
  const results = JSON.parse(stdout) as Extracted[]
  expect(results.map((each) => each.source)).toEqual(args.slice(1, 5))
  expect(results.map((each) => each.error?.kind ?? null)).toEqual([null, 'not-found', 'bad-input', null])
  expect(stderr).toMatch(/2 of 4 files could not be read/)
})

test('of a feed extract takes the first article and says so', async () => {
  const { code, stdout, stderr } = await runMarketdash(['extract', 'examples/feed.xml', '--json'])
  expect(code).toBe(0)
  expect((JSON.parse(stdout) as Extracted[])[0]?.article.title).toMatch(/^Orrin Semiconductor/)
  expect(stderr).toMatch(/holds 5 articles; the first of them was taken/)
})

test('parse prints a feed as it is read', async () => {
  const finished = await runMarketdash(['parse', 'examples/feed.xml', haldane, '--json'])
  expect(finished.code).toBe(1)
  const [feed, other] = JSON.parse(finished.stdout) as [{ source: string; feed: object; items: object[] }, { error: { kind: string } }]
  expect(feed).toMatchObject({
    source: 'examples/feed.xml',
    feed: { title: 'The Quay Ledger: Companies', link: 'https://quay-ledger.example/companies' },
  })
  expect(feed.items).toHaveLength(5)
  expect(Object.keys(feed.items[0] as object)).toEqual(['id', 'title', 'link', 'published', 'author', 'html', 'text'])
  expect(feed.items[0]).toMatchObject({
    id: 'quay-2026-1101',
    author: 'Ruth Okonjo',
    link: 'https://quay-ledger.example/companies/orrin-profit',
  })
  expect(other.error.kind).toBe('bad-input')
  expect((await runMarketdash(['parse', 'examples/feed.xml'])).stdout).toMatch(/2026-10-29 12:15 {2}Orrin/)
})

test('parse prints titles as the feed wrote them, to a person as they read', async () => {
  const folder = makeFolder()
  writeFiles(folder, {
    'a.xml':
      '<rss version="2.0"><channel><title>Tom &amp;amp; Co</title><item><title>&lt;b&gt;Bold&lt;/b&gt; claims</title><guid>1</guid><description>Words</description></item></channel></rss>',
  })
  const { stdout } = await runMarketdash(['parse', join(folder, 'a.xml'), '--json'])
  expect(JSON.parse(stdout)).toMatchObject([{ feed: { title: 'Tom &amp; Co' }, items: [{ title: '<b>Bold</b> claims' }] }])
  expect((await runMarketdash(['parse', join(folder, 'a.xml')])).stdout).toMatch(/^Tom & Co\n.*Bold claims\n/)
})

test('parse reads a feed that is packed with gzip, and refuses one that is a bomb or cut off', async () => {
  const folder = makeFolder()
  const packed = gzipSync('<rss version="2.0"><channel><title>Packed</title><item><title>One</title><guid>1</guid></item></channel></rss>')
  writeFiles(folder, { 'feed.xml.gz': packed, 'cut.gz': packed.subarray(0, 40), 'bomb.gz': gzipSync(Buffer.alloc(40 * 1024 * 1024, 32)) })
  const { code, stdout } = await runMarketdash(['parse', ...['feed.xml.gz', 'cut.gz', 'bomb.gz'].map((name) => join(folder, name)), '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject([{ feed: { title: 'Packed' }, items: [{ title: 'One' }] }, { error: { kind: 'bad-input' } }, { error: { kind: 'too-large' } }])
})

test('readable takes the article out of a page', async () => {
  const { code, stdout } = await runMarketdash([
    'readable',
    'examples/velden-half-year.html',
    '--json',
    '--url',
    'https://quay-ledger.example/velden',
  ])
  expect(code).toBe(0)
  const [page] = JSON.parse(stdout) as [{ text: string; html: string }]
  expect(Object.keys(page)).toEqual(['source', 'title', 'author', 'publishedAt', 'dek', 'image', 'siteName', 'language', 'html', 'text'])
  expect(page).toMatchObject({
    title: 'Velden Foods misses half-year forecasts as cocoa bites',
    author: 'Sanne de Wilde',
    siteName: 'The Quay Ledger',
    language: 'en',
  })
  expect(Date.parse((page as unknown as { publishedAt: string }).publishedAt)).toBe(Date.parse('2026-08-19T05:40:00Z'))
  expect(page.text).toContain('First-half revenue rose 4%')
  expect(page.text).not.toContain('Ten biscuits')
})

test('sanitize prints harmless HTML, from a file or from standard input', async () => {
  const hostile = '<h1>News</h1><script>alert(1)</script><p onclick="x()">Text <a href="javascript:y()">link</a></p>'
  const { code, stdout } = await runMarketdash(['sanitize'], { input: hostile })
  expect(code).toBe(0)
  expect(stdout).toMatch(/<p>Text link<\/p>/)
  expect(stdout).not.toMatch(/script|onclick/)
  const old = await runMarketdash(['sanitize'], { input: Buffer.from('<meta charset="iso-8859-1"><p>Börse: Müller & Söhne erhöht</p>', 'latin1') })
  expect(old.stdout).toContain('Börse: Müller &amp; Söhne erhöht')
  const page = await runMarketdash(['sanitize', join(examples, 'velden-half-year.html'), '--json'])
  expect((JSON.parse(page.stdout) as { html: string }).html).toContain('First-half revenue')
})

test('five hundred files go through one parse process', async () => {
  const folder = makeFolder()
  writeFiles(
    folder,
    Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${index}.txt`, `Story number ${index}\n\nA paragraph about nothing.\n\nAnother one.\n`]),
    ),
  )
  const { code, stdout } = await runMarketdash([
    'extract',
    '--json',
    ...Array.from({ length: 500 }, (_, index) => join(folder, `${index}.txt`)),
  ])
  expect(code).toBe(0)
  expect((JSON.parse(stdout) as Extracted[]).map((each) => each.article.title)).toEqual(
    Array.from({ length: 500 }, (_, index) => `Story number ${index}`),
  )
})

const scorer = join(root, '../shared/extraction/articles')
test.skipIf(!existsSync(scorer))('the labelled articles are all read', async () => {
  const files = readdirSync(scorer)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(scorer, name))
  const { code, stdout } = await runMarketdash(['extract', '--json', '--now', now, ...files])
  expect(code).toBe(0)
  const results = JSON.parse(stdout) as Extracted[]
  expect(results.map((each) => each.source)).toEqual(files)
  for (const each of results) expect(each.article.text.length).toBeGreaterThan(200)
})
