import type { ParsedArticle } from '../../../shared/model.ts'
import { absoluteAddress } from './address.ts'
import { longestText } from './limits.ts'
import { collapseSpace } from './white-space.ts'

const onwards = /^(?:(?:go to |read )?(?:the )?(?:next|continue|weiter|suivant|siguiente)(?: page| seite)?|nächste seite|page suivante|página siguiente|(?:page |seite )?\d{1,2})?[\s›»>→]*$/i
const markers = /^(?:page|pg|pagenum|pageno|seite|pagina)$/i

/**
 * The address of the page on which an article goes on: the same host and the same address but for the number of the page, one more than this
 * one's. `rel=next` alone says nothing: many weblogs name their next article so.
 * @param address of this page, after redirects
 */
export function findNextPage(document: Document, address: string | null): string | null {
  const here = address === null ? null : splitPage(address)
  if (here === null) return null
  for (const link of [...document.querySelectorAll('link[rel~="next"], a[rel~="next"], a[href]')].slice(0, 3000)) {
    const target = absoluteAddress(link.getAttribute('href') ?? '', address)
    if (target === null) continue
    const next = splitPage(target)
    if (next?.number !== here.number + 1 || next.story !== here.story) continue
    if (/(?:^|\s)next(?:\s|$)/i.test(link.getAttribute('rel') ?? '') || onwards.test(collapseSpace(link.textContent ?? ''))) return target
  }
  return null
}

/** The number of the page that an address names, 1 where it names none. */
export const pageNumberOf = (address: string): number => splitPage(address)?.number ?? 1

/** What of an address names the story, and the number of the page within it, 1 where it has none. */
function splitPage(address: string): { readonly story: string; readonly number: number } | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  url.hash = ''
  const marker = [...url.searchParams].find(([name, value]) => markers.test(name) && /^\d{1,2}$/.test(value))
  const number = marker === undefined ? 1 : Number(marker[1])
  if (marker !== undefined) url.searchParams.delete(marker[0])
  const path = url.pathname.replace(/\/$/, '')
  // "/story/2", "/story/page/2", "/story-2.html", "/story_p2.html", "/story,2"
  const marked = number > 1 ? null : /^(.{2,}?)(?:\/(?:page|seite|p)[/-]?|\/|[-_,.]p?(?:age)?[-_]?)(\d{1,2})(\.[a-z]{3,5})?$/i.exec(path)
  if (marked && Number(marked[2]) > 1) return { story: `${url.host}${marked[1]!}${marked[3] ?? ''}${url.search}`, number: Number(marked[2]) }
  return { story: `${url.host}${path.replace(/\/(?:page|seite)\/1$/i, '')}${url.search}`, number }
}

/**
 * Two pages of one article as one; null where the second brings nothing that the first has not, because it is the same page again, and where both
 * are longer than any article.
 * The places of the second's headings move behind the first's text.
 */
export function joinPages(first: ParsedArticle, second: ParsedArticle): ParsedArticle | null {
  const known = new Set(first.text.split('\n\n'))
  const blocks = second.text.split('\n\n').filter((block) => block.length >= 60)
  const fresh = blocks.filter((block) => !known.has(block))
  if (fresh.length === 0 || fresh.length * 2 < blocks.length || first.text.length + second.text.length > longestText) return null
  const offset = first.text.length + 2
  const { nextPage: _, ...rest } = first
  return {
    ...rest,
    text: `${first.text}\n\n${second.text}`,
    html: first.html === null || second.html === null ? null : first.html + second.html,
    sections: [
      ...first.sections.map((section, index) => (index === first.sections.length - 1 ? { ...section, end: offset } : section)),
      ...second.sections.map(({ heading, start, end }) => ({ heading, start: start + offset, end: end + offset })),
    ],
    ...(second.nextPage === undefined ? {} : { nextPage: second.nextPage }),
  }
}
