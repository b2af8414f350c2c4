// The role of a chunk's numbers: reported, expected, last year's, guided, or none of these.
import type { Chunk } from './chunks.ts'
import type { Role, Walk } from './walk.ts'
import * as cues from './cues.ts'
import { belongsToNext } from './belonging.ts'
import { comparesOnOtherFooting, goesOnComparing, isPerShareAgain } from './compared-again.ts'
import { expectedLead, isExpectation, isForecastAside, isOwnPlan, isPassed, isUnexpected } from './expectations.ts'
import { besideGuidance, endsAgo, goesOnEarlier, isEarlierStatement, judgesGuidance, ownEarlier, plainWords, turnsToNow } from '../guidance/guiding.ts'
import { plainEstimates } from '../guidance/own-estimates.ts'
import { expectsInBrackets, findRecent } from './targets.ts'
import { isAgoStatement, isEarlierLabel, isLeadAgo } from '../periods/year-ago.ts'

/** The words between the last number and a chunk, where no metric of ours stands in them. */
function leadBefore(state: Walk, index: number): string {
  let from = index
  while (from > 0 && state.chunks[index]!.start - state.chunks[from]!.start < 300) {
    const previous = state.chunks[from - 1]!
    if (
      previous.amounts.some((amount) => amount.kind !== 'year' && amount.kind !== 'date') ||
      previous.metrics.some((metric) => metric.metric) ||
      state.chunks[from]!.joiner === 'but' ||
      state.chunks[from]!.joiner === ';' ||
      previous.opener !== null
    )
      break
    from--
    if (state.chunks[from]!.joiner === ';') break
  }
  const lead = from === index ? '' : state.context.text.slice(state.chunks[from]!.start, state.chunks[index]!.start)
  if (lead !== '' && state.chunks[index]!.joiner === ',' && cues.asExpected.test(state.context.text.slice(Math.max(state.context.start, state.chunks[from]!.start - 4), state.chunks[index]!.start))) return ''
  return watchedByAnalysts.test(lead) ? '' : lead.replace(/(?:^|-- ?)the way (?:Wall Street|the Street|analysts)[^-]{3,90}(?:-- ?|$)/u, '')
}

// "Operating profit, which analysts often consider a better gauge, rose": how a measure is looked at, and nothing that was expected
const watchedByAnalysts = /^\W*(?:many |most |some )?(?:analysts|investors|the market|economists) (?:[a-z]+ ){0,2}?(?:consider|regard|see|watch|view|prefer|follow|use|track|treat)\b[^\d]*$/u

/** "FactSet's revenue rose 13 percent" in a story of FactSet, "State Street reported": no expectation. */
function withoutOwnName(context: Walk['context'], words: string): string {
  return context.companyNames.includes('FactSet') && /^\W*FactSet['’]s\b/u.test(words) ? words.replace('FactSet', '~~~~~~~') : words.includes('Street') ? context.companyNames.reduce((rest, name) => (name.includes(' Street') ? rest.replaceAll(name, '~'.repeat(name.length)) : rest), words) : words
}

export function roleOfChunk(state: Walk, index: number): Role {
  const { context, chunks } = state
  const chunk = chunks[index]!
  const own = (text: string): string => (state.ownEstimate ? plainEstimates(text) : text)
  const words = own(withoutOwnName(context, plainWords(context.text.slice(chunk.start, chunk.end))))
  const next = chunks[index + 1]
  const aside =
    next &&
    next.amounts.length === 0 &&
    next.metrics.length === 0 &&
    next.joiner !== ';' &&
    !(next.joiner === '(' && chunks[index + 2]?.joiner === ':') && // "vs. Rs 12,855 crore (estimate: Rs 15,622 crore)": the bracket has a number of its own
    next.joiner !== 'but' &&
    next.joiner !== 'while'
      ? context.text.slice(next.start, next.end)
      : ''
  if (!state.guide && chunk.metrics.length === 0 && expectsInBrackets(state, chunk)) return 'consensus'
  const lead = chunk.joiner === 'and' && chunk.metrics.some((metric) => metric.metric !== null) ? '' : own(withoutOwnName(context, leadBefore(state, index)))
  if (/^\W*(?:beating|topping|missing|surpassing|exceeding|trailing) (?:the|an?) (?:\p{L}+ ){0,3}(?:forecasts?|estimates?|projections?) (?:of|for) $/iu.test(context.text.slice(chunk.start, chunk.amounts[0]?.start ?? chunk.start))) return 'consensus'
  const place = state.guide || /\b(?:consensus|analyst|street)/iu.test(words) ? null : besideGuidance(words)
  if (place) {
    if (chunk.amounts.every((amount) => amount.start > chunk.start + place.index)) return 'none'
  }
  if (chunk.start < expectedClauseEnd(context.text, context.start, context.end)) return 'consensus'
  // "beat estimates by a penny at $1.36 per share": the difference first, then the company's own number
  if (/^(?:beat|topp|miss|exceed|surpass)/u.test(chunk.opener ?? '') && differenceThenOwn.test(context.text.slice(chunk.start, chunk.amounts.at(-1)?.start ?? chunk.start))) return 'actual'
  const expected = cues.consensusWords.test(words)
  const expectedAside = cues.consensusWords.test(aside)
  const ago = cues.yearAgoWords.test(words)
  const earlier = cues.earlierWords.test(words)
  if (
    /^(?:after|because|despite|blaming)$/u.test(chunk.joiner) &&
    chunk.opener === null &&
    !/^\s*(?:tax(?:es)?|minorit(?:y|ies)|interest|leases?|non-controlling|(?:special|exceptional|one-off|non-recurring) items|exceptionals)\b/iu.test(words) &&
    !chunk.metrics.some((metric) => metric.metric !== null)
  )
    return 'none'
  const comparison = chunk.opener !== null
  // "were exactly what analysts had forecast": the number is the company's own
  const met = /\b(?:were|was|is|are) (?:exactly|just|precisely|about|roughly) (?:what|as) (?:analysts|(?:the |Wall )?Street|brokers|the market) (?:had )?(?:forecast|expected|predicted)/iu
  if (met.test(words) || ofWhole.test(words)) return 'actual'
  const previous = chunks[index - 1]
  const named = chunk.joiner === 'which' && previous !== undefined && /\b(?:consensus|estimates?|forecasts?)\W*$/iu.test(context.text.slice(previous.start, previous.end)) && /^\s*(?:stood|was|had been|were|came)\b/iu.test(words)
  if (named || isForecastAside(chunk, words)) return 'consensus'
  if (
    /^(?:in line with|matching|matched)/u.test(chunk.opener ?? '') &&
    /\b(?:consensus|estimates|expectations|forecasts)\b[^,;]{0,20} at $/iu.test(
      context.text.slice(chunk.start, chunk.amounts[0]?.start ?? chunk.start),
    )
  )
    return 'actual'
  // "surpassing the profit for 2025, which stood at 6.57 trillion": of what it is compared with
  if (chunk.joiner === 'which' && previous && previous.opener !== null && previous.amounts.length === 0 && previous.metrics.length > 0 && /\b(?:for|of|in) (?:all of |the whole of |fiscal )?20\d\d\W*$/u.test(context.text.slice(previous.start, previous.end)) && /^\s*(?:stood|was|were|had been|came|totall?ed|amounted)\b/iu.test(words))
    return cues.consensusWords.test(context.text.slice(previous.start, previous.end)) ? 'consensus' : cues.yearAgoWords.test(context.text.slice(previous.start, previous.end)) ? 'prior' : 'none'
  // "Compared to the prior-year quarter, which had a net loss of $875,000"
  if (chunk.joiner === 'which' && previous?.opener != null && /^compared/u.test(previous.opener) && cues.yearAgoWords.test(context.text.slice(previous.start, previous.end)) && /^\s*(?:had|saw|showed|produced|brought) an? /iu.test(words)) return 'prior'
  const reports = /\b(?:reported|posted|delivered|recorded|generated|came in)\b/iu.test(words)
  if (state.expected && !comparison && !reports)
    return state.guide && state.drafts.length === 0 && findRecent(state, (draft) => draft.mode === 'guidance' && draft.consensus === null)
      ? 'guide-consensus'
      : 'consensus'
  if (goesOnEarlier(context) || (isEarlierStatement(context.text.slice(context.start, context.end)) && !turnsToNow(context.text.slice(context.start, chunk.end)))) return 'earlier-guide'
  if (state.guide) {
    if (chunk.joiner === 'after' && /^\s*(?:seeing|having|posting|reporting|suffering|recording|booking)\b/iu.test(words)) return 'none' // "expects revenue to recover after seeing profit fall by $6.5 million"
    if (/^\W*(?:at the [^,]{3,24} )?(?:stage )?(?:that|it|this) (?:was|had been)\b/iu.test(words)) return 'earlier-guide'
    if (chunk.joiner === ':' && chunks[index - 1]?.joiner === '(' && cues.consensusWords.test(leadBefore(state, index))) return 'guide-consensus'
    if (chunk.joiner === ':' && chunks[index - 1]?.joiner === '(' && cues.earlierWords.test(leadBefore(state, index))) return 'earlier-guide'
    if (/^from$/u.test(chunk.opener ?? '') && /\b(?:rang(?:e|es|ed|ing)|anywhere|somewhere)\s*$/iu.test(context.text.slice(Math.max(context.start, chunk.start - 12), chunk.start))) return 'guide'
    // "would still be lower than the record 2.5 trillion posted for the previous year"
    if (comparison && /\d[^,;]{0,24} (?:posted|reported|made|earned|recorded|booked|achieved) (?:in|for) (?:the|its)\b/u.test(words)) return 'none'
    // "should be above 1.15 billion": a bound, no comparison
    if (
      /^(?:well )?(?:above|below|under)$|^(?:more|less|higher|lower) than$/u.test(chunk.opener ?? '') &&
      /\b(?:be|reach|total|come in|come to|land|end|of|expects?|sees?)\s*$/iu.test(
        context.text.slice(Math.max(context.start, chunk.start - 12), chunk.start),
      )
    )
      return 'guide'
    // "to 870 billion yen from an earlier estimate of 670 billion"
    if (earlier && (/^(?:up |down )?from$/u.test(chunk.opener ?? '') || (comparison && ownEarlier.test(words)))) return 'earlier-guide'
    const kept = earlier && !comparison && /\b(?:maintain|reaffirm|reiterat|back|confirm|repeat)(?:s|ed|es|ing)? (?:its|their|the|our) (?:previous|prior|earlier|existing) (?:\w+ ){0,3}(?:guidance|outlook|forecast|target)/iu.test(context.text.slice(context.start, chunk.end))
    if ((comparison || earlier || chunk.joiner === '(') && !kept) {
      if (
        expected &&
        !/\b(?:it|they|the company|management) (?:had )?(?:penn?cill?ed|forecast|given|gave|expected|guided|projected|promised|set)/iu.test(
          words,
        ) &&
        !/\b(?:its|their|the (?:previous|prior|earlier))\b[^.]{0,30}\b(?:forecast|estimate|projection)/iu.test(words) &&
        !(
          earlier &&
          /\b(?:forecast|guidance|range|target|outlook|expectations?|view)\b/iu.test(words) &&
          !/consensus|analyst|street/iu.test(words)
        )
      )
        return 'guide-consensus'
      // "is forecast to increase 2% to 3% versus a 4% gain last year"
      if (comparison && ago && !earlier && !/\b(?:forecast|guidance|outlook|target|range)\b/iu.test(words)) return 'none'
      if (comparison && !earlier && !expected && ofEarlierYear.test(words) && !/\b(?:forecast|guidance|outlook|target|range|expect\w*)\b/iu.test(words)) return 'none' // "$13 billion, up from $11.9 billion in 2025"
      if (comparison || earlier)
        return expectedAside && !earlier && !/^from/u.test(chunk.opener ?? '') ? 'guide-consensus' : 'earlier-guide'
    }
    if (/\b(?:consensus|analysts?|the Street|Wall Street|investors were)\b|^\s*an? (?:average |mean )?estimate of /iu.test(words)) return 'guide-consensus'
    return 'guide'
  }
  if (expected && judgesGuidance(context)) return 'guide-consensus'
  // "adjusted earnings per share of $4.94 from sales of $21.9 billion"
  if (chunk.opener === 'from' && state.frame !== null && (state.frame.metric === 'eps' || state.frame.metric === 'net-income') && salesBeside.test(words) && (state.lastRole === 'actual' || state.lastRole === 'consensus')) return state.lastRole
  if (comparison) {
    // "surpassed the previous record high of 65.98 trillion won"
    if (!expected && !ago && /^\W*\w+ (?:the |its |a )?(?:previous |prior |earlier |last |old )?(?:all-time |quarterly |annual )?(?:records?|peak|high)\b/iu.test(words)) return 'none'
    // "rose 4% from the year-earlier period to $4.38 a share"
    if (/^compared (?:with|to)$/u.test(chunk.opener!) && chunk.amounts.length === 1 && /^\W*compared (?:with|to) (?:a|the) (?:year (?:earlier|ago|before)|(?:same|year-earlier|year-ago|corresponding) (?:period|quarter|half)(?: (?:of )?last year| a year (?:ago|earlier))?) to (?:a record )?$/u.test(context.text.slice(chunk.start, chunk.amounts[0]!.start))) return 'actual'
    // "was 13% higher than the prior corresponding period at $63.6 million"
    if (chunk.amounts.length === 1 && /^(?:(?:higher|lower|more|less|better) )?than (?:the |a |in the )?(?:pcp|(?:prior|previous) corresponding (?:period|quarter|half)(?: \(pcp\))?|year (?:ago|earlier|before)|last year|(?:prior|previous) year|(?:same|year-earlier|year-ago|corresponding) (?:period|quarter|half)(?: (?:of )?last year| a year (?:ago|earlier))?),? at (?:a record )?(?:[A-Z]{0,3}[$€£¥₹]\s?|[A-Z]{2,3}\.? ?)?$/u.test(context.text.slice(chunk.start, chunk.amounts[0]!.start))) return 'actual'
    if (chunk.opener === 'from' && chunk.amounts.length === 1 && /^from (?:the |a )?(?:year-earlier|year-ago|prior-year|same|year earlier|year ago|year before|(?:previous|prior|preceding) quarter|(?:previous|prior|preceding|last) (?:fiscal |financial |business )?year)[^,;\d]{0,30} to (?:a record )?$/iu.test(context.text.slice(chunk.start, chunk.amounts[0]!.start))) return 'actual'
    // "was down 6% from the year-ago quarter at $12.8 billion": behind the growth, where it stands
    if (chunk.opener === 'from' && chunk.amounts.length === 1 && /\d ?(?:%|per ?cent) $/u.test(context.text.slice(Math.max(context.start, chunk.start - 10), chunk.start)) && /^from (?:the |a )?(?:year-earlier|year-ago|prior-year|same|year earlier|year ago|year before) (?:quarter|period|half|year)?,? ?(?:last year )?at (?:a record )?$/iu.test(context.text.slice(chunk.start, chunk.amounts[0]!.start))) return 'actual'
    // "both pills beat analysts' predictions to bring in revenues of": what they brought in is no prediction
    if (/^beat(?:s|ing)? (?:[\w’']+ ){0,2}(?:predictions|forecasts|estimates|expectations) (?:to|by|with|and) (?:bring|brought|post|deliver|reach|generat|turn|grow|gain|ris|climb|increas)\w*\b/iu.test(words)) return 'none'
    if (isPassed(state, chunk) || isOwnPlan(words)) return 'none'
    if (expected) return 'consensus'
    // "estimated earnings of 44 cents. That compares with 32 cents a year earlier": last year's of the quarter to come
    if (context.recent.at(-1)?.mode === 'guidance' && /^\W*That compares (?:with|to)\b/u.test(context.text.slice(context.start, context.start + 24))) return 'none'
    if (ago || cues.quarterAgoWords.test(words)) return 'prior'
    if (ofEarlierYear.test(words)) return 'prior'
    if (context.versus && /^(?:vs|versus)/u.test(chunk.opener!)) return 'consensus'
    if (expectedAside && !/^(?:up |down )?from$/u.test(chunk.opener!)) return 'consensus' // "up from $2.38, analysts having expected $2.61"
    if (cues.yearAgoWords.test(aside)) return 'prior'
    if (/\b(?:it|they|the company) (?:had )?(?:reported|posted|made|lost|earned|recorded) (?:in|for) (?:(?:the )?(?:Q[1-4]|(?:first|second|third|fourth) quarter|(?:first|second) half)(?: of)? )20\d\d\b/u.test(words)) return 'prior'
    if (/\b(?:company|it|they|group) (?:had )?(?:reported|disclosed|announced|gave) in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u.test(words)) return 'none'
    if (/\b(?:the company|it|management|they) (?:had|has|itself)\b|\bits own\b/iu.test(words)) return 'none'
    // "gains on its investments, which topped two trillion yen": a mark, and nobody's expectation
    if (/^(?:topp|surpass|exceed|clear)/u.test(chunk.opener!) && (chunk.joiner === 'which' || previous?.joiner === 'which') && !cues.consensusWords.test(context.text.slice(context.start, context.end))) return 'none'
    // "monthly sales topped NT$160 billion"
    if (/^(?:topp|clear|surpass|exceed)\w* (?:[A-Z]{0,3}[$€£¥₹₩]|[A-Z]{1,3} |Rs\.? ?)?$/u.test(context.text.slice(chunk.start, chunk.amounts[0]?.start ?? chunk.start)) && isUnexpected(context)) return 'none'
    if (/^(?:topp|beat|clear|surpass|exceed|miss|ahead|short|shy|past|trail|lagg|undershot)/u.test(chunk.opener!)) return 'consensus'
    if (/^after/u.test(chunk.opener!)) {
      const first = chunk.amounts[0]
      return first &&
        (first.start - chunk.start < 12 || /^after (?:minus|negative) $/u.test(context.text.slice(chunk.start, first.start)) ||
          /^after (?:an? )?(?:net |operating |statutory )?(?:profit|income|earnings|loss|surplus|deficit) of (?:about )?$/iu.test(
            context.text.slice(chunk.start, first.start),
          )) &&
        /^\s*(?:in (?:the|Q\d)|a year|last|previous|the year|[.,;)]|$)/iu.test(context.text.slice(first.end, chunk.end))
        ? 'prior'
        : 'none'
    }
    // "higher than $357 million, or $0.47 per share, in last year's second quarter"
    if (/^(?:vs\.?|versus|against)$/u.test(chunk.opener!) && state.lastDraft?.consensus === null && state.drafts.some((draft) => draft.consensus !== null) && state.drafts.every((draft) => draft.prior === null) && !cues.yearAgoWords.test(context.text.slice(context.start, context.end))) return 'consensus' // "EPS of $3.12 versus $2.90 consensus, net sales of $5.81 billion versus $5.74 billion"
    if (/ than$|^than/u.test(chunk.opener!) && tellsAgoLater(context.text.slice(chunk.end, context.end))) return 'prior'
    if (/(?:better|worse|higher|lower|more|less|fewer) than$|^than|(?:above|below|under)$/u.test(chunk.opener!))
      return chunk.amounts.some((amount) => amount.kind === 'money') && !isUnexpected(context) ? 'consensus' : 'none'
    return 'prior'
  }
  if (chunk.joiner === 'or' && state.lastRole && (chunk.metrics.length === 0 || isPerShareAgain(context.text, chunk))) {
    const compared = next?.opener != null && next.amounts.length > 0 && (state.lastRole === 'prior' || state.lastRole === 'consensus')
    return compared && /^(?:up|down|from|compared|versus|vs|against)/u.test(next.opener!) ? 'actual' : state.lastRole
  }
  // "The bottom line, which had been a loss of 214 million rand, was a profit of 377 million rand"
  if (chunk.joiner === 'which' && /^\s*had been\b/u.test(words)) return 'prior'
  if (inheritsRole(state, chunk) || goesOnComparing(state, chunk) || comparesOnOtherFooting(state, chunk, previous)) return state.lastRole!
  if (state.sticky) return state.sticky
  if (chunk.joiner === ':' && isEarlierLabel(chunks[index - 1], context)) return 'prior'
  // "Estimated 2026 sales: $51.9 billion"
  if (chunk.joiner === ':' && chunks[index - 1] && /^\W*(?:estimated|projected|expected|forecast|consensus)\b/iu.test(context.text.slice(chunks[index - 1]!.start, chunks[index - 1]!.end)))
    return /\b20\d\d\b/u.test(context.text.slice(chunks[index - 1]!.start, chunks[index - 1]!.end)) ? 'none' : 'consensus'
  if (
    /^\W*(?:when |where )?(?:(?:the year before|(?:twelve months|a year) (?:ago|earlier|before),?|in (?:the )?[^,;]{4,40},?) )?(?:it|that|this|they|the (?:figure|number)) had been\b|^\W*in (?:the )?[^,;]{0,30} of the (?:previous|prior|preceding|last) (?:fiscal |financial |business )?year,? (?:it|that|this|they) (?:was|were)\b/iu.test(
      words,
    )
  )
    return 'prior'
  // "Net income was $846 million; in the second quarter of 2025 it was $618 million"
  if (state.drafts.some((draft) => draft.mode === 'result' && draft.actual !== null) && agoByYear.test(words)) return 'prior'
  // "Operating loss: $28.7M. (It was a profit of $9.3M.)"
  if (/^\(\s?(?:It|That|This) (?:was|had been) (?:an? )?(?:profit|loss|gain)\b/u.test(context.text.slice(context.start, context.start + 40)) && context.recent.some((draft) => draft.mode === 'result' && draft.actual !== null)) return 'prior'
  if (expected && isExpectation(words)) return 'consensus'
  if (ago && chunk.amounts.length > 0 && isAgoStatement(context.text, chunk)) {
    if (/\b(?:that year['’]s|at the time)\b/iu.test(words)) state.sticky = 'prior'
    return 'prior'
  }
  // "That compared with an operating profit of $1.55 billion and a margin of 8.6%": all of it is what is compared with
  if (/^\W*(?:That|This|It|Those|These|They)(?: figures?| numbers?| sum| results?| performance)? compare[sd]? (?:with|to) /u.test(context.text.slice(context.start, context.start + 40)) && !/;|\bwhile\b|\bbut\b/u.test(context.text.slice(context.start, chunk.start)))
    return expected || cues.consensusWords.test(context.text.slice(context.start, context.end)) ? 'consensus' : 'prior'
  if (chunk.joiner === 'having' ? /^\s*(?:lost|earned|made|posted|reported|recorded)\b/iu.test(words) : chunk.joiner === 'when' && previous && endsAgo.test(context.text.slice(previous.start, previous.end))) return 'prior'
  if (chunk.joiner === ':' && chunks[index - 1]?.joiner === '(' && cues.consensusWords.test(lead)) return 'consensus'
  if (
    lead &&
    expectedLead.test(lead) && !/; (?:instead|in the event|in fact|as it turned out)\b/iu.test(lead) && // "Brokers had feared a fall; instead, profit"
    isExpectation(lead) &&
    !/^\W*(?:underperform|outperform|beat|topp?|miss|exceed|surpass|defy)ing (?:\w+ ){0,4}(?:expectations|estimates|forecasts)\b/iu.test(lead) && // "Beating expectations, Orrin reported"
    !/\b(?:smash|crush|trounc|shatter|outstrip|defi|beat|top|exceed|surpass)\w* (?:[\p{L}’']+ ){0,4}(?:expectations|forecasts|estimates),? (?:with|after|as|on) ?$/iu.test(lead) && // "smashed analysts' expectations with a 65 per cent rise in"
    !/\b(?:its|their|our|full-year|annual)\b[^,;]{0,30}\b(?:forecasts?|estimates?|projections?|expectations)\b/iu.test(lead) &&
    chunk.joiner !== 'but'
  )
    return 'consensus'
  if (lead && index > 0 && cues.yearAgoWords.test(lead) && isLeadAgo(lead)) return 'prior'
  if (state.lastRole === 'consensus' || state.lastRole === 'prior') {
    const before = chunks.slice(0, index).findLast((other) => other.amounts.length > 0)
    const spoken =
      before?.opener === null &&
      /\b(?:had|were|was|expected|looking|pencill?ed|forecast|anticipated|projected|estimated)\b/iu.test(
        context.text.slice(before.start - 40, before.end),
      )
    if (chunk.joiner === 'and' && spoken && state.lastRole === 'consensus' && !cues.reportVerb.test(words) && !cues.movedSubject.test(words)) return 'consensus'
    const moved = chunk.amounts[0]?.kind === 'percent' &&
      /^\s*(?:represent(?:ed|s|ing)|mark(?:ed|s|ing)|was|were|is|are|rose|fell|grew|climbed|dropped|jumped|increased|decreased|declined|gained|slipped)\b/iu.test(words)
    if (
      chunk.joiner === 'and' &&
      !moved &&
      chunk.metrics.every((metric) =>
        chunk.amounts.some((amount) => amount.end <= metric.start && belongsToNext(context.text, amount, metric, null)),
      )
    )
      return state.lastRole
  }
  return 'actual'
}

// "Free cash flow of $410 million was a third of last year's"
const ofWhole = /\d[^,;]{0,20} (?:was|were|is|are) (?:about |barely |less than |more than |nearly |just |roughly |around )?(?:(?:a|one|two) (?:third|quarter|fifth|tenth)s? of|half(?: of)?|(?:double|twice|triple)) (?:of )?(?:last year|the (?:year-earlier|year-ago|prior-year|previous year))/iu

const salesBeside = /^from (?:total |net |overall )?(?:sales|revenues?) of /iu

function tellsAgoLater(rest: string): boolean {
  if (!/^\W*or\b/u.test(rest)) return false
  // "than the $24.7 million, or 47 cents per share, of the third quarter of 2025, but smaller than the loss that analysts had in their models"
  const near = rest.split(/, but\b|;/u)[0]!
  return (cues.yearAgoWords.test(near) || /,? (?:of|in|for) the (?:first|second|third|fourth)[- ](?:quarter|half) of (?:fiscal )?20\d\d\b/u.test(near)) && !cues.consensusWords.test(near)
}

const agoByYear = /^\W*in (?:the )?(?:same|first|second|third|fourth)[- ](?:quarter|half|period) of (?:fiscal )?20\d\d,? (?:it|that|this|they|those(?: figures)?|the figures?) (?:was|were)\b/iu

const differenceThenOwn = /\bby (?:a|one|two|three|[$\d.]+)(?: (?:penny|pennies|cents?))?,? (?:at|with|coming in at)\s$/iu

/** "above the $459 million of the third quarter of 2025", "more than the $5.92 billion of 2025": a comparison that names its year. */
const ofEarlierYear = /\d[^,;]{0,40}\b(?:of|in|for) (?:the )?(?:(?:same|first|second|third|fourth|full)[- ](?:quarter|half|year|nine months) (?:of )?)?(?:fiscal )?20\d\d\b|\d[^,;]{0,24}\b(?:of|in|for) (?:Q[1-4]|H[12]) ?FY ?'?\d\d\b/iu

/** "Expected to earn $3.50 a share on sales of $4.5 billion, Adelphi earned …": where the expectation ends; the start where there is none. */
function expectedClauseEnd(text: string, start: number, end: number): number {
  const sentence = text.slice(start, end)
  if (!/^\W*(?:Widely )?[Ee]xpected to (?:earn|report|post|deliver|lose|book)\b/u.test(sentence)) return start
  const main = /, (?=(?:the (?:company|firm|group) |it |[\p{Lu}][\p{L}.&’'-]+ (?:\p{Lu}[\p{L}.&’'-]+ ){0,3})(?:actually |instead |only )?(?:earned|reported|posted|delivered|nailed|booked|lost|beat|missed|met|topped|turned|came|managed|said))/u.exec(sentence)
  return main ? start + main.index : start
}

/** "compared with a $3.9 million loss ($0.09 per share)": the bracket tells the same comparison per share. */
function inheritsRole(state: Walk, chunk: Chunk): boolean {
  const first = chunk.amounts[0]
  return (
    (state.lastRole === 'prior' || state.lastRole === 'consensus') &&
    first !== undefined &&
    first.per !== null &&
    chunk.metrics.length === 0 &&
    // "compared with $588 million, $1.38 a share"
    (chunk.joiner === '(' || /^, $/u.test(state.context.text.slice(state.lastAmountEnd, first.start))) &&
    /^(?:, $)?\s?(?:(?:net |operating )?(?:loss|profit|income|earnings)\s)?(?:\((?:or )?)?$/iu.test(state.context.text.slice(state.lastAmountEnd, first.start))
  )
}
