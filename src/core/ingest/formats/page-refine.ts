import { calls } from './page-calls.ts'
import type { Byline } from './page-ends.ts'
import { dropAfterRights, dropBiography, dropLastHeadings, dropTail, dropTop, keepMarkedBody, keepStatedBody } from './page-ends.ts'
import { removeNamed } from './page-junk.ts'
import { dropBoxesAfter } from './page-dense.ts'
import { linkLength, textLength } from './page-lengths.ts'
import { collapseSpace, wordsOf } from './white-space.ts'

/**
 * Takes out of an article that was found what came along with it: boxes, bars, bios, lists of other articles, calls to subscribe.
 * @param about what the page says of the article: its title, author and site are not repeated at the top, its text as data and the element that
 * the page marks as its body show where it begins and ends
 * @returns who wrote it and when, as the lines say that were taken out at the top
 */
export function refineArticle(
  root: Element,
  about: {
    readonly title: string | null
    readonly author: string | null
    readonly source: string | null
    readonly articleBody: string | null
    readonly marked: Element | null
    readonly reference: string | null
  },
): Byline {
  keepStatedBody(root, about.articleBody)
  keepMarkedBody(root, about.marked)
  dropBoxesAfter(root)
  const all = Math.max(textLength(root), 1)
  removeNamed(root, all, textLength)
  dropAfterRights(root)
  dropMarks(root)
  dropTail(root) // before the calls: some of them are the headings of a tail
  for (const element of root.querySelectorAll('figcaption, p, li, div, aside, h2, h3, h4, h5, h6, span, em, strong, small, blockquote')) {
    if (root.contains(element) && isCall(element, all)) element.remove()
  }
  for (const list of root.querySelectorAll('ul, ol')) if (isLinkList(list) && textLength(list) < all * 0.3) removeWithHeading(list)
  for (const box of root.querySelectorAll('div, section, aside')) if (isLinkBox(box) && textLength(box) < all * 0.3) removeWithHeading(box)
  dropTeasers(root, all)
  dropRepeats(root)
  dropTail(root)
  const byline = dropTop(root, about)
  dropBiography(root, about.author ?? byline.author)
  dropLastHeadings(root)
  return byline
}

/** A line that is one sign alone ("x", "S", "***"): a button, an icon's letter, a rule. A large first letter goes on in small ones. */
function dropMarks(root: Element): void {
  for (const block of root.querySelectorAll('p, div, h2, h3, h4')) {
    if (block.children.length > 2) continue
    const text = collapseSpace(block.textContent ?? '')
    if (text.length === 0 || text.length > 60 || (text.length > 1 && /[\p{L}\d]/u.test(text)) || /\d/.test(text)) continue
    if (block.querySelector('img') !== null || block.closest('pre, table, figure, li') !== null || /^\p{Ll}/u.test(collapseSpace(block.nextElementSibling?.textContent ?? ''))) continue
    block.remove()
  }
}

function isCall(element: Element, all: number): boolean {
  const text = collapseSpace(element.textContent ?? '')
  if (text === '' || text.length > 400 || text.length > all * 0.3) return false
  if (element.localName === 'span' || element.localName === 'em' || element.localName === 'strong' || element.localName === 'small') {
    // An inline element is a block of its own only where nothing stands beside it.
    const parent = element.parentElement
    if (!parent || textLength(parent) !== text.length) return false
  }
  if (calls.test(text.replace(/^[\s…*•·>»→►▸|\-–—]+/, ''))) return true
  if (/^\[[^[\]]{20,300}\]$/.test(text) && element.querySelector('a') !== null) return true
  if (/\S \| \S/.test(text) && element.querySelectorAll('a').length >= 2 && !/[.!?]["'”’]?$/.test(text) && linkLength(element) >= text.length * 0.5) return true
  if (element.localName !== 'li' && leads.test(text) && linkLength(element) >= text.length * (/[.!?]["'”’]?$/.test(text) ? 0.9 : 0.5)) return true
  // A paragraph that is nothing but a link to another article, in a strong or a bracket of its own.
  return (
    element.localName === 'p' &&
    text.length > 15 &&
    linkLength(element) >= text.length * 0.9 &&
    element.querySelector('img') === null &&
    !/[.!?]["'”’]?$/.test(text) &&
    text.split(/\s+/).length >= 4
  )
}

/** "IN TEXAS: Family of patient quarantined", "(MORE: ten pictures)", "See the pictures of the week": a label, then a link to the end. */
const leads =
  /^[[(]?(?:\p{Lu}[\p{Lu}’' ]{2,30}:|(?:See|Watch|Read|View|Listen|Explore|SEE|WATCH|READ|MORE|PHOTOS?|VIDEOS?) |(?:More|Photos?|Video|Gallery|Related|Also)(?: \S+){0,4}:)/u

/**
 * A list of links to other articles. A list of links that a sentence announces ("These pages help:") belongs to the article, unless the
 * sentence is of the kind "More from The Quay:".
 */
function isLinkList(list: Element): boolean {
  const items = [...list.children].filter((child) => child.localName === 'li')
  const text = textLength(list)
  if (items.length < 2 || text === 0 || linkLength(list) < text * 0.8) return false
  if ([...list.querySelectorAll('a')].every((link) => link.getAttribute('href')?.startsWith('#'))) return true // a table of contents
  if (list.closest('li') !== null) return false // its points lie under one of another list
  const lead = collapseSpace(list.previousElementSibling?.textContent ?? '')
  if (announcing.test(lead)) return true
  return text / items.length >= 35 && !lead.endsWith(':')
}

const announcing = /^(?:more|related|read|see|also|recommended|most|popular|trending|latest|further|other|you)\b.{0,60}$/i

function isLinkBox(box: Element): boolean {
  const text = textLength(box)
  const links = box.querySelectorAll('a').length
  return text > 0 && text < 1200 && links >= 2 && linkLength(box) >= text * 0.7 && box.querySelector('table') === null
}

/** Three or more boxes in a row, each a linked headline with a few words under it, lead to other articles. */
function dropTeasers(root: Element, all: number): void {
  for (const box of [root, ...root.querySelectorAll('div, section, ul, ol, aside')]) {
    const teasers = [...box.children].filter((child) => isTeaser(child))
    const length = teasers.reduce((sum, teaser) => sum + textLength(teaser), 0)
    if (teasers.length >= 3 && length < all * 0.5) teasers.forEach((teaser) => teaser.remove())
  }
}

function isTeaser(element: Element): boolean {
  const text = textLength(element)
  if (text < 15 || text > 350) return false
  const heading = /^h[2-6]$/.test(element.localName)
    ? element
    : element.localName === 'p'
      ? null
      : element.querySelector('h2, h3, h4, h5, h6')
  const title = heading === null ? 0 : textLength(heading)
  if (heading === null || title < 15) return false
  return linkLength(heading) >= title * 0.9 || heading.closest('a') !== null
}

/** Pull quotes say again, in large letters, what stands in a paragraph. */
function dropRepeats(root: Element): void {
  const paragraphs = [...root.querySelectorAll('p')].map((paragraph) => ({ paragraph, text: wordsOf(paragraph.textContent ?? '') }))
  for (const quote of [...root.querySelectorAll('blockquote, aside, q, [class*="pull" i]')].slice(0, 100)) {
    const text = wordsOf(quote.textContent ?? '')
    if (
      text.length >= 30 &&
      text.length < 500 &&
      paragraphs.some(
        ({ paragraph, text: whole }) =>
          !quote.contains(paragraph) && !paragraph.contains(quote) && whole.length > text.length * 1.2 && whole.includes(text),
      )
    )
      quote.remove()
  }
}

/** Removes a list or box and the line that announces it, where nothing else stands under that line. */
function removeWithHeading(element: Element): void {
  const before = element.previousElementSibling
  const after = element.nextElementSibling
  const lead = collapseSpace(before?.textContent ?? '')
  const heading =
    before !== null && /^h[1-6]$/.test(before.localName) && lead.length <= 60 && (after === null || /^h[1-6]$/.test(after.localName))
  if (before !== null && (heading || (/^(?:p|div|strong|span|h[1-6])$/.test(before.localName) && announcing.test(lead)))) before.remove()
  element.remove()
}
