import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { parseFeed } from '../../src/core/ingest/formats/feed.ts'

/** What a feed says, in the few fields that every parser can be asked for. */
export interface PlainFeed {
  readonly title: unknown
  readonly link: unknown
  readonly items: readonly PlainItem[]
}

export interface PlainItem {
  readonly id: unknown
  readonly title: unknown
  readonly link: unknown
  readonly published: unknown
}

export interface NamedParser {
  readonly name: string
  readonly parse: (text: string) => Promise<PlainFeed | null>
}

type Loose = Readonly<Record<string, unknown>>

/** The parsers that can be found: ours, and those that `import()` or the folder in MARKETDASH_COMPARE offers. */
export async function findParsers(names: readonly string[] = others.map(([name]) => name)): Promise<{ readonly parsers: readonly NamedParser[]; readonly absent: readonly string[] }> {
  const parsers: NamedParser[] = [
    { name: 'marketdash', parse: async (text) => readOurs(text, true) },
    { name: 'plain titles', parse: async (text) => readOurs(text, false) },
  ]
  const absent: string[] = []
  for (const [name, make] of others.filter(([one]) => names.includes(one))) {
    const module = await importOptional(name)
    if (module === null) absent.push(name)
    else parsers.push({ name, parse: make(module) })
  }
  return { parsers, absent }
}

function readOurs(text: string, asWritten: boolean): PlainFeed | null {
  const feed = parseFeed(text, { url: null })
  if (feed === null) return null
  const titled = <T extends { readonly title: string | null; readonly titleMarkup?: string }>(said: T): T =>
    asWritten ? { ...said, title: said.titleMarkup ?? said.title } : said
  return { ...titled(feed), items: feed.items.map(titled) }
}

const others: readonly (readonly [name: string, make: (module: Loose) => NamedParser['parse']])[] = [
  ['feedsmith', (module) => async (text) => readFeedsmith(functionOf(module['parseFeed'])(/^\s*\{/.test(text) ? JSON.parse(text) : text))],
  ['rss-parser', (module) => async (text) => readRssParser(await methodOf(construct(module['default'], {}), 'parseString')(text))],
  ['feedparser', (module) => (text) => readFeedparser(module['default'], text)],
  ['@rowanmanning/feed-parser', (module) => async (text) => readRowanmanning(functionOf(module['parseFeed'])(text))],
]

function readFeedsmith(answer: unknown): PlainFeed {
  const format = at(answer, 'format')
  const feed = at(answer, 'feed')
  const items = listAt(feed, format === 'atom' ? 'entries' : 'items')
  const alternate = (links: readonly unknown[]): unknown => at(links.find((link) => ['alternate', undefined].includes(at(link, 'rel') as string)) ?? links[0], 'href')
  if (format === 'json') {
    return {
      title: at(feed, 'title'), link: at(feed, 'home_page_url'),
      items: items.map((item) => ({ id: at(item, 'id'), title: at(item, 'title'), link: at(item, 'url'), published: at(item, 'date_published') })),
    }
  }
  return {
    title: at(feed, 'title', 'value') ?? at(feed, 'title') ?? firstAt(feed, 'dc', 'titles'),
    link: format === 'atom' ? alternate(listAt(feed, 'links')) : at(feed, 'link'),
    items: items.map((item) => ({
      id: format === 'atom' ? at(item, 'id') : (at(item, 'guid', 'value') ?? at(item, 'rdf', 'about')),
      title: at(item, 'title', 'value') ?? at(item, 'title'),
      link: format === 'atom' ? alternate(listAt(item, 'links')) : at(item, 'link'),
      published: at(item, 'pubDate') ?? at(item, 'published') ?? firstAt(item, 'dc', 'dates') ?? at(item, 'updated') ?? at(item, 'atom', 'published'),
    })),
  }
}

function readRssParser(feed: unknown): PlainFeed {
  return {
    title: at(feed, 'title'), link: at(feed, 'link'),
    items: listAt(feed, 'items').map((item) => ({
      id: at(item, 'guid') ?? at(item, 'id'), title: at(item, 'title'), link: at(item, 'link'), published: at(item, 'isoDate') ?? at(item, 'pubDate') ?? at(item, 'date'),
    })),
  }
}

function readFeedparser(Constructor: unknown, text: string): Promise<PlainFeed> {
  return new Promise((resolve, reject) => {
    const stream = construct(Constructor, {}) as NodeJS.ReadWriteStream & { readonly meta: unknown }
    const items: unknown[] = []
    stream.on('error', reject)
    stream.on('data', (item: unknown) => items.push(item))
    stream.on('end', () =>
      resolve({
        title: at(stream.meta, 'title'), link: at(stream.meta, 'link'),
        items: items.map((item) => ({ id: at(item, 'guid'), title: at(item, 'title'), link: at(item, 'link'), published: at(item, 'pubdate') ?? at(item, 'date') })),
      }),
    )
    Readable.from([Buffer.from(text)]).pipe(stream)
  })
}

function readRowanmanning(feed: unknown): PlainFeed {
  return {
    title: at(feed, 'title'), link: at(feed, 'url'),
    items: listAt(feed, 'items').map((item) => ({ id: at(item, 'id'), title: at(item, 'title'), link: at(item, 'url'), published: at(item, 'published') ?? at(item, 'updated') })),
  }
}

async function importOptional(name: string): Promise<Loose | null> {
  try {
    return (await import(name)) as Loose
  } catch {
    const folder = process.env['MARKETDASH_COMPARE']
    if (folder === undefined) return null
    try {
      return (await import(pathToFileURL(createRequire(join(folder, 'any.js')).resolve(name)).href)) as Loose
    } catch {
      return null // not there either: the table says so
    }
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value
  for (const key of path) found = typeof found === 'object' && found !== null ? (found as Loose)[key] : undefined
  return found ?? undefined
}

function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

function firstAt(value: unknown, ...path: readonly string[]): unknown {
  return listAt(value, ...path)[0]
}

function functionOf(value: unknown): (input: unknown) => unknown {
  return value as (input: unknown) => unknown
}

function methodOf(object: unknown, name: string): (text: string) => unknown {
  return (text) => functionOf(at(object, name)).call(object, text)
}

function construct(Constructor: unknown, options: unknown): unknown {
  return Reflect.construct(Constructor as new (options: unknown) => unknown, [options])
}
