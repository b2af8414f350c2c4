import type { ParsedFeed, ParsedItem } from '../../../shared/model.ts'
import { resolveAddress } from './feed-address.ts'
import { readBody, readTitle } from './feed-content.ts'
import type { Markup } from './feed-content.ts'
import { parseFeedDate } from './feed-dates.ts'
import { noHints } from './feed-hints.ts'
import { collapseSpace, looksLikeHtml } from './feed-markup.ts'
import { joinPeople } from './feed-person.ts'
import { repairJson } from './feed-json-repair.ts'
import { readRss } from './feed-rss.ts'
import type { XmlElement } from './feed-xml.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** JSON Feed 1.0 and 1.1, and RSS in JSON; null for any other JSON and for what cannot be mended into JSON. */
export function readJsonFeed(text: string, url: string | null): ParsedFeed | null {
  const document = objectOf(parseLeniently(text))
  if (document === null) return null
  const rss = objectOf(own(document, 'rss')) ?? document
  const channel = objectOf(own(rss, 'channel'))
  if (channel !== null) return readRss(elementOf('channel', channel, 0), '', url)
  const items = own(document, 'items')
  const version = stringOf(own(document, 'version')) ?? ''
  if (!/jsonfeed/i.test(version) && !(Array.isArray(items) && own(document, 'title') !== undefined)) return null
  const selfLink = resolveAddress(stringOf(own(document, 'feed_url')), url)
  const documentBase = url ?? selfLink
  const link = resolveAddress(stringOf(own(document, 'home_page_url')), documentBase)
  const authors = readAuthors(document)
  return {
    ...readTitle(titleOf(own(document, 'title'))),
    link,
    selfLink,
    description: stringOf(own(document, 'description')),
    language: stringOf(own(document, 'language')),
    hints: noHints,
    items: listOf(items).map((item) => readItem(item, documentBase ?? link, authors)),
  }
}

function readItem(item: JsonObject, documentBase: string | null, feedAuthors: string | null): ParsedItem {
  const id = own(item, 'id')
  const link = resolveAddress(stringOf(own(item, 'url')), documentBase) ?? resolveAddress(stringOf(id), null) ?? resolveAddress(stringOf(own(item, 'external_url')), documentBase)
  const updated = parseFeedDate(stringOf(own(item, 'date_modified')))
  const contents = [markup('html', own(item, 'content_html')), markup('plain', own(item, 'content_text'))]
  const tags = own(item, 'tags')
  return {
    id: typeof id === 'number' && Number.isFinite(id) ? String(id) : stringOf(id), // "coerce into a string", JSON Feed 1.1
    ...readTitle(titleOf(own(item, 'title'))),
    link,
    published: parseFeedDate(stringOf(own(item, 'date_published'))) ?? updated,
    updated,
    author: readAuthors(item) ?? feedAuthors,
    ...readBody(contents, [markup('plain', own(item, 'summary'))], link ?? documentBase),
    categories: Array.isArray(tags) ? [...new Set(tags.map(stringOf).filter((tag) => tag !== null))] : [],
    image: resolveAddress(stringOf(own(item, 'image')) ?? stringOf(own(item, 'banner_image')), documentBase),
  }
}

function readAuthors(holder: JsonObject): string | null {
  const authors = [...listOf(own(holder, 'authors')), ...listOf([own(holder, 'author')])]
  return joinPeople(authors.map((author) => stringOf(own(author, 'name')))) ?? joinPeople([stringOf(own(holder, 'author'))])
}

function titleOf(value: unknown): Markup | null {
  const title = stringOf(value)
  return title === null ? null : { kind: looksLikeHtml(title) ? 'html' : 'plain', value: title, base: null }
}

function markup(kind: Markup['kind'], value: unknown): Markup | null {
  const text = typeof value === 'string' ? value.toWellFormed().trim() : ''
  return text === '' ? null : { kind, value: text, base: null }
}

/** RSS in JSON says what RSS says: as elements it goes the same way. Objects hold children, `#value` their own text. */
function elementOf(name: string, value: unknown, depth: number): XmlElement {
  const children: (XmlElement | string)[] = []
  const attributes: string[] = []
  const object = objectOf(value)
  if (object === null) {
    const words = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
    if (words !== '') children.push(words)
  } else if (depth < 8) {
    const words = own(object, '#value') ?? own(object, '#text') ?? own(object, '_')
    if (words !== undefined) children.push(stringOf(words) ?? '')
    for (const [key, part] of Object.entries(object)) {
      const local = key.replace(/^[@$]/, '').toLowerCase()
      if (objectOf(part) === null && !Array.isArray(part)) attributes.push(local, String(part))
      if (words === undefined) for (const one of Array.isArray(part) ? part : [part]) children.push(elementOf(local, one, depth + 1))
    }
  }
  return { name, tag: name, attributes, children, base: null }
}

function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    try {
      return JSON.parse(repairJson(text))
    } catch {
      return null // not JSON, and nothing like it
    }
  }
}

function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.map(objectOf).filter((object) => object !== null) : []
}

function stringOf(value: unknown): string | null {
  const text = typeof value === 'string' ? collapseSpace(value).toWellFormed() : ''
  return text === '' ? null : text
}
