import type { ParsedFeed } from '../../../shared/model.ts'
import { readAtom } from './feed-atom.ts'
import { readJsonFeed } from './feed-json.ts'
import { readRss } from './feed-rss.ts'
import { readXml } from './feed-xml.ts'
import type { XmlElement } from './feed-xml.ts'

/**
 * A feed of any usual format, read as far as it can be: RSS 0.90 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed, RSS in JSON.
 * Pure; never throws, however broken or hostile the text. Links are absolute http(s) addresses or null, dates ISO 8601 in UTC.
 * @param hints.url address the feed came from; relative links are relative to it where xml:base does not say otherwise
 * @returns null where the text is no feed at all
 */
export function parseFeed(text: string, hints: { readonly url: string | null }): ParsedFeed | null {
  const start = /[^\s\uFEFF]/.exec(text)?.[0]
  if (start === undefined) return null
  if (start === '{' || start === '[') {
    const feed = readJsonFeed(text, hints.url)
    if (feed !== null || !text.includes('<')) return feed
  }
  const root = findRoot(readXml(text, hints.url), 0)
  if (root === null) return null
  const local = localName(root)
  const core = root.name === 'rdf:rdf' ? '' : root.name.slice(0, root.name.length - local.length)
  return local === 'feed' || local === 'entry' ? readAtom(root, core, hints.url) : readRss(root, core, hints.url)
}

/** The feed's outermost element, at most two levels below the document: some servers wrap a feed into something of their own. */
function findRoot(parent: XmlElement, depth: number): XmlElement | null {
  const elements = parent.children.filter((child) => typeof child === 'object')
  const found = elements.find((element) => isFeedRoot(element, depth))
  if (found !== undefined || depth === 2) return found ?? null
  for (const element of elements.slice(0, 20)) {
    if (['html', 'opml', 'svg', 'urlset'].includes(localName(element))) return null
    const within = findRoot(element, depth + 1)
    if (within !== null) return within
  }
  return null
}

function isFeedRoot(element: XmlElement, depth: number): boolean {
  const local = localName(element)
  if (local === 'rss' || element.name === 'rdf:rdf' || local === 'feed') return true
  // A lone channel or entry, without the feed around it.
  return (local === 'channel' && depth === 0) || (local === 'entry' && depth === 0)
}

function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1)
}
