import { readByline } from './byline.ts'
import { isDateLine } from './dates.ts'
import { calls, tailHeading } from './page-calls.ts'
import { removeNamed } from './page-junk.ts'
import { linkLength, textLength } from './page-lengths.ts'
import { collapseSpace, wordsOf } from './white-space.ts'

/**
 * Takes out of an article that was found what came along with it: boxes, bars, bios, lists of other articles, calls to subscribe.
 * @param about what the page says of the article: its title and author are not repeated at the top, its text as data shows where it begins and ends
 */
export function refineArticle(
  root: Element,
  about: { readonly title: string | null; readonly author: string | null; readonly articleBody: string | null },
): void {
  keepStatedBody(root, about.articleBody)
  const all = Math.max(textLength(root), 1)
  removeNamed(root, all, textLength)
  for (const element of root.querySelectorAll('figcaption, p, li, div, aside, h2, h3, h4, h5, h6, span, em, strong, small, blockquote')) {
    if (root.contains(element) && isCall(element, all)) element.remove()
  }
  for (const list of root.querySelectorAll('ul, ol')) if (isLinkList(list) && textLength(list) < all * 0.3) removeWithHeading(list)
  for (const box of root.querySelectorAll('div, section, aside')) if (isLinkBox(box) && textLength(box) < all * 0.3) removeWithHeading(box)
  dropTeasers(root, all)
  dropRepeats(root)
  dropTail(root)
  dropTop(root, about)
  dropBiography(root, about.author)
  for (const heading of root.querySelectorAll('h2, h3, h4, h5, h6')) if (isLeftAlone(heading, root)) heading.remove()
}

function isCall(element: Element, all: number): boolean {
  const text = collapseSpace(element.textContent ?? '')
  if (text === '' || text.length > 400 || text.length > all * 0.3) return false
  if (element.localName === 'span' || element.localName === 'em' || element.localName === 'strong' || element.localName === 'small') {
    // An inline element is a block of its own only where nothing stands beside it.
    const parent = element.parentElement
    if (!parent || textLength(parent) !== text.length) return false
  }
  if (calls.test(text)) return true
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

/**
 * A list of links to other articles. A list of links that a sentence announces ("These pages help:") belongs to the article, unless the
 * sentence is of the kind "More from The Quay:".
 */
function isLinkList(list: Element): boolean {
  const items = [...list.children].filter((child) => child.localName === 'li')
  const text = textLength(list)
  if (items.length < 2 || text === 0 || linkLength(list) < text * 0.8) return false
  if ([...list.querySelectorAll('a')].every((link) => link.getAttribute('href')?.startsWith('#'))) return true // a table of contents
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

/** Cuts an article at a heading that only what follows articles has, where little follows it. */
function dropTail(root: Element): void {
  const all = textLength(root)
  for (const heading of root.querySelectorAll('h2, h3, h4, h5, h6')) {
    if (!tailHeading.test(collapseSpace(heading.textContent ?? ''))) continue
    const tail: Element[] = []
    for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) tail.push(next)
    const length = tail.reduce((sum, element) => sum + textLength(element), 0)
    if (length > all * 0.25) continue
    tail.forEach((element) => element.remove())
    heading.remove()
  }
}

/** A short heading under which nothing stands: the last thing in the article. */
function isLeftAlone(heading: Element, root: Element): boolean {
  if (textLength(heading) > 40 || /[.!?]\W*$/.test(heading.textContent ?? '')) return false
  for (let at: Element | null = heading; at && at !== root; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
      if (textLength(next) > 0 || next.querySelector('img') !== null || next.localName === 'img') return false
  }
  return true
}

const blocksOf = (root: Element): Element[] =>
  [...root.querySelectorAll('p, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, td')].filter(
    (block) => block.querySelector('p, li, blockquote, td') === null,
  )

/**
 * Many publishers give the article's text as data beside the page. Where what was found covers that text, what stands before its first and
 * after its last block is not the article's. A text given only in part (behind a paywall) is not covered so and changes nothing.
 */
function keepStatedBody(root: Element, stated: string | null): void {
  if (stated === null) return
  const body = wordsOf(stated.replace(/<[^>]*>/g, ' '))
  const blocks = blocksOf(root)
    .map((block) => ({ block, text: wordsOf(block.textContent ?? '') }))
    .filter(({ text }) => text !== '')
  const inside = blocks.map(({ text }) => text.length >= 25 && body.includes(text.slice(0, 80)))
  const covered = blocks.reduce((sum, { text }, index) => sum + (inside[index] ? text.length : 0), 0)
  const found = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (body.length < 500 || covered < body.length * 0.85 || covered < found * 0.6) return
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  blocks.forEach(({ block, text }, index) => {
    if ((index < first || index > last) && !body.includes(text) && block.localName !== 'figcaption') block.remove()
  })
}

/** The first lines of what was found may repeat the title, the byline and the date. */
function dropTop(root: Element, about: { readonly title: string | null; readonly author: string | null }): void {
  for (const block of [...root.querySelectorAll('h1, h2, h3, p, div, span, li, time')]
    .filter((element) => element.querySelector('p, div, li, h1, h2, h3, table, figure, img') === null)
    .slice(0, 8)) {
    const text = collapseSpace(block.textContent ?? '')
    if (text === '') continue
    const repeated =
      (about.title !== null && wordsOf(text) === wordsOf(about.title)) ||
      (about.author !== null && wordsOf(text.replace(/^by\s/i, '')) === wordsOf(about.author))
    if (repeated || readByline(text, '2000-01-01T00:00:00Z') !== null || isDateLine(text, '2000-01-01T00:00:00Z')) block.remove()
    else if (text.length > 100) return
  }
}

/** "Ann Lee is a reporter at Quay News." under the article. */
function dropBiography(root: Element, author: string | null): void {
  const blocks = blocksOf(root).filter((block) => textLength(block) > 0)
  for (const block of blocks.slice(-2)) {
    const text = collapseSpace(block.textContent ?? '')
    const named = author !== null && author.length > 3 && text.toLowerCase().startsWith(author.toLowerCase())
    const post =
      /^.{3,60}?\s(?:is|was|has been|covers|writes)\s.{0,80}\b(?:reporter|editor|writer|journalist|correspondent|columnist|contributor|author|freelancer?|blogger|producer|fellow|professor|covers|covering)\b/i.test(
        text,
      )
    if (text.length < 500 && post && (named || block.querySelector('em, i') !== null || /^(?:the author|about)/i.test(text))) block.remove()
  }
}
