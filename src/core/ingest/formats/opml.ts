import type { Outline } from '../../../shared/model.ts'
import { resolveAddress } from './feed-address.ts'
import { collapseSpace, escapeMarkup } from './feed-markup.ts'
import { attributeOf, childrenOf, readXml, textOf } from './feed-xml.ts'
import type { XmlElement } from './feed-xml.ts'
import { repairOutlines } from './opml-repair.ts'

/**
 * OPML 1.0 and 2.0 of any quality as folders and feeds, in the order of the file. Addresses are http or https (`feed:` ones are mapped); an
 * outline with neither address nor children, and every attribute an Outline has no place for, is dropped. Feeds deeper than 200 levels move
 * up to the deepest folder kept. Duplicates stay: deciding is the importer's matter.
 * @returns null where the text is no OPML
 */
export function parseOpml(text: string): readonly Outline[] | null {
  const root = findElement(readXml(repairOutlines(text), null), 'opml', 2)
  if (root === null) return null
  const bodies = childrenOf(root, 'body')
  return (bodies.length > 0 ? bodies : [root]).flatMap(readOutlines)
}

/**
 * Outlines as an OPML 2.0 document that `parseOpml` reads back unchanged.
 * @param head.dateCreated ISO 8601
 */
export function writeOpml(outlines: readonly Outline[], head: { readonly title: string; readonly dateCreated: string }): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escapeMarkup(head.title)}</title>`,
    `    <dateCreated>${new Date(head.dateCreated).toUTCString()}</dateCreated>`, // OPML 2.0 asks for RFC 822
    '  </head>',
    '  <body>',
  ]
  for (const outline of outlines) writeOutline(outline, '    ', lines)
  return [...lines, '  </body>', '</opml>', ''].join('\n')
}

function readOutlines(parent: XmlElement): Outline[] {
  return childrenOf(parent, 'outline').flatMap((element) => {
    const address = readAddress(element)
    const children = readOutlines(element)
    if (address === null && children.length === 0) return []
    const title = [attributeOf(element, 'title'), attributeOf(element, 'text'), textOf(element), address].map((name) => collapseSpace(name ?? ''))
    const categories = (attributeOf(element, 'category') ?? '').split(',').map(collapseSpace).filter((name) => name !== '')
    return [{ title: title.find((name) => name !== '') ?? '', address, site: resolveAddress(attributeOf(element, 'htmlurl'), null), categories, children }]
  })
}

function readAddress(element: XmlElement): string | null {
  const isFeed = /^(?:rss|atom|feed)/i.test(attributeOf(element, 'type') ?? '')
  const written = attributeOf(element, 'xmlurl') ?? (isFeed ? attributeOf(element, 'url') : null)
  // feed://example.org/rss and feed:https://example.org/rss are what old readers registered for.
  return resolveAddress(written?.trim().replace(/^feed:(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://'), null)
}

function findElement(parent: XmlElement, name: string, depth: number): XmlElement | null {
  const found = childrenOf(parent, name)[0]
  if (found !== undefined || depth === 0) return found ?? null
  for (const child of parent.children.slice(0, 20)) {
    const within = typeof child === 'object' ? findElement(child, name, depth - 1) : null
    if (within !== null) return within
  }
  return null
}

function writeOutline(outline: Outline, indent: string, lines: string[]): void {
  const attributes = [
    ['text', outline.title],
    ['title', outline.title],
    ['type', outline.address === null ? null : 'rss'],
    ['xmlUrl', outline.address],
    ['htmlUrl', outline.site],
    // A comma parts categories and cannot stand within one (OPML 2.0, "category").
    ['category', outline.categories.length === 0 ? null : outline.categories.map((name) => collapseSpace(name.replaceAll(',', ' '))).join(',')],
  ] as const
  const written = attributes.map(([name, value]) => (value === null ? '' : ` ${name}="${escapeMarkup(value)}"`)).join('')
  if (outline.children.length === 0) return void lines.push(`${indent}<outline${written}/>`)
  lines.push(`${indent}<outline${written}>`)
  for (const child of outline.children) writeOutline(child, `${indent}  `, lines)
  lines.push(`${indent}</outline>`)
}
