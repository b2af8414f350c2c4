import { readByline } from './byline.ts'
import { collapseSpace, wordsOf } from './white-space.ts'

/** Who wrote a page's article, by its data, its tags and its elements, in this order; names joined by commas and "and". */
export function readAuthor(
  document: Document,
  stated: readonly string[],
  meta: Readonly<Record<string, string>>,
  source: string | null,
): string | null {
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
    const found = [...document.querySelectorAll(selector)].slice(0, 4).map((element) => collapseSpace(element.textContent ?? ''))
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

function cleanAuthor(raw: string): string | null {
  const name = collapseSpace(raw.replace(/<[^>]*>/g, ' '))
    .replace(/^(?:written\s+)?by:?\s+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .replace(/,\s+(?:\p{Lu}[\p{Lu}\d.& ]{1,20}|(?:staff|special|senior|chief)\b.{0,40})$/u, '') // "Ann Lee, QUAY NEWS"
    .trim()
  return name.length < 2 ||
    name.length > 120 ||
    /https?:|www\.|@|[{}<>]|^[\w-]+(?:\.[\w-]+)+$/.test(name) ||
    /^(?:admin|author|editor|staff|null|undefined|unknown|guest)$/i.test(name)
    ? null
    : name
}
