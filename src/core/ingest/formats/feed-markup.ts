import { Tokenizer } from 'htmlparser2'
import { resolveAddress } from './feed-address.ts'
import { decodeEntities } from './feed-entities.ts'
import type { XmlElement } from './feed-xml.ts'

const inline = 'a|abbr|acronym|b|bdi|bdo|big|blink|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr'
const block = 'blockquote|br|center|div|h[1-6]|hr|li|ol|p|pre|table|tbody|td|th|tr|ul|figure|section|article'
const inlineTag = new RegExp(`</?(?:${inline})(?=[\\s/>])[^<>]{0,4000}>`, 'gi')
const blockTag = new RegExp(`</?(?:${block})(?=[\\s/>])[^<>]{0,4000}>`, 'gi')
const anyTag = new RegExp(`</?(?:${inline}|${block})(?=[\\s/>])[^<>]{0,4000}>`, 'i')
const escapedStart = new RegExp(`^\\s*&lt;(?:${inline}|${block})(?=[\\s/&])`, 'i')
const escapedEnd = /&lt;(?:\/(?:p|div|a|ul|ol|li|table|span|strong|em|blockquote|h[1-6])|br ?\/?)&gt;/i

/** Whether text holds tags of HTML, and so is markup rather than words. */
export function looksLikeHtml(text: string): boolean {
  return text.includes('<') && anyTag.test(text)
}

/** A title as one line of plain text: formatting tags taken away, references decoded; `<canvas>` and `x < y` stay words. */
export function plainTitle(markup: string): string {
  const html = undoDoubleEscape(markup)
  const bare = html.includes('<') ? html.replace(inlineTag, '').replace(blockTag, ' ') : html
  return collapseSpace(decodeEntities(bare))
}

/** White space as one blank each, none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** HTML that a publisher escaped once too often, made HTML again; anything else as it is. */
export function undoDoubleEscape(html: string): string {
  if (!html.includes('&lt;') || anyTag.test(html)) return html
  return escapedStart.test(html) || escapedEnd.test(html) ? decodeEntities(html) : html
}

/** Plain text as HTML that shows the same: blank lines part paragraphs, line ends stay. */
export function htmlOfText(text: string): string {
  const escaped = escapeText(text.trim())
  if (!/\n/.test(escaped)) return escaped
  const paragraphs = escaped.split(/\r?\n\s*\n/).map((paragraph) => paragraph.trim().replace(/\r?\n/g, '<br>'))
  return paragraphs.filter((paragraph) => paragraph !== '').map((paragraph) => `<p>${paragraph}</p>`).join('\n')
}

/** What stands within an element, as HTML: prefixes of namespaces dropped, text escaped, addresses absolute where xml:base says to what. */
export function innerHtml(element: XmlElement): string {
  let html = ''
  for (const child of element.children) {
    if (typeof child === 'string') html += escapeText(child)
    else html += outerHtml(child)
  }
  return html
}

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])

/** Elements whose end tag HTML lets authors leave out. */
const unclosed = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'tbody', 'tfoot'])

function outerHtml(element: XmlElement): string {
  let start = `<${element.tag}`
  for (let index = 0; index < element.attributes.length; index += 2) {
    const name = element.attributes[index]!
    if (name.startsWith('xml') || !/^[a-z_][\w:.-]*$/i.test(name)) continue
    start += ` ${name}="${escapeText(element.attributes[index + 1]!).replaceAll('"', '&quot;')}"`
  }
  if (empty.has(element.tag.toLowerCase())) return `${resolveLinks(`${start}>`, element.base)}${innerHtml(element)}`
  return `${resolveLinks(`${start}>`, element.base)}${innerHtml(element)}</${element.tag}>`
}

const deepest = 1000

/** Whether HTML leaves more than a thousand elements open at once: no article does, and parsers' time grows with the square of it. */
export function isTooDeep(html: string): boolean {
  if (html.length < deepest * 3) return false
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (slash === '/') depth = Math.max(0, depth - 1)
    else if (!empty.has(name.toLowerCase()) && !unclosed.has(name.toLowerCase())) depth++
    if (depth > deepest) return true
  }
  return false
}

/** The words of markup, its tags as blanks. */
export function stripTags(html: string): string {
  return decodeEntities(html.replace(/<[^<>]*>/g, ' ')).replace(/[^\S\n]+/g, ' ').trim()
}

const addressAttributes = new Set(['href', 'src', 'poster', 'cite', 'longdesc', 'data', 'background', 'action', 'formaction'])

/**
 * HTML with its relative addresses made absolute; everything else stays letter for letter. Places within the same page (`#note`) stay.
 * @param base what they are relative to; null leaves them
 */
export function resolveLinks(html: string, base: string | null): string {
  if (base === null || !/(?:href|src|srcset|poster|cite|longdesc|data|background|action)\s*=\s*["']?\s*(?!https?:|#|data:|mailto:)/i.test(html)) return html
  const pieces: string[] = []
  let copied = 0
  let attribute = ''
  let value = ''
  let valueStart = -1
  const addValue = (start: number, text: string): void => {
    if (valueStart < 0) valueStart = start
    value += text
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname: (start, end) => void (attribute = html.slice(start, end).toLowerCase()),
      onattribdata: (start, end) => addValue(start, html.slice(start, end)),
      onattribentity() {},
      onattribend() {
        const resolved = valueStart < 0 ? value : resolveValue(attribute, value, base)
        if (resolved !== value) {
          pieces.push(html.slice(copied, valueStart), resolved)
          copied = valueStart + value.length
        }
        value = ''
        valueStart = -1
      },
      onopentagname() {}, onopentagend() {}, onselfclosingtag() {}, onclosetag() {}, ontext() {}, ontextentity() {}, oncdata() {}, oncomment() {},
      ondeclaration() {}, onprocessinginstruction() {}, onend() {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  pieces.push(html.slice(copied))
  return pieces.join('')
}

function resolveValue(attribute: string, value: string, base: string): string {
  if (attribute === 'srcset') return value.replace(/(^|,\s+|,(?=[^\s,]+\s))([^\s,]+)/g, (_, before: string, address: string) => before + resolveOne(address, base))
  return addressAttributes.has(attribute) ? resolveOne(value, base) : value
}

function resolveOne(value: string, base: string): string {
  if (/^\s*(?:#|$)/.test(value)) return value
  const written = decodeEntities(value).trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return value
  const resolved = resolveAddress(written, base)
  return resolved === null ? value : escapeText(resolved).replaceAll('"', '%22').replaceAll("'", '%27')
}

function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text
}

/** Text for XML, in an element or between double quotes; what XML cannot hold at all is left out. */
export function escapeMarkup(text: string): string {
  return escapeText(text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')).replaceAll('"', '&quot;')
}
