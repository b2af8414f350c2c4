// A sentence falls into chunks: pieces between commas, brackets, conjunctions and comparison words. Numbers of one chunk share a role.
import type { Amount, MetricMark } from '../parts.ts'
import { comparisonOpener } from './cues.ts'
import { findAll } from '../words.ts'

export interface Chunk {
  readonly start: number
  readonly end: number
  readonly opener: string | null // the comparison word it begins with
  readonly joiner: string // what stands before it: ',', ';', '(', 'and', 'or' …
  readonly amounts: readonly Amount[]
  readonly metrics: readonly MetricMark[]
}

const boundary =
  /[;:()]|\s[—–]\s|—|(?<=[a-z])–(?=(?:an?|the|its|which|including|excluding|was|were|totall?ed|rose|fell|came|stood|reached|grew|climbed|jumped|dropped)\s)|\s?--\s?|,(?=[\s"'”’])|\b(?:and|but|while|whereas|although|though|when|where|which|as|with|helped|thanks|having|or|despite|even|after|because|blaming)\b(?=\s)/giu

// "an 18.2 per cent year-on-year (YoY) rise": a bracket that only abbreviates the word before it
const gloss = /\((?:Y-?o-?Y|y-?o-?y|Q-?o-?Q|q-?o-?q|[Yy]\/[Yy]|[Qq]\/[Qq]|(?:non-)?GAAP|IFRS|adjusted|reported|basic|diluted)\)/gu

/** Splits a sentence. Boundaries inside a number or a metric's own words do not count. */
export function splitChunks(
  text: string,
  start: number,
  end: number,
  amounts: readonly Amount[],
  metrics: readonly MetricMark[],
): readonly Chunk[] {
  const slice = text.slice(start, end)
  const inside = (at: number, to: number): boolean =>
    amounts.some((amount) => amount.start < to && at < amount.end) || metrics.some((metric) => metric.start < to && at < metric.end)
  const cuts: { at: number; next: number; opener: string | null; joiner: string }[] = [{ at: start, next: start, opener: null, joiner: '' }]
  const openers = findAll(comparisonOpener, slice).map((match) => ({
    at: start + match.index,
    to: start + match.index + match[0].length,
    words: match[0],
  }))
  const glossed = findAll(gloss, slice).map((match) => ({ from: start + match.index, to: start + match.index + match[0].length }))
  for (const match of findAll(boundary, slice)) {
    const at = start + match.index
    if (openers.some((opener) => opener.at < at + match[0].length && at < opener.to)) continue
    if (glossed.some((gloss) => gloss.from <= at && at < gloss.to)) continue
    if (!inside(at, at + match[0].length))
      cuts.push({ at, next: at + match[0].length, opener: null, joiner: match[0].trim().toLowerCase() })
  }
  for (const opener of openers)
    if (!inside(opener.at, opener.to)) cuts.push({ at: opener.at, next: opener.at, opener: opener.words.toLowerCase(), joiner: '' })
  cuts.sort((a, b) => a.at - b.at)
  const chunks: Chunk[] = []
  for (let index = 0; index < cuts.length; index++) {
    const cut = cuts[index]!
    const stop = cuts[index + 1]?.at ?? end
    if (index + 1 < cuts.length && (stop <= cut.next || text.slice(cut.next, stop).trim() === '')) {
      const following = cuts[index + 1]!
      if (cut.joiner && !following.joiner) following.joiner = cut.joiner
      continue
    }
    chunks.push({
      start: cut.next,
      end: stop,
      opener: cut.opener,
      joiner: cut.joiner,
      amounts: amounts.filter((amount) => amount.start >= cut.next && amount.start < stop),
      metrics: metrics.filter((metric) => metric.start >= cut.next && metric.start < stop),
    })
  }
  return chunks
}
