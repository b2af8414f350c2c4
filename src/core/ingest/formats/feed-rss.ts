import type { ParsedFeed, ParsedItem } from '../../../shared/model.ts'
import { isWebAddress, resolveAddress } from './feed-address.ts'
import { readAtomMarkup, readBody, readRssMarkup, readTitle } from './feed-content.ts'
import { parseFeedDate } from './feed-dates.ts'
import { readHints } from './feed-hints.ts'
import { collapseSpace, plainTitle } from './feed-markup.ts'
import { joinPeople, readPerson } from './feed-person.ts'
import { attributeOf, childrenOf, textOf } from './feed-xml.ts'
import type { XmlElement } from './feed-xml.ts'

/**
 * RSS 0.90 to 2.0 and RSS 1.0 (RDF), with the modules people use.
 * @param root `rss`, `rdf:RDF`, or a bare `channel`
 * @param core prefix of RSS's own elements: '' unless the feed declares a namespace for them
 * @param url address the feed came from
 */
export function readRss(root: XmlElement, core: string, url: string | null): ParsedFeed {
  const channel = root.name === `${core}channel` ? root : (childrenOf(root, `${core}channel`)[0] ?? root)
  const selfLink = findAtomLink(channel, 'self', url)
  const documentBase = url ?? selfLink
  const ownLinks = childrenOf(channel, `${core}link`)
  const link = firstOf(ownLinks.map((element) => readLink(element, documentBase))) ?? findAtomLink(channel, 'alternate', documentBase)
  const items = new Set(childrenOf(channel, `${core}item`))
  for (const holder of [root, ...childrenOf(root, `${core}items`), ...childrenOf(channel, `${core}items`)]) {
    for (const item of childrenOf(holder, `${core}item`)) items.add(item) // RSS 0.90 and 1.0: beside the channel
  }
  const description = firstOf(childrenOf(channel, `${core}description`, 'itunes:summary', 'atom:subtitle', 'itunes:subtitle', 'dc:description').map(plainOf))
  return {
    ...readTitle(firstOf(childrenOf(channel, `${core}title`, 'dc:title', 'itunes:title', 'atom:title').map(saidMarkup))),
    link,
    selfLink,
    description,
    language: firstOf([...childrenOf(channel, `${core}language`, 'dc:language').map(plainOf), attributeOf(channel, 'xml:lang'), attributeOf(root, 'xml:lang')]),
    hints: readHints(channel, core),
    items: [...items].map((item) => readItem(item, core, documentBase ?? link, link)),
  }
}

function readItem(item: XmlElement, core: string, documentBase: string | null, site: string | null): ParsedItem {
  const all = (...names: readonly string[]): XmlElement[] => childrenOf(item, ...names)
  const guid = all(`${core}guid`)[0]
  const id = firstOf([...all(`${core}guid`, 'atom:id', 'dc:identifier').map(wordsOf), attributeOf(item, 'rdf:about')])
  const link =
    firstOf(all(`${core}link`).map((element) => readLink(element, documentBase))) ??
    (guid !== undefined && attributeOf(guid, 'ispermalink')?.trim().toLowerCase() !== 'false' ? readGuidLink(guid, documentBase) : null) ??
    findAtomLink(item, 'alternate', documentBase) ??
    resolveAddress(attributeOf(item, 'rdf:about'), null)
  const published = firstDate(all(`${core}pubdate`, 'dc:date', 'atom:published', 'dcterms:issued', 'dcterms:created', 'dc:issued', `${core}date`, `${core}published`))
  const updated = firstDate(all('atom:updated', 'dcterms:modified', 'dc:modified', 'atom:modified', `${core}lastbuilddate`, `${core}updated`))
  const contents = all('content:encoded', `${core}encoded`, 'xhtml:body', 'xhtml:div', 'atom:content', `${core}content`, `${core}fulltext`, `${core}full-text`)
  const summaries = all(`${core}description`, 'atom:summary', 'dc:description', 'dcterms:abstract', 'media:description', 'itunes:summary', 'itunes:subtitle')
  const written = all('dc:creator', `${core}author`, 'itunes:author', `${core}creator`)
  const people = all('atom:author').map(personOf)
  return {
    id,
    ...readTitle(firstOf(all(`${core}title`, 'dc:title', 'atom:title', 'media:title', 'itunes:title').map(saidMarkup))),
    link,
    published: published ?? updated,
    updated,
    author: readAuthors(written) ?? joinPeople(people),
    ...readBody(contents.map(markupOf), summaries.map(markupOf), link ?? documentBase ?? site),
    categories: [...new Set(all(`${core}category`, 'dc:subject').map((element) => plainOf(element)).filter((name) => name !== null))],
    image: findImage(item, core, documentBase),
  }
}

/** Every creator counts; of the other ways to name the author the first that names one. */
function readAuthors(written: readonly XmlElement[]): string | null {
  const creators = written.filter((element) => element.name === 'dc:creator').map(personOf)
  return joinPeople(creators) ?? firstOf(written.map(personOf))
}

function personOf(element: XmlElement): string | null {
  const name = element.children.find((child) => typeof child === 'object' && /(^|:)name$/.test(child.name))
  return readPerson(textOf(typeof name === 'object' ? name : element))
}

function readLink(element: XmlElement, documentBase: string | null): string | null {
  const base = element.base ?? documentBase
  return resolveAddress(textOf(element), base) ?? (isAlternate(element) ? resolveAddress(attributeOf(element, 'href') ?? attributeOf(element, 'rdf:resource'), base) : null)
}

function isAlternate(element: XmlElement): boolean {
  const rel = attributeOf(element, 'rel')?.trim().toLowerCase() ?? 'alternate'
  return rel === '' || rel === 'alternate' || rel.endsWith('/alternate')
}

function readGuidLink(guid: XmlElement, documentBase: string | null): string | null {
  const written = textOf(guid).trim()
  // Unless it says that it is an address, a relative one is more likely to be a plain number or name.
  return isWebAddress(written) ? resolveAddress(written, null) : attributeOf(guid, 'ispermalink') === null ? null : resolveAddress(written, guid.base ?? documentBase)
}

function findAtomLink(parent: XmlElement, rel: 'self' | 'alternate', documentBase: string | null): string | null {
  for (const element of childrenOf(parent, 'atom:link')) {
    const wanted = rel === 'alternate' ? isAlternate(element) : attributeOf(element, 'rel')?.trim().toLowerCase() === 'self'
    const link = wanted ? resolveAddress(attributeOf(element, 'href'), element.base ?? documentBase) : null
    if (link !== null) return link
  }
  return null
}

function findImage(item: XmlElement, core: string, documentBase: string | null): string | null {
  const media = [item, ...childrenOf(item, 'media:group')].flatMap((holder) => [
    ...childrenOf(holder, 'media:content').filter((element) => attributeOf(element, 'medium') === 'image' || isImageType(attributeOf(element, 'type'))),
    ...childrenOf(holder, 'media:thumbnail'),
    ...childrenOf(holder, 'media:content').flatMap((element) => childrenOf(element, 'media:thumbnail')),
  ])
  const enclosures = childrenOf(item, `${core}enclosure`, 'media:enclosure').filter((element) => isImageType(attributeOf(element, 'type')))
  const addresses = [
    ...media.map((element) => [attributeOf(element, 'url'), element.base] as const),
    ...enclosures.map((element) => [attributeOf(element, 'url'), element.base] as const),
    ...childrenOf(item, 'itunes:image').map((element) => [attributeOf(element, 'href'), element.base] as const),
    ...childrenOf(item, `${core}image`).map((element) => [textOf(childrenOf(element, `${core}url`)[0] ?? element), element.base] as const),
  ]
  return firstOf(addresses.map(([address, base]) => resolveAddress(address, base ?? documentBase)))
}

function isImageType(type: string | null): boolean {
  return type !== null && type.trim().toLowerCase().startsWith('image/')
}

function markupOf(element: XmlElement): ReturnType<typeof readAtomMarkup> {
  return element.name.startsWith('atom:') && attributeOf(element, 'type') !== null ? readAtomMarkup(element) : readRssMarkup(element)
}

function saidMarkup(element: XmlElement): ReturnType<typeof readAtomMarkup> {
  const markup = markupOf(element)
  return markup?.value.trim() ? markup : null
}

function plainOf(element: XmlElement): string | null {
  const text = plainTitle(textOf(element))
  return text === '' ? null : text
}

function wordsOf(element: XmlElement): string | null {
  const text = collapseSpace(textOf(element))
  return text === '' ? null : text
}

function firstDate(elements: readonly XmlElement[]): string | null {
  return firstOf(elements.map((element) => parseFeedDate(textOf(element))))
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null
}
