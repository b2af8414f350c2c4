// Two numbers that are only compared with, of the two measures told just before, in their order: "In the same quarter of 2025 those were $3.7 billion and $14.6 billion."
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Walk } from './walk.ts'
import * as cues from './cues.ts'
import { fitsUnit } from './targets.ts'

const ordinal = '(?:same|first|second|third|fourth|year-ago|year-earlier|prior-year|corresponding|comparable|equivalent)'
const about = '(?:about |around |some |roughly |nearly )?$'
// Each begins a clause and ends where its first number begins.
const opensAgo = [
  `(?:[Ii]n|[Ff]or|[Dd]uring) (?:the |its )?(?:fiscal )?${ordinal}[- ](?:quarter|half|period)[^,;$]{0,25},? (?:those|these|they|the (?:figures|numbers|sums|totals|two)) (?:were|had been|stood at|came to) ${about}`,
  `(?:[Tt]he|[Ii]ts) (?:comparable|corresponding|equivalent|matching|same|year-ago|year-earlier|prior-year) (?:numbers|figures|totals|sums|amounts|results)(?: (?:for|in|of|from) [^,;$]{2,30}| a year (?:ago|earlier|before))? (?:were|had been|stood at|came to) ${about}`,
  `(?:[Aa] year (?:ago|earlier|before)|[Ll]ast year|[Tt]he year before|[Tt]welve months (?:ago|earlier)),? (?:those|these|they|both|the (?:figures|numbers|sums|totals|two)) (?:were|had been|stood at|came to) ${about}`,
].map((opening) => new RegExp(`^\\W*(?:and |while )?${opening}`, 'u'))
// Says of last year only behind its numbers: "That's up from $20.9 million, or $1.02, in the year-ago period".
const opensRise = /^\W*(?:That(?:['’]s| is| was)|Those (?:are|were)|(?:It|Both) (?:is|was|are|were)) (?:(?:well |just )?(?:up|down) from|(?:higher|lower|more|less|better|worse) than|an? (?:increase|improvement|rise|gain|decline|drop|fall) (?:from|on|over)|against|versus) (?:the )?(?:about |around |some |roughly |nearly )?$/u
const joined = /^(?: (?:a|per|for each) (?:diluted )?share)?,? (?:and|or) (?:about |around |some )?$/u

/** The figure told just before with which one of two numbers without a measure of their own is compared, as it was a year ago; null for all others. */
export function comparedInTurn(state: Walk, amount: Amount): Draft | null {
  const { text, amounts, recent } = state.context
  if (amount.kind !== 'money' || state.guide) return null
  const row = pairWith(text, amounts, amount)
  if (row === null) return null
  const clause = Math.max(state.sentence[0], text.lastIndexOf('; ', row[0]!.start) + 1)
  const opening = text.slice(clause, row[0]!.start)
  if (opening.length > 110) return null
  const behind = text.slice(row[1]!.end, state.sentence[1]).split(/;|, (?:but|and|while|though)\b/u)[0]!
  if (!opensAgo.some((opens) => opens.test(opening)) && !(opensRise.test(opening) && cues.yearAgoWords.test(behind) && !cues.consensusWords.test(behind))) return null
  const here = state.drafts.filter((draft) => draft.mode === 'result' && draft.actual !== null)
  const before = recent.filter((draft) => draft.mode === 'result' && draft.actual !== null)
  const said = before.at(-1)?.evidence[0]?.[0]
  const told = here.length > 0 ? here : before.filter((draft) => draft.evidence.some(([start]) => start === said))
  if (told.length !== 2) return null
  const own = told[row.indexOf(amount)]!
  return told.every((draft, index) => fitsUnit(draft, row[index]!) && (draft.prior === null || row.indexOf(amount) > index)) ? own : null
}

/** The two sums of which a number is one, where nothing but "and" or "or" parts them. */
function pairWith(text: string, amounts: readonly Amount[], amount: Amount): readonly [Amount, Amount] | null {
  const sums = amounts.filter((other) => other.kind === 'money')
  const at = sums.indexOf(amount)
  const parts = (one: Amount | undefined, two: Amount | undefined): boolean => one !== undefined && two !== undefined && joined.test(text.slice(one.end, two.start))
  if (parts(sums[at], sums[at + 1])) return [amount, sums[at + 1]!]
  return parts(sums[at - 1], amount) ? [sums[at - 1]!, amount] : null
}
