import type { SnippetOfArticle } from '../../shared/model.ts'

const mostBefore = 48 // characters: half a line of a list at its usual width
const aboutBefore = 32

/** A passage that begins shortly before its first hit, for a line that ends after a few words: in a narrow list the hit would be beyond what is shown. */
export function beginNearHit({ text, hits }: SnippetOfArticle): SnippetOfArticle {
  const first = hits[0]?.[0] ?? 0
  if (first <= mostBefore) return { text, hits }
  const space = text.indexOf(' ', first - aboutBefore)
  const cut = space < 0 || space >= first ? first : space + 1
  return { text: `…${text.slice(cut)}`, hits: hits.map(([start, end]) => [start - cut + 1, end - cut + 1]) }
}
