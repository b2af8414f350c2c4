import type { ParsedFeed, ParsedItem } from '../../../shared/model.ts'
import { resolveAddress } from './feed-address.ts'
import { holdsData, readAtomMarkup, readBody, readTitle } from './feed-content.ts'
import { parseFeedDate } from './feed-dates.ts'
import { readHints } from './feed-hints.ts'
import { collapseSpace, plainTitle } from './feed-markup.ts'
import { joinPeople, readPerson } from './feed-person.ts'
import { attributeOf, childrenOf, textOf } from './feed-xml.ts'
import type { XmlElement } from './feed-xml.ts'

/**
 * Atom 1.0 (RFC 4287) and 0.3; a lone `entry` is a feed of one.
 * @param root `feed` or `entry`
 * @param core prefix of Atom's own elements: "atom:" where its namespace is declared, else ''
 * @param url address the feed came from
 */
export function readAtom(root: XmlElement, core: string, url: string | null): ParsedFeed {
  const isFeed = root.name === `${core}feed`
  const selfLink = isFeed ? findLink(root, core, ['self'], url) : null
  const documentBase = url ?? selfLink
  const link = isFeed ? findLink(root, core, ['alternate'], documentBase) : null
  const people = isFeed ? readPeople(root, core) : null
  return {
    ...readTitle(isFeed ? firstMarkup(childrenOf(root, `${core}title`)) : null),
    link,
    selfLink,
    description: isFeed ? readTitle(firstMarkup(childrenOf(root, `${core}subtitle`, `${core}tagline`, 'itunes:summary'))).title : null,
    language: attributeOf(root, 'xml:lang') ?? readWords(childrenOf(root, `${core}language`, 'dc:language')),
    hints: readHints(root, core),
    items: (isFeed ? childrenOf(root, `${core}entry`) : [root]).map((entry) => readEntry(entry, core, documentBase ?? link, people)),
  }
}

function readEntry(entry: XmlElement, core: string, documentBase: string | null, feedPeople: string | null): ParsedItem {
  const all = (...names: readonly string[]): XmlElement[] => childrenOf(entry, ...names)
  const content = all(`${core}content`, 'content:encoded', 'xhtml:body', 'xhtml:div')
  const id = readId(all(`${core}id`)[0] ?? null)
  const elsewhere = content.map((element) => resolveAddress(attributeOf(element, 'src'), element.base ?? documentBase)).find((address) => address !== null)
  const link = findLink(entry, core, ['alternate'], documentBase) ?? elsewhere ?? resolveAddress(id, null) ?? findLink(entry, core, ['related', 'via', 'self'], documentBase)
  const published = firstDate(all(`${core}published`, `${core}issued`, `${core}created`, 'dc:date', 'dcterms:issued', 'dcterms:created', `${core}pubdate`))
  const updated = firstDate(all(`${core}updated`, `${core}modified`, 'dcterms:modified'))
  const media = all('media:group').flatMap((group) => childrenOf(group, 'media:description'))
  const data = content.filter(holdsData)
  const summaries = [...all(`${core}summary`, `${core}description`, 'dc:description', 'media:description'), ...media, ...all('itunes:summary'), ...data]
  const source = all(`${core}source`)[0]
  return {
    id,
    ...readTitle(firstMarkup(all(`${core}title`, 'dc:title', 'media:title'))),
    link,
    published: published ?? updated,
    updated,
    author: readPeople(entry, core) ?? (source === undefined ? null : readPeople(source, core)) ?? feedPeople,
    ...readBody(content.filter((element) => !data.includes(element)).map(readAtomMarkup), summaries.map(readAtomMarkup), link ?? documentBase),
    categories: [...new Set(all(`${core}category`, 'dc:subject').map(readCategory).filter((name) => name !== ''))],
    image: findImage(entry, core, documentBase),
  }
}

/** An id stands as written; only one that is itself a relative address under an xml:base is made whole. */
function readId(element: XmlElement | null): string | null {
  const id = element === null ? '' : collapseSpace(textOf(element))
  if (id === '') return null
  return (element?.base && id.includes('/') ? resolveAddress(id, element.base) : null) ?? id
}

function readPeople(parent: XmlElement, core: string): string | null {
  const names = childrenOf(parent, `${core}author`).map((author) => {
    const parts = childrenOf(author, `${core}name`, `${core}email`, `${core}uri`, `${core}url`).filter((part) => textOf(part).trim() !== '')
    const words = author.children.filter((child) => typeof child === 'string').join(' ')
    return readPerson(parts[0] === undefined ? words : textOf(parts[0]))
  })
  return joinPeople(names) ?? joinPeople(childrenOf(parent, 'dc:creator', 'itunes:author').map((element) => readPerson(textOf(element))))
}

/** The first link of one of these relations that is a web address; among alternates a page comes before other kinds. */
function findLink(parent: XmlElement, core: string, relations: readonly string[], documentBase: string | null): string | null {
  const links = childrenOf(parent, `${core}link`).map((element) => {
    const rel = attributeOf(element, 'rel')?.trim().toLowerCase() ?? ''
    const address = attributeOf(element, 'href') ?? textOf(element)
    return {
      relation: rel === '' ? 'alternate' : rel.slice(rel.lastIndexOf('/') + 1), // RFC 4287 allows the long form, an IANA address
      address: resolveAddress(address, element.base ?? documentBase),
      isPage: /^$|html/.test(attributeOf(element, 'type') ?? ''),
    }
  })
  for (const relation of relations) {
    const fitting = links.filter((link) => link.relation === relation && link.address !== null)
    const best = fitting.find((link) => link.isPage) ?? fitting[0]
    if (best !== undefined) return best.address
  }
  return null
}

function findImage(entry: XmlElement, core: string, documentBase: string | null): string | null {
  const isImage = (element: XmlElement): boolean => attributeOf(element, 'type')?.startsWith('image/') === true || attributeOf(element, 'medium') === 'image'
  const holders = [entry, ...childrenOf(entry, 'media:group')]
  const candidates = [
    ...holders.flatMap((holder) => childrenOf(holder, 'media:content').filter(isImage)),
    ...holders.flatMap((holder) => childrenOf(holder, 'media:thumbnail')),
    ...childrenOf(entry, `${core}link`).filter((element) => attributeOf(element, 'rel') === 'enclosure' && isImage(element)),
    ...childrenOf(entry, 'itunes:image'),
  ]
  for (const element of candidates) {
    const address = resolveAddress(attributeOf(element, 'url') ?? attributeOf(element, 'href'), element.base ?? documentBase)
    if (address !== null) return address
  }
  return null
}

/** The term, or the label where the term is an address: labels may name the kind of term only ("form type" beside "8-K"). */
function readCategory(element: XmlElement): string {
  const term = attributeOf(element, 'term')?.trim() ?? ''
  const label = attributeOf(element, 'label')?.trim() ?? ''
  return plainTitle(term === '' || (/^[a-z]+:\/\//i.test(term) && label !== '') ? label || textOf(element) : term)
}

function firstMarkup(elements: readonly XmlElement[]): ReturnType<typeof readAtomMarkup> {
  return elements.map(readAtomMarkup).find((markup) => markup !== null && markup.value.trim() !== '') ?? null
}

function firstDate(elements: readonly XmlElement[]): string | null {
  return elements.map((element) => parseFeedDate(textOf(element))).find((date) => date !== null) ?? null
}

function readWords(elements: readonly XmlElement[]): string | null {
  return elements.map((element) => collapseSpace(textOf(element))).find((words) => words !== '') ?? null
}
