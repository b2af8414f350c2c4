import { escapeMarkup } from './feed-markup.ts'

const wellFormed = /<outline(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,200}\s*\/?>/y
const attributeStart = /\s*([\w:.-]+)\s*=\s*(["'])/y
const tagEnd = /\s*\/?>/y

/**
 * OPML whose outlines hold unescaped markup and quotes within their attributes (a description with `<a href="…">` in it, as real exports have):
 * a value ends at a quote after which another attribute or, with the next tag behind it, the end of the outline stands. Well-formed outlines
 * stay as they are.
 */
export function repairOutlines(text: string): string {
  const pieces: string[] = []
  let copied = 0
  for (let start = text.indexOf('<outline'); start >= 0; start = text.indexOf('<outline', start + 1)) {
    wellFormed.lastIndex = start
    if (wellFormed.test(text)) continue
    const repaired = repairOutline(text, start)
    if (repaired === null) break // no end in sight: the rest is left to the reader of broken XML
    pieces.push(text.slice(copied, start), repaired.tag)
    copied = repaired.end
    start = repaired.end - 1
  }
  pieces.push(text.slice(copied))
  return pieces.join('')
}

function repairOutline(text: string, start: number): { readonly tag: string; readonly end: number } | null {
  let tag = '<outline'
  let index = start + tag.length
  for (;;) {
    attributeStart.lastIndex = index
    const attribute = attributeStart.exec(text)
    if (attribute === null) break
    const end = findValueEnd(text, attributeStart.lastIndex, attribute[2]!)
    if (end === null) return null
    // References are kept: only what would end the value or begin a tag is escaped.
    tag += ` ${attribute[1]!}="${escapeMarkup(text.slice(attributeStart.lastIndex, end)).replaceAll('&amp;', '&')}"`
    index = end + 1
  }
  tagEnd.lastIndex = index
  const end = tagEnd.exec(text)?.[0]
  return end === undefined ? { tag, end: index } : { tag: tag + end, end: index + end.length }
}

function findValueEnd(text: string, start: number, quote: string): number | null {
  const closing = /\s+[\w:.-]+\s*=\s*["']|\s*\/?>\s*(?:<|$)|\s*$/y
  for (let index = text.indexOf(quote, start); index >= 0; index = text.indexOf(quote, index + 1)) {
    closing.lastIndex = index + 1
    if (closing.test(text)) return index
  }
  return null
}
