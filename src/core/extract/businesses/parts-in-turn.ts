// Parts of the company that a sentence tells in turn: "Seeds had sales of $1.7 billion, and crop chemicals had sales of $1.2 billion", "Consumer banking earned $1.2 billion".
// What no word of the article calls a part is one where arithmetic says so: several sums of one sentence that together make up the whole told before them.
import type { Draft } from '../figures/drafts.ts'
import type { Amount, MetricMark } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import { cleanSegment } from './clean-segment.ts'

const name = "((?:(?:The|the|Its|its) )?[\\p{L}][\\p{L}&'’-]*(?: (?:and |& )?[\\p{L}][\\p{L}&'’-]*){0,3}?)"
const hadBehind = new RegExp(`^,?;? (?:(?:and|while|but) )?${name}(?: (?:business|division|segment|unit|arm))? (?:had|posted|reported|saw|recorded|generated|delivered|notched|produced|booked|with) (?:(?:an?|net|total|operating|quarterly) )*$`, 'u')
const verbSubject = new RegExp(`(?:^|[,;] (?:and |while |but |with )?| and | while )${name}(?:,? (?:meanwhile|in turn|by contrast),?)? $`, 'u')
// whoever else earns: the company under another word, a person, another company
const whole = /^(?:(?:the|its) )?(?:(?:\p{L}+ )?(?:it|they|he|she|we|you|who|which|that|this|these|those|both|each|all|analysts?|investors?|management|company|group|firm|giant|bank|lender|insurer|retailer|grocer|carrier|airline|miner|chain|operator|concern|conglomerate|business|parent|rival|owner|stock|shares?|year|quarter|[\p{L}-]*maker|producer|supplier|developer|brewer|publisher|provider))$/iu
const house = /^(?:the |its )?(?:investment|retail|commercial|consumer|private|corporate|digital) bank$/iu

/** "an operating profit of $560 million, down 20%, and sales of $4.1 billion", "… on revenue of $6.6 billion": both are of the business that the first is of. */
export function pairedOwner(state: Walk, mark: MetricMark): string | null {
  const last = partBefore(state)
  // "Service revenues: 16,421 (15,902), organic growth 2.7 %"
  if (last && last.metric === mark.metric && /^organic growth$/iu.test(mark.name) && /^\)?, (?:with )?$/u.test(state.context.text.slice(state.lastAmountEnd, mark.start))) return last.segment
  if (!last || last.metric === mark.metric || !pairs.has(last.metric) || !pairs.has(mark.metric!)) return null
  const { text } = state.context
  return /^,? (?:and|on|from|with) (?:(?:an?|net|total|record|quarterly) )*$/u.test(text.slice(state.lastAmountEnd, mark.start)) && /^ of /u.test(text.slice(mark.end, mark.end + 4)) ? last.segment : null
}

function partBefore(state: Walk): Draft | null {
  const last = state.lastDraft
  return last && last.segment !== null && last.mode === 'result' && state.lastAmountEnd > state.sentence[0] && state.drafts.includes(last) ? last : null
}

/** The business that a measure behind another number belongs to; null where nothing says so. */
export function ownerInTurn(state: Walk, mark: MetricMark): string | null {
  if (mark.verb) return subjectOfVerb(state, mark)
  const last = partBefore(state)
  const said = last && last.metric === mark.metric ? hadBehind.exec(state.context.text.slice(state.lastAmountEnd, mark.start))?.[1] : undefined
  return said === undefined || whole.test(said) ? null : cleanSegment(said.replace(/^(?:the|its) /iu, ''), state.context.companyNames)
}

const pairs = new Set<Draft['metric']>(['revenue', 'operating-income', 'ebit', 'ebitda'])

/** "Consumer banking earned $1.2 billion", behind a larger profit of the whole. */
function subjectOfVerb(state: Walk, mark: MetricMark): string | null {
  const { text, companyNames, recent, named, amounts } = state.context
  if (mark.metric !== 'net-income' || !/^(?:earned|made|lost)$/iu.test(mark.name)) return null
  const said = verbSubject.exec(text.slice(Math.max(state.sentence[0], state.lastAmountEnd), mark.start).trimStart())?.[1]
  if (said === undefined || (whole.test(said) && !house.test(said)) || companyNames.some((company) => company.startsWith(said) || said.startsWith(company)) || named.some(({ start, end }) => end <= mark.start && text.slice(start, end).includes(said))) return null
  if (partBefore(state) !== null && pairs.has(state.lastDraft!.metric)) return null // "the segment's operating profit was $290 million, while its tubular segment made": not what is left at the end
  const amount = amounts.find((other) => other.start >= mark.end)
  if (!amount || amount.kind !== 'money' || !amount.scaled || amount.start - mark.end > 24) return null
  if (/ (?:arm|unit|division|segment)$/u.test(said)) return cleanSegment(said.replace(/^(?:the|its) /iu, ''), companyNames)
  const profits = [...recent, ...state.drafts].filter((draft) => draft.mode === 'result' && draft.metric === 'net-income' && draft.actual !== null)
  const profit = profits.find((draft) => draft.segment === null)
  if (profit ? Math.abs(profit.actual!) <= amount.value || profit.currency !== amount.currency : (profits.at(-1)?.segment ?? null) === null) return null
  return cleanSegment(said.replace(/^(?:the|its) /iu, ''), companyNames)
}

/** A paragraph with more numbers lists no parts of one company, and looking at them all would take too long. */
export const mostListed = 60

/** The revenue told before, where several sums of one sentence together make up most of it and no more, or those of its paragraph up to there nearly all of it; null where they do not. */
export function wholeOfList(state: Walk): Draft | null {
  const { amounts, paragraphAmounts } = state.context
  const told = revenueJustTold(state) ?? state.context.wholeRevenue
  if (!told) return null
  if (shareOf(told, amounts.filter(isSum)) >= 0.55) return told
  // with those of the sentences around it they make up the whole of it
  const all = state.metrics.length > 0 || paragraphAmounts.length > mostListed ? [] : paragraphAmounts.filter(isSum)
  return all.some((_, at) => at > 1 && shareOf(told, all.slice(0, at + 1)) >= 0.97 && amounts.some((amount) => all.indexOf(amount) >= 0 && all.indexOf(amount) <= at)) ? told : null
}

/** Whether the sums of the sentence alone make up most of the revenue told just before. */
export function isListOfParts(state: Walk): boolean {
  const told = revenueJustTold(state)
  return told !== null && shareOf(told, state.context.amounts.filter(isSum)) >= 0.55
}

function revenueJustTold({ context: { recent } }: Walk): Draft | null {
  return recent.findLast((draft) => draft.mode === 'result' && draft.metric === 'revenue' && draft.segment === null && draft.actual !== null) ?? null
}

/** Whether a number is an amount of money in a scale, as revenues are told. */
export function isSum(amount: Amount): boolean {
  return amount.kind === 'money' && amount.scaled && amount.per === null && !amount.ranged
}

/** How much of a revenue two and more sums of the same currency make up; 0 where they are more than it. */
function shareOf(told: Draft, sums: readonly Amount[]): number {
  if (sums.length < 2 || sums.some((amount) => amount.currency !== told.currency || amount.value <= 0)) return 0
  const share = sums.reduce((sum, amount) => sum + amount.value, 0) / told.actual!
  return share <= 1.02 ? share : 0
}

/** A part of a sum: together with its siblings no larger than the whole. */
export function isPartOfTold(draft: Draft, drafts: readonly Draft[]): boolean {
  const same = drafts.filter((other) => other.mode === 'result' && other.symbol === draft.symbol && other.metric === draft.metric && other.actual !== null)
  const told = same.find((other) => other.segment === null)
  const parts = new Map(same.filter((other) => other.segment !== null).map((other) => [other.segment, other.actual!]))
  const total = [...parts.values()].reduce((sum, value) => sum + value, 0)
  return told !== undefined && parts.size > 1 && total > 0 && total <= told.actual! * 1.1
}
