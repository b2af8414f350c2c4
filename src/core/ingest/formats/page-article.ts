import { Readability } from '@mozilla/readability'
import type { PageMetadata } from './page-metadata.ts'
import { findDensest, runningLength } from './page-dense.ts'
import { linkLength, proseLength, textLength, unlinkedLength } from './page-lengths.ts'
import { refineArticle } from './page-refine.ts'
import { wordsOf } from './white-space.ts'

/**
 * What the element that holds the article holds, refined; null where none is found. Readability's choice, unless what the page says of itself shows
 * that another element has the article: its text as data, its description, or the element it marks as the body.
 * @param reference ISO 8601, for dates without a year
 */
export function findArticle(document: Document, metadata: PageMetadata, reference: string | null): FoundArticle | null {
  const marked = findMarkedBody(document) // copies: Readability takes the page apart
  const described = findDescribed(document, metadata.dek)
  const dense = sampleDensest(document, marked)
  const readable = readReadable(document)
  const root = chooseRoot({ readable, marked, described, dense }, metadata)
  if (root === null) return null
  const byline = refineArticle(root, { ...metadata, marked: root === marked ? null : marked, reference })
  return { ...byline, html: root.innerHTML }
}

/** An article's HTML, and what stood over it: who wrote it, and when (ISO 8601). */
export interface FoundArticle {
  readonly html: string
  readonly author: string | null
  readonly published: string | null
}

interface Candidates {
  readonly readable: Element | null
  readonly marked: Element | null
  readonly described: Element | null
  readonly dense: DenseSample | null
}

interface DenseSample {
  readonly length: number // characters of running text
  readonly samples: readonly string[]
  readonly copy: Element | null
}

function chooseRoot({ readable, marked, described, dense }: Candidates, about: PageMetadata): Element | null {
  if (readable === null) return marked ?? described ?? dense?.copy ?? null
  const stated = about.articleBody === null ? [] : sampleWords(about.articleBody)
  if (marked !== null && stated.length > 0 && shareOf(stated, marked) > shareOf(stated, readable) + 0.15) return marked
  if (marked !== null && proseLength(marked) > proseLength(readable) * 1.4) return marked
  if (marked !== null && isBrokenByLines(marked) && unlinkedLength(marked) > unlinkedLength(readable) * 2) return marked
  if (described !== null && isMissed(described, readable, about.dek ?? '')) return described
  if (dense !== null && isPassedOver(dense, readable)) return dense.copy ?? marked
  return readable
}

/** Whether Readability took another part of the page than the one with the running text: names it takes for those of boxes lead it astray. */
const isPassedOver = (dense: DenseSample, readable: Element): boolean =>
  dense.length > runningLength(readable) * 1.5 && shareOf(dense.samples, readable) < 0.5

/** What is known of the element with most of the running text, and a copy of it unless the marked body holds it; too little of it is no article. */
function sampleDensest(document: Document, marked: Element | null): DenseSample | null {
  const dense = document.body === null ? null : findDensest(document.body)
  if (dense === null || dense.length < 300 || dense.element === document.body) return null
  const samples = sampleWords(dense.element.textContent ?? '')
  const held = marked !== null && shareOf(samples, marked) >= 0.5
  return { length: dense.length, samples, copy: held ? null : (dense.element.cloneNode(true) as Element) }
}

const hardlyAny = 600 // characters of prose: what Readability finds on a page whose article is a sentence or two

/**
 * Whether the paragraph that the page describes itself with is not in what Readability found, and that is a few headlines that lead elsewhere.
 * A sentence over an article, which Readability leaves out rightly, is described just so: then what was found has no such headlines.
 */
function isMissed(described: Element, readable: Element, dek: string): boolean {
  if (proseLength(readable) >= hardlyAny || proseLength(described) === 0) return false
  const leading = [...readable.querySelectorAll('h2, h3, h4, h5, h6')].filter((heading) => linkLength(heading) > 0 || heading.closest('a') !== null)
  return leading.length >= 2 && !wordsOf(readable.textContent ?? '').includes(wordsOf(dek).slice(0, opening))
}

/** Text in lines within spans and boxes, hardly any in paragraphs, and hardly any of it linked. */
const isBrokenByLines = (element: Element): boolean =>
  proseLength(element) < textLength(element) * 0.3 && unlinkedLength(element) > textLength(element) * 0.7

function readReadable(document: Document): Element | null {
  try {
    const options = { keepClasses: true, disableJSONLD: true, serializer: (node: Node) => node as Element }
    return new Readability<Element>(document, options).parse()?.content ?? null
  } catch {
    return null // markup that Readability stumbles over
  }
}

/** A copy of the one element that the page itself marks as the article's body: what Readability leaves of it may be a part. */
function findMarkedBody(document: Document): Element | null {
  for (const selector of [
    '[itemprop="articleBody"]',
    'article',
    '[role="main"] article, main article',
    '[class~="article-body" i], [class~="article__body" i], [class~="story-body" i], [class~="entry-content" i], [class~="post-content" i]',
  ]) {
    const found = [...document.querySelectorAll(selector)].filter((element) => proseLength(element) > 300 || unlinkedLength(element) > 600)
    if (found.length === 1) return found[0]!.cloneNode(true) as Element
  }
  return null
}

const opening = 50 // characters of a description, by which the paragraph it was taken from is known

/** A copy of what stands around the paragraph with which the page describes itself: articles too short for Readability to see. */
function findDescribed(document: Document, dek: string | null): Element | null {
  const start = wordsOf(dek ?? '').slice(0, opening)
  if (start.length < opening) return null
  const paragraph = [...document.querySelectorAll('p')].slice(0, 300).find((each) => wordsOf((each.textContent ?? '').slice(0, 300)).startsWith(start))
  const box = paragraph?.parentElement ?? null
  return box === null || box.localName === 'body' || textLength(box) > 1500 ? null : (box.cloneNode(true) as Element)
}

/** Runs of eight words out of a text, evenly spread, at most a hundred. */
export function sampleWords(text: string): string[] {
  const words = wordsOf(text.replace(/<[^>]*>/g, ' ')).split(' ')
  const step = Math.max(8, Math.ceil(words.length / 100))
  const samples: string[] = []
  for (let at = 0; at + 8 <= words.length; at += step) samples.push(words.slice(at, at + 8).join(' '))
  return samples
}

const shareOf = (samples: readonly string[], element: Element): number => shareWithin(samples, element.textContent ?? '')

/** The share of samples that stand in a text, 0 to 1. */
export function shareWithin(samples: readonly string[], text: string): number {
  const words = wordsOf(text)
  return samples.length === 0 ? 0 : samples.filter((sample) => words.includes(sample)).length / samples.length
}
