// Shares left out behind a possessive: "Auvray's shares lost 5.2%. Perrelet's rose 3.8%", "Tarnow shares fell 3.6%, and Orrin's 2.7% to $31.12".
import type { Amount } from '../parts.ts'
import type { PriceInput } from './price-clauses.ts'
import { moved } from './moves.ts'

// what stands between the name and the number, and nothing else
const behindName = new RegExp(`^(?: \\([^()]{1,24}\\)|\\))?(?:['’]s?)? (?:(?:had |were |was |also )*(?:${moved}|up|down|off|closed|ended|finished|closed up|closed down) )?(?:by |about |around |nearly |almost |another |more than )*$`, 'u')
const sharesMoved = new RegExp(`\\b(?:[Ss]hares|[Ss]tock|[Ss]tocks)\\b[^;\\n]{0,120}?(?:\\b(?:${moved}|risen|fallen|gained|lost|closed|ended|finished|were|was|are|is)\\b|[+−-]\\d)[^;\\n]*\\d`, 'u')

/** Whether a name's possessive before a move stands for its shares, as the clause or the sentence before has just told of somebody's. */
export function standsForShares(context: PriceInput, from: number, move: Amount): boolean {
  const { text } = context
  const name = context.namesAt.findLast((other) => other.start >= from && other.end <= move.start)
  if (!name || !/['’]s?$/u.test(text.slice(name.start, name.end)) && !/^(?: \([^()]{1,24}\)|\))?['’]/u.test(text.slice(name.end, name.end + 28))) return false
  if (!behindName.test(text.slice(name.end, move.start))) return false
  const line = text.lastIndexOf('\n', from - 1) + 1
  const before = text.slice(Math.max(line, from - 260), from)
  const told = before.split(/(?<=[.!?]) (?=\p{Lu})/u).slice(-2).join(' ')
  const at = from - told.length
  return sharesMoved.test(told) && !context.hasMetric(Math.max(at, from - told.length + told.lastIndexOf('. ') + 1), from)
}
