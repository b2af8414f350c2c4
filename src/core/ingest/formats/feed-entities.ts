import { Parser } from 'htmlparser2'

/** Entities that a document declares itself: name to replacement text. */
export type DeclaredEntities = ReadonlyMap<string, string>

export const noEntities: DeclaredEntities = new Map()

/** All entities of one document together may grow by this much, nested ones no deeper than that: a bomb stays a firework. */
const growthLimit = 200_000
const nestingLimit = 6

const reference = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z_][\w.:-]{0,40}));/y
const xmlNames = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])
const htmlNames = new Map<string, string>()
// What the numbers 128 to 159 are taken to mean (HTML standard, numeric character reference end state).
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/**
 * A decoder of character references: numeric ones, those of XML, those the document declares, and the names of HTML that feeds use
 * undeclared (`&nbsp;`). Only with a semicolon: `?page=1&copy=2` is an address, not a copyright sign. Unknown names stay as written.
 */
export function makeDecoder(declared: DeclaredEntities): (text: string) => string {
  let growth = 0
  const decodeOne = (match: RegExpExecArray, depth: number): string => {
    const [whole, decimal, hexadecimal, name = ''] = match
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10))
    if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16))
    const own = declared.get(name)
    if (own === undefined) return xmlNames.get(name) ?? findHtmlName(name) ?? whole
    growth += own.length
    return growth > growthLimit || depth >= nestingLimit ? whole : decode(own, depth + 1)
  }
  // A loop, not replace() with a function: that holds every match of a ten-megabyte text at once.
  const decode = (text: string, depth: number): string => {
    let at = text.indexOf('&')
    if (at < 0) return text
    let decoded = text.slice(0, at)
    while (at >= 0) {
      reference.lastIndex = at
      const match = reference.exec(text)
      const end = match === null ? at + 1 : at + match[0].length
      const next = text.indexOf('&', end)
      decoded += (match === null ? '&' : decodeOne(match, depth)) + text.slice(end, next < 0 ? text.length : next)
      at = next
    }
    return decoded
  }
  return (text) => decode(text, 0)
}

/** Decodes character references of XML and HTML in text that belongs to no document type. */
export const decodeEntities = makeDecoder(noEntities)

/**
 * Takes the document type declaration out of an XML text and reads the general entities with literal values that it declares.
 * External and parameter entities are never looked at, so nothing is fetched and no file is opened.
 */
export function readDoctype(text: string): { readonly text: string; readonly entities: DeclaredEntities } {
  const start = text.slice(0, 20_000).search(/<!doctype/i)
  if (start < 0) return { text, entities: noEntities }
  const end = findDoctypeEnd(text, start)
  const entities = new Map<string, string>()
  const declaration = /<!ENTITY\s+([A-Za-z_][\w.-]{0,40})\s+(?:"([^"]*)"|'([^']*)')\s*>/g
  for (const match of text.slice(start, Math.min(end, start + 200_000)).matchAll(declaration)) {
    const name = match[1] ?? ''
    // The first declaration of a name counts (XML 1.0, section 4.2); the five of XML cannot be changed.
    if (!entities.has(name) && !xmlNames.has(name) && entities.size < 1000) entities.set(name, match[2] ?? match[3] ?? '')
  }
  return { text: text.slice(0, start) + text.slice(end), entities }
}

function findDoctypeEnd(text: string, start: number): number {
  const close = text.indexOf('>', start)
  const bracket = text.indexOf('[', start)
  if (bracket < 0 || (close >= 0 && close < bracket)) return close < 0 ? text.length : close + 1
  let quote = ''
  for (let index = bracket + 1; index < text.length; index++) {
    const character = text[index]!
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (text.startsWith('<!--', index)) {
      const commentEnd = text.indexOf('-->', index)
      if (commentEnd < 0) break
      index = commentEnd + 2
    } else if (character === ']') {
      const after = text.indexOf('>', index)
      return after < 0 ? text.length : after + 1
    }
  }
  return close < 0 ? text.length : close + 1
}

function characterOf(code: number): string {
  if (code >= 128 && code <= 159) return windows1252[code - 128]!
  if (code === 9 || code === 10 || code === 13) return String.fromCharCode(code)
  if (code < 32 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff || code === 0xfffe || code === 0xffff) return '\uFFFD'
  return String.fromCodePoint(code)
}

function findHtmlName(name: string): string | null {
  const known = htmlNames.get(name)
  if (known !== undefined) return known
  let found = ''
  const parser = new Parser({ ontext: (text) => void (found += text) })
  parser.end(`&${name};`)
  // "&notit;" begins with an entity that needs no semicolon: only a name used up whole counts.
  if (found.endsWith(';')) return null
  htmlNames.set(name, found)
  return found
}
