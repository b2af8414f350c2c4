// How fast news becomes a searchable library, beside what the machine can do at all in the same run.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../src/core/db/index.ts'
import { openApp, startNodeParseProcess } from '../../src/core/index.ts'
import { rss } from '../core/feeds/news-server.ts'

const parseProcess = fileURLToPath(new URL('../../src/core/ingest/parse-process.ts', import.meta.url))
const syllables = ['ba', 'co', 'di', 'fu', 'ga', 'le', 'mi', 'no', 'pa', 're', 'so', 'ta', 'vi', 'zu', 'lan', 'ter']
const vocabulary = Array.from({ length: 4096 }, (_, index) => [index & 15, (index >> 4) & 15, index >> 8].map((place) => syllables[place]).join(''))

/** An article of about `words` words, the same for the same number: prose with a result in it, as news has. */
function makeItem(number: number, words: number) {
  const company = `Company${number % 400}`
  const word = (place: number): string => vocabulary[(place * 7919 + number * 104_729 + place * place * 31) % vocabulary.length] as string
  const filler = Array.from({ length: Math.ceil(words / 14) }, (_, sentence) => `The ${Array.from({ length: 13 }, (_, place) => word(sentence * 13 + place)).join(' ')}`).join('. ')
  return {
    title: `${company} (NYSE: C${number % 400}) posts quarter number ${number}`, id: `item-${number}`, link: `https://news.example/${number}`,
    text: `${company} Inc. (NYSE: C${number % 400}) said second-quarter revenue rose ${number % 40}% to $${(number % 900) + 1}.2 million. ${filler}.`,
    date: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toUTCString(),
  }
}

export async function runIngestBench(words: readonly string[]): Promise<void> {
  const articles = Number(words[0] ?? 10_000)
  await inFolder((folder) => measurePipeline(folder, articles))
  if (words[1] !== '0') await inFolder((folder) => measureRefresh(folder, Number(words[1] ?? 500), 30))
}

/** Bytes to stored, indexed, companies and numbers found; against bare inserts of the very same rows, FTS5 included, in one transaction each. */
async function measurePipeline(folder: string, count: number): Promise<void> {
  const perFeed = 100
  const bodies = Array.from({ length: Math.ceil(count / perFeed) }, (_, feed) => new TextEncoder().encode(rss(`Feed ${feed}`, Array.from({ length: perFeed }, (_, item) => makeItem(feed * perFeed + item, 300)))))
  const app = openApp({ libraryPath: join(folder, 'library'), startParseProcess: () => startNodeParseProcess(parseProcess) })
  await app.call('articles.import', { documents: [{ name: 'warm.txt', bytes: new TextEncoder().encode('Warm up\n\nA first article, so that the parse process is there.'), url: null, modifiedAt: null }] })
  const start = performance.now()
  const documents = bodies.map((bytes, index) => ({ name: `feed-${index}.xml`, bytes, url: null, modifiedAt: null }))
  let beginning = 0
  for (let from = 0; from < documents.length; from += 10) {
    await app.call('articles.import', { documents: documents.slice(from, from + 10) })
    if (from === 0) beginning = performance.now() - start
  }
  const pipeline = performance.now() - start
  await app.close()
  const bare = measureBareInserts(folder)
  const rate = (milliseconds: number): string => `${((count / milliseconds) * 1000).toFixed(0)} articles/s`
  const first = Math.min(count, 10 * perFeed)
  console.log(`pipeline ${rate(pipeline)} (the first ${first}, in processes that have just begun: ${((first / beginning) * 1000).toFixed(0)}) · bare inserts with FTS5 ${rate(bare)} · ${((bare / pipeline) * 100).toFixed(0)} % of the bare speed (goal: at least 50 %)`)
}

/** The rows that the pipeline stored, read back and inserted into an empty library as they are. */
function measureBareInserts(folder: string): number {
  const full = openDatabase(join(folder, 'library'))
  const tables = ['articles', 'article_texts', 'article_states', 'mentions', 'extractions', 'claims', 'fingerprints', 'fingerprint_bands', 'story_articles']
  const byTable = tables.map((table) => {
    const rows = full.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
    const columns = Object.keys(rows[0] ?? { none: 0 })
    const key = table === 'articles' ? 'id' : 'article_id'
    return { table, columns, key, rows: Map.groupBy(rows, (row) => row[key] as number) }
  })
  const ids = full.prepare('SELECT id FROM articles ORDER BY id').pluck().all() as number[]
  full.close()
  const empty = openDatabase(join(folder, 'bare'))
  const inserts = byTable.map(({ table, columns }) => (columns[0] === 'none' ? null : empty.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`)))
  const index = empty.prepare('INSERT INTO article_search (rowid, title, author, dek, text) SELECT id, title, author, dek, text FROM searchable_texts WHERE id = (SELECT text_id FROM articles WHERE id = ?)')
  const start = performance.now()
  for (const id of ids) {
    empty.transaction(() => {
      byTable.forEach(({ rows }, place) => rows.get(id)?.forEach((row) => inserts[place]?.run(row)))
      index.run(id)
    }).immediate()
  }
  const elapsed = performance.now() - start
  empty.close()
  return elapsed
}

/** Feeds on loopback refreshed by a library in its own process, while a second voice asks it for lists as a window does. */
async function measureRefresh(folder: string, feeds: number, items: number): Promise<void> {
  const bodies = Array.from({ length: feeds }, (_, feed) => rss(`Feed ${feed}`, Array.from({ length: items }, (_, item) => makeItem(1_000_000 + feed * items + item, 200))))
  const server = createServer((request, response) => {
    const feed = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0)
    if (request.headers['if-none-match'] === `"${feed}"`) return void response.writeHead(304).end()
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: `"${feed}"` }).end(bodies[feed])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const library = join(folder, 'library')
  subscribeDirectly(library, origin, feeds)
  const child = fork(fileURLToPath(new URL('./news-process.ts', import.meta.url)), [library], { serialization: 'advanced' })
  const waiting = new Map<number, (value: unknown) => void>()
  let nextId = 1
  const ready = Promise.withResolvers<void>()
  child.on('message', (message: { ready?: true; id: number; value: unknown; error?: string }) => {
    if (message.ready) return ready.resolve()
    if (message.error) console.error(message.error)
    waiting.get(message.id)?.(message.value)
  })
  await ready.promise
  const call = (name: string, input: unknown): Promise<unknown> => new Promise((resolve) => {
    const id = nextId++
    waiting.set(id, resolve)
    child.send({ id, name, input })
  })
  const first = await measureWhile(call, () => call('feeds.refresh', {}))
  console.log(`${feeds} feeds of ${items} items: ${(first.seconds).toFixed(1)} s, ${JSON.stringify(first.value, ['asked', 'added', 'changed'])} (goal: under 20 s) · a list asked meanwhile: median ${first.median.toFixed(1)} ms, p95 ${first.p95.toFixed(1)}, slowest ${first.slowest.toFixed(1)} (goal: 50)`)
  console.log('waiting out the minute that a feed is left alone …')
  await new Promise((resolve) => setTimeout(resolve, 61_000))
  const size = statSync(join(library, 'library.sqlite')).size // now that the journal is emptied
  const again = await measureWhile(call, () => call('feeds.refresh', {}))
  console.log(`again, unchanged: ${again.seconds.toFixed(1)} s, ${JSON.stringify(again.value, ['asked', 'added', 'changed'])} · the library grew by ${statSync(join(library, 'library.sqlite')).size - size} bytes`)
  child.disconnect()
  await new Promise((resolve) => child.on('exit', resolve))
  server.closeAllConnections()
  server.close()
}

async function measureWhile(call: (name: string, input: unknown) => Promise<unknown>, work: () => Promise<unknown>) {
  const times: number[] = []
  let running = true
  const asking = (async () => {
    while (running) {
      const start = performance.now()
      await call('articles.list', { limit: 100 })
      times.push(performance.now() - start)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  const start = performance.now()
  const value = await work()
  const seconds = (performance.now() - start) / 1000
  running = false
  await asking
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { value, seconds, median: at(0.5), p95: at(0.95), slowest: at(1) }
}

/** Subscriptions as an import leaves them, without the network: what is measured is the refresh. */
function subscribeDirectly(library: string, origin: string, feeds: number): void {
  const db = openDatabase(library)
  db.transaction(() => {
    for (let feed = 0; feed < feeds; feed++) {
      const { lastInsertRowid } = db.prepare("INSERT INTO feeds (address, position, added_at, is_local, full_text) VALUES (?, ?, 0, 1, 'never')").run(`${origin}/${feed}.xml`, feed)
      db.prepare('INSERT INTO feed_fetches (feed_id, due_at) VALUES (?, 0)').run(lastInsertRowid)
    }
  })()
  db.close()
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-bench-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
