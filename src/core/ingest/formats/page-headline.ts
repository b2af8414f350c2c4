import { calls } from './page-calls.ts'
import { linkLength, textLength } from './page-lengths.ts'
import { collapseSpace, wordsOf } from './white-space.ts'

// Names that sites give to the one or two sentences under a headline.
const standfirstNames =
  /(?:^|[\s_-])(?:dec?k|stand-?first|summary|excerpt|sub-?(?:headline|title|heading|hed|head)|(?:article|post|entry|story)-?(?:summary|description|excerpt|intro)|description)(?:$|[\s_-])/i

/**
 * Takes out of a page, before its article is looked for, the section's name over the headline and the sentence under it. The headline itself
 * stays where it is: it shows where the article begins.
 * @param known.dek what the page says its article is about; a sentence that says something else stays in the article
 * @returns the sentence that stood under the headline, or null
 */
export function takeStandfirst(document: Document, known: { readonly title: string | null; readonly dek: string | null }): string | null {
  const named = known.dek === null ? null : takeNamedStandfirst(document, known.dek)
  if (named !== null) return named
  const headline = findHeadline(document, known.title)
  if (headline === null) return null
  for (let steps = 0, before = headline.previousElementSibling; before !== null && steps < 3; steps++) {
    const kicker = before
    before = before.previousElementSibling
    if (/^(?:p|img|figure)$/.test(kicker.localName) || kicker.querySelector('img, h1, p + p') !== null) continue
    const text = collapseSpace(kicker.textContent ?? '')
    if (text.length < 50 || (text.length < 400 && calls.test(text))) kicker.remove()
  }
  let at: Element = headline
  while (at.nextElementSibling === null && at.parentElement !== null && textLength(at.parentElement) === textLength(at)) at = at.parentElement
  for (let steps = 0, next = at.nextElementSibling; next !== null && steps < 3; steps++, next = next.nextElementSibling) {
    const text = collapseSpace(next.textContent ?? '')
    if (!isStandfirst(next, text)) {
      if (text.length > 60) break // the article has begun
      continue
    }
    if (known.dek !== null && !saysTheSame(text, known.dek)) break
    next.remove()
    return text
  }
  return null
}

/** The description of the page wherever it stands under a name for it ("Summary: …"), and not as one paragraph of several. */
function takeNamedStandfirst(document: Document, dek: string): string | null {
  for (const element of document.querySelectorAll(namedStandfirsts)) {
    const text = collapseSpace(element.textContent ?? '').replace(label, '')
    if (!/^(?:p|div|section|span|h[2-6])$/.test(element.localName) || !isStandfirst(element, text) || !saysTheSame(text, dek)) continue
    element.remove()
    return text
  }
  return null
}

const label = /^(?:summary|in brief|abstract)\s*:\s*/i
const namedStandfirsts = ['summary', 'dek', 'deck', 'standfirst', 'sub-head', 'subhead', 'subtitle', 'sub-title', 'excerpt']
  .flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`])
  .join(', ')

/** The heading that is the article's title, or the box of that name where no heading is. */
function findHeadline(document: Document, title: string | null): Element | null {
  const words = wordsOf(title ?? '')
  if (words.length < 10) return null
  const isTitle = (heading: Element): boolean => {
    const shown = wordsOf((heading.textContent ?? '').slice(0, 1000))
    return shown.length >= 10 && (shown === words || shown.includes(words) || words.includes(shown))
  }
  return (
    [...document.querySelectorAll('h1')].slice(0, 10).find(isTitle) ??
    [...document.querySelectorAll('[itemprop="headline"], [class*="headline" i], [id*="headline" i]')]
      .slice(0, 20)
      .find((box) => textLength(box) <= words.length * 1.5 + 20 && isTitle(box)) ??
    null
  )
}

function isStandfirst(element: Element, text: string): boolean {
  if (text.length < 30 || text.length > 400 || linkLength(element) > text.length * 0.5 || element.querySelector('img, p + p, ul, table') !== null)
    return false
  if (/^h[2-6]$/.test(element.localName)) return text.length >= 40 && text.split(' ').length >= 7 && !isFirstOfSeveral(element)
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.firstElementChild?.getAttribute('class') ?? ''}`
  return standfirstNames.test(names.replace(/([a-z])([A-Z])/g, '$1-$2')) || element.getAttribute('itemprop') === 'description'
}

/** Headings of one kind beside one another are those of the article's sections. */
function isFirstOfSeveral(heading: Element): boolean {
  for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) if (next.localName === heading.localName) return true
  return false
}

/** Whether one is the other, or its beginning: descriptions are cut short. */
function saysTheSame(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length) as [string, string]
  return short.length >= 20 && long.startsWith(short.slice(0, Math.max(20, short.length - 12)))
}
