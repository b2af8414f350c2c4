import { wordsOf } from './white-space.ts'

/** The stated title without the site's name; the page's own headline where the stated one is cut short; else the <title>. */
export function chooseTitle(
  stated: string | null,
  headings: readonly string[],
  titleTag: string,
  source: string | null,
  author: string | null,
): string | null {
  if (stated !== null) {
    const bare = withoutSite(stated, source, author)
    const cut = wordsOf(bare.replace(/(?:…|\.\.\.)$/, ''))
    const longer = headings.find((heading) => wordsOf(heading).startsWith(cut) && heading.length > bare.length && heading.length < 300)
    return cut.length >= 20 && longer !== undefined && /(?:…|\.\.\.)$/.test(bare) ? longer : bare
  }
  const named = headings.filter((heading) => wordsOf(titleTag).includes(wordsOf(heading))).sort((a, b) => b.length - a.length)
  const shown = named[0] ?? (headings.length === 1 ? headings[0]! : null)
  return shown ?? (titleTag === '' ? null : withoutSite(titleTag, source, author))
}

const separator = /\s+[|–—·•»:-]\s+/

/** A title without the site's name or the author's, which many sites put behind it and some before it. */
function withoutSite(title: string, source: string | null, author: string | null): string {
  const parts = title.split(separator)
  if (parts.length < 2) return title
  const last = parts[parts.length - 1]!
  if (isNameOf(last, source) || (author !== null && wordsOf(last) === wordsOf(author))) {
    return title.slice(0, title.length - last.length).replace(/\s+[|–—·•»:-]\s+$/, '')
  }
  const first = parts[0]!
  if (source !== null && wordsOf(first) === wordsOf(source)) return title.slice(first.length).replace(/^\s+[|–—·•»:-]\s+/, '')
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
