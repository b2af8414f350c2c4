import { readByline } from './byline.ts'
import { collapseSpace, wordsOf } from './white-space.ts'

/** Who wrote a page's article, by its data, its tags and its elements, in this order; names joined by commas and "and". */
export function readAuthor(
  document: Document,
  stated: readonly string[],
  meta: Readonly<Record<string, string>>,
  source: string | null,
): string | null {
  const cleanAuthor = (raw: string): string | null => withoutSource(cleanName(raw), source)
  const people = stated.map(cleanAuthor).filter((name) => name !== null)
  if (people.length > 0) return joinNames(people)
  for (const key of [
    'author',
    'article:author',
    'byl',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'article:author_name',
    'twitter:data1',
  ]) {
    if (key === 'twitter:data1' && !/written by|author/i.test(meta['twitter:label1'] ?? '')) continue
    const name = cleanAuthor(meta[key] ?? '')
    if (name !== null && (source === null || wordsOf(name) !== wordsOf(source))) return name
  }
  for (const selector of [
    '[itemprop="author"] [itemprop="name"]',
    '[itemprop="author"]',
    'a[rel~="author"]',
    '[class*="byline" i] a[href*="author" i]',
    '[class*="author-name" i]',
    '[class*="byline" i]',
    '[class~="author" i] a, a[href*="/author/" i]',
    '[class~="author" i]',
  ]) {
    const found = besideFirst([...document.querySelectorAll(selector)]).map((element) => collapseSpace(element.textContent ?? ''))
    const names = found
      .map((text) =>
        selector.includes('byline" i]') && !selector.includes(' a[')
          ? (readByline(text.slice(0, 140), null)?.author ?? null)
          : cleanAuthor(text),
      )
      .filter((name) => name !== null)
    if (names.length > 0 && (!selector.includes('author" i]') || names.every((name) => looksLikeName(name, source))))
      return joinNames(selector.startsWith('[class') ? names.slice(0, 1) : names)
  }
  return null
}

/** Elements that stand together with the first one: the page names the authors of other articles elsewhere. */
function besideFirst(elements: readonly Element[]): Element[] {
  const box = elements[0]?.parentElement?.parentElement ?? null
  return elements.slice(0, 8).filter((element, index) => index === 0 || (box !== null && box.localName !== 'body' && box.contains(element))).slice(0, 4)
}

/** Two to four capitalised words that are not the site's name: what stands in a box called "author" may be anything. */
function looksLikeName(name: string, source: string | null): boolean {
  return (
    /^(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|bin|al)(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|bin|al)){1,3}$/u.test(
      name,
    ) &&
    (source === null || wordsOf(name) !== wordsOf(source))
  )
}

function joinNames(names: readonly string[]): string {
  const unique = [...new Set(names)].slice(0, 8)
  return unique.length < 2 ? unique[0]! : `${unique.slice(0, -1).join(', ')} and ${unique[unique.length - 1]!}`
}

/** "Ann Lee Quay News" on a page of Quay News. */
const withoutSource = (name: string | null, source: string | null): string | null =>
  name !== null && source !== null && name.length > source.length + 4 && name.endsWith(` ${source}`) ? name.slice(0, -source.length - 1) : name

function cleanName(raw: string): string | null {
  const name = collapseSpace(raw.replace(/<[^>]*>/g, ' '))
    .replace(/^(?:written\s+)?by:?\s+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .replace(/,\s+(?:\p{Lu}[\p{Lu}\d.& ]{1,20}|(?:staff|special|senior|chief)\b.{0,40})$/u, '') // "Ann Lee, QUAY NEWS"
    .replace(/,\s+[^,]{0,40}\b(?:editor|writer|reporter|correspondent|columnist|contributor|news|times|today|sports|service|press|post|journal|herald)\b.{0,60}$/i, '')
    .replace(/\s*\([^()]{2,40}\)$/, '')
    .trim()
  return name.length < 2 ||
    name.length > 120 ||
    /https?:|www\.|@|[{}<>]|^[\w-]+(?:\.[\w-]+)+$/.test(name) ||
    /\d{1,2}:\d{2}|\b(?:19|20)\d{2}\b/.test(name) ||
    /^(?:admin|author|editor|staff(?: reports?)?|null|undefined|unknown|guest|google\+?|twitter|facebook|follow|e-?mail|rss|more|archive)$/i.test(name)
    ? null
    : name
}
