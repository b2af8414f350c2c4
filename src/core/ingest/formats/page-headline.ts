import { calls } from './page-calls.ts'
import { linkLength, textLength } from './page-lengths.ts'
import { collapseSpace, wordsOf } from './white-space.ts'

// Names that sites give to the one or two sentences under a headline.
const standfirstNames =
  /(?:^|[\s_-])(?:dec?k|stand-?first|summary|sub-?(?:headline|title|heading|hed|head)|(?:article|post|entry|story)-?(?:summary|description|excerpt|intro)|description)(?:$|[\s_-])/i

/**
 * Takes out of a page, before its article is looked for, the section's name over the headline and the sentence under it. The headline itself
 * stays where it is: it shows where the article begins.
 * @param known.dek what the page says its article is about; a sentence that says something else stays in the article
 * @returns the sentence that stood under the headline, or null
 */
export function takeStandfirst(document: Document, known: { readonly title: string | null; readonly dek: string | null }): string | null {
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

/** The heading that is the article's title. */
function findHeadline(document: Document, title: string | null): Element | null {
  const words = wordsOf(title ?? '')
  if (words.length < 10) return null
  return (
    [...document.querySelectorAll('h1')].slice(0, 10).find((heading) => {
      const shown = wordsOf(heading.textContent ?? '')
      return shown.length >= 10 && (shown === words || shown.includes(words) || words.includes(shown))
    }) ?? null
  )
}

function isStandfirst(element: Element, text: string): boolean {
  if (text.length < 30 || text.length > 400 || linkLength(element) > text.length * 0.5 || element.querySelector('img, p + p, ul, table') !== null)
    return false
  if (/^h[2-6]$/.test(element.localName)) return text.length >= 40 && text.split(' ').length >= 7 && !isFirstOfSeveral(element)
  return (
    standfirstNames.test(`${element.getAttribute('class') ?? ''} ${element.firstElementChild?.getAttribute('class') ?? ''}`) ||
    element.getAttribute('itemprop') === 'description'
  )
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
