import { unlinkedLength } from './page-lengths.ts'
import { collapseSpace } from './white-space.ts'

const blocks = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(' '),
)
const passed = new Set(['script', 'style', 'noscript', 'template', 'head', 'button', 'select', 'textarea', 'label', 'footer', 'nav', 'figcaption'])
// Names of boxes in which readers write. "Commentary" is a paper's own.
const ofReaders =
  /(?:^|[\s_-])(?:(?:user|reader|visitor|fb|facebook|post|article|story|entry)?-?comments?(?:-?(?:list|box|area|section|thread|body|text|wrap(?:per)?|container|block|holder|content|item|main|stream|module))?(?!-(?:open|closed|off|on|enabled|disabled|count|link))|commentlist|disqus(?:-?thread)?|livefyre|talkback|forums?|repl(?:y|ies)|respond|responses)(?=$|[\s_-])/i
const shortest = 60 // characters of a paragraph
const longestTeaser = 450 // characters; what is longer may be a further part of the article

export interface Dense {
  readonly element: Element
  readonly length: number // characters of the paragraphs that stand in it side by side, links not counted
}

/**
 * The element in which most of a page's running text stands side by side, in paragraphs, in boxes without any, or parted by line breaks. What readers
 * wrote is passed over: each has a box of its own.
 */
export function findDensest(root: Element): Dense | null {
  const best = densestOf(weighParagraphs(root))
  return best === null ? null : widen(best)
}

/** The densest that readers did not write, unless another is so much longer that its name must mean something else: no letter is thrice an article. */
function densestOf(lengths: ReadonlyMap<Element, number>): Dense | null {
  let best: Dense | null = null
  let longest: Dense | null = null
  for (const [element, length] of lengths) {
    if (length > (longest?.length ?? 0)) longest = { element, length }
    if (length > (best?.length ?? 0) && !isOfReaders(element)) best = { element, length }
  }
  return longest !== null && longest.length > (best?.length ?? 0) * 3 ? longest : best
}

/**
 * Takes out what follows the element with most of an article's running text, where that is boxes with a sentence or two each and with links or headings:
 * teasers and letters. A further part of the article is longer, or marked up as the first is; a single line may be its end.
 */
export function dropBoxesAfter(root: Element): void {
  const lengths = weighParagraphs(root)
  const main = densestOf(lengths)
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0)
  if (main === null || main.length < 400 || main.length < all * 0.4) return
  const within = sumWithin(lengths, root)
  const isBesides = (box: Element): boolean => {
    const { count, longest } = within.get(box) ?? { count: 0, longest: 0 }
    return (
      (box.localName !== main.element.localName || box.getAttribute('class') !== main.element.getAttribute('class')) &&
      longest <= Math.min(main.length * 0.25, longestTeaser) &&
      (count >= 2 || box.querySelectorAll('a').length >= 2 || (count > 0 && box.querySelector('h2, h3, h4, h5, h6') !== null))
    )
  }
  const last = [...main.element.children].findLast((child) => child.localName === 'p' && unlinkedLength(child) >= shortest)
  for (let at = last ?? main.element; at !== root && at.parentElement !== null; at = at.parentElement)
    for (let next = at.nextElementSibling; next !== null; ) {
      const box = next
      next = next.nextElementSibling
      if (/^(?:div|section|aside|article)$/.test(box.localName) && isBesides(box)) box.remove()
    }
}

/** The box around an element, where it holds more running text and next to nothing else: some pages set the first paragraphs apart. */
function widen({ element, length }: Dense): Dense {
  const parent = element.parentElement
  if (parent === null || parent.localName === 'body' || isOfReaders(parent)) return { element, length }
  const whole = runningLength(parent)
  return whole > length && whole > unlinkedLength(parent) * 0.85 ? widen({ element: parent, length: whole }) : { element, length }
}

/** Characters of running text in an element, links not counted, however it is marked up. */
export function runningLength(root: Element): number {
  let sum = 0
  for (const length of weighParagraphs(root).values()) sum += length
  return sum
}

const isReadersBox = (element: Element): boolean =>
  ofReaders.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2')) &&
  !/^(?:body|main|html)$/.test(element.localName) &&
  element.querySelector('h1') === null

/** For each element of a root: how many elements with running text it holds, itself counted, and how much stands in the one with most. */
function sumWithin(lengths: ReadonlyMap<Element, number>, root: Element): Map<Element, { count: number; longest: number }> {
  const sums = new Map<Element, { count: number; longest: number }>()
  for (const [element, length] of lengths)
    for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
      const sum = sums.get(at) ?? { count: 0, longest: 0 }
      sums.set(at, { count: sum.count + 1, longest: Math.max(sum.longest, length) })
    }
  return sums
}

function isOfReaders(element: Element): boolean {
  for (let at: Element | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) if (isReadersBox(at)) return true
  return false
}

/**
 * Takes out what readers wrote, be it longer than the article, where an article stands beside it: names of boxes may mean something else on pages
 * that have no other running text.
 */
export function removeReaders(body: Element): void {
  const boxes = [...body.querySelectorAll(readersBoxes)].filter(isReadersBox)
  if (boxes.length === 0) return
  const article = findDensest(body)
  if (article === null || article.length < 300) return
  for (const box of boxes) if (!box.contains(article.element)) box.remove()
}

const readersBoxes = ['comment', 'disqus', 'livefyre', 'talkback', 'forum', 'repl', 'respon'].flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`]).join(', ')

function weighParagraphs(root: Element): Map<Element, number> {
  const lengths = new Map<Element, number>()
  const credit = (element: Element | null, length: number): void => {
    if (element !== null) lengths.set(element, (lengths.get(element) ?? 0) + length)
  }
  /** Length of the text that stands in an element itself or in a word's markup, and whether a box stands in it. Pages are at most 150 tags deep. */
  const walk = (element: Element): { own: number; boxed: boolean } => {
    let own = 0
    let boxed = false
    for (const child of element.childNodes) {
      if (child.nodeType === 3) own += collapseSpace(child.textContent ?? '').length
      else if (child.nodeType === 1 && !passed.has((child as Element).localName)) {
        const inner = child as Element
        const within = walk(inner)
        if (blocks.has(inner.localName)) boxed = true
        else {
          boxed ||= within.boxed
          if (inner.localName !== 'a') own += within.own
        }
      }
    }
    if (!blocks.has(element.localName) && element !== root) return { own, boxed }
    if (own >= shortest && !/^(?:li|dt|h\d)$/.test(element.localName)) {
      const whole = boxed || (own >= 400 && element.localName !== 'p' && element.querySelectorAll('br').length >= 2)
      credit(whole || element === root ? element : element.parentElement, own)
    }
    return { own: 0, boxed: true }
  }
  walk(root)
  return lengths
}
