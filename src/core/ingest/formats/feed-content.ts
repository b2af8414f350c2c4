import { htmlToText } from './html-text.ts'
import { collapseSpace, htmlOfText, innerHtml, isTooDeep, looksLikeHtml, plainTitle, resolveLinks, stripTags, undoDoubleEscape } from './feed-markup.ts'
import { decodeEntities } from './feed-entities.ts'
import { attributeOf, textOf } from './feed-xml.ts'
import type { XmlElement } from './feed-xml.ts'

/** Words as a feed gives them, before anything is decided: `plain` is text as it stands, the others are HTML. */
export interface Markup {
  readonly kind: 'plain' | 'html'
  readonly value: string
  readonly base: string | null // nearest xml:base
}

export interface Title {
  readonly title: string | null // one line of plain text
  readonly titleMarkup?: string // as written, where that says it with markup
}

export interface Body {
  readonly html: string | null
  readonly summary: string | null
  readonly text: string
}

/** What an element of RSS holds: HTML, escaped or not; anything without a tag or reference is words all the same. */
export function readRssMarkup(element: XmlElement): Markup {
  if (element.children.some((child) => typeof child !== 'string')) return { kind: 'html', value: innerHtml(element), base: element.base }
  const text = textOf(element).trim()
  const isHtml = looksLikeHtml(text) || /&(?:#\w+|[a-z]\w*);|<!--/i.test(text)
  return { kind: isHtml || !/[<&]|\n\s*\n/.test(text) ? 'html' : 'plain', value: text, base: element.base }
}

/**
 * What a text construct or content element of Atom holds (RFC 4287, sections 3.1 and 4.1.3; Atom 0.3, section 3.1, with its modes).
 * Null for content that is no text (a picture, or elsewhere behind `src`).
 */
export function readAtomMarkup(element: XmlElement): Markup | null {
  const type = (attributeOf(element, 'type') ?? '').trim().toLowerCase()
  const mode = (attributeOf(element, 'mode') ?? '').trim().toLowerCase()
  const base = element.base
  if (holdsData(element)) return { kind: 'plain', value: listLeaves(element).join('\n'), base }
  if (element.children.some((child) => typeof child !== 'string')) return { kind: 'html', value: innerHtml(unwrapDivision(element)), base }
  const written = textOf(element).trim()
  if (mode === 'base64' || isBinary(type)) {
    const text = decodeBase64(written)
    if (text !== null) return { kind: 'html', value: text, base }
    if (/^(?:image|audio|video)\//.test(type) || written.length > 200) return null
    return { kind: 'plain', value: written, base } // a type that nobody knows, around words
  }
  if (type === 'xhtml' || type === 'application/xhtml+xml' || mode === 'xml') return { kind: 'plain', value: written, base }
  if (type.includes('html') || (type === '' && (mode === 'escaped' || looksLikeHtml(written)))) return { kind: 'html', value: written, base }
  return { kind: 'plain', value: written, base }
}

/** Whether an Atom content element holds a record in XML of its own, which is there for programs and not for readers. */
export function holdsData(element: XmlElement): boolean {
  const type = (attributeOf(element, 'type') ?? '').trim().toLowerCase()
  const child = element.children.find((one) => typeof one === 'object')
  return type.endsWith('xml') && !type.includes('xhtml') && child !== undefined && !child.name.startsWith('xhtml:')
}

function listLeaves(element: XmlElement): string[] {
  const within = element.children.filter((child) => typeof child === 'object')
  return within.length === 0 ? [collapseSpace(textOf(element))].filter((words) => words !== '') : within.flatMap(listLeaves)
}

/** A title for the eye, and the markup it came with where there was any. */
export function readTitle(markup: Markup | null | undefined): Title {
  if (markup === null || markup === undefined) return { title: null }
  const value = collapseSpace(resolveLinks(markup.value, markup.kind === 'html' ? markup.base : null))
  const title = markup.kind === 'plain' ? collapseSpace(decodeEntities(value)) : plainTitle(value)
  if (title === '') return { title: null }
  return title === value ? { title } : { title, titleMarkup: value }
}

/**
 * The longer of what an item says as its html, the shorter as its summary.
 * @param candidates best first; of several full contents the first that says anything counts
 * @param base what relative addresses are relative to where xml:base does not say
 */
export function readBody(contents: readonly (Markup | null)[], summaries: readonly (Markup | null)[], base: string | null): Body {
  const content = flatten(contents.find(saysSomething) ?? null)
  const summary = flatten(summaries.find(saysSomething) ?? null)
  const longer = content !== null && summary !== null && summary.value.length > content.value.length ? summary : (content ?? summary)
  if (!longer) return { html: null, summary: null, text: '' }
  const shorter = longer === content ? summary : content
  const html = htmlOf(longer, base)
  return {
    html,
    summary: shorter && shorter.value !== longer.value ? htmlOf(shorter, base) : null,
    text: longer.kind === 'plain' ? longer.value.replace(/\r\n?/g, '\n') : htmlToText(html).text,
  }
}

function htmlOf(markup: Markup, base: string | null): string {
  return markup.kind === 'plain' ? htmlOfText(markup.value) : resolveLinks(undoDoubleEscape(markup.value), markup.base ?? base)
}

/** Markup nested so deep that every reader after this one would choke on it keeps its words only. */
function flatten(markup: Markup | null): Markup | null {
  return markup !== null && markup.kind === 'html' && isTooDeep(markup.value) ? { ...markup, kind: 'plain', value: stripTags(markup.value) } : markup
}

function saysSomething(markup: Markup | null): markup is Markup {
  return markup !== null && markup.value.trim() !== ''
}

/** The div that XHTML content has to stand in is not part of the content (RFC 4287, section 3.1.1.3). */
function unwrapDivision(element: XmlElement): XmlElement {
  const inside = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  const only = inside[0]
  return inside.length === 1 && typeof only === 'object' && only.tag.toLowerCase() === 'div' ? only : element
}

function isBinary(type: string): boolean {
  return type.includes('/') && !/^text\/|xml$|json|html|javascript/.test(type)
}

function decodeBase64(written: string): string | null {
  const compact = written.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(compact)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(compact, 'base64'))
  } catch {
    return null // a picture or another thing that is no text
  }
}
