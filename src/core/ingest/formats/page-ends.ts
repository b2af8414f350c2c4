import { readByline } from './byline.ts'
import { findDate, isDateLine } from './dates.ts'
import { calls, tailHeading } from './page-calls.ts'
import { textLength } from './page-lengths.ts'
import { collapseSpace, wordsOf } from './white-space.ts'

const anyMoment = '2000-01-01T00:00:00Z' // whether a line is a date does not hang on the day it is read

/** The elements of an article that hold its lines: none of them holds another. */
export const blocksOf = (root: Element): Element[] =>
  [...root.querySelectorAll('p, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, td')].filter(
    (block) => block.querySelector('p, li, blockquote, td') === null,
  )

interface Line {
  readonly block: Element
  readonly text: string
}

const linesOf = (root: Element): Line[] =>
  blocksOf(root)
    .map((block) => ({ block, text: wordsOf(block.textContent ?? '') }))
    .filter(({ text }) => text !== '')

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0)

/**
 * Many publishers give the article's text as data beside the page. Where what was found covers that text, what stands before its first and
 * after its last block is not the article's. A text given only in part (behind a paywall) is not covered so and changes nothing.
 */
export function keepStatedBody(root: Element, stated: string | null): void {
  if (stated === null) return
  const body = wordsOf(stated.replace(/<[^>]*>/g, ' '))
  const lines = linesOf(root)
  const inside = lines.map(({ text }) => text.length >= 25 && body.includes(text.slice(0, 80)))
  const covered = lengthOf(lines.filter((_, index) => inside[index]))
  if (body.length < 500 || covered < body.length * 0.85 || covered < lengthOf(lines) * 0.6) return
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  lines.forEach(({ block, text }, index) => {
    if ((index < first || index > last) && !body.includes(text) && block.localName !== 'figcaption') block.remove()
  })
}

const mostSearches = 500

/**
 * The same with the element that the page marks as the article's body, where what was found reaches beyond it: what follows it goes, and what
 * stands before it where it is short. A lead of whole sentences stands before the body on many pages and stays.
 */
export function keepMarkedBody(root: Element, marked: Element | null): void {
  if (marked === null) return
  const least = marked.localName === 'article' ? 0.7 : 0.6 // sites may cut an <article> in two; what is named its body is the body
  const whole = wordsOf(marked.textContent ?? '')
  const body = linesOf(marked)
  const known = new Set(body.map(({ text }) => text))
  let searches = 0
  // Text between boxes is a line in what Readability makes of it only: it is looked for in the whole, within reason.
  const isKnown = (text: string): boolean => known.has(text) || ++searches > mostSearches || whole.includes(text)
  const lines = linesOf(root)
  const inside = lines.map(({ text }) => isKnown(text))
  const covered = lengthOf(lines.filter((_, index) => inside[index]))
  if (covered < 500 || covered < lengthOf(body) * 0.85 || covered < lengthOf(lines) * least) return
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  lines.forEach(({ block, text }, index) => {
    if ((index > last || (index < first && text.length < 60)) && block.localName !== 'figcaption') block.remove()
  })
}

export interface Byline {
  readonly author: string | null
  readonly published: string | null // ISO 8601
}

/** The first lines of what was found may repeat the title, the byline, the date and the site's name; what they say is answered. */
export function dropTop(
  root: Element,
  about: { readonly title: string | null; readonly author: string | null; readonly source: string | null; readonly reference: string | null },
): Byline {
  let author: string | null = null
  let published: string | null = null
  let sentences = 0
  let blocks = 0
  for (const block of root.querySelectorAll('h1, h2, h3, h4, p, div, span, li, time, pre')) {
    if (block.querySelector('p, div, li, h1, h2, h3, h4, table, figure, img') !== null) continue
    if (++blocks > 10) break
    const text = collapseSpace(block.textContent ?? '')
    if (text === '' || !root.contains(block) || headsColumns(block)) continue
    const byline = readByline(text, about.reference)
    if (byline !== null || isDateLine(text.replace(/ in \p{Lu}\S*$/u, ''), anyMoment) || isAboutLine(text)) {
      author ??= byline?.author ?? null
      published ??= byline?.date?.iso ?? findDate(text, about.reference)?.iso ?? null
      block.remove()
    } else if (isRepeated(wordsOf(text), about)) block.remove()
    else if (text.length > 100 && ++sentences > 1) break
  }
  return { author, published }
}

/** "June 30, 2026 | June 30, 2025 | Change": days over the columns of a statement, and not when it was published. */
function headsColumns(block: Element): boolean {
  const row = block.closest('tr')
  return row !== null && [...row.children].filter((cell) => isDateLine(collapseSpace(cell.textContent ?? ''), anyMoment)).length >= 2
}

/** "July 18, 2026 -- Updated 1948 GMT | Filed under: Ships": parts between bars of which one is the date, and the others are of its kind or call. */
function isAboutLine(text: string): boolean {
  const parts = text.length > 160 ? [] : text.split(/\s+[|·•]\s+/).map((part) => part.replace(/\([^()]{1,20}\)$/, '').trim())
  const dated = parts.filter((part) => part.split(/\s+-{1,2}\s+(?:updated\s+)?/i).every((half) => isDateLine(half, anyMoment) || /^\d{4} [A-Z]{3}$/.test(half)))
  return parts.length > 1 && dated.length > 0 && parts.every((part) => dated.includes(part) || calls.test(part))
}

const isRepeated = (words: string, about: { readonly title: string | null; readonly author: string | null; readonly source: string | null }): boolean =>
  (about.title !== null && words === wordsOf(about.title)) ||
  (about.author !== null && words.replace(/^by /, '') === wordsOf(about.author)) ||
  (about.source !== null && siteOf(words) === siteOf(wordsOf(about.source)))

const siteOf = (words: string): string => words.replace(/ (?:com|co uk|org|net)$/, '').replaceAll(' ', '')

/** Cuts an article at a heading that only what follows articles has, where little follows it. */
export function dropTail(root: Element): void {
  const all = textLength(root)
  for (const heading of root.querySelectorAll('h2, h3, h4, h5, h6, p, div')) {
    if (!/^h/.test(heading.localName) && heading.querySelector('p, div, li, br, table, img, h2, h3, h4') !== null) continue
    if (!tailHeading.test(collapseSpace(heading.textContent ?? ''))) continue
    const tail: Element[] = []
    for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) tail.push(next)
    const length = tail.reduce((sum, element) => sum + textLength(element), 0)
    if (length > all * 0.25) continue
    tail.forEach((element) => element.remove())
    heading.remove()
  }
}

const rights =
  /^(?:©|\(c\)|copyright\b|(?:this|the) (?:material|article|story|content)s?\b|(?:not to|may not|do not|must not)\b).{0,120}\b(?:all rights reserved|(?:reproduc|republish|redistribut|rewrit)\w+.{0,80}\b(?:without|permission|consent|prohibited))/i

/** Cuts an article where its rights are stated, if that is in its second half: what follows is the page's. */
export function dropAfterRights(root: Element): void {
  const lines = linesOf(root)
  const all = lengthOf(lines)
  let before = 0
  const end = lines.findIndex(({ block, text }) => {
    const late = before >= all * 0.5
    before += text.length
    return late && text.length < 400 && block.localName !== 'figcaption' && rights.test(collapseSpace(block.textContent ?? ''))
  })
  if (end >= 0) for (const { block } of lines.slice(end)) if (block.localName !== 'figcaption') block.remove()
}

/** Removes short headings under which nothing stands: the last thing in the article. */
export function dropLastHeadings(root: Element): void {
  for (const heading of root.querySelectorAll('h2, h3, h4, h5, h6')) if (isLeftAlone(heading, root)) heading.remove()
}

function isLeftAlone(heading: Element, root: Element): boolean {
  if (textLength(heading) > 40 || /[.!?]\W*$/.test(heading.textContent ?? '')) return false
  for (let at: Element | null = heading; at && at !== root; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
      if (textLength(next) > 0 || next.querySelector('img') !== null || next.localName === 'img') return false
  }
  return true
}

const posts =
  /^.{3,60}?\s(?:is|was|has been|covers|writes|works)\s.{0,80}\b(?:reporter|editor|writer|journalist|correspondent|columnist|contributor|author|freelancer?|blogger|producer|fellow|professor|covers|covering)\b/i
const reachable = /^.{3,60}? can be (?:reached|contacted|followed|found) (?:at|on|via|by)\b.{3,120}$|^(?:contact|reach|e-?mail|tweet) .{3,60} (?:at|on|via)\b.{3,100}$/i

/** "by Quay Staff Writer" under the last paragraph. */
function dropLastByline(blocks: readonly Element[]): void {
  for (const block of blocks.slice(-3)) {
    const text = collapseSpace(block.textContent ?? '')
    if (text.length <= 80 && /^(?:(?:written|posted|reported) )?by:? \p{Lu}/iu.test(text) && !/[.!?]["'”’]?$/.test(text) && readByline(text, null) !== null)
      block.remove()
  }
}

const lives = /^,? (?:covers|writes|reports|works|is (?:an?|the|based|also)|joined|has (?:been|covered|written|worked)|lives|can be (?:reached|followed|found))\b/i

/** "Ann Lee is a reporter at Quay News." under the article, or over it. */
export function dropBiography(root: Element, author: string | null): void {
  const blocks = blocksOf(root).filter((block) => textLength(block) > 0)
  if (author !== null && author.length > 5)
    for (const block of blocks.slice(Math.floor(blocks.length / 2))) {
      const text = collapseSpace(block.textContent ?? '')
      const named = text.toLowerCase().startsWith(author.toLowerCase())
      if (text.length < 500 && named && lives.test(text.slice(author.length))) block.remove()
    }
  for (const block of new Set([...blocks.slice(0, 1), ...blocks.slice(-3)])) {
    const text = collapseSpace(block.textContent ?? '')
    const named = author !== null && author.length > 3 && text.toLowerCase().startsWith(author.toLowerCase())
    const marked = block.querySelector('em, i') !== null || /italic/i.test(block.getAttribute('style') ?? '')
    const post = posts.test(text) && (named || (block !== blocks[0] && (marked || /^(?:the author|about)/i.test(text))))
    if (text.length < 500 && (post || (block !== blocks[0] && reachable.test(text)))) block.remove()
  }
  dropLastByline(blocks)
}
