// A sentence that names no measure goes on about the one told just before: "A year ago it was $187 million", "Adjusted, the figure was $201 million", "In Europe it fell 3%".
// What opens here is not a wording but a closed vocabulary: where every word before the number is one of time, footing, size or movement, nothing else can be meant.
import type { Basis } from '../../../shared/model.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Frame, Role, Walk } from './walk.ts'
import { isRegion } from '../businesses/known-parts.ts'
import * as cues from './cues.ts'
import { directionOf, secondBasis } from './directions.ts'
import { fitsUnit } from './targets.ts'
import { month } from '../words.ts'

/** The measure a number is carried over from: a frame for a number of its own, or the figure that it is last year's number of. */
export type Carried = { readonly frame: Frame; readonly priorOf: null } | { readonly frame: null; readonly priorOf: Draft }

const words = (list: string): readonly string[] => list.split(' ')

/** What a sentence may be about that goes on about a number. */
const subjects = new Set(
  words(
    'it that this they these those figure figures number numbers total sum result amount line rate pace increase rise gain growth improvement jump plus decrease decline drop fall slide minus change measure reading tally level same margin',
  ),
)

const plain = new Set([
  ...words('the a an its their our of in at on to by for from with under over than as and but or there then back all just about around almost nearly roughly only even still also again already some more less slightly well is'),
  ...words('was were is are be been had has have did does came come comes stood stands amounted amounts totaled totalled equals equaled equalled makes made reached reaches read reads showed shows produced brought brings represents represented marks marked means meant corresponds corresponded works worked out landed ended settled get gets you arrive arrives yields yielded gives gave translates translated turned'),
  ...words('rose grew climbed increased jumped advanced surged soared gained improved fell dropped declined decreased slid slipped sank tumbled shrank plunged narrowed widened eased up down higher lower above below better worse'),
  ...words('year years quarter quarters half period periods month months week weeks earlier ago before last previous prior preceding same corresponding comparable equivalent first second third fourth one two three six nine twelve fiscal financial full whole entire ended'),
  ...words('january february march april may june july august september october november december'),
  ...words('adjusted unadjusted reported gaap non ifrs underlying core normalized normalised statutory organic organically like constant local currency currencies exchange rates terms basis books headline comparison compared comparably year-on-year year-over-year'),
  ...words('dollars euros pounds sterling yen rupees francs yuan won rand crowns s'),
  ...words('company group firm quarterly annual annually yearly'),
])

// "Excluding restructuring costs, …", "Leave out one-time items and …", "Acquisitions aside, …"
const without =
  /^\W*(?:But |And |Still, )?(?:(?:[Ee]xcluding|[Ww]ithout|[Ll]eav(?:e|ing) (?:out|aside)|[Ss]trip(?:ping)? (?:out|away)|[Tt]ak(?:e|ing) (?:out|away)|[Aa]djust(?:ed|ing) for|[Bb]efore|[Nn]et of|[Ii]gnor(?:e|ing)|[Dd]isregard(?:ing)?|[Ss]et(?:ting)? aside|[Nn]ot counting|[Bb]ut for|[Bb]arring) [^,;:\d$€£%]{3,80}?(?:, | and )|[^,;:\d$€£%]{3,60} (?:aside|excluded|excepted), |[Ww]ith [^,;:\d$€£%]{3,60} (?:stripped|taken|left|factored) out,? )/u

// "In Europe it fell", "At Castings it was", "In the Americas the figure was"
const placed = /^\W*(?:But |And |While )?(?:[Ii]n|[Aa]t|[Aa]cross|[Ff]or) (?:the |its )?(\p{Lu}[\p{L}&.’-]*(?:(?: and| &| of)? \p{Lu}[\p{L}&.’-]*){0,3}|(?<=For )(?!(?:the|all|comparable|continuing|existing|new|both|these|those|most|many|each|such|now|years?|example|instance)\b)\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+)?)(?:, (?:the|its|an?|where|which|long|still) [^,;:\d]{3,80},)?(?:,| alone,?)? (?=(?:it|they|that|this|the (?:figure|number|total|increase|rise|gain|growth|decrease|decline|drop|fall|rate))\b)/u

const notPlace = /^(?:Q[1-4]|H[12]|FY|GAAP|IFRS|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|First|Second|Third|Fourth|Half|Fiscal|Year|Quarter)\b/u

const adjustedWords = /\b(?:adjusted|underlying|non-GAAP|core|normali[sz]ed)\b/iu
const reportedWords = /\b(?:(?<!non-)GAAP|IFRS|reported|statutory|unadjusted|the books)\b/iu
const otherSpan = new RegExp(`\\b(?:weeks?|months?)\\b|\\bin ${month}\\b`, 'iu')

/** The figure of the sentence right before this one that a number without a measure goes on about; null where more than one could be meant. */
function toldBefore(state: Walk, amount: Amount): Draft | null {
  const { text } = state.context
  const from = state.sentence[0]
  const told = state.context.recent.filter(
    (draft) => draft.mode === 'result' && draft.evidence.some(([, end]) => end <= from && from - end < 6 && !/[\p{L}\d]/u.test(text.slice(end, from))) && (amount.kind === 'percent' || fitsUnit(draft, amount) || isGrowthOfSum(draft, amount)),
  )
  const whole = told.filter((draft) => draft.actual !== null)
  const pool = whole.length > 0 ? whole : told
  const last = pool.at(-1)
  if (!last) return null
  const named = new Set(pool.map((draft) => `${draft.metric} ${draft.segment ?? ''}`))
  if (named.size === 1) return pool.find((draft) => draft.basis === 'reported') ?? last
  // "Net income was $846 million, or $1.96 a share. It was down 11%": the profit is meant
  if (pool.length === 2 && pool[0]!.metric === 'net-income' && last.metric === 'eps' && pool[0]!.basis === last.basis) return pool[0]!
  if (amount.kind !== 'money') return null
  const near = pool.filter((draft) => draft.actual !== null && isNear(amount.value / draft.actual, 1.6))
  return near.length === 1 && pool.every((draft) => draft === near[0] || draft.actual === null || !isNear(amount.value / draft.actual, 5)) ? near[0]! : null
}

/** Growth whose sum was not told: "Sales climbed 9%. They came to …" */
const isGrowthOfSum = (draft: Draft, amount: Amount): boolean => draft.actual === null && draft.change !== null && draft.unit === 'currency' && amount.scaled

const isNear = (ratio: number, most: number): boolean => ratio > 1 / most && ratio < most

/** Whether every word is one of time, footing, size or movement, and one of them can be what the sentence is about. */
function isClosed(lead: string): boolean {
  let spoken = false
  for (const word of lead.toLowerCase().replace(/[’']s\b/gu, '').split(/[^\p{L}-]+/u)) {
    if (word === '' || word === '-') continue
    if (subjects.has(word)) spoken = true
    else if (!plain.has(word) && !word.split('-').every((part) => plain.has(part) || subjects.has(part))) return false
  }
  return spoken
}

/** What a number goes on about where its sentence names no measure. */
export function carriedMeasure(state: Walk, amount: Amount, role: Role): Carried | null {
  const { context } = state
  if (role !== 'actual' || state.frame !== null || state.guide || context.opinion || (amount.kind !== 'money' && amount.kind !== 'percent')) return null
  if (amount.ranged) return null
  if (context.amounts.some((other) => other.end <= amount.start && other.kind !== 'year' && other.kind !== 'ordinal' && other.kind !== 'date')) return null
  const start = state.sentence[0]
  const lead = context.text.slice(start, amount.start)
  if (lead.length > 150) return null
  if (context.firstOfBlock && !/^\W*(?:That|This|It)\b/u.test(lead)) return null
  const told = toldBefore(state, amount) ?? profitBefore(state, amount)
  if (!told || context.named.some((name) => told.symbol !== null && name.symbol !== told.symbol)) return null
  const left = without.exec(lead)?.[0] ?? ''
  if (state.metrics.some((mark) => mark.start >= start + left.length && mark.start < amount.start)) return null
  const place = left === '' ? placed.exec(lead) : null
  const rest = lead.slice(place ? place[0].length : left.length)
  if (!isClosed(rest)) return null
  if (/\bmargin\b/iu.test(rest)) return marginOf(state, amount, told)
  const segment = place && !notPlace.test(place[1]!) && !context.companyNames.includes(place[1]!) ? place[1]! : null
  if (place && (segment === null || (told.segment !== null && !(isRegion(told.segment) && isRegion(segment))) || told.metric === 'eps')) return null
  return amount.kind === 'percent' ? carriedGrowth(state, amount, told, lead, left, segment) : carriedSum(state, amount, told, lead, left, segment)
}

/** "It made $7.1 billion. That worked out to $1.66 a share": the profit told just before, per share. */
function profitBefore(state: Walk, amount: Amount): Draft | null {
  if (amount.kind !== 'money' || amount.scaled || amount.per === null) return null
  const profit = toldBefore(state, { ...amount, per: null, scaled: true })
  return profit?.metric === 'net-income' && profit.segment === null && !state.context.recent.some((draft) => draft.metric === 'eps' && draft.basis === profit.basis && draft.actual !== null) ? profit : null
}

/** "Operating profit was €231.4mn. The margin of 18.4 per cent compared with 18.3 per cent" */
function marginOf(state: Walk, amount: Amount, told: Draft): Carried | null {
  if (amount.kind !== 'percent' || (told.metric !== 'operating-income' && told.metric !== 'ebit')) return null
  if (/\b(?:rose|fell|up|down|increased|decreased|improved|declined|grew|widened|narrowed) (?:by )?$/iu.test(state.context.text.slice(state.sentence[0], amount.start))) return null
  return { frame: { ...frameOf(state, told, null, null), metric: 'operating-margin', loss: false }, priorOf: null }
}

function frameOf(state: Walk, { metric, basis, basisSaid, segment, actual }: Draft, footing: Basis | null, place: string | null): Frame {
  return {
    metric,
    basis: footing ?? (basis === 'constant-currency' && place === null ? 'reported' : basis),
    basisSaid: footing !== null || basisSaid,
    segment: place ?? segment,
    loss: actual !== null && actual < 0,
    vague: false,
    perShare: metric === 'eps',
    start: state.sentence[0],
    mark: null,
  }
}

/** On which other footing the sentence tells the number; null where it says none. */
function footingOf(told: Draft, lead: string, left: string): Basis | null {
  const growth = secondBasis(lead) ?? (/\borganic\b/iu.test(lead) || /\b(?:acquisitions?|disposals?|divestments?|deals?)\b(?! (?:costs|charges|expenses|gains?))/iu.test(left) ? 'like-for-like' : /\b(?:currenc(?:y|ies)|exchange)\b/iu.test(lead) ? 'constant-currency' : null)
  if (growth) return told.metric === 'revenue' || told.metric === 'bookings' || told.metric === 'operating-income' || told.metric === 'ebit' ? growth : null
  if (left !== '' || adjustedWords.test(lead)) return 'adjusted'
  return reportedWords.test(lead) ? 'reported' : null
}

function carriedSum(state: Walk, amount: Amount, told: Draft, lead: string, left: string, place: string | null): Carried | null {
  const { context } = state
  if (told.metric === 'net-income' && amount.per !== null) return place === null && left === '' && !cues.yearAgoWords.test(lead) && !cues.consensusWords.test(lead) ? { frame: { ...frameOf(state, told, footingOf(told, lead, left) === 'adjusted' ? 'adjusted' : null, null), metric: 'eps', perShare: true }, priorOf: null } : null // "Adjusted, that's $1.61 per share"
  if (told.metric === 'users' || told.metric === 'deliveries' || (amount.per !== null && told.metric !== 'eps')) return null
  const behind = context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 60)).split(/[,;]/u)[0]!
  const footing = footingOf(told, lead, left)
  const ratio = told.actual === null ? 1 : amount.value / told.actual
  if (place !== null) return footing === null && told.actual !== null && ratio > 0 && ratio < 1 && !cues.yearAgoWords.test(lead + behind) ? { frame: frameOf(state, told, null, place), priorOf: null } : null
  if (cues.consensusWords.test(lead) || cues.quarterAgoWords.test(lead) || cues.quarterAgoWords.test(behind)) return null
  if (cues.yearAgoWords.test(lead) || cues.yearAgoWords.test(behind) || tellsYearBefore(state, amount)) {
    return footing === null && told.actual !== null && told.prior === null && isNear(Math.abs(ratio), 8) && told.actual > 0 ? { frame: null, priorOf: told } : null
  }
  if (footing !== null) return told.basis !== footing && told.metric !== 'revenue' && isNear(ratio, 4) && context.periods.length === 0 ? { frame: frameOf(state, told, footing, null), priorOf: null } : null
  if (otherSpan.test(lead)) return null
  // "Sales climbed 9%. They came to $4.02 billion"
  return told.actual === null && told.basis !== 'like-for-like' && told.change !== null && amount.scaled && context.periods.length === 0 ? { frame: frameOf(state, told, null, null), priorOf: null } : null
}

/** "The figure for the third quarter of 2025 was": the quarter or half that is reported, of the year before. */
function tellsYearBefore(state: Walk, amount: Amount): boolean {
  const { periods, mainPeriod, text } = state.context
  const said = periods.find((mark) => mark.start < amount.start)?.period
  if (!said || said.year === null || mainPeriod === null || said.kind !== mainPeriod.kind || said.number !== mainPeriod.number) return false
  const newest = mainPeriod.year ?? Math.max(...[...text.slice(Math.max(0, state.sentence[0] - 1500), state.sentence[0]).matchAll(/\b20\d\d\b/gu)].map((match) => Number(match[0])))
  return said.year === newest - 1
}

function carriedGrowth(state: Walk, amount: Amount, told: Draft, lead: string, left: string, place: string | null): Carried | null {
  const { context } = state
  const behind = context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 60))
  const margin = told.unit === 'percent'
  // "Gross margin on an adjusted basis was 54%. The GAAP figure was 51%"
  const other = margin && left === '' && place === null && told.actual !== null && told.metric.endsWith('-margin') ? footingOf(told, lead, left) : null
  if ((other === 'reported' || other === 'adjusted') && other !== told.basis && /\b(?:figure|margin|number|one|it|that) (?:was|came to|came in at|stood at) (?:about )?$/u.test(lead)) return { frame: frameOf(state, told, other, null), priorOf: null }
  if (cues.quarterAgoWords.test(lead + behind) || cues.consensusWords.test(lead)) return null
  if (margin) {
    const ago = cues.yearAgoWords.test(lead) || cues.yearAgoWords.test(behind.split(/[,;]/u)[0]!) || tellsYearBefore(state, amount)
    return place === null && left === '' && ago && told.prior === null && told.actual !== null && directionOf(context.text, state.sentence[0], amount, state.sentence[1]) === 0 ? { frame: null, priorOf: told } : null
  }
  const footing = footingOf(told, lead, left)
  if (footing === 'adjusted' || (footing === 'reported' && told.metric !== 'revenue')) return null
  if (footing === null && place === null && (told.change !== null || otherSpan.test(lead) || context.periods.some((mark) => mark.end <= amount.start && !tellsYearBefore(state, amount)))) return null
  if (footing !== null && told.basis === footing && told.change !== null) return null
  if (directionOf(context.text, state.sentence[0], amount, state.sentence[1]) === 0) {
    if (footing === null || told.change === null) return null
    state.lastDirection = Math.sign(told.change.value)
  }
  return { frame: frameOf(state, told, footing, place), priorOf: null }
}
