// Whether a sentence has begun to tell what is to come, and whose view that is.
import type { Chunk } from '../sentence/chunks.ts'
import type { Amount } from '../parts.ts'
import type { Role, SentenceContext, Walk } from '../sentence/walk.ts'
import { leftOut, pointsBack } from '../measures/left-out.ts'
import * as cues from '../sentence/cues.ts'
import { isOutsider } from '../owners/views.ts'
import { month } from '../words.ts'
import { isToldPlainly, reportedWords } from './told-plainly.ts'

/** Words of a chunk without those that only look like an expectation: "a forecast-beating 27% rise" tells of a result. */
export function plainWords(words: string): string {
  // "bumped its 2026 earnings estimates to between $5 and $5.15 a share": its own
  return looksAhead(words).replace(ownExpectations, (match) => match.replace('expectations', 'forecasts~~~')).replace(toldOutsiders, (match) => `told${'~'.repeat(match.length - 4)}`).replace(ownEstimates, (match) => match.replace(/estimates?$/u, (word) => 'forecasts'.slice(0, word.length))).replace(/\b(?:forecast|estimate|consensus|expectation|market|Street|guidance)s?-(?:beating|topping|smashing|missing)\b/giu, (match) =>
    '~'.repeat(match.length),
  )
}

// "Earnings per share expectations were increased to $9.00 to $9.10 from": by the company
const ownExpectations = /\b(?:earnings|EPS|revenues?|sales|profit|income)(?: per share)? expectations (?:for (?:the )?[\p{L}\d -]{2,24} )?(?:were|was|have been|are) (?:increased|raised|lowered|cut|lifted|narrowed|boosted|trimmed|reduced) to\b/giu
// "Tessin said on Tuesday it expected headline earnings per share of 774 to 833 cents": a company's own word in a reporter's tense
const saidItExpected = /\bsaid (?:(?:on|in) [\p{L}, ]{3,30}? )?(?:that )?(?:it|they|the (?:company|group|firm)) (?:now )?expected(?= (?:[\p{L}-]+ ){0,5}(?:earnings|profits?|income|revenues?|sales|EPS|HEPS|EBITDA?|margins?|loss)\b)/gu
// "Tessin has forecasted 0-2 per cent revenue growth"
const hasForecasted = /\b(?!Analysts|Brokers|Economists|Street|Brokerages)\p{Lu}[\p{L}&.-]+ (?:has|have) (?:now )?forecasted(?= (?:an? )?[\d$€£₹])/gu
const looksAhead = (words: string): string =>
  words.includes(' expected ') || words.includes(' forecasted ')
    ? words.replace(saidItExpected, (match) => match.replace(/expected$/u, 'expects ')).replace(hasForecasted, (match) => match.replace(/forecasted$/u, 'expects   '))
    : words

// "Executives told analysts to expect revenue of"
const toldOutsiders = /\btold (?:\p{Ll}+ )?(?:analysts|investors|shareholders)\b(?= (?:to|that|it|on|in|they|he|she))/gu
const ownEstimates = /\b(?:bump(?:ed|s)|rais(?:ed|es)|lift(?:ed|s)|boost(?:ed|s)|cuts?|lower(?:ed|s)|trim(?:med|s)|slash(?:ed|es)|narrow(?:ed|s)|reaffirm(?:ed|s)|maintain(?:ed|s)) its (?:own )?(?:20\d\d |full-year |annual |fiscal |\w+-quarter )*(?:earnings |profit |sales |revenue |EPS )?estimates?\b/gu

/** Sets `guide` where the words of a chunk look ahead in the company's own voice. */
export function updateGuide(state: Walk, chunk: Chunk, words: string, index: number): void {
  const { context } = state
  if (state.expected || restates(state) || tellsClosedPeriod(state)) return
  // "grew 22% — right in the middle of recent guidance for 20%-25% — to 442.9c": what stands between dashes sets nothing for what follows
  if (state.guide && /[—–]\s?[^—–]*\b(?:guidance|forecasts?|outlook)\b[^—–]*[—–]\s*$/u.test(context.text.slice(context.start, chunk.start))) state.guide = false
  // "with LSEG forecasting earnings of $1.03 per share"
  if (/\bwith (?:LSEG|FactSet|Refinitiv|Bloomberg|Zacks|Visible Alpha|(?:the )?(?:analysts|consensus|Wall Street|(?:the )?Street|market|economists))[^,;]{0,30} (?:forecasting|expecting|projecting|estimating|anticipating|modell?ing|predicting|looking for|calling for)\b/u.test(context.text.slice(context.start, chunk.end))) return
  if (chunk.joiner === 'after' && /\b(?:[a-z]{3,}ed|rose|fell|grew|beat|was|were|swung|sank|slid|reporting|posting)\b/u.test(words))
    state.guide = false
  // "lifted its forecast after a record quarter, in which profit jumped 62%"
  if (/^(?:which|when|where)$/u.test(chunk.joiner) && /\b(?:rose|fell|grew|jumped|climbed|dropped|surged|soared|slid|sank|more than doubled|increased|declined|beat|swung)\b/u.test(words) && /\b(?:quarter|half|year|period|months), in $/u.test(context.text.slice(Math.max(context.start, chunk.start - 24), chunk.start).replace(/which\s*$|when\s*$|where\s*$/u, '')))
    state.guide = false
  // "reaffirmed its forecast, and its underlying operating profit fell to $585 million"
  if (state.guide && chunk.joiner === 'and' && /^\s*(?:its|the (?:company|group|bank|firm)['’]s|(?:net |operating |quarterly |total )*(?:revenues?|sales|profits?|earnings|income))\b/iu.test(words) && /\b(?:fell|rose|grew|climbed|dropped|jumped|declined|increased|decreased|slid|slipped|surged)\b[^,;]{0,24}$/u.test(leadOfSentence(state, chunk))) state.guide = false
  // "Halden Bank, a Nairobi broker, had forecast a net profit of"
  if (houseForecasts.test(context.text.slice(context.start, chunk.end))) return
  // "once again cut its 2026 forecast and reported same-store sales growth of 3.6%"
  if (state.guide && chunk.joiner === 'and' && /^\s*(?:reported|posted|booked|logged)\b/u.test(words)) state.guide = false
  if (!state.guide && besideGuidance(words)) return
  const after = looksAhead(context.text.slice(chunk.start, Math.min(context.end, chunk.end + 12))).replace(/\bAIM\b/gu, '~~~').replace(/\b(?:[a-z]+-[a-z]+|its|the|new|large|big|energy|housing|building|infrastructure) projects\b/gu, (match) => '~'.repeat(match.length)) // "should be | above 1.15 billion"; AIM is a market of London
  if (
    context.sectionGuides &&
    !reportedWords.test(words) &&
    !fromFigures.test(context.text.slice(context.start, context.start + 160)) &&
    !(chunk.amounts.length === 0 && reportedWords.test(leadOfSentence(state, chunk))) // "In the second quarter, net sales were"
  )
    state.guide = state.guide || index === 0
  // a company may bear the name of a goal
  const said = context.companyNames.includes('Target') ? words.replace(/\bTarget\b/gu, '~~~~~~') : words
  const noun = cues.guideNoun.test(said) && !judged.test(words) && !averageTarget.test(words) && !/^\W*(?:were |was |came in )?(?:in line with|above|below|ahead of|short of|beat(?:ing)?|topp(?:ed|ing)|match(?:ed|ing)|miss(?:ed|ing)) (?:market |Wall Street |Street |analysts?['’]? |brokers?['’]? |consensus |average )?forecasts\b/iu.test(words)
  const ours =
    noun &&
    /\b(?:its|their|our|the company['’]s|management['’]s|full[- ]year|annual|20\d\d|fiscal|quarter|guidance|outlook|sales|revenue|profit|earnings|(?:cash flow|EBITDA?|EPS|margin|growth|bookings|order|delivery) (?:guidance|forecasts?|targets?|outlook|goals?)|(?:guidance|forecasts?|targets?|outlook|goals?) (?:for|of) (?:the |its )?(?:[a-z]+ )?(?:cash flow|EBITDA?|EPS|margins?|growth|bookings|deliveries)|previous|prior|band|for the (?:year|quarter))\b/iu.test(
      words,
    ) &&
    !cues.outsider.test(words)
  cues.guideVerb.lastIndex = 0
  const verb = cues.guideVerb.exec(after)
  const spoken =
    verb !== null &&
    chunk.start + verb.index < chunk.end &&
    !(/^forecasts$/iu.test(verb[0]) && afterNoun.test(context.text.slice(Math.max(context.start, chunk.start + verb.index - 16), chunk.start + verb.index))) &&
    !isOutsider(sinceItsOwn(context.text.slice(context.start, chunk.start + verb.index), context.companyNames), context) &&
    !/\b(?:caus(?:ed|ing)|forc(?:ed|ing)|help(?:ed|ing)|led|leading|push(?:ed|ing)|allow(?:ed|ing)|enabl(?:ed|ing)) (?:\w+ ){1,4}$/iu.test(context.text.slice(context.start, chunk.start + verb.index)) &&
    !(
      /\b(?:had|than|was|were|as) $/u.test(
        context.text.slice(Math.max(context.start, chunk.start + verb.index - 6), chunk.start + verb.index),
      ) && !/ing$/iu.test(verb[0])
    )
  if (ours || spoken || raisesYear.test(context.text.slice(chunk.start, context.end)) || tersely.test(context.text.slice(context.start, context.end)) || ownForecast.test(context.text.slice(chunk.start, context.end)) || shouldCome.test(context.text.slice(context.start, chunk.end)) || saysNow.test(context.text.slice(context.start, chunk.end)) || leftWhereItWas.test(context.text.slice(chunk.start, context.end)) || isBoundedView(chunk, words) || isToldPlainly(state, chunk) || foretells(state, chunk, after)) state.guide = true
}

const preliminary = /\b(?:preliminary|provisional)\b[^.;]{0,40}\b(?:figures|results|calculations|numbers)\b/iu
const willBe = /\b(?:will (?:be|come (?:in|out) at)|(?:is|are) expected to (?:be|come (?:in|out) at)) (?:about |around |approximately |roughly )?(?:minus )?(?:[$€£¥]|[A-Z]{3} ?|\d)/u
const ofLater = /\b(?:full[- ]year|fiscal|guidance|outlook|forecast|now expects?|next|current|as a whole|this year|for the year|20\d\d(?! ?[:)]))\b/iu

/** "The net result for the period is expected to be about minus €31 million (Q2 2025: minus €19 million)", behind preliminary figures of a quarter that is over: a result. */
function tellsClosedPeriod({ context, sentence }: Walk): boolean {
  const words = context.text.slice(...sentence)
  if (!willBe.test(words) || context.sectionGuides || context.recent.at(-1)?.mode !== 'result') return false
  return !ofLater.test(words.replace(/\b(?:the )?(?:first|second|third|fourth) quarter of 20\d\d/gu, '')) && preliminary.test(context.text.slice(0, 3000))
}

/** "Analysts have been forecasting an increase of 16%, but Tarrow says": what follows is the company's, whoever spoke before. */
function sinceItsOwn(before: string, names: readonly string[]): string {
  const own = /, but (?=(\p{Lu}[\p{L}.&’' -]{1,40}|the (?:company|group|firm|bank|brewer|retailer)) (?:itself |now |still )*(?:says|said)\b)/u.exec(before)
  return own && (/^the /u.test(own[1]!) || names.includes(own[1]!)) ? before.slice(own.index) : before
}

// "3 August 2026 Based on preliminary figures for the first half of EUR 94 million in sales, Halden expects": what has been comes first
const fromFigures = /^[^.;]{0,60}\b(?:[Bb]ased on|[Aa]ccording to|[Oo]n the basis of) (?:the |its )?(?:preliminary|provisional|unaudited)\b/u

// "raised FY27 net sales growth from 7% to 8%": a year that is not over is foreseen
const raisesYear = /^[^;,.]{0,50}\b(?:raised|lifted|lowered|cut|boosted|hiked|trimmed) (?:its )?(?:FY ?(?:20)?\d\d|fiscal (?:year )?20\d\d|full[- ]year(?: 20\d\d)?) (?:(?:adjusted|net|diluted|total|comparable|organic) )*(?:sales|revenues?|EPS|earnings|EBITDA|profit)(?: growth)? from [^;,]{1,34}(?:\.\d+)?[^;,]{0,20} to [$€£]?\d/u

// "- Raises FY19 non-GAAP EPS to $2.60-2.61 from $2.50-2.52; rev to $13.23-13.24 bln": a line of a desk
const tersely = /^\W*(?:Co |Company )?(?:[Rr]aises|[Ll]ifts|[Uu]ps|[Cc]uts|[Ll]owers|[Nn]arrows|[Bb]oosts|[Tt]rims|[Rr]eaffirms|[Mm]aintains|[Rr]eiterates) (?:its )?(?:FY ?'?(?:20)?\d\d|Q[1-4]|H[12]|20\d\d|full[- ]year) (?:(?:adjusted|adj\.?|non-GAAP|GAAP|net|diluted|total|comparable|organic) )*(?:sales|revs?|revenues?|EPS|earnings|EBITDA|profit|net income)\b[^;]{0,24} to (?:[A-Z]{0,3}[$€£]\s?)?\d/u

// "Halcyon's own forecast calls for revenue of"
const ownForecast = /^[^;]{0,60}(?:\p{Lu}[\p{L}&.-]*['’]s?|\b[Ii]ts|\b[Tt]heir|\bcompany['’]s) own (?:forecast|projection|outlook|guidance|target|prediction)s? (?:calls? for|is for|was for|sees?|foresees?|puts?|points? to|remains?|stands? at)\b/u

// "In the current quarter revenue should come to between T$44 billion and T$45.5 billion"
const shouldCome = /^\W*(?:In|For) the (?:current|coming|next|running|third|fourth|second|full)[^,;.]{0,30}(?:quarter|half|year),? (?:the |its )?(?:adjusted |net |operating |gross )*(?:revenues?|sales|earnings|EPS|EBITDA?|profit|income|margin) should (?:come|be|reach|total|land|amount|rise|grow|fall)\b/u

// "It now says £4.4 billion", "Kotzé now talks of", "The full-year range becomes"
const saysNow = /^\W*(?:It|They|He|She|Management|The (?:company|group|firm|bank|board)|\p{Lu}[\p{L}&-]+) (?:now|today) (?:says|speaks of|talks of|thinks of|reckons with) [^;.\d]{0,50}[\d£$€¥R]/u

// "She leaves free cash flow where it was, at about $1 billion"
const leftWhereItWas = /^[^,;]{0,40}\b(?:leaves?|left|leaving|keeps?|kept) [^,;\d]{4,70} where (?:it|they) (?:was|were|is|are|stood)\b/iu

/** "Adjusted EBITDA of $294M to $309M is anticipated", "The projected revenue for the period is $762 million to $787 million". */
function isBoundedView(chunk: Chunk, words: string): boolean {
  return (
    chunk.amounts.some((amount) => amount.ranged) &&
    /\b(?:is|are) (?:now )?(?:anticipated|expected|projected|forecast)\b|^\W*(?:The |Its )?[Pp]rojected (?:revenues?|sales|earnings|EPS|profits?|net income)\b/u.test(words) &&
    !cues.outsider.test(words)
  )
}

/** "For the current quarter, Tarnow predicted adjusted earnings of $2.04": in a sentence that opens with a period to come the company's own word is a forecast. */
function foretells(state: Walk, chunk: Chunk, words: string): boolean {
  const { text, start, companyNames } = state.context
  const call = callsFor.exec(words)
  if (call) {
    const caller = text.slice(start, chunk.start + call.index).trimEnd()
    if (companyNames.some((name) => caller.endsWith(name)) || /(?:^|\s)(?:[Ii]t|[Mm]anagement|[Tt]he (?:[\w-]+ )?(?:company|group|firm|chain|retailer|carrier|[\w-]*maker))$/u.test(caller)) return true
  }
  const verb = /\b(?:predicted|projected|forecast|forecasted|estimates|estimated|anticipated|guided for) /u.exec(words)
  const ahead = verb !== null && /^(?:an? )?(?:(?:fiscal |full[- ]year )?20\d\d\b|(?:fiscal )?(?:first|second|third|fourth|full|current)[- ](?:fiscal[- ])?(?:quarter|year|half)\b)/u.test(words.slice(verb.index + verb[0].length))
  if (!verb || (!ahead && !/^\W*(?:For|Looking (?:ahead|forward)) [^,.]{4,70}, $/u.test(text.slice(start, start + (text.slice(start, start + 90).indexOf(', ') + 2))))) return false
  const before = text.slice(start, chunk.start + verb.index).trimEnd().replace(/ (?:also|now|again|currently)$/u, '')
  return companyNames.some((name) => before.endsWith(name)) || /\b(?:it|the (?:[\w-]+ )?(?:company|group|firm|[\w-]*maker))$/iu.test(before)
}

/** "Adjusted to exclude these, earnings per share would be 43 cents": what was reported without what was told before, and nothing to come. */
export function restates(state: Walk): boolean {
  if (state.leadBasis !== 'adjusted') return false
  const words = state.context.text.slice(...state.sentence)
  return pointsBack(leftOut(words)) && /\bwould (?:be|have been|stand at|come to|amount to)\b/u.test(words) && !/\b(?:20\d\d|next|coming|current|full[- ]year|this year)\b/u.test(words)
}
// "Orrin called for fourth-quarter revenue of"
const callsFor = /(?:^|\s)(?:(?:also|now) )?(?:called|calls|(?:is|was) (?:now )?calling) for /u

/** The words from a chunk to the first number behind it. */
function leadOfSentence(state: Walk, chunk: Chunk): string {
  const first = state.chunks.find((other) => other.start >= chunk.start && other.amounts.length > 0)?.amounts[0]
  return first ? state.context.text.slice(chunk.start, first.start) : ''
}

// "undershot forecasts with a 23 percent rise": forecasts of others
const judged = /\b(?:undershot|overshot|undershooting|overshooting|lagged|lagging|smashed|smashing|fell short of|falling short of) (?:market |analysts?['’]? |City |all )?(?:forecasts|expectations|estimates)\b/iu

// "with an average revenue target of $1.1 billion": what analysts look for
const averageTarget = /\b(?:average|mean|median) (?:revenue|sales|earnings|profit|EPS) target\b/u

const houseForecasts = /, an? (?:[\p{L}-]+ ){0,3}(?:broker|brokerage|research house|stockbroker|securities firm),? (?:had |has )?(?:forecast|expected|predicted|pencill?ed in|estimated)\b/u

// "in line with forecasts": a noun
const afterNoun = /\b(?:with|above|below|ahead of|short of|beat|beating|topped|topping|missed|missing|undershot|overshot|lagged|trailed|surpassed|smashed|short of|market|Street|analysts?['’]?|consensus|exceeded|exceeding|matching|matched|past|than|the|those|their|own) $/iu

/** "at the upper end of its guidance of 580 to 620 million": a result measured against guidance is no guidance. */
const markOfGuidance =
  /\b(?:end of|half of|(?:top|bottom|mid-?point) of|above|below|within|inside|ahead of|exceed(?:ed|ing)|surpass(?:ed|ing)|beat(?:ing)?|in line with|topp(?:ed|ing)|middle of|range of|than|missed|hit|nailed|met|reached|made|compared (?:to|with)|versus|against) (?:(?:its|the company['’]s|their|our|management['’]s|the) (?:own )?(?:\w+ )?|recent |earlier |previous |prior |original |initial )(?:guidance|forecast|guided range|target|range|outlook|(?<!\b(?:average|mean|median|consensus) )projections?)\b|\b(?:topp|beat|miss|exceed|surpass)\w* our (?:[\w-]+ ){0,3}(?:projections?|estimates?)\b/iu

// "It also bumped up the lower end of its sales forecast to a range of": what is moved is no mark
const movedBound = /\b(?:bump|rais|lift|narrow|tighten|nudg|lower|cut|trim|increas|boost)(?:e[sd]?|s|ed|ing|ped|med)? (?:up |down )?the (?:lower|low|bottom|upper|high|top) end of (?:its|the|their) [^;.]{2,50}\bto \S/iu

/** The place of the words that measure a result against guidance; null where there are none. */
export const besideGuidance = (words: string): RegExpExecArray | null => (movedBound.test(words) ? null : markOfGuidance.exec(words))

// "In September, Halvern told the markets to expect third-quarter revenue of"
const toldInMonth = new RegExp(`^\\W*(?:In|Back in) ${month},? (?:it|they|management|the (?:company|group|firm)|\\p{Lu}[\\p{L}.&’' -]{1,40}?) (?:had )?(?:told (?:the )?(?:markets?|investors|analysts|shareholders|Wall Street) (?:to expect|that|it)|guided (?:to|for))\\b`, 'u')

/** "It said net earnings should be 88 to 95 cents", behind what was told in a month before: told then, too. */
export function goesOnEarlier(context: SentenceContext): boolean {
  const { text, start } = context
  return /^\W*It (?:also )?said\b/u.test(text.slice(start, start + 16)) && toldInMonth.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
}

/** "It was previously expected that …", "The previous range was …": the whole sentence tells the forecast of before. */
export function isEarlierStatement(sentence: string): boolean {
  if (toldInMonth.test(sentence)) return true
  // "In the forecast 2026 published in the annual report on 23 March, Halden assumed sales of"
  if (/^\W*In (?:the|its) (?:\d{4} )?(?:forecast|guidance|outlook)(?: (?:for )?\d{4})? (?:published|issued|given|communicated) [^;]{0,90}, [^,;.\d]{2,40} (?:had )?(?:assumed|expected|anticipated|forecast|projected)\b/u.test(sentence)) return true
  // "In August it was still talking about adjusted EBITDA of $640 million"
  if (/^\W*(?:As recently as|Back in|As late as|In|Only in) (?:January|February|March|April|May|June|July|August|September|October|November|December|the (?:spring|summer|fall|autumn|winter)),? (?:it|they|management|the (?:company|group|firm|\p{Ll}*maker|chain|carrier|retailer)) (?:was still|had still been|was|had been) (?:talking|speaking|thinking|guiding|forecasting|expecting|projecting|calling|looking|aiming|targeting|promising)\b/u.test(sentence)) return true
  // "In April the sales range began at $7.2 billion and the EPS one ended at $1.70"
  if (/^\W*In (?:\p{Lu}\p{Ll}+|the (?:spring|summer|autumn|winter)),? (?:the|its) (?:[\p{L}-]+ ){0,4}(?:range|forecast|guidance|outlook|target) (?:was|were|had been|began|ended|ran|stood|started)\b/u.test(sentence)) return true
  // "Tarnow had said in February that it would make an operating profit of"
  if (/^\W*(?:(?:In|Back in|As recently as) \p{Lu}\p{Ll}+,? )?[^,;.\d]{2,50} had (?:said|promised|told [\p{Ll} ]{3,24}|guided|forecast|projected)(?: (?:in|last) (?:\p{Lu}\p{Ll}+|the \p{Ll}+|\p{Ll}+))?,? (?:that )?(?:it|they|its|sales|profits?|revenue) (?:would|should|might|could)\b/u.test(sentence)) return true
  if (/^\W*(?:The (?:company|group|firm|bank|\p{Ll}*maker)|It|They) had (?:looked for|guided (?:to|for)|been (?:looking for|expecting|forecasting|guiding (?:to|for))|pencill?ed in)\b/u.test(sentence)) return true // "The company had looked for about $9.60 per share"
  return /^\W*(?:It was previously (?:expected|forecast)|(?:The|Its) (?:previous|prior|earlier) (?:range|forecast|guidance|outlook|projection|target)|(?:The|Its) (?:[\w-]+ ){0,2}(?:forecast|guidance|outlook|projection) had (?:called for|been)|Previously,? (?:it|the)|Earlier,? (?:it|the \w+) had (?:forecast|expected|projected|guided)|(?:The (?:company|group|firm|bank)|It) (?:had )?(?:previously|earlier|originally) (?:projected|expected|forecast|forecasted|guided|anticipated|estimated))\b/u.test(sentence)
}

const butNow = /,? (?:but|and|though) (?:it |they |the (?:company|group|firm) |management )?(?:now (?:expects?|sees?|forecasts?|projects?|anticipates?|looks for|targets?|guides? (?:to|for))|(?:is|are) now (?:expecting|forecasting|projecting|guiding|targeting))\b/u

/** "had previously guided to $1.5 billion but now expects $1.66 billion": whether words lead from the forecast of before to that of today. */
export function turnsToNow(words: string): boolean {
  return butNow.test(words)
}

/** "That is below the average estimate of 2.4 trillion", after what the company foresees: expected of the same. */
export function judgesGuidance(context: SentenceContext): boolean {
  return (
    !context.firstOfBlock &&
    context.recent.at(-1)?.mode === 'guidance' &&
    /^\W*(?:That|This|It|The (?:new )?(?:forecast|guidance|outlook|target|range|prediction|projection))(?:['’]s| (?:is|was|compares?|compared|falls|fell|comes|came|missed|topped|beat|lagged|trails?|exceeds))\b/u.test(
      context.text.slice(context.start, context.end),
    )
  )
}

// "lower than previous estimate of 475 billion yen", of what the company expects: its own
export const ownEarlier = /^(?!.*\b(?:analysts?|consensus|street|poll)\b)(?:higher|lower|more|less|better|worse) than (?:its |the |an? )?(?:previous|prior|earlier|own|last) (?:\w+ )?(?:estimate|projection|forecast|outlook|guidance)/iu

// "higher than the same quarter last year, when the company reported"
export const endsAgo = /\b(?:(?:same|corresponding) (?:quarter|period|half|time) (?:of )?last year|a year (?:ago|earlier)|last year)[,\s]*$/iu

/** "projecting $176.75 billion in revenue at the midpoint of its range", "guided for $18 billion, based on the midpoint" */
export function isAtMidpoint(state: Walk, amount: Amount, role: Role): boolean {
  if (amount.ranged || !(role === 'guide' || state.guide)) return false
  return /^(?:[^.;\d]|\.\d|\d(?!\d* (?:million|billion)))*?,? (?:at|based on) (?:the|its) mid-?point\b/iu.test(state.context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 110)))
}

// "For fiscal 2027 the company expects … ¶ It also expects …": the year goes on
export const goesOnGuiding =
  /^(?:(?:Further(?:more)?|Also|In addition|Additionally|Moreover),? )?(?:The (?:company|group|firm|bank|board)|It|Management|\p{Lu}[\p{L}.&-]+(?: \p{Lu}[\p{L}.&-]+){0,2}) (?:(?:also|now|still|further|continues to|is also|is now|is still) )*(?:expect(?:s|ing)?|project(?:s|ing)?|anticipat(?:es?|ing)|forecast(?:s|ing)?|sees?|target(?:s|ing)?)\b/u
