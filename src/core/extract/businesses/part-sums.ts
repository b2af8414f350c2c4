// A business that opens its sentence and whose growth and sum follow without a measure: "The division grew organically by 7% to €2.46 billion", "Cloud brought in $3 billion, up 21%".
// What grows to a sum, in a company whose revenue the article has told, and is nothing that is paid, owed or counted, is a part of that revenue.
import { isProfit } from '../figures/drafts.ts'
import type { Amount, NamedSpan } from '../parts.ts'
import type { Frame, Role, Walk } from '../sentence/walk.ts'
import { directionOf } from '../sentence/directions.ts'
import { businessBefore } from './focused-business.ts'
import { cleanSegment } from './clean-segment.ts'
import { isKnownPart, isRegion, tellsMeasure } from './known-parts.ts'

const nouns = '(?:business(?:es)?|division|segment|unit|arm|side|operations|brand|banner|chain|label)'
const within = '(?:(?:In|During|Over|For) the (?:[a-z]+[ -]){1,3}(?:quarter|half|months|period|year)(?: alone| itself)?,? )?'
const opener = '(?:(?:But|And|While|Meanwhile|By contrast|Elsewhere|However|Within it|Within that|Inside that|Of that|Of this|Of which|Of it),? )?(?:At |In )?(?:[Tt]he |[Ii]ts |[Oo]ur )?'
const adverbs = '(?: (?:organically|slightly|strongly|sharply|further|again|even|only|just|also|up|down|year[- ]on[- ]year|on the year|like for like|in constant currenc(?:y|ies)|at constant currenc(?:y|ies)|in local currenc(?:y|ies)))*'
const moved = '(?:rose|fell|grew|climbed|dropped|jumped|increased|decreased|declined|slipped|surged|advanced|slid|gained|shrank|tumbled|soared|leapt|expanded|contracted|eased|dipped|plunged|sank|edged|inched|crept|went|added|put on|shed|lost|(?:was|were) (?:up|down|ahead)|(?:was|were) (?:flat|unchanged|stable|little changed) at|was|were)'
const gives = '(?:contributed|brought in|generated|delivered|turned over|took in|pulled in|kicked in|chipped in|weighed in with|came in with|accounted for|was responsible for|were responsible for|was good for|were good for|took|made)'
const name = '(?<name>[\\p{L}][\\p{L}\\p{N}&.’\'+/-]*(?: (?:and |& |of )?[\\p{L}&][\\p{L}\\p{N}&.’\'+/-]*){0,4}?)'
const aside = '(?<aside>, [^;:\\d]{3,110},|, [^,;:]{3,80},)?'
const opens = new RegExp(`^\\W*${within}${opener}${name}(?<noun> ${nouns})?${aside}(?: [a-z]+ly)? (?<verb>${moved}|${gives})${adverbs}(?: (?:by|about|around|nearly|almost|some|another|an? (?:more |far |much |rather )?[a-z-]+))*\\s?$`, 'u')
const givesOnly = new RegExp(`^${gives}$`, 'u')
const flatVerb = /(?:flat|unchanged|stable|little changed) at$/u
const standsAtUnit = new RegExp(`\\b(?:division|segment|unit|arm|business|brand|part of the (?:group|company|business)|product line)\\b`, 'u')
const footing = '(?:,? (?:organically|higher|lower|up|down|on an organic basis|like for like|like-for-like|in constant currenc(?:y|ies)|at constant currenc(?:y|ies)|in local currenc(?:y|ies)|year on year|year-on-year|on the year|from a year (?:ago|earlier)))*'
const again = '(?:, or [\\d.]+ ?(?:%|per ?cent|percent) (?:in|at|on|excluding) [a-z -]{4,40},)?' // "rose 22 per cent, or 24 per cent in constant currency, to"
const toSum = new RegExp(`^${footing}${again},? (?:to|at) (?:a record |just |about |around |nearly |almost )*(?:[A-Z]{0,3}[$€£¥₹₩]|[A-Z]{1,3} ?|Rs\\.? ?)?\\d`, 'u')
const onFooting = /\b(?:organically|organic basis|like[- ]for[- ]like)\b/u
const noBusiness = /\b(?:research|development|expenditures?|depreciation|amorti[sz]ation|impairments?|administration|overheads?|liabilit(?:y|ies)|goodwill|buybacks?|salar(?:y|ies)|liquidity|receivables|payables|reserves?|advances|bad loans|remittances|outlays?|tariffs?|index|rupee|dollar|euro|yen|pound|gold|oil|Brent|Bitcoin|bitcoin|market|sector|industry|economy|president|chief|Mr|Mrs|Ms|Dr)\b/iu
const plainWord = /^(?:it|they|that|this|these|those|both|each|all|most|much|half|some|others?|which|who|what|there|here|he|she|we|you|i|one|two|three|analysts?|shares?|stocks?|growth|demand|prices?|sales|revenues?|turnover)$/iu
const pronoun = new RegExp(`^(?:${nouns.slice(3, -1)})$`, 'u')

/** The revenue of the business that a sentence opens with; null where nothing says that its sum is one. */
export function partSum(state: Walk, amount: Amount, role: Role): Frame | null {
  const { context } = state
  const whole = context.wholeRevenue
  if (role !== 'actual' || whole === null || state.frame !== null || state.drafts.length > 0 || amount.ranged || amount.per !== null || (amount.kind !== 'money' && amount.kind !== 'percent')) return null
  if (context.named.some((named) => !isCalledSo(context.text, state.sentence[0], named)) || context.amounts.some((other) => other.end <= amount.start && other.kind !== 'year' && other.kind !== 'ordinal')) return null
  const lead = context.text.slice(state.sentence[0], amount.start)
  if (lead.length > 200 || state.metrics.some((mark) => mark.start < amount.start)) return null
  const match = opens.exec(lead)
  if (!match) return null
  const { name: raw, noun, aside: between, verb } = match.groups as { name: string; noun?: string; aside?: string; verb: string }
  // "Wines & Spirits put on 5% organically": on such a footing only sales grow
  const footed = amount.kind === 'percent' && !givesOnly.test(verb) && onFooting.test(context.text.slice(state.sentence[0], Math.min(state.sentence[1], amount.end + 40)))
  const sum = amount.kind === 'money' ? amount : context.amounts.find((other) => other.start >= amount.end && other.kind === 'money')
  const summed = sum?.scaled === true && !sum.ranged && sum.value > 0 && sum.value < Math.abs(whole.actual!) && sum.currency === whole.currency
  if (!footed && !summed) return null
  if (footed && !toSum.test(context.text.slice(amount.end, sum?.end ?? amount.end))) {
    if (directionOf(context.text, state.sentence[0], amount, state.sentence[1]) === 0) return null
  } else if (!summed) return null
  else if (amount.kind === 'money' ? !(givesOnly.test(verb) || flatVerb.test(verb)) : givesOnly.test(verb) || !toSum.test(context.text.slice(amount.end, sum!.end))) return null
  const last = context.recent.at(-1)
  // "Underlying EBITDA came to $15.5 billion. Copper contributed $8 billion": of what was told right before
  const ofProfit = last !== undefined && (isProfit(last.metric) ? last.segment === null || last.block === context.block : last.metric === 'net-income' && last.segment !== null && last.block === context.block) && givesOnly.test(verb)
  if (!ofProfit && last?.block === context.block && last.metric !== 'revenue' && last.metric !== 'comparable-sales') return null
  const called = ofProfit || noun !== undefined || (between !== undefined && standsAtUnit.test(between)) || /^ of (?:that|it|this|the total)\b/u.test(context.text.slice(sum?.end ?? amount.end, (sum?.end ?? amount.end) + 14))
  const segment = pronoun.test(raw) ? (noun === undefined ? businessBefore(state, true) : null) : acceptName(state, raw, called)
  if (segment === null) return null
  state.subjectSegment = segment
  return { ...(ofProfit ? { metric: last.metric, basis: last.basis, basisSaid: last.basisSaid } : { metric: 'revenue', basis: 'reported', basisSaid: false }), segment, loss: false, vague: false, perShare: false, start: state.sentence[0], mark: null }
}

// "Marketing services, as Orrin calls its ads business, grew": the company says only what its business is called
const calls = /^[^,;:\d]{3,60}, (?:as|which|what) (?:the )?$/u
const isCalledSo = (text: string, from: number, name: NamedSpan): boolean => calls.test(text.slice(from, name.start)) && /^(?: now| still)? calls (?:it|them|its|the)\b/u.test(text.slice(name.end, name.end + 16))

/** A business that is called one, that the article knows as a part, or whose name stands in capitals and measures nothing. */
function acceptName(state: Walk, raw: string, called: boolean): string | null {
  const { text, companyNames, recent, block } = state.context
  if (plainWord.test(raw) || noBusiness.test(raw) || companyNames.some((company) => company === raw || company.startsWith(`${raw} `))) return null
  const segment = cleanSegment(raw, companyNames)
  if (segment === null) return null
  if (called || isRegion(segment) || isKnownPart(text, raw)) return segment
  if (tellsMeasure(raw) || !/^\p{Lu}/u.test(raw)) return null
  // behind another part any name is one; elsewhere "Marketing services" and "Wines & Ales", but no "Sorrel" or "Sorrel Foods", which may be a rival
  if (recent.some((draft) => draft.mode === 'result' && draft.segment !== null && draft.block === block)) return segment
  return / (?:& |and )\p{Lu}/u.test(raw) || / \p{Ll}/u.test(raw) ? segment : null
}
