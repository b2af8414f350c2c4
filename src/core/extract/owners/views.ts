// Whose view a sentence tells: the company's, its analysts' before the fact, or an outsider's own.
import type { SentenceContext } from '../sentence/walk.ts'
import { isOutsideView } from './outside-views.ts'
import * as cues from '../sentence/cues.ts'

/** Across paragraphs only a sentence that opens with whose expectation or which year it tells may compare. */
export function reachesBack(context: SentenceContext): boolean {
  if (context.past) return true
  if (!context.firstOfBlock || context.isItem) return true
  const lead = context.text.slice(context.start, Math.min(context.end, context.start + 90))
  return /^\W*(?:analysts|the (?:average|consensus|mean|median)|wall street|the street|brokers|the \w+ (?:analysts|brokers)|\w+ analysts|(?:that|this) (?:compares|compared|was|beat|topped|missed)|it (?:was|is|came in) (?:\w+ly |well |far )?(?:ahead of|above|below|short of|higher than|lower than|better than|worse than|in line with)|that['’]s (?:up|down|compared)|that is (?:up|down)|(?:that|this) (?:is|was|marks|represents) an? [\d.]+(?:%| per ?cent)|the (?:figure|result|number|tally|reading)s? (?:beat|topped|missed|exceeded|surpassed|matched|trailed|compares?|compared|(?:was|were|came in) (?:above|below|short|higher|lower|ahead))\b|a year (?:ago|earlier|before)|(?:in|during|for) (?:the )?(?:same|year-ago|year-earlier|prior-year|corresponding|comparable) (?:fiscal )?(?:quarter|period|half|three months|six months)\b|in last year['’]s (?:same|first|second|third|fourth|fiscal)\b|last year,? (?:it|the (?:company|group|firm)) |the year before,? (?:it|the (?:company|group|firm)) |note: analysts)/iu.test(
    lead,
  )
}

// "What do people want?", "So what is the Street after?"
const asksExpectation = /^\W*(?:(?:So|And|First|Now),? )?[Ww]hat (?:do(?:es)?|is|are|will|would) (?:people|investors|analysts|economists|brokers|everyone|the (?:Street|market|City|consensus)|(?:Wall|Bay) Street) (?:want|expect|expecting|looking for|after|hoping for|need|predict|forecast|think)(?: to (?:see|hear))?\?$/u

/** Whether a question asks what was expected: the answer behind it is no result. */
export function asksForExpectation(sentence: string): boolean {
  return sentence.endsWith('?') && asksExpectation.test(sentence)
}

/** "Here is what Wall Street is looking for": the lines that follow are expectations. */
export function opensExpectations(sentence: string): boolean {
  return (
    /\b(?<!\b(?:times|than|of|from|above|below|to) )what (?:(?:Wall|Bay) Street|the Street|analysts|investors|the market|economists|brokers)(?: polled by \w+)? (?:is|are|expects?|sees?|will be)\b ?(?:looking for|expecting|watching for|forecasting|modell?ing|penn?cill?ing in)?(?=[^,;]{0,60}[.:]?$)/iu.test(
      sentence,
    ) && !/\b(?:reported|results|compared|versus|vs|did|fared|compares?|stacks? up)\b/iu.test(sentence)
  )
}

/** "Here is how they compare with what Wall Street expected": "vs." then stands before expectations. */
export function opensComparison(sentence: string): boolean {
  return (
    /\b(?:compare[ds]? (?:with|to|against)|versus|vs\.?|stack(?:s|ed)? up against|against|relative to) (?:what )?(?:(?:LSEG|Refinitiv|FactSet|Bloomberg|Zacks|StreetAccount|Visible Alpha)(?:['’]s)? (?:consensus|estimates|analysts)|Wall Street|the Street|analysts['’]?|consensus|(?:the )?(?:average )?(?:estimates|expectations))\b/iu.test(
      sentence,
    ) && !/\d(?: ?(?:million|billion)|%|\.\d)/u.test(sentence)
  )
}

/** "Analysts had expected a loss of 3 cents on revenue of $2 billion": every number is an expectation. */
export function isExpectedSentence(sentence: string): boolean {
  // "Their average, according to Zacks, was $2.88", behind the analysts
  if (/^\W*Their (?:average|mean|consensus)(?: estimate| forecast)?,? [^;.]{0,60}\b(?:was|stood at|came to)\b/u.test(sentence)) return true
  // "What we're expecting from Tarnow this afternoon, per LSEG: earnings of $2.19 a share"
  if (/^\W*What (?:we['’]re|we are|analysts are|Wall Street is|the Street is|the market is) (?:expecting|looking for)\b/u.test(sentence)) return true
  // "the nine analysts who send their models to the company had a mean of EUR 231 million for revenue"
  if (/\banalysts\b[^;.]{0,90}\bhad an? (?:mean|median|average) of /u.test(sentence)) return true
  // "The FactSet consensus is for sales of $12.2 billion and EPS of $8.01"
  if (/^\W*(?:The (?:current )?)?(?:LSEG|FactSet|Refinitiv|Bloomberg|Zacks|Visible Alpha)(?:['’]s)? consensus (?:currently )?is (?:for|of|[$€£])/u.test(sentence)) return true
  // "Check Point was forecast to have earned 91 cents a share"
  // "market expectations for the year ending 31 December are revenue of £103.0m"
  if (/^[^\d;]{0,60}\b(?:market|analysts?['’]?|consensus) expectations for [^;]{3,110}\b(?:are|is) /u.test(sentence)) return true
  // "It put company-compiled consensus for the year ending July 31 at revenue of £139.2 million"
  if (/^[^;]{0,60}\b(?:company-compiled|analysts?['’]?|market|City) consensus (?:expectations? |forecasts? )?for the (?:full |current |financial |fiscal )*year\b[^;]{0,50}\b(?:is|was|are|were|stands|at|of)\b/iu.test(sentence)) return true
  // "LSEG has Tarrow down for adjusted earnings of 61 cents a share"
  if (/^[^;]{0,60}\b(?:LSEG|FactSet|Bloomberg|Refinitiv|Zacks|Visible Alpha|(?:the )?(?:analysts|consensus|market|Street)) (?:has|have|had) [^;.]{2,60} down for\b/u.test(sentence)) return true
  // "FactSet, which keeps forecasts, expected per-share earnings of $2.21, but Tarrow posted $1.84"
  if (/^\W*(?:LSEG|FactSet|Refinitiv|Bloomberg|Zacks|Visible Alpha|Capital IQ)(?:, which [^,]{3,60},)? (?:had )?(?:expected|forecast|forecasted|predicted|projected|estimated|anticipated)\b/iu.test(sentence)) return true
  if (/\b(?:was|were|had been) (?:forecast|expected|projected|estimated|predicted) to have (?:earned|posted|reported|made|booked|lost)\b/iu.test(sentence)) return true
  return (
    /^\W*(?:note: )?(?:(?:on average|meanwhile),? )?(?:the )?(?:(?!(?:\w+ ){0,2}(?:beat|tops?|topped|miss|exceeds?|surpass|smash|crush|def(?:y|ies)|defied|outstrip|outpac|shatter|met|meets?|trump|trounc|best|eclips|overshoot|overshot)\w* )(?:\w+ ){0,2}(?:analysts|experts|brokers|brokerages|forecasters)|wall street|the street|consensus|(?:their|average|mean|median|consensus|analysts['’]) (?:estimates?|forecasts?|expectations?)|a rehearsal of expectations|(?:LSEG|FactSet|Bloomberg|Refinitiv|Zacks|Visible Alpha)(?:['’]s)? (?:consensus|estimates?|survey|poll))\b[^.;]{0,110}\b(?:had|were|was|expected|estimated|averaged|forecast|anticipated|polled|call(?:ed|s)|looking|projected|predicted|expectations|stood|gathered|guessed|reckoned|hoped|pencill?ed|at)\b/iu.test(
      sentence,
    ) ||
    // "reported a profit of 21 cents per share, while analysts expected 5 cents, according to …": only what follows was expected
    (!/\d[^;]{0,60}, (?:while|but|whereas|when) (?:the )?(?:analysts|Wall Street|Street|consensus|average)\b/iu.test(sentence) && !/^[^;]*\b(?:was|were|rose|fell|came|reported|posted|earned|grew)\b[^;]*\d[^;]*;/iu.test(sentence) &&
      /\baccording to (?:estimates|analysts|a (?:poll|survey)|LSEG|FactSet|Bloomberg|Refinitiv|consensus)/iu.test(sentence) &&
      /\b(?:settled on|expects?|expected|looking for|forecasts?)\b/iu.test(sentence) &&
      !/\b(?:compared|versus|vs|against|beat|topp|ahead of|above|below|miss|(?:better|worse|more|less|higher|lower|wider|narrower|smaller|larger) than|short of|exceed|surpass|in line)/iu.test(sentence))
  )
}

const polledForecast = /^\W*(?:On average, )?(?:\w+ )?[Aa]nalysts (?:polled|surveyed) by [^,;]{3,50} forecast (?:an? )?(?:[a-z-]+ ){0,2}(?:profit|earnings|loss|revenues?|sales|EPS)\b/u

const marketResults = /\b(?:S&P 500|STOXX(?: Europe)? 600|Stoxx(?: Europe)? 600|FTSE 100|Nifty|index|Nasdaq 100|Topix) (?:companies|firms|earnings|profits?|constituents|members)\b|\b(?:companies|firms) (?:in the \S+(?: \d+)?(?: index)? )?(?:that )?(?:have|had) reported\b/iu

/** "Of the 446 S&P 500 companies that have reported, 82.5% beat": the results of a whole market. */
export function tellsOfMarket(sentence: string): boolean {
  return marketResults.test(sentence)
}
const seenAs = /\b(?:is|are|was|were) (?:seen|pegged|estimated|projected) (?:at|to)\b/u

/** A present view of someone outside the company; its numbers are nobody's results. */
export function isOpinion(context: SentenceContext): boolean {
  const sentence = context.text.slice(context.start, context.end)
  const first = /^[^;]*/u.exec(sentence)![0]
  const outsider = cues.outsider.exec(first)
  // "A quarter ago it was expected that": another period's numbers.
  if (/^\W*(?:a quarter (?:ago|earlier),? |three months (?:ago|earlier),? |(?:in )?the (?:previous|prior|preceding) quarter,|(?:in )?last quarter,)/iu.test(sentence)) return true
  if (tellsQuarterBefore(context)) return true
  // "In a normal year I'd expect operating margins of 12%": the writer's own view, and nobody's in quotes
  if (/(?:^|[\s,])I(?:['’]d| would| do| also)? (?:expect|think|assume|reckon|figure|suspect|believe|estimate)\b/u.test(sentence) && !/[“"]/u.test(sentence)) return true
  // "Earlier in the week, the expectation was a profit of 2 cents per share"
  if (/^\W*(?:Earlier (?:in the|this) (?:week|month)|(?:A|Two|Three) (?:weeks?|months?) (?:ago|earlier)), (?:the |analysts|Wall )/u.test(sentence) && cues.consensusWords.test(sentence)) return true
  if (
    /\bin a note to clients\b|\b(?:he|she) (?:also )?(?:trimmed|raised|cut|lifted|lowered|kept|nudged|had modell?ed) (?:his|her|\$)/iu.test(
      sentence,
    )
  )
    return true
  if (/^\W*economists\b/iu.test(sentence)) return true
  if (isOutsideView(context)) return true
  // "Its $150 target is 27% below the close, and it has revenue growth slowing to 17%"
  if (/\btarget\b[^.;]*\bit has (?:\w+ )?(?:revenue|sales|earnings|EPS|profit)\b/u.test(sentence)) return true
  // "The mean earnings estimate of analysts had fallen by about 1.8% in the last three months"
  if (/^\W*The (?:mean|average|consensus) (?:\w+ )?estimates?\b[^.]{0,60}\b(?:had|has|have) (?:fallen|risen|increased|decreased|declined|moved|been (?:revised|cut|raised))/u.test(sentence)) return true
  if (/\b(?:is|are) (?:expected|seen|forecast|estimated|thought|believed|likely) to have \w+ed\b|\baccording to (?:the )?(?:market )?(?:researchers?|research (?:firm|house))\b/iu.test(sentence)) return true
  if (/\b(?:according to|says?|said|forecasts?|estimates?),? the (?:rating |ratings |credit[- ]rating )?agency\b|^\W*the (?:rating |ratings |credit[- ]rating )?agency (?:expects|forecasts|estimates|sees|projects)\b/iu.test(sentence)) return true
  // "Halwick Group Inc. and Bluejet Corp. joined two others in posting a net deficit of": a sum of all
  if (/\b(?:Inc|Corp|Co|Group|plc)\.? and \p{Lu}[^.;]{2,40}(?:Inc|Corp|Co|Ltd|Group|plc)?\.? joined\b/u.test(sentence)) return true
  // "The current consensus EPS estimate for the upcoming quarter is $1.53"
  if (/\bconsensus (?:[\w-]+ ){0,2}estimates? (?:is |stands at )?(?:for|of) (?:the )?(?:upcoming|next|coming|current) (?:fiscal )?(?:quarter|year)\b/iu.test(sentence)) return true
  if (tellsOfMarket(sentence)) return true
  // "Barrow and Hexham have announced profits totalling £6bn"
  if (new Set(context.named.map((name) => name.symbol)).size > 1 && /\b(?:totall?ing|between them|combined (?:profits?|losses|revenues?|sales|earnings)|together (?:made|earned|lost|reported|posted))\b/iu.test(sentence)) return true
  // "Halden Investment & Securities forecasts an operating profit of"
  if (/^\W*(?:\p{Lu}[\p{L}&.’'-]* (?:& )?){1,5}(?:Securities|Capital Markets|Brokerage|Research|Investments?)\b[^.;]{0,20} (?:forecasts?|expects?|predicts?|estimates?|projects?|sees)\b/u.test(sentence)) return true
  // "This segment comprises cable and broadcasting, which had revenues of"
  if (/^\W*(?:This|That|The) (?:segment|division|unit|business) (?:comprises|includes|consists of)\b/u.test(sentence)) return true
  // "According to the analysts at Calder, the forecast implies EPS of $5.50"
  if (/^\W*According to (?:the )?(?:\p{Ll}+ )?(?:analysts?|brokers?|brokerage)\b/u.test(sentence) && /\b(?:impl(?:y|ies)|suggests?|points? to|should|would|could|may|will)\b/u.test(sentence)) return true
  // "In rupee terms, revenue is seen at 9,307 crore", where the paragraph tells what a house had expected
  if (seenAs.test(sentence) && /^\W*(?:Analysts|Brokers|Brokerages?|Economists) (?:at|from|polled|had|expected)\b/u.test(context.text.slice(context.text.lastIndexOf('\n', context.start) + 1, context.start))) return true
  // "The combined company would have": not a company that reports.
  if (
    /^\W*(?:together,? |once merged,? )?(?:the |a )?(?:combined|merged|enlarged) (?:company|companies|group|entity|business|firm)\b/iu.test(
      sentence,
    )
  )
    return true
  if (/^\W*(?:it|the company|management) assumes\b/iu.test(sentence)) return true
  if (
    /^\W*(?:his|her) own (?:model|forecast|projection|estimate)/iu.test(sentence) ||
    /\b(?:his|her) own (?:projection|forecast|model) (?:has|is|shows)\b/iu.test(sentence)
  )
    return true
  if (
    context.opinion &&
    /^\W*(?:it|he|she|they|the (?:firm|broker|bank|analysts?|brokerage)|both|(?:his|her|its) (?:model|estimate|forecast))\b[^.;]{0,40}?\b(?:expects?|is (?:forecasting|projecting|expecting|modell?ing|looking)|anticipates?|foresees?|sees?|estimates?|thinks?|reckons?|believes?|forecasts?|predicts?|calculates?|models?|projects?|values?|takes|mentions|doubts?|wrote|says)\b/iu.test(
      sentence,
    )
  )
    return true
  if (!outsider) return false
  // "Analysts polled by Thomson Financial forecast a profit of $1.76": whom a house polled had forecast
  if (polledForecast.test(first)) return false
  const rest = first.slice(outsider.index + outsider[0].length, outsider.index + outsider[0].length + 60)
  return (
    outsider.index < 70 &&
    !/^\shad\b/iu.test(rest) && // what they had forecast is an expectation
    /^\s(?:at|from|in|with|who|of|\p{Lu}\p{Ll}+|,|\(|believes?|expects?|sees?|estimates?|thinks?|reckons?|forecasts?|predicts?|models?|projects?|has|says?|that)\b/iu.test(
      rest,
    ) &&
    /\b(?:expects?|sees?|estimates? (?:that|a|the|earnings|revenues?|sales|EPS|net|quarterly|profits?|an?)|thinks?|reckons?|believes?|(?<!\b(?:had|have) )forecasts? (?:that|a|the)|predicts?|could|might|(?<!\b(?:in|of|since|last|by|until|from|for|late|early|mid-) ?)may|is forecast)\b/iu.test(
      rest,
    )
  )
}

/** Whether the speaker of a forward statement is someone outside the company. */
export function isOutsider(before: string, context: SentenceContext): boolean {
  if (context.opinion) return true
  const clause = before.slice(Math.max(0, before.lastIndexOf(';') + 1))
  // "…, worse than analysts had braced for, and now expects": the subject of the sentence goes on
  if (/,? and (?:now |also |still )?$/iu.test(clause) && (cues.outsider.exec(clause)?.index ?? 0) > 40) return false
  return cues.outsider.test(clause) && !/\b(?:the company|it|management|the group|the board|we)\s+(?:\w+\s){0,2}$/iu.test(clause)
}

/** "In Q2FY24, it reported a profit of", in an article about the third quarter: another quarter's numbers, told beside those that are reported. */
function tellsQuarterBefore(context: SentenceContext): boolean {
  const lead = context.periods[0]
  const main = context.paragraphPeriod ?? context.mainPeriod
  if (lead === undefined || main?.kind !== 'quarter' || main.number === null || lead.period.kind !== 'quarter' || lead.period.number === null || context.periods.length > 1) return false
  return lead.period.number % 4 === main.number - 1 && /^\W*(?:In|For|During) (?:the )?$/u.test(context.text.slice(context.start, lead.start))
}
