// Long: what a number of a sentence may be is asked here, in one order.
// Reads one sentence: the walk over its chunks, numbers and metrics.
import type { Chunk } from './chunks.ts'
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount, MetricMark } from '../parts.ts'
import type { Role, SentenceContext, SentenceReading, Walk } from './walk.ts'
import { moveGrowth } from '../figures/contradictions.ts'
import { findLeadBasis } from '../measures/basis.ts'
import { isMeasured, turnBasis, turnClause } from '../measures/turning-basis.ts'
import { splitChunks } from './chunks.ts'
import { comparedInTurn } from './compared-in-turn.ts'
import { isBasicOfTwo } from './diluted.ts'
import { dropAsides, joinSynonyms, openFrame } from './frames.ts'
import { expectedNow } from '../guidance/analysts-now.ts'
import { isAtMidpoint, plainWords, restates, updateGuide } from '../guidance/guiding.ts'
import { findMetrics } from '../measures/metrics.ts'
import { plainEstimates, tellsOwnEstimate } from '../guidance/own-estimates.ts'
import { strayMeasure } from '../measures/own-measures.ts'
import { dropUnmeant } from '../measures/unmeant-metrics.ts'
import { placeEarlierList } from '../guidance/earlier-lists.ts'
import { isOfMonth, tellsOtherSpan, tellsQuarterMonth, betweenDays, currentTrading } from '../periods/other-spans.ts'
import { roleByYears } from '../periods/paired-years.ts'
import { isOfQuarterBefore } from '../periods/sequential.ts'
import { pairRespectively } from './pairs.ts'
import { beforeItems, isPartOfSum, ofSales, priorOfSales, standsAside, takePart } from '../businesses/parts-of-sums.ts'
import { isOfShares } from './effects.ts'
import { isBesideForecast, isForeseen, isRangeOfSums } from './foreseen.ts'
import { takePercent } from './percentages.ts'
import { settle } from './comparing.ts'
import { belongsToNext } from './belonging.ts'
import { takeRival } from './rival-measure.ts'
import { roleOfChunk } from './roles.ts'
import { takeSum } from './sums.ts'
import { bracketPrior, glanceTarget } from './targets.ts'
import { isAsideOfOtherPeriod, isHistory } from '../periods/timing.ts'
import { lastClause, couldTell, differsBy, isHypothetical, productSells, stillToCome, isCombined, probably, isRebasedGrowth, isTakenLoss, withoutThose, outsiderExpects, tellsAdditions, wouldHaveBeen, isOfEarlierReport, isOfRegion } from '../owners/unreported.ts'
import { isExpectedSentence, isOpinion, reachesBack } from '../owners/views.ts'
import { note } from './walk.ts'

/** Reads one sentence (or list item). The drafts hold only what this sentence adds; comparisons may go to drafts of the paragraph. */
export function readSentence(context: SentenceContext): SentenceReading {
  const { text, start, end } = context
  const metrics = joinSynonyms(text, dropUnmeant(text, start, dropAsides(text, start, end, findMetrics(text, start, end)))).filter(
    (mark) => !context.amounts.some((amount) => amount.ranged && amount.start < mark.start && mark.end < amount.end),
  )
  const chunks = splitChunks(text, start, end, context.amounts, metrics)
  const otherSpan = !isQuarterMonth(context) && tellsOtherSpan(text.slice(start, end), context.periods.some((mark) => mark.period.kind !== 'year'))
  const walk = new Map<Amount, Note>()
  const drafts: Draft[] = []
  const state: Walk = {
    context,
    chunks,
    metrics,
    drafts,
    notes: walk,
    frame: null,
    lastRole: null,
    lastDirection: 0,
    guide: false,
    leadBasis: findLeadBasis(text, start, end),
    beforeBracket: null,
    sticky: null,
    lastAmountEnd: start,
    sentence: [start, end],
    lastDraft: null,
    rival: null,
    subjectSegment: null,
    sunk: null,
    reaches: reachesBack(context),
    expected: context.expecting || isExpectedSentence(text.slice(start, end)),
    opinion: isOpinion(context),
    ownEstimate: tellsOwnEstimate(text, start, end),
    otherSpan,
    pairs: pairRespectively(text, end, metrics, context.amounts),
  }
  for (let index = 0; index < chunks.length; index++) readChunk(state, index)
  moveGrowth(drafts)
  return { drafts, notes: [...walk.values()] }
}

/** A page that names quarters by their last month: "net sales at Rs 5,353 crore in September 2020". */
const isQuarterMonth = (context: SentenceContext): boolean => context.quarterMonths && tellsQuarterMonth(context.text.slice(context.start, context.end))

function readChunk(state: Walk, index: number): void {
  const { context } = state
  const chunk = state.chunks[index]!
  const plain = plainWords(context.text.slice(chunk.start, chunk.end))
  const words = state.ownEstimate ? plainEstimates(plain) : plain
  updateGuide(state, chunk, words, index)
  turnClause(state, chunk)
  if (chunk.amounts.length === 0 && chunk.metrics.length === 0) return
  // "The outlook compares with a 7.3 percent profit decline to 127.4 billion yen in the year ended March": what was, beside what is foreseen
  const beside = besideOutlook.test(context.text.slice(context.start, context.start + 40)) && endedPeriod.test(context.text.slice(context.start, context.end))
  if (beside) state.guide = false
  const role = state.opinion ? 'none' : beside && !/\b(?:analysts?|consensus|estimates?)\b/iu.test(words) ? 'actual' : roleOfChunk(state, index)
  const events = [
    ...chunk.metrics.map((metric) => ({ at: metric.start, metric, amount: null })),
    ...chunk.amounts.map((amount) => ({ at: amount.start, metric: null, amount })),
  ].sort((a, b) => a.at - b.at)
  const opened = new Set<MetricMark>()
  for (const event of events) {
    if (event.metric) {
      if (!opened.has(event.metric)) openFrame(state, event.metric, chunk, role)
      continue
    }
    const amount = event.amount!
    const following = state.metrics.find((metric) => metric.start >= amount.end && metric.start - amount.end < 60)
    if (following && !opened.has(following) && belongsToNext(context.text, amount, following, state.frame)) {
      openFrame(state, following, chunk, role)
      opened.add(following)
    }
    turnBasis(state, amount)
    const own = state.pairs.get(amount)
    for (const metric of own ?? []) {
      openFrame(state, metric, chunk, role)
      takeAmount(state, amount, chunk, index, role)
    }
    if (!own) takeAmount(state, amount, chunk, index, role)
    if (amount.kind !== 'code') state.lastAmountEnd = amount.end
  }
  // "from $300.6 million (€296.8 million), or $1.44 per share": the other currency turns no role
  const twin = chunk.joiner === '(' && chunk.amounts.length === 1 && state.notes.get(chunk.amounts[0]!)?.rule === 'other-currency'
  if (!twin && chunk.amounts.some(isMeasured) && role !== 'none') state.lastRole = role
}

// "compared to $400.2 million, or 55.1% of sales"
const comparedSum = /\b(?:compared (?:to|with)|versus|against|from) [A-Z]{0,3}[$€£] ?[\d.,]+(?: ?(?:million|billion|m|bn))?,? or (?:about )?$/iu
const onFormer = /(?:%|per ?cent)(?: (?:higher|lower|more|less|better|down|up))? on (?:an? |its |the )?(?:net |operating |pre-tax |adjusted )?(?:profits?|earnings|income|loss(?:es)?|sales|revenues?|turnover|takings) of (?:about |around |nearly )?(?:[A-Z]{0,3}[$€£¥₹]\s?)?$/iu
const ofFormer = /^ (?:in|for|during) the (?:same|corresponding|comparable|equivalent|year-earlier|year-ago|prior-year|previous year['’]s) (?:quarter|period|half|months|three months|six months|time|year|\w+ quarter)\b/iu
const besideOutlook = /^\W*(?:The|That|This|Its) (?:outlook|forecast|guidance|projection|prediction|target) compare[sd] (?:with|to) /u
const endedPeriod = /\b(?:in|for) the (?:business |fiscal |financial )?(?:year|half|quarter)(?: (?:just|that|which))? ended\b/u
const reachedAgainstGuidance = /\b(?:was|were|came in|landed|finished) (?:[a-z-]+ ){0,3}(?:above|ahead of|below|within|in line with|at the (?:high|low|top|upper|lower|bottom) end of) (?:our |its |the )?(?:[a-z-]+ ){0,2}guidance(?: range)?,? at (?:about )?$/iu

/** "Gross margin was 52.4% of revenue" is the margin, not a share of something. */
function isMarginFrame(state: Walk): boolean {
  return state.frame !== null && state.frame.start >= state.lastAmountEnd && /^(?:gross|operating)-margin$/u.test(state.frame.metric)
}

function takeAmount(state: Walk, amount: Amount, chunk: Chunk, index: number, chunkRole: Role): void {
  const { text } = state.context
  const right = text.slice(amount.end, Math.min(state.sentence[1], amount.end + 90))
  const left = text.slice(Math.max(state.sentence[0], amount.start - 100), amount.start)
  let role = chunkRole
  // "it would meet the £88m of adjusted EBITDA it had promised"
  if (role === 'actual' && /\b(?:would|will|should|is set to|on (?:course|track) to) (?:meet|hit|reach|achieve|deliver) (?:the|its) (?:about )?$|\bwill (?:bring|yield|produce|generate|mean) (?:[a-z-]+ ){1,4}of (?:about |around |roughly )?$|\bhas (?:set )?its sights (?:set )?on (?:[a-z-]+ ){1,4}of (?:about |around )?$/iu.test(left)) role = 'guide'
  // "Non-GAAP net income was well above guidance at $0.13 per share"
  if (role === 'earlier-guide' && reachedAgainstGuidance.test(left)) role = 'actual'
  // "5% short of what the panel had expected, 512 billion won"
  if (role === 'actual' && /\bwhat [^,;]{3,50} (?:had|have) (?:expected|forecast|predicted|projected|reckoned on|penn?cill?ed in)(?: on average)?, (?:about )?$/u.test(left)) role = 'consensus'
  if (takeRival(state, amount)) return
  const glance = glanceTarget(state, amount)
  if (glance) return settle(state, glance, amount, 'consensus', chunk)
  // "earnings rose to $1.9bn, up 15% on profits of $1.66bn in the same quarter of 2003"
  const grownOn = role === 'actual' && amount.kind === 'money' && onFormer.test(left) && ofFormer.test(right) ? state.drafts.findLast((draft) => draft.mode === 'result' && draft.actual !== null && draft.prior === null && (draft.unit === 'currency') === amount.scaled) : undefined
  if (grownOn) return settle(state, grownOn, amount, 'prior', chunk)
  const inTurn = comparedInTurn(state, amount)
  if (inTurn) return settle(state, inTurn, amount, 'prior', chunk)
  const aside = standsAside(state, amount, role, chunk, right)
  if (aside) return note(state, amount, ...aside)
  if (role === 'actual' && isPartOfSum(state, amount, right)) return takePart(state, amount, chunk)
  // "That's $1.21 a share, or $1.02 before investment losses"
  if (role === 'actual' && chunk.joiner === 'or' && state.frame && state.frame.metric !== 'revenue' && amount.kind === 'money' && beforeItems.test(right))
    state.frame = { ...state.frame, ...(state.lastDraft?.metric === 'eps' && !amount.scaled ? { metric: 'eps' as const, perShare: true } : {}), basis: 'adjusted', basisSaid: true }
  const stray = strayMeasure(state, amount, left) ?? isForeseen(state, amount, role, right)
  if (stray) return note(state, amount, ...stray)
  if ((role === 'actual' || role === 'prior') && isRangeOfSums(state, amount, right)) return note(state, amount, 'refused', 'range', 'a range, and no number that was reported')
  if (state.opinion) {
    const forecast = expectedNow(state, amount)
    return forecast ? settle(state, forecast, amount, 'guide-consensus', chunk) : note(state, amount, 'refused', 'opinion', 'a view of someone outside the company')
  }
  if (isOfEarlierReport(text.slice(state.sentence[0], amount.start))) return note(state, amount, 'context', 'other-company', 'told by another company, some days before')
  if (/^\s(?:a|per|each|every) (?:quarter|year|month|week|day)\b(?![ -](?:ago|before|earlier|prior|on))/iu.test(right))
    return note(state, amount, 'context', 'rate', 'so much in every quarter or year')
  if (state.frame && /\btrailing[- ](?:twelve|12)[- ]months?\b/iu.test(text.slice(Math.max(state.frame.start, amount.start - 90), amount.start)))
    return note(state, amount, 'context', 'rate', 'of the last twelve months, not of the quarter')
  if (amount.kind === 'money' && /^\s(?:in|of) annual (?:net )?(?:sales|revenues?|turnover|profits?)\b/iu.test(right) && !state.guide) return note(state, amount, 'context', 'rate', 'how large it is in a year, not what was reported')
  if (/(?:^|[;,(.–—] ?|\band )(?:its |the |our )?(?:year|quarter|month)[- ]to[- ]date (?!periods?\b)(?:[\p{L}&-]+ ){1,6}$/iu.test(state.context.text.slice(Math.max(state.sentence[0], state.lastAmountEnd, amount.start - 90), amount.start)))
    return note(state, amount, 'context', 'cumulated', 'a sum to date, not of a period') // "year-to-date free cash flow totaled $351.5 million"
  if (role === 'actual' && /\b(?:over|from|versus|than|against|compared (?:to|with)) (?:the |its |our )?(?:prior|previous|last|preceding)[- ](?:year|period)(?:['’]s)?(?: (?!to\b|and\b)[\w-]+){1,6} of $/iu.test(left))
    return note(state, amount, 'context', 'year-ago', 'the number of the year before') // "up 28.7% over the prior-year quarter as-adjusted EPS of $1.15"
  if (/^(?: to \p{Lu}[\p{L}]+)?\s(?:on|at) an? annuali[sz]ed\b/u.test(right)) return note(state, amount, 'context', 'rate', 'so much in a year, by the pace of a quarter')
  if (/^\s(?:[\p{L}-]+\s){0,3}(?:since (?:its|their|the|it|they|launch|going|being|\d{4}|[A-Z])|to date\b|worldwide since)/u.test(right) && amount.kind !== 'percent')
    return note(state, amount, 'context', 'cumulated', 'a sum since a beginning, not of a period')
  if (/^\s(?:in|of|worth of)?\s?(?:additional|incremental|extra|added|potential|increased|higher|improved)\s(?:annual(?:ised|ized)?\s)?(?:net\s|operating\s)?(?:revenues?|sales|profits?|earnings|income|EBITDA|cash flow)\b/iu.test(right))
    return note(state, amount, 'context', 'component', 'what is added, not the whole')
  if (role === 'actual' && /\b(?:path|road|way|journey|route|goal|ambition|aim|vision) (?:to|of|towards?) (?:about |at least |more than |around )?$/iu.test(left))
    return note(state, amount, 'refused', 'hypothetical', 'a goal is not what was')
  if (amount.kind === 'percent' && /^(?: (?:down|up|lower|higher|less|more))?,? (?:from|on|over|than|versus|compared (?:with|to)) (?:(?:at )?the (?:year[- ]end|end of (?:the (?:last |previous )?(?:financial )?year|20\d\d|(?:last )?December))|the (?:last|previous|prior|preceding) (?:half|six months))\b/iu.test(right))
    return note(state, amount, 'context', 'other-comparison', 'compared with the half before')
  // "a country where it has invested £100m but lost £9.8m"
  if (role === 'actual' && /\b(?:, )?where (?:it|the (?:company|group|chain|retailer|bank)) (?:has |had )?[^,;]*\blost (?:about |around |nearly )?$/iu.test(text.slice(state.sentence[0], amount.start)))
    return note(state, amount, 'refused', 'part', 'lost in one place, and not by the whole company')
  if (amount.kind === 'percent' && /^\s(?:increase|rise|jump|gain|surge|drop|fall|decline|decrease|uptick|dip|slide) in (?:its |the |their )?(?:stocks?|shares|share price)\b/iu.test(right))
    return note(state, amount, 'context', 'share-price', 'a move of the shares')
  if (amount.kind === 'percent' && (state.frame?.metric === 'bookings' || state.frame?.metric === 'backlog') && /^ to (?:an? (?:record|all-time high) (?:of )?)?[\d,]+ (?:homes|units|contracts|lots|orders|systems)\b/u.test(right) && /% (?:in|by) (?:dollar )?value\b/u.test(text.slice(amount.end, Math.min(state.sentence[1], amount.end + 150))))
    return note(state, amount, 'context', 'count', 'how a number of things changed') // "increased 6% to 15,588 homes and 8% in value to $4.7 billion"
  if ((amount.kind === 'percent' || amount.kind === 'money') && /^\s(?:an?|per|a) (?:ounce|pound|tonne|ton|barrel|mile|kilo|unit|litre|gallon)\b/iu.test(right))
    return note(state, amount, 'context', 'unit-price', 'a rate of a price or cost of goods')
  // "Despite $1.78 billion in net losses reported by the top six airlines"
  if (/^\s(?:in|of) (?:[a-z]+ ){1,3}(?:reported|posted|suffered|made|booked) by (?:the (?:top|largest|biggest|world|country|nation|industry|big|two|three|four|five|six|seven)\b|all\b|major|other|rivals?)/iu.test(right))
    return note(state, amount, 'refused', 'combined', 'a sum of several companies')
  if (isCombined(text.slice(state.sentence[0], amount.start)) && role !== 'guide')
    return note(state, amount, 'refused', 'combined', 'a sum of several companies')
  if ((role === 'actual' && stillToCome.test(text.slice(/^ to (?:about |around |nearly |some )?$/u.test(text.slice(state.lastAmountEnd, amount.start)) ? state.sentence[0] : Math.max(state.sentence[0], state.lastAmountEnd), amount.start))) || (role !== 'consensus' && isTakenLoss(text.slice(Math.max(state.sentence[0], amount.start - 70), amount.start))))
    return note(state, amount, 'refused', 'hypothetical', 'what is about to be is not what was')
  // "those sales increased 77 percent", after sales that were none of the company's
  if (role === 'actual' && state.frame?.mark && /\b(?:those|these|such) $/iu.test(text.slice(Math.max(state.sentence[0], state.frame.mark.start - 7), state.frame.mark.start)) && !state.context.recent.some((draft) => draft.mode === 'result' && draft.metric === state.frame!.metric))
    return note(state, amount, 'refused', 'product', 'of sales that are not the company\'s own')
  if (role === 'actual' && productSells.test(text.slice(state.sentence[0], amount.start)))
    return note(state, amount, 'refused', 'product', 'what a product sold, not the company')
  if (role === 'actual' && /\b(?:lost|cost(?:s|ing)? (?:it|them|us|the (?:company|group|bank|firm)|\p{Lu}[\p{L}]+)) (?:about |around |nearly |some |more than |perhaps |up to |as much as )*$/iu.test(left) && /^ (?:in|of) (?:[\p{L}-]+ ){0,3}(?:sales|revenues?|turnover|business)\b/iu.test(right)) return note(state, amount, 'context', 'difference', 'sales that were lost')
  if (role === 'actual' && amount.kind === 'money' && /^(?: (?!corresponding|same|comparable|period)[a-z-]+){0,4} in the (?:previous|prior|preceding) (?:full )?(?:fiscal |financial |business )?year\b/iu.test(right)) return note(state, amount, 'context', 'history', 'a number of the year before')
  if (isOfRegion(state, amount, right)) return note(state, amount, 'refused', 'part', 'of a region told of before, and not of the whole company')
  // "Outside these two customers, revenues grew 19%": growth of a part that is named by what it leaves out
  if (role === 'actual' && /^\W*(?:outside(?: of)?|apart from|aside from|with the exception of)\s[^,]{3,70},/iu.test(text.slice(state.sentence[0], amount.start)))
    return note(state, amount, 'refused', 'part', 'a part of the whole, named by what it leaves out')
  if ((role === 'actual' && currentTrading.test(text.slice(state.sentence[0], amount.start))) || (role !== 'guide' && betweenDays.test(text.slice(...state.sentence))))
    return note(state, amount, 'context', 'other-period', 'the weeks since the period that is reported')
  if (amount.kind === 'percent' && /\bnumber of (?:[a-z-]+ ){1,5}(?:rose|fell|grew|dropped|climbed|jumped|declined|increased|decreased|slipped|was (?:up|down)) (?:by )?(?:about |nearly )?$/iu.test(left))
    return note(state, amount, 'context', 'count', 'how a number of things changed')
  if (amount.kind === 'number' && differsBy.test(right)) return note(state, amount, 'context', 'difference', 'by how many it differs')
  if (state.frame?.metric === 'users' && tellsAdditions(text.slice(state.sentence[0], amount.start), amount.kind))
    return note(state, amount, 'context', 'additions', 'how many came or went, not how many there are')
  if (isBesideForecast(state)) return note(state, amount, 'context', 'history', 'an earlier number of the period that is forecast')
  if (isOfShares(state, amount)) return note(state, amount, 'context', 'move-of-shares', 'what the shares did')
  if ((role === 'guide' || role === 'actual') && amount.kind === 'money' && (/^ \((?:[A-Z]{0,3}[$€£¥])[^()]{2,20}\) to (?:[A-Z]{0,3}[$€£¥]|\d)/u.test(right) || /\d[^()]{0,12} \((?:[A-Z]{0,3}[$€£¥])[^()]{2,20}\) to $/u.test(left)))
    return note(state, amount, 'refused', 'split-range', 'a range that another currency parts')
  if (isBasicOfTwo(state, amount, right)) return note(state, amount, 'context', 'basic', 'per share before dilution; the diluted number stands behind it')
  const paired = roleByYears(text, state.sentence[1], amount, state.context.amounts)
  if (paired && (role === 'actual' || role === 'prior')) role = paired
  if (role === 'prior' && amount.kind === 'money' && isOfQuarterBefore(state, amount)) role = 'none'
  if (role === 'none')
    return note(state, amount, 'context', 'other-comparison', 'compared with something that is neither expectation nor last year')
  if (state.guide && isMeasured(amount) && placeEarlierList(state, amount)) return
  if (amount.kind === 'percent' && chunk.joiner === '(') {
    const beside = bracketPrior(state, amount, chunk)
    if (beside) return settle(state, beside, amount, 'prior', chunk)
  }
  if (
    amount.kind === 'year' ||
    amount.kind === 'date' ||
    amount.kind === 'time' ||
    amount.kind === 'ordinal' ||
    amount.kind === 'code' ||
    amount.kind === 'multiple'
  )
    return note(state, amount, 'context', amount.kind, `a ${amount.kind}, not a result`)
  if (amount.midpoint || isAtMidpoint(state, amount, role)) return note(state, amount, 'context', 'midpoint', 'a midpoint is not a bound')
  if (amount.kind === 'percent' && (role === 'prior' || comparedSum.test(left)) && priorOfSales(state, amount, left, right)) return
  if (amount.kind === 'percent' && role === 'actual' && ofSales(state, amount, left, right)) return takePercent(state, amount, role, chunk, index, left, right)
  if (
    /^\s(?:of (?:that|which|it|those|(?:net |total )?(?:sales|revenues?)|its|all|total|the (?:total|company|market|book|chips|category|(?:[a-z-]+ ){0,2}(?:growth|increase|rise|decline|drop)))\b|of (?:[a-z-]+ )?(?:sign-?ups|customers|members|subscribers|users|shoppers|clients|employees|people|households|respondents|patients|buyers)\b)/iu.test(
      right,
    ) &&
    amount.kind === 'percent' &&
    !(isMarginFrame(state) && /^\sof (?:net |total )?(?:sales|revenues?)\b/iu.test(right))
  )
    return note(state, amount, 'context', 'share-of', 'a share of something')
  if ((/^[^,;.]{0,70}\b(?:turned into|gave way to|swung to|became)\b/iu.test(right) || (/^[^,;.]{0,40} into an? /u.test(right) && /\bturned [^,;.\d]{3,40}$/u.test(left))) && role === 'actual') role = 'prior'
  else if (
    /\b(?:turned into|gave way to|became|swung to|turned [^,;]{3,80} into an?)\b[^,;]*$/iu.test(
      text.slice(Math.max(state.lastAmountEnd, amount.start - 100), amount.start),
    ) &&
    role === 'prior'
  )
    role = 'actual'
  // "cut its guidance from $5.15 to $4.75"
  if (role === 'earlier-guide' && state.lastAmountEnd > chunk.start && /\bfrom (?:[^,;]|,(?=\d)){1,80} to (?:about |around |a range of |between )?$/iu.test(left.slice(-100))) role = 'guide'
  if (
    role === 'prior' &&
    /\bfrom (?:[^,;]|,(?=\d)){1,80} to (?:a record |about |around |nearly )?$/iu.test(left.slice(-100)) &&
    state.lastAmountEnd > chunk.start
  )
    role = 'actual'
  // "it would have earned 61 cents per share without those expenses"
  if (/\bwould have (?:earned|made|posted) (?:about |around )?$/iu.test(left) && amount.kind === 'money' && state.frame && withoutThose.test(right)) {
    state.frame = { ...state.frame, basis: 'adjusted', basisSaid: true }
    return takeSum(state, amount, 'actual', chunk, left, right)
  }
  // "says advertising revenue will “roughly double” to $3 billion this year"
  if (role === 'actual' && /\bwill ["“]?(?:\p{L}+ )?(?:double|triple|quadruple)["”]? to (?:about |some |nearly )?$/u.test(left)) return note(state, amount, 'refused', 'hypothetical', 'what will be is not what was')
  if (wouldHaveBeen.test(left) && amount.kind === 'money' && state.leadBasis !== 'adjusted')
    return note(state, amount, 'refused', 'hypothetical', 'what would have been is not what was')
  if (/\b(?:(?:pass|cross)(?:es|ed|ing)?|surpass(?:es|ed)) (?:the )?$/iu.test(left) || (/^(?: (?:in|of) (?:\p{L}+ ){0,4}\p{L}+)? (?:mark\b|for the first time)/iu.test(right) && !/\b(?:anticipated|expected|consensus|forecast|estimated|predicted) $/iu.test(left)))
    return note(state, amount, 'context', 'threshold', 'a mark that was passed, not the number itself')
  if (
    role === 'actual' &&
    !(state.leadBasis === 'adjusted' && amount.kind === 'money' && wouldHaveBeen.test(left)) &&
    !isRebasedGrowth(state, amount, left, right) &&
    (couldTell(text, state.sentence[0], state.frame?.start ?? 0) || /\b(?:could|might|may|would(?! have (?:grown|risen|been (?:up|\d)|increased|climbed|fallen|declined|been down))|should|can)\b[^,;:]*$/u.test(
      text.slice(state.frame && state.frame.start >= state.sentence[0] && state.frame.start <= amount.start ? state.frame.start : Math.max(state.sentence[0], state.lastAmountEnd), amount.start),
    ))
  )
    return restates(state) || (state.leadBasis === 'adjusted' && amount.kind === 'money' && /\bwould have\b/u.test(left)) ? takeSum(state, amount, 'actual', chunk, left, right) : note(state, amount, 'refused', 'hypothetical', 'what could be is not what was')
  if (role === 'actual' && !state.ownEstimate && probably.test(text.slice(Math.max(state.sentence[0], amount.start - 110), amount.start)))
    return note(state, amount, 'refused', 'hypothetical', 'what probably was is not what was reported')
  const rebased = state.leadBasis === 'adjusted' && amount.kind === 'money' && wouldHaveBeen.test(left)
  if (role === 'actual' && !rebased && isHypothetical(lastClause(text.slice(Math.max(state.sentence[0], state.lastAmountEnd), amount.start))))
    return note(state, amount, 'refused', 'hypothetical', 'what would be is not what was')
  if (role === 'actual' && state.context.opinion && outsiderExpects.test(left))
    return note(state, amount, 'refused', 'opinion', 'what an analyst expects is not what was reported')
  if (role === 'actual' && /\bat least (?:about |minus |negative )?$/iu.test(left) && amount.kind === 'money' && state.context.recent.some((draft) => draft.mode === 'guidance'))
    return note(state, amount, 'refused', 'bound', 'a bound beside forecasts is not what was reported')
  if ((role === 'prior' && state.otherSpan) || (role === 'actual' && (state.otherSpan || (isOfMonth(right) && !isQuarterMonth(state.context)))))
    return note(state, amount, 'context', 'other-span', 'a number of a month or of odd weeks, not of a period')
  if (role === 'actual' && isAsideOfOtherPeriod(state, amount))
    return note(state, amount, 'context', 'history', 'an aside about another period than the one reported')
  if (role === 'actual' && !state.context.past && isHistory(state, amount))
    return note(state, amount, 'context', 'history', 'a number of a year this article does not report')
  if (state.context.past && role === 'actual') {
    if (amount.kind !== 'money' && amount.kind !== 'number' && !isMarginFrame(state))
      return note(state, amount, 'context', 'history', "a change of last year's")
    if (amount.kind === 'money' && isOfQuarterBefore(state, amount)) return note(state, amount, 'context', 'quarter-ago', 'a number of the quarter before')
    role = 'prior'
  }
  if (amount.kind === 'percent' || amount.kind === 'points' || amount.kind === 'bps') return takePercent(state, amount, role, chunk, index, left, right)
  // "the operating margin to 6.5 from 8.4 percent"
  if (amount.kind === 'number' && isMarginFrame(state) && /^ (?:from|to|after|versus|compared with) \d[\d.]* ?(?:%|per ?cent)/u.test(right)) return takePercent(state, { ...amount, kind: 'percent' }, role, chunk, index, left, right)
  if (amount.kind === 'money' || amount.kind === 'number') return takeSum(state, amount, role, chunk, left, right)
}
