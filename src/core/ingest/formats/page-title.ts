import { wordsOf } from './white-space.ts'

/**
 * The stated title without the site's name; the page's own headline where the stated one is cut short; else the <title>.
 * @param headings the page's largest, @param lesser those below them
 */
export function chooseTitle(
  stated: string | null,
  headings: readonly string[],
  titleTag: string,
  source: string | null,
  author: string | null,
  lesser: readonly string[],
): string | null {
  if (stated !== null) {
    const begun = headings.find((heading) => heading.length >= 15 && stated.startsWith(heading) && separator.test(stated.slice(heading.length, heading.length + 6)))
    if (begun !== undefined) return begun
    const bare = withoutSite(unescapeQuotes(once(stated)), source, author)
    const cut = wordsOf(bare.replace(/(?:…|\.\.\.)$/, ''))
    const longer = headings.find((heading) => wordsOf(heading).startsWith(cut) && heading.length > bare.length && heading.length < 300)
    return cut.length >= 20 && longer !== undefined && /(?:…|\.\.\.)$/.test(bare) ? longer : bare
  }
  const named = headings.filter((heading) => wordsOf(titleTag).includes(wordsOf(heading))).sort((a, b) => b.length - a.length)
  const shown = named[0] ?? (headings.length === 1 && (isAbout(headings[0]!, titleTag) || !lesser.some((heading) => isAbout(heading, titleTag))) ? headings[0]! : null)
  return (shown === null ? null : once(shown)) ?? (titleTag === '' ? null : withoutSite(once(titleTag), source, author))
}

/** Whether a heading may be the article's: where it has hardly a word of the page's title, and a lesser one has, it names the site or its section. */
function isAbout(heading: string, titleTag: string): boolean {
  const words = wordsOf(heading).split(' ')
  const title = ` ${wordsOf(titleTag)} `
  return titleTag === '' || words.length > 2 && words.filter((word) => title.includes(` ${word} `)).length * 2 >= words.length
}

/** A title that is written twice in a row, once. */
function once(title: string): string {
  const half = title.slice(0, Math.floor(title.length / 2)).trim()
  return half.length >= 10 && title.slice(half.length).trim() === half ? half : title
}

const unescapeQuotes = (title: string): string => title.replace(/\\(?=['"’])/g, '')
const separator = /\s+(?:[|–—·•»:-]|--)\s+/

/** A title without the site's name or the author's, which many sites put behind it and some before it. */
function withoutSite(title: string, source: string | null, author: string | null): string {
  const parts = title.split(separator)
  if (parts.length < 2) return title
  const last = parts[parts.length - 1]!
  if (isNameOf(last, source) || (author !== null && wordsOf(last) === wordsOf(author))) {
    return title.slice(0, title.length - last.length).replace(/\s+(?:[|–—·•»:-]|--)\s+$/, '')
  }
  const first = parts[0]!
  if (source !== null && wordsOf(first) === wordsOf(source)) return title.slice(first.length).replace(/^\s+[|–—·•»:-]\s+/, '')
  // Behind a whole headline, bars part the names of a section and a site from it where all are short.
  if (parts.length > 2 && first.length >= 25 && / \| /.test(title) && parts.slice(1).every((part) => part.length <= 20 && part.split(' ').length <= 2))
    return first
  // One bar parts the site's name from the title; several part the title's own points.
  return /^[^|]{20,}\s\|\s[^|]{1,40}$/.test(title) ? title.slice(0, title.lastIndexOf(' | ')) : title
}

/** "Quay News" and "quay.example" name one site: words of one that the other has, or its address. */
function isNameOf(part: string, source: string | null): boolean {
  if (source === null) return false
  const [words, site] = [wordsOf(part), wordsOf(source)]
  const bare = site.replace(/ (?:com|co uk|org|net)$/, '')
  return words !== '' && (words === site || site.includes(words) || words.includes(site) || (bare.length >= 4 && words.split(' ').includes(bare)))
}
