// Numbers that their own words call foreseen: growth that an expectation implies, a fall that was predicted.
import type { Amount } from '../parts.ts'
import type { Role, Walk } from './walk.ts'
import * as cues from './cues.ts'

type Reason = readonly [outcome: 'context' | 'refused', rule: string, why: string]

const implied = /\bimpl(?:y|ies|ied|ying)\b[^;.]*$/iu
// "instead of a profit of $21 million there was a loss of $13.5 million"
const insteadOf = /\binstead of an? (?:[\p{L}-]+ )?(?:profit|loss|gain|surplus|deficit) of (?:about |around |nearly )?$/iu
const foreseenBehind = /^ (?:[a-z-]+ )?(?:fall|drop|decline|decrease|rise|growth|increase|gain|jump|slide)?,? ?(?:that (?:was|had been) |which (?:was|had been) )?(?:predicted|forecast(?:ed)?|projected|foreseen|envisaged|guided for|pencill?ed in|anticipated)\b/iu

const growthForeseen = /\b(?:estimated|expected|projected|forecast|predicted|anticipated) (?:decline|drop|fall|decrease|rise|growth|increase|gain|jump) in (?:[\p{L}\d&-]+ ){0,4}$/iu

/** "while FactSet estimates imply declines of 11.2%", "compared to the 40% fall predicted in the spring": neither happened. */
export function isForeseen(state: Walk, amount: Amount, role: Role, right: string): Reason | null {
  if (role === 'actual' && amount.kind === 'money' && insteadOf.test(state.context.text.slice(Math.max(state.sentence[0], amount.start - 50), amount.start))) return ['context', 'foreseen', 'what there was not']
  if (amount.kind !== 'percent' || (role !== 'actual' && role !== 'prior' && role !== 'guide')) return null
  // "The estimated decline in first-quarter earnings has improved and is now at just 0.7%"
  const { mark } = state.frame ?? {}
  if (role === 'actual' && mark && growthForeseen.test(state.context.text.slice(Math.max(state.sentence[0], mark.start - 70), mark.start))) return ['context', 'foreseen', 'what was foreseen is not what was']
  if (role !== 'guide' && foreseenBehind.test(right)) return ['context', 'foreseen', 'what was foreseen is not what was']
  const clause = state.context.text.slice(state.sentence[0], amount.start)
  const at = implied.exec(clause)
  if (!at || !cues.consensusWords.test(clause.slice(Math.max(0, at.index - 70), at.index))) return null
  return ['context', 'against-consensus', 'the growth that an expectation implies']
}

/** "In the year-earlier period it earned $2.37 a share", "In fiscal 2020, it earned", behind a forecast: what the forecast is held against. */
export function isBesideForecast(state: Walk): boolean {
  const last = state.context.recent.at(-1)
  if (last?.mode !== 'guidance' || last.block !== state.context.block || state.guide) return false
  return /^\W*In (?:the (?:year[- ](?:earlier|ago)|prior[- ]year|previous[- ]year|same|comparable) (?:period|quarter|year)|(?:fiscal |financial )?20\d\d)\b[^,]{0,30},/u.test(state.context.text.slice(...state.sentence))
}

/** "Quarterly estimates include revenue from $8.7 billion to $9.3 billion": where nothing moved, what goes from one sum to another is a range. */
export function isRangeOfSums(state: Walk, amount: Amount, right: string): boolean {
  const mark = state.frame?.mark
  if (!mark || amount.kind !== 'money' || amount.start - mark.end > 40) return false
  const between = state.context.text.slice(mark.end, amount.start)
  const bound = between === ' from ' ? /^ to (?:[A-Z]{0,3}[$€£¥]\s?\d|\d)/u.test(right) : /^ from (?:[A-Z]{0,3}[$€£¥])?[\d.,]+(?: ?(?:million|billion|crore|[mb]n?))? to $/iu.test(between)
  return bound && !/\b(?:increas|rais|lift|boost|grew|grow|cut|reduc|improv|swing|swung|doubl|tripl|dr[io]v|took|tak|push|expand|doubled|turn)\w*\b/iu.test(state.context.text.slice(state.sentence[0], mark.start))
}
