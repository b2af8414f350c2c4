// Long: what a percentage may be is asked here, in one order.
// Percentages, points and basis points: changes, margins, comparable sales.
import type { Chunk } from './chunks.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Frame, Role, Walk } from './walk.ts'
import * as cues from './cues.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { carriedMeasure } from './carried-measure.ts'
import { impliedGuidance, tellsAnotherTime } from '../guidance/implied-measure.ts'
import { rivalMeasure } from './rival-measure.ts'
import { adoptSibling, ellipticPercent, growthPronoun, marginPronoun, metricPronoun } from './carrying.ts'
import { directionOf, footingBehindSum, isWithoutSold, labelledBasis, negate, ofPricesOrVolumes, secondBasis, wordsBehind } from './directions.ts'
import { addEvidence, unitOfMetric } from '../figures/drafts.ts'
import { settle } from './comparing.ts'
import { recordGuidance } from '../guidance/guidance.ts'
import { isCoreProfit, ownerOf, record, startDraft } from './recording.ts'
import { isMadeUpOf, placeBehind } from '../businesses/siblings.ts'
import { partOfWhole } from '../businesses/parts-of-whole.ts'
import { isRegion } from '../businesses/known-parts.ts'
import { findRecent, hasRole } from './targets.ts'
import { carriedPeriod, isAgainstQuarterBefore, periodFor } from '../periods/timing.ts'
import { comparesWithLast, isAgainstOlderYear, isHeldAgainst, isSequential } from '../periods/sequential.ts'
import { ofSomethingElse } from './effects.ts'
import { growsInNumber, growsInUnits } from '../numbers/vehicles.ts'
import { asPerShare, changeAgain } from './told-before.ts'
import { note } from './walk.ts'

export function takePercent(state: Walk, amount: Amount, role: Role, chunk: Chunk, index: number, left: string, right: string): void {
  const { context } = state
  // "The mean earnings estimate of analysts had fallen by about 1.8% in the last three months"
  if (/\bestimates?\b[^.,;]{0,44}\b(?:risen|fallen|rose|fell|dropped|climbed|increased|decreased|been (?:revised|cut|raised)|moved)\b[^.;\d]{0,24}$/iu.test(left))
    return note(state, amount, 'context', 'revised-estimates', 'how estimates moved')
  const other = ofSomethingElse(state, amount, role, left, right)
  if (other) return note(state, amount, ...other)
  if (role === 'actual' && /^ or (?:more|higher|better|above|less|lower)\b/iu.test(right)) return note(state, amount, 'context', 'bound', 'a bound, not the number itself')
  if (/\bless than (?:an? )?$/iu.test(left) && role === 'actual') return note(state, amount, 'context', 'bound', 'a bound, not the change itself') // "edged down less than 1 percent"
  if (/^ (?:from|on|over|than|versus) (?:the |its )?(?:[\w-]+ ){0,3}(?:dividend|payout|distribution)\b/iu.test(right)) return note(state, amount, 'context', 'dividend', 'growth of a dividend')
  if (role === 'actual' && isMadeUpOf(context.text.slice(state.sentence[0], amount.start), right)) return note(state, amount, 'context', 'component', 'growth of a part, in a list of what the whole is made up of')
  const part = partOfWhole(state, amount, role)
  if (part) state.frame = part
  else if (role === 'actual' && (state.frame === null || state.frame.start < chunk.start)) adoptSibling(state, amount, chunk)
  // "down to £1.3m (H1 25: £1.7m), representing 26% of revenue (H1 25: 35%)": a ratio of the year before
  if (amount.kind === 'percent' && state.frame && unitOfMetric(state.frame.metric) === 'currency' && /\((?:restated )?(?:FY ?|H[12] |Q[1-4] )?(?:20)?\d\d: $/u.test(left)) return note(state, amount, 'context', 'year-ago', 'a percentage of the year before')
  // "Store level profit grew to 14.2% compared to 13.0% last year": the percentage of the year before is no change of this year's money
  if (role === 'prior' && amount.kind === 'percent' && state.frame && unitOfMetric(state.frame.metric) !== 'percent' && chunk.joiner === ':') return note(state, amount, 'context', 'year-ago', 'a percentage of the year before')
  if (role === 'prior' && amount.kind === 'percent' && state.frame && unitOfMetric(state.frame.metric) === 'currency' && chunk.opener !== null && /^(?:as )?compared (?:to|with)$|^(?:versus|vs\.?|against|(?:up |down )?from)$/iu.test(chunk.opener) && /^\W*(?:as )?(?:compared (?:to|with)|versus|vs\.?|against|(?:up |down )?from) (?:about |an? )?$/iu.test(context.text.slice(chunk.start, amount.start)))
    return note(state, amount, 'context', 'year-ago', 'a percentage of the year before')
  if (role === 'actual' && amount.kind === 'percent' && state.frame && unitOfMetric(state.frame.metric) !== 'percent' && /\b(?:grew|rose|increased|improved|expanded|climbed|fell|declined|decreased|dropped|slipped|widened|narrowed) to (?:about |around |approximately |nearly |a record )?$/iu.test(left) && !/\b(?:growth|rate|pace)\b[^;]*$/iu.test(left))
    return note(state, amount, 'context', 'share-of', 'a share of something, and no growth')
  // "Operating profit rose to SEK 109.4 million, with a margin of 12.0%"
  if (state.frame && !/-margin$/u.test(state.frame.metric) && /\bmargins? (?:of|was|at|to|(?:was|were|is|stood) at|(?:rising|falling|climbing|widening|narrowing|improving|shrinking|slipping|up|down) (?:to|from)) (?:about |around )?$|\bmargins? [^,;]{0,30}\d(?:%| per ?cent),? (?:up |down )?from (?:about )?$/iu.test(left) && amount.kind === 'percent') {
    if (role !== 'actual' || (state.frame.metric !== 'operating-income' && state.frame.metric !== 'ebit') || !/(?:,? (?:with|giving|for|representing|corresponding to)|,) an? (?:\w+ )?margin of $/iu.test(left))
      return note(state, amount, 'context', 'other-margin', 'a margin that is none of ours')
    state.frame = { ...state.frame, metric: 'operating-margin', loss: false, start: chunk.start, mark: null }
  }
  const told = marginPronoun(state, amount, chunk) ?? state.frame ?? metricPronoun(state, role) ?? ellipticPercent(state, amount, chunk, role) ?? growthPronoun(state, amount, role) ?? changeAgain(state, amount, role) ?? impliedGuidance(state, amount, role)
  const carried = told ? null : carriedMeasure(state, amount, role)
  if (carried?.priorOf) return settlePercent(state, carried.priorOf, amount, 'prior', chunk)
  const rival = told || carried ? null : rivalMeasure(state, amount, role)
  const plain = told ?? carried?.frame ?? rival
  if (carried?.frame ?? rival) state.frame = carried?.frame ?? rival
  // "That was 8% above the year-earlier level, or 9% in constant currency"
  if (plain && state.frame === null && (state.context.spokenMetric || /^[^.;]{0,60}, or [\d.]+(?:%| per ?cent)/u.test(context.text.slice(amount.end, amount.end + 90)))) state.frame = plain
  const place =
    plain && role === 'actual' && (plain.segment === null || (/^(?:but|and|while)$/u.test(chunk.joiner) && chunk.metrics.length === 0)) && (plain.metric === 'revenue' || plain.metric === 'comparable-sales' || plain.metric === 'bookings')
      ? placeBehind(context.text, amount.end, state.sentence[1], context.companyNames)
      : null
  // "rose 4.5% in its international markets to $1.3 billion": the sum is the place's too
  if (plain && place && /^ (?:in|at|across) [^,;.]{3,50} to (?:about |nearly )?(?:[$€£¥]|[A-Z]{1,3}\$?\s?\d|\d)/u.test(context.text.slice(amount.end, amount.end + 76))) state.frame = { ...plain, segment: place }
  const frame = plain && place ? { ...plain, segment: place } : plain && role === 'actual' ? asPerShare(state, plain) : plain
  if (!frame) {
    // "expects a margin of 1 to 3%, compared with the 2 to 4% it expected": of a measure that is none of ours
    if (role === 'earlier-guide' && !state.metrics.some((metric) => metric.metric !== null) && state.metrics.some((metric) => metric.metric === null && metric.end <= amount.start)) return note(state, amount, 'context', 'other-measure', 'a number that is none of ours')
    const recent =
      role === 'consensus' || role === 'earlier-guide' || role === 'prior' || role === 'guide-consensus'
        ? findRecent(state, (draft) => draft.unit === 'percent' && !hasRole(draft, role))
        : null
    if (recent && amount.kind === 'percent') return settlePercent(state, recent, amount, role, chunk)
    return note(state, amount, 'context', 'no-metric', 'a percentage of something else')
  }
  if (role === 'actual' && (growsInNumber(context.text, frame, amount, right) || growsInUnits(state, frame, amount))) return note(state, amount, 'context', 'count', 'growth of a number of things sold')
  const margin = frame.metric === 'gross-margin' || frame.metric === 'operating-margin'
  if (amount.kind === 'points' || amount.kind === 'bps') {
    if (!margin) return note(state, amount, 'context', 'points', 'points of something else')
    if (role === 'guide') return note(state, amount, 'context', 'guide-points', 'by how much a margin is to move') // "should widen by about 100 basis points"
    return recordChange(state, frame, amount, chunk, left, right)
  }
  if (margin || frame.metric === 'comparable-sales') {
    if (role === 'guide') {
      const sign =
        frame.metric !== 'comparable-sales' || growthLowered.test(context.text.slice(frame.start, amount.start)) ? 1 : directionOf(context.text, Math.max(frame.start, state.lastAmountEnd), amount, chunk.end)
      return recordGuidance(state, frame, sign < 0 ? negate(amount) : amount)
    }
    if (role === 'actual') {
      if (amount.ranged)
        return amount.low === 0 || frame.metric === 'comparable-sales' ? recordGuidance(state, frame, amount) : note(state, amount, 'refused', 'range-as-result', 'a result is one number')
      if (margin && /\b(?:(?:rose|fell|up|down|increased|decreased|improved|declined|grew) (?:by )?|(?:contracted|expanded|narrowed|widened|shrank|slipped|slid|dropped|climbed|jumped|eased) by (?:about |nearly |roughly )?)$/iu.test(left))
        return note(state, amount, 'refused', 'margin-moved-percent', 'a margin that moves by percent is doubtful')
      const sign =
        frame.metric === 'comparable-sales'
          ? directionOf(
              context.text,
              Math.max(frame.start, Math.min(state.lastAmountEnd, amount.start)),
              amount,
              Math.min(chunk.end + 1, state.sentence[1]),
            )
          : 1
      const goesOn = sign === 0 && state.lastDirection < 0 && chunk.joiner !== ';' && /^ (?:of )?$/u.test(context.text.slice(frame.mark?.end ?? amount.start, amount.start)) && /^[.;]|^$/u.test(right) // "Sales fell 5.5%, like-for-like sales 6.8%"
      const value = sign < 0 || goesOn || (sign === 0 && fellInList(state, amount)) ? -Math.abs(amount.value) : amount.value
      const owner = ownerOf(state, amount)
      const existing = state.drafts.find(
        (draft) =>
          draft.mode === 'result' &&
          draft.symbol === owner &&
          draft.metric === frame.metric &&
          draft.segment === frame.segment &&
          draft.basis === frame.basis &&
          draft.actual !== null &&
          ((!margin && causes.test(left)) || draft.period?.kind === (periodFor(state, amount, false) ?? draft.period)?.kind), // "grew 12.2% during the quarter, and 10.5% for the full year"
      )
      if (existing) return note(state, amount, existing.actual === value ? 'taken' : 'refused', 'second-number', 'the figure already has a number in this sentence')
      return record(state, { ...frame, loss: false }, { ...amount, value, signed: value < 0, low: value, high: value }, 'actual')
    }
    // "improved from 11.1 to 12.2 percent": last year's number stands first.
    if (role === 'prior' && /^ to (?:a record |about |around )?\d/u.test(right) && !state.drafts.some((draft) => draft.metric === frame.metric && draft.mode === 'result'))
      return settle(state, startDraft(state, frame, frame.basis, amount), amount, role, chunk)
    const target =
      findRecent(
        state,
        (draft) =>
          draft.metric === frame.metric &&
          (frame.mark === null || frame.mark.start < chunk.start || draft.segment === frame.segment) &&
          !hasRole(draft, role),
      ) ?? findRecent(state, (draft) => draft.unit === 'percent' && !hasRole(draft, role))
    if (target) return settlePercent(state, target, amount, role, chunk)
    return note(state, amount, 'refused', 'no-target', `a ${role} with no figure to compare`)
  }
  if (
    role === 'guide' &&
    /^\s(?:(?:increase|rise|growth|decline|drop|fall|jump|gain|decrease)\s(?:in|of) [^,;]{3,40} |on the year |year[- ]on[- ]year )?to (?:a record |about |around |some )?(?!(?:19|20)\d\d\b)(?:[$€£¥₹₩\d]|[A-Z]{1,3}\$?\s?\d)/u.test(right)
  )
    return note(state, amount, 'context', 'growth-of-guidance', 'the growth that guidance implies')
  if (role === 'guide' || role === 'earlier-guide') {
    const target =
      role === 'earlier-guide'
        ? findRecent(state, (draft) => draft.mode === 'guidance' && draft.unit === 'percent' && draft.earlierLow === null)
        : null
    if (target) return settlePercent(state, target, amount, role, chunk)
    if (
      role === 'guide' &&
      (/^[+−–-]/u.test(context.text.slice(amount.start, amount.start + 1)) || tellsAnotherTime(context.text.slice(state.sentence[0], amount.start)) || (frame.start >= amount.end && growthOf.test(left)) || (frame.metric === 'revenue' && amount.ranged && cues.guidedTo.test(context.text.slice(frame.start, amount.start))) || /\b(?:growth|grow|increase|rise|decline|fall|drop|decrease|up|down|higher|lower|climb|expand|grow(?:ing)?|rising|increasing|falling|declining|climbing|dropping|expanding|shrink(?:ing)?)\b/iu.test(
        context.text.slice(Math.max(state.sentence[0], frame.start - 50), amount.end + 24),
      ))
    ) {
      const grows = cues.guidedTo.test(context.text.slice(frame.start, amount.start)) || /\bgrowth (?:guidance|forecast|outlook|target|view|estimate|projection)\b[^;]*$/iu.test(context.text.slice(state.sentence[0], amount.start)) // "revenue growth guidance was revised lower to 1-2.5%"
      const sign = grows ? 1 : /^ (?:lower|less|below) than\b/u.test(right) ? -1 : directionOf(context.text, Math.max(state.sentence[0], frame.start - 30), amount, chunk.end)
      const basis = secondBasis(context.text.slice(chunk.start, Math.min(state.sentence[1], amount.end + 40)).split(';')[0]!)
      const exists = state.drafts.some((draft) => draft.mode === 'guidance' && draft.metric === frame.metric && draft.low !== null && (chunk.joiner !== ':' || draft.basis === (basis ?? frame.basis)))
      if (exists && chunk.joiner !== 'and') return note(state, amount, 'context', 'growth-of-guidance', 'the growth that guidance implies')
      return recordGuidance(state, basis ? { ...frame, basis } : frame, sign < 0 ? negate(amount) : amount)
    }
    return note(state, amount, 'context', 'guide-percent', 'a percentage beside guidance')
  }
  if (
    role === 'consensus' &&
    /^\s(?:more|less|higher|lower|above|below|up|better) (?:than )?(?:last year|a year|the (?:same|prior|previous|year))/iu.test(right)
  )
    return recordChange(state, frame, amount, chunk, left, right)
  if (role === 'consensus') return note(state, amount, 'context', 'against-consensus', 'how far from the consensus')
  // "are likely to fall 25%, compared to the 40% fall predicted in the spring"
  if (role === 'guide-consensus') return note(state, amount, 'context', 'foreseen', 'what was foreseen is not what was')
  const next = state.chunks[index + 1]
  if (
    next?.opener &&
    next.joiner === '' &&
    /(?:above|below|ahead|short|shy|better|worse|higher|lower|more|less)/u.test(next.opener) &&
    chunk.amounts.at(-1) === amount &&
    cues.consensusWords.test(context.text.slice(next.start, next.end))
  )
    return note(state, amount, 'context', 'against-consensus', 'how far from the consensus')
  if (amount.ranged) return note(state, amount, 'refused', 'range-as-change', 'a change is one number')
  recordChange(state, frame, amount, chunk, left, right)
}

// "growth in net sales of 3% to 5% and of 8% to 10% in recurring EBIT"
const growthOf = /\bgrowth\b[^;.]{0,70} of (?:between )?$/iu
// "its outlook for comparable-sales growth from 1% down to 0.5%": less growth, and no fall
const growthLowered = /\bgrowth (?:from|of) (?:about |around )?\d[\d.]*(?:%| per ?cent),? (?:down )?to (?:about |around |just |only )?$/iu

/** "Italy was down 9%, the UK 6% and Germany, last year's star, 5%": what the first of a list did the others did. */
function fellInList(state: Walk, amount: Amount): boolean {
  const before = state.drafts.at(-1)
  const between = state.context.text.slice(Math.min(state.lastAmountEnd, amount.start), amount.start)
  return before?.metric === 'comparable-sales' && (before.actual ?? 0) < 0 && /^,? (?:and )?(?:the |in |at )?\p{Lu}[\p{L}.&’'-]*(?: \p{Lu}[\p{L}.&’'-]*){0,3}(?:,[^,;\d]{3,40},)? $/u.test(between)
}

function settlePercent(state: Walk, target: Draft, amount: Amount, role: Role, chunk: Chunk): void {
  // "to decrease by a maximum of 2 percent instead of 4 percent"
  if (role === 'earlier-guide' && !amount.signed && (target.low ?? -1) < 0 && (target.high ?? -1) <= 0 && !cues.growthNouns.test(state.context.text.slice(chunk.start, chunk.end)))
    return settle(state, target, negate(amount), role, chunk)
  if (target.metric === 'comparable-sales' || target.mode === 'guidance') {
    const around = state.context.text.slice(chunk.start, Math.min(chunk.end, amount.end + 30)).replace(/\b(?:up|down) from\b/giu, '')
    if (!amount.signed && cues.declineNouns.test(around) && !cues.growthNouns.test(around))
      return settle(state, target, negate(amount), role, chunk)
  }
  settle(state, target, amount, role, chunk)
}

// "grew by 2.9% for the half, driven by a 3.8% jump in the second quarter"
const causes = /\b(?:driven|boosted|helped|led|lifted|buoyed|supported|hurt|dragged down) by [^,;]*$/iu

/** "a 7.6% increase from the quarter before and a 4.1% decrease from a year ago": the figure keeps the growth of the year, and the other is one of its own. */
function besideSequential(state: Walk, frame: Frame, owner: string | null, amount: Amount): Draft | null {
  const { metric, segment, basis } = frame
  const next = state.context.amounts.find((other) => other.start >= amount.end)
  if (next?.kind !== 'money' || !isHeldAgainst(state.context.text.slice(amount.end, next.start))) return null // without last year's number nothing hangs on it
  const told = state.drafts.findLast((draft) => draft.mode === 'result' && draft.symbol === owner && draft.metric === metric && draft.segment === segment && draft.basis === basis && draft.actual !== null && draft.change?.period === 'qoq')
  if (!told) return null
  Object.assign(startDraft(state, frame, basis, amount), { change: told.change, period: told.period, evidence: told.evidence })
  told.change = null
  return told
}

/** "Sales rose by 8 percent in Sweden, 6 percent in Denmark and fell by 7 percent in Norway": what stands behind another place is that one's. */
function placedChange(frame: Frame, right: string): Frame {
  if (frame.segment === null || !isRegion(frame.segment)) return frame
  const place = /^ in (?:the )?(\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)(?=[,;]| (?:and|but|while|at|in)\b|\.?$)/u.exec(right)?.[1]
  return place !== undefined && place !== frame.segment && isRegion(place) ? { ...frame, segment: place } : frame
}

function recordChange(state: Walk, given: Frame, amount: Amount, chunk: Chunk, left: string, right: string): void {
  const { context } = state
  const frame = placedChange(given, right)
  const floor = Math.max(
    state.sentence[0],
    state.lastAmountEnd > frame.start ? Math.min(state.lastAmountEnd, amount.start) : Math.min(frame.start, chunk.start),
  )
  let direction = directionOf(context.text, floor, amount, state.sentence[1])
  // "increased its revenue in the first six months of 2026 by 11.4 percent": between verb and number stand no numbers but those of a date
  const dated = (other: Amount): boolean =>
    /^(?:year|date|ordinal|time)$/u.test(other.kind) || (other.kind === 'number' && /^\s(?:months|weeks)\b/u.test(context.text.slice(other.end, other.end + 8)))
  if (direction === 0 && chunk.amounts.every((other) => other.start >= amount.start || dated(other)))
    direction = directionOf(context.text, Math.min(frame.start, chunk.start), amount, state.sentence[1])
  // "revenue growth slowed to 8%": it is growth still
  if (direction < 0 && /\bgrowth(?: rate)?\b[^,;%\d]{0,40}\b(?:slow|eas|moderat|decelerat|f[ae]ll|drop|declin|slip|cool|weaken|narrow|soften|slid|dipp?)(?:ed|s|es|ing|e)?(?: \p{L}+)? to (?:about |around |just |only )?$/iu.test(left)) direction = 1
  if (direction === 0 && /\b(?:growth|growing)\b/iu.test(context.text.slice(Math.max(state.sentence[0], frame.start - 10), amount.start)))
    direction = 1
  if (direction === 0 && /\b(?:by|or|and|and of|or of)\s*$/iu.test(left.trimEnd() + ' ') && state.lastDirection !== 0)
    direction = state.lastDirection
  // "Service revenue rose 3.9% to $9.2 billion and total revenue 2.7% to $12.6 billion": the verb is said once.
  if (direction === 0 && chunk.joiner === 'and' && /^\sto (?:[$€£¥₹₩\d]|[A-Z]{1,3}\$?\s?\d)/u.test(right)) direction = state.lastDirection
  // "grew third quarter sales 3% and operating income 6%, with"
  if (direction === 0 && chunk.joiner === 'and' && frame.mark !== null && frame.mark.start >= chunk.start && amount.start - frame.mark.end === 1 && state.drafts.at(-1)?.change != null) direction = state.lastDirection
  if (direction === 0 && chunk.joiner === 'or' && state.lastDirection !== 0) direction = state.lastDirection
  if (direction === 0 && frame.mark === null && frame.segment !== null && state.drafts.length > 0) direction = state.lastDirection // "Castings revenue rose 12%, Valves 4%"
  if (
    direction === 0 &&
    state.lastDirection !== 0 &&
    (secondBasis(right) || secondBasis(context.text.slice(Math.max(chunk.start, state.lastAmountEnd), amount.start)))
  )
    direction = state.lastDirection
  // "Revenue Change (Y-o-Y): 0.4%": falls are printed with their sign
  if (direction === 0 && /\b(?:Change|Growth) \((?:Y-o-Y|YoY|Q-o-Q|QoQ)\): $/u.test(left)) direction = 1
  if (direction === 0) return note(state, amount, 'refused', 'no-direction', 'no word says whether it rose or fell')
  if (
    /^\s(?:from|since|compared with|versus) (?:the )?(?:end of (?:the )?(?:previous |last |prior )?(?:year|20\d\d|December)|year[- ]end)/iu.test(
      right,
    )
  )
    return note(state, amount, 'refused', 'since-year-end', 'measured from the end of the year, neither a year nor a quarter ago')
  if (/\bfor (?:every|each)\b/iu.test(context.text.slice(Math.max(frame.start, state.lastAmountEnd), amount.start))) {
    state.frame = null
    return note(state, amount, 'context', 'each', 'a change of each of several')
  }
  if (ofPricesOrVolumes.test(right)) return note(state, amount, 'context', 'other-measure', 'of prices or volumes, and not of sales')
  // "copper sales climbed 11 per cent to 72,402 tonnes"
  if (frame.metric === 'revenue' && /^\s(?:to|from) (?:about |around |a record )?[\d.,]+(?:[- ](?:million|billion|thousand))?\s?(?:tonnes|tons|t\b|ounces|oz\b|pounds of|lbs?\b|barrels|boe\b|kilos|kg\b|litres|cases|bushels|megawatt|MW|GWh|carats|hectolit)/iu.test(right))
    return note(state, amount, 'context', 'volume', 'sales that are weighed, not paid')
  const before = context.amounts.filter((other) => other.end <= amount.start).at(-1)
  if (frame.metric === 'users' && before && /^(?:difference|additions)$/u.test(state.notes.get(before)?.rule ?? '')) return note(state, amount, 'context', 'difference', 'the growth of how many came')
  if (frame.loss) return note(state, amount, 'refused', 'loss-changed', 'the growth of a loss can be read two ways')
  // "recurring subscriptions were up 37% to $219.8 million": money, and no people
  if (unitOfMetric(frame.metric) === 'count' && /^ (?:[a-z-]+ ){0,3}to [A-Z]{0,3}[$€£¥]/u.test(right)) return note(state, amount, 'context', 'unit-mismatch', 'growth of a sum of money, not of a count')
  if (isAgainstQuarterBefore(state, amount) && (context.amounts.some((other) => other !== amount && other.kind === 'percent') || !comparesWithLast(state, amount))) return note(state, amount, 'context', 'quarter-ago', 'a change on the quarter before')
  if (/\bon (?:about )?$/u.test(left) && /^ (?:lower|higher|less|more|greater|fewer) (?:capacity|traffic|volumes?|tonnage|production|shipments)\b/iu.test(right)) return note(state, amount, 'context', 'other-measure', 'a number that is none of ours')
  if (isAgainstOlderYear(state, amount)) return note(state, amount, 'context', 'older-year', 'a change on a year before the last')
  const value = roundNumber(direction * Math.abs(amount.value))
  const nextAmount = context.amounts.find((other) => other.start > amount.start)
  const behind = wordsBehind(context.text, amount.end, nextAmount?.start ?? state.sentence[1], state.sentence[1])
  // "rose 3 percent, excluding the effect of exchange rates, to $1.3 billion"
  const insertion = /^, (?:excluding|adjusted for|in local|at constant|in constant)[^,;\d]{3,60}(?=, to )/u.exec(context.text.slice(amount.end, amount.end + 90))?.[0]
  const without =
    frame.metric === 'revenue' && ((frame.segment === null && isWithoutSold(context.text.slice(state.sentence[0], amount.start))) || /\bunderlying growth (?:of |was |came to )?$/iu.test(left))
      ? 'like-for-like'
      : null
  const footing = /^\s(?:as )?reported\b/iu.test(behind)
    ? null
    : (without ?? secondBasis(context.text.slice(Math.max(chunk.start, state.lastAmountEnd), amount.start)) ?? secondBasis(/^, also [^,;\d]{3,24}/u.exec(right)?.[0] ?? '') ?? labelledBasis(context.text.slice(state.lastAmountEnd, amount.start)) ?? secondBasis(footingBehindSum(context.text, behind, nextAmount, state.sentence[1]) ?? insertion ?? behind) ?? secondBasis(/^[^\d,]{0,20}, (?:in|at) (?:constant|local) [^,;\d]{3,30}, (?:\w+ )?(?:by )?$/u.exec(context.text.slice(frame.mark?.end ?? amount.start, amount.start))?.[0] ?? '') ?? (/^\son the same basis\b/u.test(behind) ? (state.drafts.findLast((draft) => draft.change !== null)?.basis ?? null) : null))
  const owner = ownerOf(state, amount)
  if (isCoreProfit(state, frame))
    return note(state, amount, 'refused', 'core-profit', 'core profit means EBITDA to some and net profit to others')
  const period = isSequential(state, chunk, amount, nextAmount?.start ?? state.sentence[1]) ? 'qoq' : 'yoy'
  const fits = (draft: Draft): boolean => draft.change === null || draft.change.period === period
  const target = state.drafts.findLast(
    (draft) =>
      draft.mode === 'result' &&
      fits(draft) &&
      draft.symbol === owner &&
      draft.metric === frame.metric &&
      draft.segment === frame.segment &&
      draft.basis === frame.basis,
  )
  const kind = amount.kind === 'points' ? 'points' : amount.kind === 'bps' ? 'bps' : 'percent'
  state.lastDirection = direction
  const unit = unitOfMetric(frame.metric)
  const basis = footing && (unit === 'currency' || unit === 'per-share') ? footing : frame.basis
  const draft =
    basis === frame.basis
      ? (target ?? (period === 'yoy' ? besideSequential(state, frame, owner, amount) : null) ?? startDraft(state, frame, basis, amount))
      : (state.drafts.find(
          (other) =>
            fits(other) &&
            other.symbol === owner &&
            other.metric === frame.metric &&
            other.segment === frame.segment &&
            other.basis === basis,
        ) ?? startDraft(state, frame, basis, amount))
  if (draft.change !== null)
    return note(state, amount, draft.change.value === value ? 'taken' : 'refused', 'second-change', 'the figure already has a change')
  Object.assign(draft, { change: { value, kind, period }, atLeast: / (?:more than|over|at least) (?:an? )?$/iu.test(left) })
  draft.period ??= periodFor(state, amount, false) ?? carriedPeriod(state, draft.metric)
  addEvidence(draft, state.sentence)
  state.lastDraft = draft
  note(state, amount, 'taken', `change-${kind}`, `change of ${basis} ${frame.metric}${frame.segment ? ` of ${frame.segment}` : ''}`)
}
