// Amounts of money and counts.
import type { Chunk } from './chunks.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Frame, Role, Walk } from './walk.ts'
import { carriedMeasure } from './carried-measure.ts'
import { impliedGuidance } from '../guidance/implied-measure.ts'
import { rivalMeasure } from './rival-measure.ts'
import { adoptSibling, ellipticSegment, metricPronoun, remainderSegment, sharePronoun, sumPronoun, withoutPronoun } from './carrying.ts'
import { addEvidence, newDraft, unitOfMetric } from '../figures/drafts.ts'
import { isOfOneThing } from './one-thing.ts'
import { isSmallMoney, perShareFrame } from './frames.ts'
import { expectedOfYear, followsGuidance, forecastOfSize, laterExpectation, surprise, surprisedFrame } from '../guidance/expected-sums.ts'
import { namesOtherBasis } from './compared-again.ts'
import { isOfYear, settle } from './comparing.ts'
import { isComponent, isListedItem } from './components.ts'
import { followsDifference, isDifference } from './differences.ts'
import { isLeftOut } from '../businesses/parts-of-sums.ts'
import { partOfWhole } from '../businesses/parts-of-whole.ts'
import { currencyOf, record } from './recording.ts'
import { labelledSegment, listedSegment } from '../businesses/siblings.ts'
import { revenueFrame, shareOfTotal } from './told-again.ts'
import { aheadOfLast, footedAgain, withoutItem } from './told-before.ts'
import { bracketPrior, findOfSize, findRecent, fitsUnit, hasRole, rescale, respectiveTarget, toldInTurn } from './targets.ts'
import { becomeDeliveries, countsVehicles, isCountSoFar, isUnitSales, isOfThings, isVehicleCount, speaksOfVehicles } from '../numbers/vehicles.ts'
import { spanInTurn } from '../periods/behind-periods.ts'
import { periodFor } from '../periods/timing.ts'
import { bracketOfBefore } from '../periods/year-ago.ts'
import { note } from './walk.ts'
import { dealWords } from './cues.ts'

const sharesMove =
  /\b(?:its |the |their |whose |[’']s )(?:shares|stock)(?: price)? (?:had |have |has |briefly |then |also |later )*(?:topped|crossed|passed|fell|rose|dropped|climbed|jumped|slid|sank|slipped|gained|lost|shed|hit|touched|traded|trading|closed|ended|opened|surged|soared|tumbled|plunged)\b[^,;]{0,40}$/iu

export function takeSum(state: Walk, amount: Amount, role: Role, chunk: Chunk, left: string, right: string): void {
  const { context } = state
  const { text } = context
  if ((role === 'consensus' || role === 'prior') && laterExpectation.test(text.slice(state.sentence[0], amount.start)))
    return note(state, amount, 'context', 'later-expectation', 'expected of a period to come')
  const yearly = role === 'consensus' && amount.kind === 'money' ? expectedOfYear(state, amount) : null
  if (yearly === 'none') return note(state, amount, 'context', 'later-expectation', 'expected of a year, where a quarter is told')
  if (yearly) return settle(state, yearly, amount, 'guide-consensus', chunk)
  const surprised = surprise.test(text.slice(state.sentence[0], amount.start)) ? surprisedFrame(state) : null
  if (surprised) {
    const open = findRecent(state, (draft) => draft.metric === surprised && draft.segment === null && draft.consensus === null && fitsUnit(draft, amount))
    const pending = open ?? newDraft('result', surprised, 'reported', false, null, context.block, false)
    if (!open) state.drafts.push(pending)
    return settle(state, pending, amount, 'consensus', chunk)
  }
  // "profit rose, and its shares topped $100, but the stock fell back toward $90"
  if (amount.kind === 'money' && !amount.scaled && amount.per === null && sharesMove.test(text.slice(state.sentence[0], amount.start)))
    return note(state, amount, 'context', 'share-price', 'where the shares stood')
  if (isDifference(left, right) || followsDifference(state, amount)) return note(state, amount, 'context', 'difference', 'the size of a difference')
  if (isLeftOut(state, amount)) return note(state, amount, 'context', 'left-out', 'what the sum behind it leaves out')
  if (state.sunk === chunk && amount.start - Math.max(chunk.start, 0) < 400)
    return note(state, amount, 'context', 'other-measure', 'a number that is none of ours')
  if (/\b(?:not|never|rather than) (?:the |an? )?$/iu.test(left) || (/\bshould have (?:read|been|said|stated)\b/iu.test(left) && /\binstead of (?:the |an? )?$/iu.test(left))) return note(state, amount, 'context', 'denied', 'said not to be the number')
  const part = partOfWhole(state, amount, role)
  if (part) return record(state, (state.frame = part), amount, role)
  if (/\bof which (?:about |around |some )?$/iu.test(left) && amount.kind === 'money') return note(state, amount, 'context', 'share-of', 'a part of the number before')
  // "earn 91 cents to 99 cents per share on $560 million to $570 million": what stands behind the sum per share is revenue
  if (amount.kind === 'money' && amount.scaled && state.frame !== null && (state.frame.metric === 'eps' || state.frame.metric === 'net-income') && /\b(?:per|a) (?:diluted )?share,? on (?:about |around |adjusted |net )?$/iu.test(left))
    state.frame = revenueFrame(null, chunk)
  // "Earnings of $857,000 before the provision for loan losses and taxes"
  if (state.frame?.vague && /^\s(?:\([^()]{3,30}\) )?(?:before|pre) (?:(?:other |any )?(?:significant|exceptional|special|abnormal|one-off) items and |the |any |our |income )*(?:provisions?|tax(?:es|ation)?|interest|impairments?|depreciation|minorit)/iu.test(right)) return note(state, amount, 'context', 'before-costs', 'earnings before provisions or taxes, which are none of ours')
  // "The increase in net income was primarily due to income from $510 million of new investments"
  if (role === 'actual' && state.frame?.mark && /\b(?:was|were|is|are|been) (?:\w+ly )?(?:due|attributable|related) to\b|\b(?:was|were|is|are|been) (?:\w+ly )?(?:boosted|bolstered|helped|lifted|driven|aided|buoyed|supported|inflated|flattered|hit|hurt|dented|eroded|affected|impacted|reduced|offset) by\b[^,;]*$/iu.test(text.slice(state.frame.mark.end, amount.start))) return note(state, amount, 'context', 'cause', 'what made a number rise or fall')
  // "after turning a 2025 loss of $9.7m into a profit": last year's
  if (/\bturn(?:ing|ed) (?:an? |its |last year['’]s )?(?:20\d\d |[a-z-]+ ){0,2}(?:loss|deficit) of $/iu.test(left) && /^ into\b/u.test(right)) return note(state, amount, 'context', 'turned', 'a loss that was turned into a profit')
  if (/\b(?:week|day|acquisitions?|pricing|price increases?|revenues? from [^.;]{3,60})\b[^.;]{0,50}\bcontributed (?:about |approximately |roughly |an (?:additional|estimated) )?$/iu.test(left) || isComponent(left) || isListedItem(text.slice(state.sentence[0], amount.start))) return note(state, amount, 'context', 'component', 'a part that a number includes or leaves out')
  // The same amount in another currency stands in brackets behind it.
  if (
    chunk.joiner === '(' &&
    amount.kind === 'money' &&
    state.lastDraft?.actual != null &&
    amount.currency !== state.lastDraft.currency &&
    (amount.per === null || state.lastDraft.metric === 'eps') &&
    amount.start - state.lastAmountEnd <= 3 &&
    role !== 'consensus'
  ) {
    if (state.lastDraft.currency && amount.currency) state.lastDraft.alternatives.push({ actual: amount.value, currency: amount.currency })
    addEvidence(state.lastDraft, state.sentence)
    return note(state, amount, 'taken', 'other-currency', 'the same amount in another currency')
  }
  if (
    chunk.joiner === '(' &&
    amount.kind === 'money' &&
    state.lastDraft?.mode === 'guidance' &&
    amount.currency !== state.lastDraft.currency &&
    amount.start - state.lastAmountEnd <= 3
  )
    return note(state, amount, 'context', 'other-currency', 'the same guidance in another currency')
  // "expectations of 17.17 trillion won (15.2 billion U.S. dollars)"
  const beside = context.amounts.findLast((other) => other.end <= amount.start)
  const twice = beside?.kind === 'money' && amount.kind === 'money' && amount.per === null && amount.currency !== null && beside.currency !== null && amount.currency !== beside.currency && /^, $/u.test(context.text.slice(beside.end, amount.start)) && /^\)/u.test(context.text.slice(amount.end)) && /\d[\d.,]* ?(?:million|billion|mn|bn|m|b)? \($/u.test(context.text.slice(Math.max(0, beside.start - 24), beside.start)) // "€255m (£202m, $341m)"
  if (twice || (chunk.joiner === '(' && beside?.kind === 'money' && amount.kind === 'money' && amount.per === null && !amount.minor && beside.per === null && amount.currency !== null && beside.currency !== null && beside.currency !== amount.currency && amount.start - beside.end <= 3)) return note(state, amount, 'context', 'other-currency', 'the number before it in another currency')
  const remaining = state.frame?.metric === 'revenue' && state.frame.segment ? remainderSegment(context.text, chunk, amount) : null
  if (remaining) state.frame = { ...state.frame!, segment: remaining, start: chunk.start, mark: null }
  const breakdown =
    /^\W*(?:net )?(?:sales|revenues?) (?:by|split by) [\w ]{3,20}:/iu.test(text.slice(state.sentence[0], state.sentence[0] + 40)) &&
    role === 'actual'
      ? listedSegment(text, state.lastAmountEnd > state.sentence[0] ? state.lastAmountEnd : chunk.start, amount.start, context.companyNames)
      : null
  const label = role === 'actual' ? labelledSegment(text, state.sentence[0], amount.start, context.companyNames) : null
  if (label) state.frame = { ...revenueFrame(label.segment, chunk), metric: label.metric }
  else if (breakdown) state.frame = { ...revenueFrame(breakdown, chunk), basis: state.frame?.basis ?? 'reported' }
  else if (role === 'actual' && (state.frame === null || state.frame.start < chunk.start)) adoptSibling(state, amount, chunk)
  const inTurn = toldInTurn(state, amount, role)
  if (inTurn) return settle(state, inTurn, amount, role, chunk)
  const without = withoutPronoun(state, amount, role) ?? withoutItem(state, amount, role)
  if (without) return record(state, without, amount, role)
  const bracket = bracketPrior(state, amount, chunk)
  if (bracket) return settle(state, bracket, { ...amount, value: rescale(state, amount, bracket) }, 'prior', chunk)
  const carried = carriedMeasure(state, amount, role)
  if (carried?.priorOf) return settle(state, carried.priorOf, amount, 'prior', chunk)
  let frame = state.frame ?? carried?.frame ?? rivalMeasure(state, amount, role) ?? metricPronoun(state, role) ?? sharePronoun(state, amount, role) ?? sumPronoun(state, amount, role) ?? footedAgain(state, amount, role) ?? aheadOfLast(state, amount, role) ?? (role === 'actual' ? partFrame(shareOfTotal(state, amount), chunk) : null) ?? ellipticSegment(state, amount, chunk, role, left) ?? impliedGuidance(state, amount, role)
  if (frame && state.frame === null) state.frame = frame
  if (!frame && (role === 'consensus' || role === 'prior' || role === 'earlier-guide' || role === 'guide-consensus')) {
    if (comparesStray(state, amount)) return note(state, amount, 'context', 'no-target', 'compared with a number that is none of ours')
    if (amount.kind === 'number' && netAdditions.test(text.slice(state.sentence[0], amount.start)))
      return note(state, amount, 'context', 'difference', 'how many were expected to come or go')
    const sunk = state.metrics.some((metric) => metric.metric === null && metric.start < amount.start)
    const spoken = asMoney(state, amount, right)
    const recent = sunk
      ? null
      : (findOfSize(state, amount, role) ??
        findRecent(state, (draft) => fitsUnit(draft, amount)) ??
        (spoken === amount ? null : findRecent(state, (draft) => draft.unit === 'currency' && fitsUnit(draft, spoken))))
    if (recent) return settle(state, recent, recent.unit === 'currency' ? spoken : amount, role, chunk)
  }
  if (!frame) return note(state, amount, 'context', ...describeOther(text, amount))
  if (amount.kind === 'money' && isSmallMoney(amount) && isOfOneThing(text.slice(Math.max(state.sentence[0], frame.start - 10), amount.start))) return note(state, amount, 'context', 'of-one-thing', 'what one thing brings that is sold')
  const spoken = unitOfMetric(frame.metric) === 'currency' ? asMoney(state, amount, right) : amount
  if (spoken !== amount) return takeSum(state, spoken, role, chunk, left, right)
  if (amount.kind === 'number') {
    if ((role === 'actual' || (role === 'guide' && countsVehicles(right))) && isUnitSales(state, amount, frame, right)) frame = becomeDeliveries(state, frame)
    // "29.81 million domestic and 8 million international subscribers"
    const ofKind = frame.metric === 'users' && frame.segment === null && role === 'actual' ? /^ (domestic|international|overseas|foreign)(?= and \d| (?:paid |paying |streaming )*(?:subscribers|members|users|customers)\b)/u.exec(right)?.[1] : undefined
    if (ofKind) state.frame = frame = { ...frame, segment: ofKind }
    else if (unitOfMetric(frame.metric) !== 'count') return note(state, amount, 'context', 'count', 'a count of something else')
    if (frame.metric === 'users' && /^\s(?:(?:net|paid|paying|total|global)\s)*(?:new|additional|more|extra|fresh|further)\b/iu.test(right))
      return note(state, amount, 'context', 'difference', 'how many came, not how many there are')
    if (frame.metric === 'users' && frame.mark && amount.value >= 1e9 && /\bnumber of (?:[a-z-]+ ){0,4}$/iu.test(text.slice(Math.max(state.sentence[0], frame.mark.start - 60), frame.mark.start)) && !/\b(?:its|our|their)\b|['’]s /u.test(text.slice(Math.max(state.sentence[0], frame.mark.start - 70), frame.mark.start)) && role === 'guide') return note(state, amount, 'context', 'market', 'how many there are of everybody')
    if (frame.metric === 'deliveries' && role === 'actual' && isCountSoFar(state, amount)) return note(state, amount, 'context', 'cumulated', 'a sum since a beginning, not of a period')
    if (frame.metric === 'deliveries' && !isVehicleCount(context.text, amount, frame, state))
      return note(state, amount, 'context', 'count', 'not vehicles')
    if (frame.metric === 'users' && (/\ba net $/iu.test(left) || /^\s(?:net )?(?:new|additional)\b|^\swere new\b/iu.test(right)))
      return note(state, amount, 'context', 'difference', 'how many came or went, not how many there are')
    if (
      frame.metric === 'users' &&
      /\b(?:add(?:s|ed|ing)?|gain(?:s|ed|ing)?|lost|losing|shed(?:ding)?|signed up|signing up|picked up|attract(?:s|ed|ing)|won|drew|net additions of|(?:the )?(?:loss|departure|addition|defection) of)\s(?:about |around |nearly |roughly |almost |approximately |another |some |a net |net |more than |only )?$/iu.test(
        left,
      )
    )
      return note(state, amount, 'context', 'difference', 'how many came or went, not how many there are')
    if (
      frame.metric === 'users' &&
      role === 'consensus' &&
      (amount.signed || netAdditions.test(text.slice(Math.max(state.sentence[0], (frame.mark?.start ?? state.sentence[0]) - 60), amount.start))) // "61.4M, +1.9M (Street: +1.3M)"
    )
      return note(state, amount, 'context', 'difference', 'how many were expected to come or go')
    // "lost 200,000 in the first quarter, and nearly one million in the second"
    const sibling = frame.metric === 'users' ? context.amounts.findLast((other) => other.end <= amount.start && other.kind === 'number') : undefined
    if (sibling && /^(?:difference|additions)$/u.test(state.notes.get(sibling)?.rule ?? '') && /^[^.;\d]{0,40},? and (?:nearly |about |almost |another |some |more than )*$/u.test(text.slice(sibling.end, amount.start)))
      return note(state, amount, 'context', 'difference', 'how many came or went, not how many there are')
    const kindOf = frame.metric === 'users' && frame.segment === null ? /^\s(?!paying|paid|total|active|new|net|global|registered|its|the|such)([a-z]{4,}(?:-[a-z]+)?) customers\b/u.exec(right)?.[1] : undefined
    if (kindOf) frame = { ...frame, segment: kindOf }
    // "bought more than 300 million items"
    if (frame.metric === 'users' && /^\s(?:items|products|orders|units|hours|minutes|trips|rides|packages|parcels|purchases|times|streams|messages|views|visits|tickets|nights|miles|tonnes|tons|meals|cups|games|downloads|transactions|searches|photos|posts|videos|songs|titles|stores|shops|jobs|employees|shares|votes|words|calls|pages|copies|parts)\b/iu.test(right)) return note(state, amount, 'context', 'count', 'a count of something else')
    if (frame.metric === 'users' && amount.value < 1000 && !amount.scaled)
      return note(state, amount, 'context', 'count', 'too small for users')
  } else {
    if (unitOfMetric(frame.metric) === 'count' || unitOfMetric(frame.metric) === 'percent') {
      const recent = role === 'actual' ? null : findRecent(state, (draft) => fitsUnit(draft, amount))
      if (recent) return settle(state, recent, amount, role, chunk)
      return note(state, amount, 'context', 'unit-mismatch', `money beside ${frame.metric}`)
    }
    const share = perShareFrame(state, frame, amount)
    if (share !== frame && share.metric === 'eps' && frame.vague) state.frame = share
    if (share !== frame && share.metric === 'eps' && role === 'actual') moveGrowth(state, amount)
    // "FactSet had $1.17 billion and $1.39" after revenue and earnings per share: each goes to the figure of its size.
    if (
      share !== frame &&
      share.metric === 'net-income' &&
      role === 'consensus' &&
      !state.drafts.some((draft) => draft.metric === 'net-income')
    ) {
      const sized = findRecent(state, (draft) => fitsUnit(draft, amount) && !hasRole(draft, role))
      if (sized) return settle(state, sized, amount, role, chunk)
    }
    frame = share
    if (unitOfMetric(frame.metric) === 'currency' && (isSmallMoney(amount) || (!amount.scaled && Math.abs(amount.value) < 200_000))) {
      const other =
        role === 'consensus' || role === 'prior' ? findRecent(state, (draft) => fitsUnit(draft, amount) && !hasRole(draft, role)) : null
      if (other) return settle(state, other, amount, role, chunk)
      return note(state, amount, 'refused', 'too-small', 'too small for a whole company and no per-share word')
    }
    if (frame.metric === 'eps' && (amount.scaled || Math.abs(amount.value) >= 100000))
      return note(state, amount, 'refused', 'not-per-share', 'too large for a per-share number')
  }
  if (role === 'actual' || role === 'guide') return record(state, frame, amount, role)
  // A comparison: with the figure of this frame, else the nearest of its unit.
  const wanted = frame
  const matches = (draft: Draft): boolean =>
    draft.metric === wanted.metric &&
    draft.segment === wanted.segment &&
    (draft.basis === wanted.basis || (!wanted.basisSaid && !namesOtherBasis(state))) &&
    fitsUnit(draft, amount)
  const open = (draft: Draft): boolean => matches(draft) && !hasRole(draft, role)
  const named =
    frame.mark !== null &&
    ((frame.mark.start >= chunk.start && frame.mark.start < chunk.end) || !state.drafts.some((draft) => draft.metric === frame.metric))
  const unclaimed = respectiveTarget(state, amount, role, chunk) ?? targetOfKind(state, amount, role, open)
  if (unclaimed === 'none') return note(state, amount, 'refused', 'no-target', 'last year of which of two periods is not said')
  // "revenue rose 18% from $1.45 billion": last year's number joins the growth it explains
  const grown = role === 'prior' ? grownIn(state, frame, amount) : null
  const nearest =
    unclaimed ?? (context.past ? findRecent(state, (draft) => open(draft) && draft.basis === wanted.basis) : null) ?? findRecent(state, open) ?? grown ?? (named ? null : findRecent(state, (draft) => fitsUnit(draft, amount) && !hasRole(draft, role)))
  const target = (role === 'consensus' || role === 'guide-consensus') && nearest?.mode === 'guidance' ? forecastOfSize(state, nearest, amount, open) : nearest
  if (role === 'consensus' && target?.mode !== 'guidance' && followsGuidance(state, target, amount))
    return note(state, amount, 'context', 'later-expectation', 'expected of the period that is looked ahead to')
  if (target) return settle(state, target, amount, role, chunk)
  const moves = role === 'prior' && /^\sto (?:a record |about |around |nearly )?(?:[$€£¥₹₩\d]|[A-Z]{1,3}\$?\s?\d)/u.test(right)
  if ((named || moves) && (role === 'consensus' || role === 'prior')) {
    const pending = newDraft('result', frame.metric, frame.basis, frame.basisSaid, frame.segment, context.block, frame.loss)
    pending.period = role === 'consensus' ? periodFor(state, amount, false) : null
    if (role === 'consensus' && context.mainPeriod !== null && context.mainPeriod.kind !== 'year' && isOfYear(state, amount)) return note(state, amount, 'context', 'later-expectation', 'expected of a year, not of the period that is reported')
    if (
      role === 'consensus' &&
      /\b(?:coming|next|current|following) (?:fiscal )?(?:quarter|year)\b/iu.test(text.slice(state.sentence[0], state.sentence[1]))
    )
      return note(state, amount, 'context', 'later-expectation', 'expected of a period to come')
    pending.currency = currencyOf(amount)
    state.drafts.push(pending)
    return settle(state, pending, amount, role, chunk)
  }
  note(state, amount, 'refused', 'no-target', `a ${role} with no figure to compare`)
}

/** The growth told in this sentence, of the same metric, that has no number of its own yet. */
function grownIn(state: Walk, { metric, segment, basis }: Frame, amount: Amount): Draft | null {
  const grown = state.drafts.find(
    (draft) => draft.mode === 'result' && draft.actual === null && draft.change !== null && draft.prior === null && draft.metric === metric && draft.segment === segment && draft.basis === basis,
  )
  return grown && (grown.unit === 'per-share') === (amount.per !== null || isSmallMoney(amount)) && amount.kind === (grown.unit === 'count' ? 'number' : 'money') ? grown : null
}

/** "… for the full year and … in the quarter, compared with A for the full year 2025 and B in the fourth quarter": of two periods each has its own; null where only one is told. */
function targetOfKind(state: Walk, amount: Amount, role: Role, open: (draft: Draft) => boolean): Draft | 'none' | null {
  const span = role === 'prior' ? spanInTurn(state, amount) : null
  if (span) return [...state.drafts, ...state.context.recent].filter(open).find((draft) => draft.period?.kind === span.kind) ?? 'none'
  const drafts = role === 'prior' ? state.drafts.filter(open) : []
  if (new Set(drafts.map((draft) => draft.period?.kind)).size < 2) return null
  const mark = state.context.periods.find((other) => other.start >= amount.end && other.start - amount.end < 70)
  return drafts.find((draft) => draft.period?.kind === mark?.period.kind) ?? 'none'
}

function partFrame(name: string | null, chunk: Chunk): Frame | null {
  return name === null ? null : revenueFrame(name, chunk)
}

/** "will buy back $1.5 billion of shares, down from $5 billion": the comparison is with the number before it in its sentence, and that was not taken. */
function comparesStray(state: Walk, amount: Amount): boolean {
  const before = state.context.amounts.filter((other) => other.end <= amount.start && other.kind === 'money' && !/^(?:difference|other-period|quarter-ago)$/u.test(state.notes.get(other)?.rule ?? '')) // "a penny better than the 41 cents"
  return state.drafts.length === 0 && before.length > 0 && before.every((other) => state.notes.get(other)?.outcome !== 'taken')
}

/** "Q1 net profit 50.5 million vs poll average 44.9 mln": a scaled number with no noun behind it is money where a sum of money is spoken of. */
function asMoney(state: Walk, amount: Amount, right: string): Amount {
  if (
    speaksOfVehicles(state) || isOfThings(state, amount) ||
    amount.kind !== 'number' ||
    !amount.scaled ||
    !bracketOfBefore.test(right) && !/^\s*(?:[,.;)]|in\b|a year|last|previous|(?:over|during|for) the same\b|for\b|as\b|from\b|vs\b|versus|compared|against|up\b|down\b|provided by|and (?:adjusted |net |operating )*(?:EBITDA?|EBIT|profit|income)\b|according|expected|forecasts?\b|estimates?\b|estimated|consensus\b|expectations?\b|seen\b|projected|predicted|analysts|that\b|because\b|after\b|amid\b|due to\b|owing to\b|thanks to\b|when\b|while\b|despite\b|following\b|which\b|and (?:an?|the)\b|(?:(?:net|operating|quarterly) )?(?:loss|profit)\b|$)/u.test(
      right,
    )
  )
    return amount
  return { ...amount, kind: 'money', currency: state.lastDraft?.currency ?? null }
}

/** "It added 6.2 million in the quarter, above the 4.8 million projected" */
const netAdditions = /\b(?:add(?:s|ed|ing)?|lost|losing|shed|signed up|net (?:additions?|adds)|won|attracted)\b/iu

/** "Net earnings fell 17 percent to $1.04 per share": the growth was that of the number behind it. */
function moveGrowth(state: Walk, amount: Amount): void {
  const grown = state.drafts.at(-1)
  if (!grown || grown.metric !== 'net-income' || grown.actual !== null || grown.prior !== null || grown.change === null) return
  if (!/^ (?:from [^,;\d]{3,40} |year[- ](?:over|on)[- ]year )?to (?:a record |about |around |an adjusted )?$/iu.test(state.context.text.slice(state.lastAmountEnd, amount.start))) return
  Object.assign(grown, { metric: 'eps', unit: 'per-share' })
}

/** What a number without a metric of ours is, as far as its neighbours say. */
function describeOther(text: string, amount: Amount): [rule: string, why: string] {
  const around = text.slice(Math.max(0, amount.start - 70), amount.end + 50)
  if (dealWords.test(around)) return ['deal-or-market', 'the value of a deal, an offer or a market']
  if (amount.kind === 'number') return ['count', 'a count of something']
  if (amount.per) return ['price-or-payment', 'so much a share, and no earnings']
  return ['no-metric', 'no metric of ours stands with it']
}
