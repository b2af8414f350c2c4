import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outline } from '../../src/shared/model.ts'
import { decodeBytes } from '../../src/core/ingest/formats/decode.ts'
import { parseFeed } from '../../src/core/ingest/formats/feed.ts'
import { parseOpml } from '../../src/core/ingest/formats/opml.ts'
import { findParsers } from './formats-parsers.ts'
import type { NamedParser, PlainFeed } from './formats-parsers.ts'

interface Expectation {
  readonly source: string
  readonly file: string
  readonly n_items: number
  readonly expect: { readonly title?: string; readonly link?: string; readonly items?: readonly Readonly<Record<string, string | undefined>>[] }
}

interface Score {
  readonly right: number
  readonly asked: number
}

interface Miss {
  readonly file: string
  readonly field: string
  readonly expected: unknown
  readonly found: unknown
}

export const corpora = join(import.meta.dirname, '../../../shared/corpora')
const itemFields = ['id', 'title', 'link', 'published'] as const

/** Prints how right feeds and OPML are read, beside other parsers where they can be found, and how fast. */
export async function runFormatsBench(): Promise<void> {
  const { parsers, absent } = await findParsers()
  if (absent.length > 0) console.log(`Not found, so not compared (MARKETDASH_COMPARE may name a folder that has them installed): ${absent.join(', ')}`)
  if (!existsSync(join(corpora, 'feeds'))) console.log(`The feeds and OPML files to measure with are absent (${corpora}): nothing to score.`)
  else {
    await printFeedScores(parsers)
    printOpmlScore()
  }
  printSpeed()
}

/** Scores one parser over all expected files: by source and by field, with what it missed. */
export async function scoreParser(parser: NamedParser): Promise<{ readonly scores: ReadonlyMap<string, Score>; readonly misses: readonly Miss[]; readonly absent: readonly string[] }> {
  const scores = new Map<string, Score>()
  const misses: Miss[] = []
  const absent: string[] = []
  for (const line of readFileSync(join(corpora, 'feeds/expected.jsonl'), 'utf8').trim().split('\n')) {
    const expectation = JSON.parse(line) as Expectation
    const path = join(corpora, 'feeds', expectation.file)
    if (!existsSync(path)) {
      absent.push(expectation.file)
      continue
    }
    const text = decodeBytes(readFileSync(path), null).text
    const feed = await parser.parse(text).catch(() => null)
    for (const [field, expected, found] of listFields(expectation, feed)) {
      const right = isSame(field, expected, found)
      if (!right) misses.push({ file: expectation.file, field, expected, found })
      for (const key of [`source ${expectation.source}`, `field ${field}`, 'all']) {
        const score = scores.get(key) ?? { right: 0, asked: 0 }
        scores.set(key, { right: score.right + (right ? 1 : 0), asked: score.asked + 1 })
      }
    }
  }
  return { scores, misses, absent }
}

function* listFields(expectation: Expectation, feed: PlainFeed | null): Generator<readonly [field: string, expected: unknown, found: unknown]> {
  yield ['items', expectation.n_items, feed?.items.length]
  if (expectation.expect.title !== undefined) yield ['feed title', expectation.expect.title, feed?.title]
  if (expectation.expect.link !== undefined) yield ['feed link', expectation.expect.link, feed?.link]
  for (const [index, item] of (expectation.expect.items ?? []).entries()) {
    for (const field of itemFields) if (typeof item[field] === 'string') yield [field, item[field], feed?.items[index]?.[field]]
  }
}

function isSame(field: string, expected: unknown, found: unknown): boolean {
  if (field === 'published') return found !== undefined && found !== null && new Date(String(expected)).getTime() === new Date(found as string).getTime()
  if (typeof expected !== 'string') return expected === found
  return typeof found === 'string' && collapse(found) === collapse(expected)
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

async function printFeedScores(parsers: readonly NamedParser[]): Promise<void> {
  const columns: { readonly name: string; readonly scores: ReadonlyMap<string, Score>; readonly absent: readonly string[] }[] = []
  for (const parser of parsers) columns.push({ name: parser.name, ...(await scoreParser(parser)) })
  const rows = [...(columns[0]?.scores.keys() ?? [])].toSorted()
  const missing = columns[0]?.absent ?? []
  if (missing.length > 0) console.log(`Expected but not in the corpus, so not scored: ${missing.join(', ')}`)
  console.log('\nFields of real feeds read as their projects expect, percent. "plain titles": as the window shows them, without markup.')
  console.log(['', 'asked', ...columns.map((column) => column.name)].map((cell, index) => cell.padEnd(index === 0 ? 28 : 14)).join(''))
  for (const row of rows) {
    const cells = columns.map((column) => percent(column.scores.get(row)))
    console.log([row, String(columns[0]?.scores.get(row)?.asked), ...cells].map((cell, index) => cell.padEnd(index === 0 ? 28 : 14)).join(''))
  }
}

function percent(score: Score | undefined): string {
  return score === undefined ? '-' : ((100 * score.right) / score.asked).toFixed(2)
}

function printOpmlScore(): void {
  const { asked, read, files } = readOpmlCorpus()
  console.log(`\nOPML: ${read} of ${asked} feed addresses read, in ${files} files.`)
}

/** How many of the addresses in real OPML files are read. */
export function readOpmlCorpus(): { readonly asked: number; readonly read: number; readonly files: number } {
  const expected = JSON.parse(readFileSync(join(corpora, 'opml/expected.json'), 'utf8')) as Readonly<Record<string, { readonly urls: readonly string[] }>>
  let asked = 0
  let read = 0
  for (const [file, { urls }] of Object.entries(expected)) {
    const outlines = parseOpml(decodeBytes(readFileSync(join(corpora, 'opml', file)), null).text)
    const found = new Set(listAddresses(outlines ?? []))
    asked += urls.length
    read += urls.filter((address) => found.has(address)).length
  }
  return { asked, read, files: Object.keys(expected).length }
}

/** Every feed address of an outline, however deep. */
function listAddresses(outlines: readonly Outline[]): string[] {
  return outlines.flatMap((outline) => [...(outline.address === null ? [] : [outline.address]), ...listAddresses(outline.children)])
}

function printSpeed(): void {
  const size = 5_000_000
  console.log('\nSpeed of parseFeed on generated feeds of 5 MB, best of five:')
  for (const [name, text] of [['RSS', makeRss(size)], ['Atom', makeAtom(size)], ['JSON Feed', makeJson(size)]] as const) {
    let best = Infinity
    for (let round = 0; round < 5; round++) {
      const start = performance.now()
      parseFeed(text, { url: 'https://example.com/feed' })
      best = Math.min(best, performance.now() - start)
    }
    console.log(`${name.padEnd(12)}${best.toFixed(0)} ms  ${(text.length / 1e6 / (best / 1000)).toFixed(1)} MB/s`)
  }
}

const paragraph = '<p>Shares of <a href="https://example.com/q?a=1&amp;b=2">Example Corp</a> rose 3.4% to $51.20 &mdash; the most in a month &amp; a half.</p>'

function makeRss(size: number): string {
  const item = (index: number): string =>
    `<item><title>Example Corp rises, day ${index} &amp; on</title><link>https://example.com/${index}</link><guid>https://example.com/${index}</guid>` +
    `<pubDate>Tue, 02 Sep 2025 10:${String(index % 60).padStart(2, '0')}:00 +0200</pubDate><dc:creator>A. Writer</dc:creator><category>Markets</category>` +
    `<description>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</description><content:encoded><![CDATA[${paragraph.repeat(8)}]]></content:encoded></item>\n`
  const head = '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Speed</title>'
  return `${head}<link>https://example.com/</link>${fill(item, size)}</channel></rss>`
}

function makeAtom(size: number): string {
  const entry = (index: number): string =>
    `<entry><title type="html">Example Corp rises, day ${index} &amp;amp; on</title><link href="/${index}"/><id>urn:example:${index}</id>` +
    `<updated>2025-09-02T10:${String(index % 60).padStart(2, '0')}:00+02:00</updated><author><name>A. Writer</name></author>` +
    `<content type="html">${paragraph.repeat(8).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</content></entry>\n`
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Speed</title>${fill(entry, size)}</feed>`
}

function makeJson(size: number): string {
  const item = (index: number): string =>
    `${index === 0 ? '' : ','}${JSON.stringify({ id: `urn:${index}`, url: `https://example.com/${index}`, title: `Day ${index}`, content_html: paragraph.repeat(8), date_published: '2025-09-02T10:00:00Z' })}`
  return `{"version":"https://jsonfeed.org/version/1.1","title":"Speed","items":[${fill(item, size)}]}`
}

function fill(make: (index: number) => string, size: number): string {
  const pieces: string[] = []
  for (let length = 0, index = 0; length < size; index++) {
    const piece = make(index)
    pieces.push(piece)
    length += piece.length
  }
  return pieces.join('')
}

if (process.argv[1] === import.meta.filename) await runFormatsBench()
