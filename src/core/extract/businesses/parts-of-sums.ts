// Numbers that are told as a part of, a share of, or the course of another one.
import type { Basis } from '../../../shared/model.ts'
import type { Chunk } from '../sentence/chunks.ts'
import type { Amount } from '../parts.ts'
import type { Role, Walk } from '../sentence/walk.ts'
import { record } from '../sentence/recording.ts'
import { note } from '../sentence/walk.ts'

// "$1.02 before investment losses", "18p before one-off items"
// "$3.02 a share excluding land impairments": beside a number that holds it all, whatever is left out makes an adjusted one
export const beforeItems = /^(?: (?:a|per) share)?,? (?:(?:before|without) (?:[\w-]+ ){0,3}(?:losses|gains|items|charges|costs|write-?downs|exceptionals|expenses|impairments?)\b|(?:excluding|stripping out|not counting|leaving (?:out|aside)|adjusted for|net of) (?!tax|interest|dividends|preferred|minorit|currency|foreign|exchange)\p{L})/u

// "The guidance for 30,000 deliveries this year has been suspended"
const suspended = /^[^;.]{0,50}\b(?:has|have|had|is|was|were) (?:now )?(?:been,? )?(?:quote,? )?(?:suspended|withdrawn|scrapped|pulled|dropped|abandoned|put on hold)\b/u

// "New orders since January have reached $11.2 billion"
const sinceThen = /\bsince (?:January|February|March|April|May|June|July|August|September|October|November|the (?:start|beginning|turn) of the (?:fiscal |financial )?year)\b/u

// "In that time the company's revenue has gone from $2.2 billion to $4.7 billion"
const goneFrom = /\b(?:has|have) (?:since )?(?:gone|grown|risen|climbed|increased|swollen|fallen|shrunk|soared) from\b/u

// "told clients that it was cutting its earnings estimate by 6 per cent, to 29.80 a share"
const ownEstimateMoved = /\b(?:cut|cuts|cutting|rais(?:es|ed|ing)|lower(?:s|ed|ing)|trim(?:s|med|ming)|lift(?:s|ed|ing)|increas(?:es|ed|ing)) (?:its|his|her|their) (?:[\w-]+ ){0,3}(?:earnings|profit|revenue|sales|EPS) estimates?\b[^;]*$/u

/** What a number is that stands beside a measure and is none of the period's: a sum since a beginning, a course of years, wages, a forecast withdrawn. */
export function standsAside(state: Walk, amount: Amount, role: Role, chunk: Chunk, right: string): readonly ['context' | 'refused', string, string] | null {
  const { text, periods } = state.context
  const before = text.slice(state.sentence[0], amount.start)
  const { frame } = state
  if (role === 'actual' && frame?.mark && amount.kind === 'money' && sinceThen.test(text.slice(frame.mark.end, amount.start))) return ['context', 'cumulated', 'a sum since a beginning, not of a period']
  // "the bank also made €52m from property sell-offs"
  if (role === 'actual' && frame?.mark?.verb && amount.kind === 'money' && /^ (?:from|by selling|through) (?:the |its |a )?(?:[a-z-]+ ){0,3}(?:sell-offs?|sale of|disposals?|asset sales?|property sales?|divestments?|stakes?)\b/u.test(right)) return ['context', 'component', 'what a sale brought in']
  // "to match its total revenue of 1.6 trillion in the whole of 2026", "given revenue of 1.3 trillion in the half before"
  if (role !== 'guide' && amount.kind === 'money' && heldUp.test(before)) return ['context', 'history', 'a number of another period, told to hold this one against']
  // "finance and data revenue surged by 27.4% and 19.6%, respectively": growth of two parts of one metric
  if (role === 'actual' && amount.kind === 'percent' && !state.pairs.has(amount) && (/^ and (?:by )?[\d.]+ ?(?:%|per ?cent|percent),? respectively\b/u.test(right) || (/^,? respectively\b/u.test(right) && /\d ?(?:%|per ?cent|percent) and (?:by )?$/u.test(before))))
    return ['refused', 'parts-in-turn', 'growth of parts that are told in turn']
  // "hotels generated $690 million and clubs $410 million, increases of 6% and 11%"
  if (role === 'actual' && amount.kind === 'percent' && /\b(?:increases|rises|gains|falls|declines|drops|decreases) of (?:[\d.]+ ?(?:%|per ?cent|percent) and )?$/u.test(before) && (/^ and [\d.]+ ?(?:%|per ?cent|percent)/u.test(right) || / and $/u.test(before)))
    return ['refused', 'parts-in-turn', 'growth of parts that are told in turn']
  // "it will have 29 new aircraft delivered in time for summer"
  if (frame?.metric === 'deliveries' && /\b(?:will|would|should|to|expects? to|due to) (?:have|get|take|receive) (?:about |another |some )?$/u.test(before)) return ['refused', 'hypothetical', 'what is about to be is not what was']
  // "posted sales and operating profit above expectations, €76.2bn (+21.5%) against €72.3bn estimated and €4.7bn as opposed to €4.1bn, respectively": which is whose is not said
  if (state.pairs.size === 0 && isSharedOut(state, amount)) return ['refused', 'parts-in-turn', 'numbers of several measures told in turn']
  if (amount.kind === 'money' && amount.scaled && bought.test(right)) return ['context', 'deal-or-market', 'what was paid, put aside or won once']
  if (role === 'actual' && amount.kind === 'money' && acquiredMade.test(before)) return ['refused', 'part', 'what was acquired or opened brought in, not the whole']
  if (includedIn.test(before) || ofGrowth.test(before)) return ['context', 'component', 'a part that a number includes, or a share in its growth']
  if (isPartPerShare(state, amount)) return ['context', 'component', 'a part that a number includes, told per share']
  if (role !== 'guide' && periods.length === 0 && goneFrom.test(before)) return ['context', 'history', 'how a number changed over years']
  if (role === 'actual' && ownEstimateMoved.test(before)) return ['refused', 'opinion', 'what an analyst expects is not what was reported']
  if (frame?.metric === 'net-income' && amount.kind === 'money' && !amount.scaled && wages.test(right)) return ['context', 'rate', 'what people earn']
  if ((role === 'guide' || state.guide) && suspended.test(text.slice(amount.end, state.sentence[1]))) return ['context', 'withdrawn', 'a forecast that no longer stands']
  if (amount.kind === 'percent' && chunk.joiner === 'having' && yearBefore.test(right)) return ['context', 'history', 'how it had changed the year before']
  return null
}

/** "included a tax benefit of $2.1 million, or $0.09 per share": what is a part in money is one per share, too. */
function isPartPerShare(state: Walk, amount: Amount): boolean {
  if (amount.kind !== 'money' || amount.scaled) return false
  const last = state.context.amounts.findLast((other) => other.end <= amount.start && other.kind === 'money')
  if (last === undefined || !last.scaled) return false
  const between = state.context.text.slice(last.end, amount.start)
  // "a mark-to-market gain of $8.4 million ($0.03 per share)": of a sum that is none of ours, in its bracket
  if (state.notes.get(last)?.rule === 'other-measure') return amount.per !== null && between === ' ('
  return state.notes.get(last)?.rule === 'component' && /^(?:(?:,| \()? ?or |, | \()(?:about |approximately |a )?$/u.test(between)
}

/** Whether numbers follow two measures that were joined before all of them, and "respectively" shares them out in an order that is not read. */
function isSharedOut(state: Walk, amount: Amount): boolean {
  const { text, amounts } = state.context
  if (!/\brespectively\b/u.test(text.slice(amount.end, state.sentence[1]))) return false
  const first = amounts.find((other) => other.kind === 'money' || other.kind === 'percent')
  if (!first) return false
  const before = state.metrics.filter((mark) => mark.metric !== null && !mark.verb && mark.end <= first.start)
  const [one, two] = before.slice(-2)
  return one !== undefined && two !== undefined && one.metric !== two.metric && /^(?:,| and|, and) (?:its |the |net |total )*$/u.test(text.slice(one.end, two.start)) && !state.metrics.some((mark) => mark.metric !== null && mark.start > first.start && mark.end < amount.start)
}

const heldUp = /\bto (?:match|equal|surpass|exceed|beat|top|pass) (?:its|their|the|last year['’]s) (?:[a-z-]+ ){0,4}of (?:about |nearly )?$|, given (?:[a-z]+ ){1,3}of (?:about |nearly )?$/u

// "helped by last year's $8 billion acquisition of", "it booked a 1.3 trillion gain from the sale of"
const bought = /^ (?:[a-z-]+ ){0,2}?(?:acquisition|takeover|purchase|merger|buyout|deal|settlement|fine|rights issue|share sale|listing|investment|contract)\b|^ (?:[a-z-]+ ){0,2}?(?:gain|charge|write-?down|write-?off|impairment|windfall|provision) (?:from|on|for|related|linked|tied|after)\b/u
// "Restaurants acquired in 2026 generated $22.9 million of restaurant revenue"
const acquiredMade = /^\W*(?:The )?(?:[\p{L}-]+ ){1,4}(?:acquired|opened|purchased|added|bought) (?:in|during|since|after|over) [^,;.]{3,40} (?:generated|contributed|added|brought in|produced|had|accounted for)\b[^,;]{0,30}$/u

// "Included in the net loss are declines of $447,000", "Of the $70 million in sales growth, the Hosiery segment contributed $33 million"
const includedIn = /^\W*(?:Also )?[Ii]ncluded in (?!the (?:table|release|appendix))/u
const ofGrowth = /^\W*Of (?:the|that|this) (?:[A-Z]{0,3}[$€£¥]\s?)?[\d.,]+ ?(?:million|billion|%|percent)?(?: (?:in|of) (?:[\w-]+ ){0,2})? ?(?:growth|increase|decline|decrease|gain|rise)\b/u

// "captains earn €212,000 on average"
const wages = /^ (?:on average|an? (?:hour|week|year(?! (?:ago|earlier|before)))|each)\b/u
const yearBefore = /^ (?:in|during) (?:the )?(?:previous|prior|preceding|last|year-ago|same)\b/u

/** Whether a verb's number is a business's part of the sum told before: "The service half made $2.51 billion of that", and behind it "Europe lost $310 million". */
export function isPartOfSum(state: Walk, amount: Amount, right: string): boolean {
  if (amount.kind !== 'money' || !state.frame?.mark?.verb) return false
  return ofThat.test(right) || (state.lastDraft?.segment != null && state.frame.segment === null && ofThat.test(state.context.text.slice(state.lastAmountEnd, state.lastAmountEnd + 14)))
}

const ofThat = /^ of (?:that|this|it|the (?:total|sum))\b/u
const before = /^(?: of (?:that|this|it|the (?:total|sum)))?(?:[,;] (?:and |while )?| and | while )?(?:[Tt]he )?(\p{Ll}[\p{Ll}-]+(?: \p{Ll}+)?|\p{Lu}[\p{L}&.-]*(?: \p{Lu}[\p{L}&.-]*){0,3}) $/u

export function takePart(state: Walk, amount: Amount, chunk: Chunk): void {
  const { context } = state
  const { mark, loss } = state.frame!
  const told = [...context.recent, ...state.drafts].findLast((draft) => draft.mode === 'result' && draft.actual !== null && draft.unit === 'currency' && (draft.segment === null || draft === state.lastDraft))
  const from = Math.max(state.sentence[0], state.lastAmountEnd)
  const name = before.exec(context.text.slice(from, mark!.start))?.[1] ?? null
  if (!told || name === null || context.companyNames.includes(name) || Math.abs(amount.value) > Math.abs(told.actual!) * 3 || /^(?:it|they|we|he|she|the|company|group)\b/iu.test(name)) return note(state, amount, 'context', 'component', 'a part of another number')
  const segment = name.replace(/ (?:half|side|part|segment|division|unit|business|arm)$/u, '')
  state.frame = { metric: told.metric, basis: told.basis, basisSaid: told.basisSaid, segment, loss, vague: false, perShare: false, start: chunk.start, mark: null }
  record(state, state.frame, amount, 'actual')
}

const ofItsSales = /^ of (?:its |our |the |net |total |group |consolidated |operating )*(?:sales|revenues?|turnover)\b(?! growth)/u
const comparedShare = /^ of (?:\p{L}+ ){0,3}(?:sales|revenues?|turnover),? (?:(?:as )?compared (?:with|to)|against|versus|from|up|down|after)\b/u
const sameAgain = /(?:,? or|, (?:equal|equivalent|amounting|corresponding) to|,? representing|, which (?:is|was|represents|represented)|, i\.e\.|\() ?(?:about |approximately )?$/u

/** "recurring operating income came to €1.38 billion, or 36.4% of sales": the operating margin of the profit told just before it. "Gross profit was 78% of revenue": the gross margin. */
export function ofSales(state: Walk, amount: Amount, left: string, right: string): boolean {
  if (!ofItsSales.test(right)) return false
  const gross = ofGross(state, amount)
  if (gross) {
    state.frame = { metric: 'gross-margin', basis: gross, basisSaid: gross === 'adjusted', segment: null, loss: false, vague: false, perShare: false, start: amount.start, mark: null }
    return true
  }
  if (!sameAgain.test(left)) return false
  const told = state.lastDraft
  if (!told || told.mode !== 'result' || told.actual === null || told.actual <= 0 || (told.metric !== 'operating-income' && told.metric !== 'ebit')) return false
  // an adjusted profit's share of sales is a margin where it is compared with another; else it may be told in passing
  if (told.basis === 'adjusted' && !comparedShare.test(right)) return false
  if (!/^[^;.]{0,40}$/u.test(state.context.text.slice(state.lastAmountEnd, amount.start))) return false
  state.frame = { metric: 'operating-margin', basis: told.basis, basisSaid: told.basisSaid, segment: told.segment, loss: false, vague: false, perShare: false, start: amount.start, mark: null }
  return true
}

// between the words "gross profit" and a percentage of sales: a verb, and the sum where it is told
const grossTells = /^(?: margin)?(?: for the (?:\w+ )?(?:quarter|period|year)(?: of (?:fiscal |financial )?(?:year )?20\d\d)?)?,? ?(?:(?:was|of|were|is|came to|totall?ed|amounted to|reached|represented|equall?ed|(?:in|de)creased (?:[\d.]+% )?to)(?: or| at)? ?(?:[A-Z]{0,3}[$€£] ?[\d.,]+(?: ?(?:million|billion|thousand|m|bn))?(?:,? or| and|,? representing|,? which was| \() ?)?(?:about |approximately )?)$/iu

/** The footing of the gross profit of which a percentage of sales is told, or null where none is. */
function ofGross(state: Walk, amount: Amount): Basis | null {
  const mark = state.metrics.findLast((metric) => metric.end <= amount.start)
  // "Gross margin for the quarter increased to $501.6 million, or 53.4% of sales": some call the profit itself so
  const asMargin = mark?.metric === 'gross-margin' && state.frame?.metric === 'gross-margin' && /[$€£] ?\d/u.test(state.context.text.slice(mark.end, amount.start))
  if (!mark || !(asMargin || (mark.metric === null && /^gross profits?$/iu.test(mark.name)))) return null
  const { text } = state.context
  if (!grossTells.test(text.slice(mark.end, amount.start))) return null
  if (asMargin) return state.frame!.basis
  return /\b(?:non-GAAP|adjusted|pro forma)(?: consolidated)? $/iu.test(text.slice(Math.max(state.sentence[0], mark.start - 26), mark.start)) ? 'adjusted' : 'reported'
}

// "Without an 11 cents-a-share tax benefit and a 3-cent loss, earnings from operations were 18 cents"
const earningsBehind = /, (?:(?:its|the|adjusted|net|operating|core|underlying) ){0,3}(?:earnings|profits?|income|loss)(?: from (?:continuing )?operations)? (?:was|were|came to|totall?ed|amounted to|stood at|rose to|fell to) (?:about |nearly |a )?[$€£¥\d]/iu

/** "Excluding hedge losses of $1 million ($0.01 per share) and a charge of $32 million, the company recorded net income of …": what is left out before the sum is told. */
export function isLeftOut(state: Walk, amount: Amount): boolean {
  const { text } = state.context
  if (!/^\s?(?:Excluding|Without|Adjusted for|Adjusting for|Before|Not counting|Leaving out)\b/u.test(text.slice(state.sentence[0], state.sentence[0] + 40))) return false
  return /, (?:the company|the group|it|we|\p{Lu}[\p{L}&.'’-]+(?: \p{Lu}[\p{L}&.'’-]+){0,3}) (?:also )?(?:recorded|reported|posted|earned|had|achieved|generated|reali[sz]ed|would have) /u.test(text.slice(amount.end, state.sentence[1])) || earningsBehind.test(text.slice(amount.end, state.sentence[1]))
}

/** "compared to $104.8 million, or 12.6% of net sales": last year's margin, behind this year's. */
export function priorOfSales(state: Walk, amount: Amount, left: string, right: string): boolean {
  if (!/^ of (?:net |total |group )?(?:sales|revenues?|turnover)\b/u.test(right) || !/,? or (?:about )?$/u.test(left)) return false
  const margin = state.drafts.findLast((draft) => (draft.metric === 'operating-margin' || draft.metric === 'gross-margin') && draft.mode === 'result')
  if (!margin || margin.actual === null || margin.prior !== null) return false
  margin.prior = amount.value
  note(state, amount, 'taken', 'prior-margin', 'the margin of the year before')
  return true
}
