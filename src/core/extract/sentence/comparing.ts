// Comparisons go to the figures they compare with: expectations, last year's numbers, earlier guidance.
import type { Chunk } from './chunks.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Role, Walk } from './walk.ts'
import * as cues from './cues.ts'
import { fitsGrowth } from '../figures/contradictions.ts'
import { addEvidence, newDraft } from '../figures/drafts.ts'
import { currencyOf } from './recording.ts'
import { hasRole } from './targets.ts'
import { note } from './walk.ts'

/** Puts a comparison with its figure. */
export function settle(state: Walk, given: Draft, amount: Amount, role: Role, chunk: Chunk): void {
  const { context } = state
  const target = role === 'prior' ? retold(state, given) : given
  const left = context.text.slice(Math.max(chunk.start, amount.start - 40), amount.start)
  const ownSign =
    amount.signed && amount.value < 0 ? amount.value : lossNear(left, target, state, chunk, amount) ? -Math.abs(amount.value) : amount.value
  if (role === 'consensus' || role === 'guide-consensus') {
    if (hasRole(target, role)) return note(state, amount, 'refused', 'second-consensus', 'the figure already has a consensus')
    if (amount.ranged) return note(state, amount, 'refused', 'range-as-consensus', 'a consensus is one number')
    // "Tarrant, the most cautious of the brokers, had $73 million; the consensus was $76.4 million"
    if (/^[^;.]{0,40}; (?:but |while )?the (?:consensus|average|mean|median)\b/u.test(context.text.slice(amount.end, state.sentence[1])) && !/\b(?:consensus|average|mean|median|analysts|Street)\b/iu.test(context.text.slice(state.sentence[0], amount.start)))
      return note(state, amount, 'refused', 'one-house', 'what one house expected, before what all did')
    const own = currencyOf(amount)
    if (own && target.currency && target.currency !== own && !/[$]|CENT|KR|¥/u.test(`${own}${target.currency}`))
      return note(state, amount, 'context', 'other-currency', 'an expectation in another currency than the number')
    if (!state.drafts.includes(target) && (isOfOtherScale(state, target, amount) || isFarOff(target, amount))) return note(state, amount, 'refused', 'other-scale', 'an expectation of another order than the number told')
    const due = target.mode === 'guidance' ? ofReported(state, target, amount) : null
    if (due) return settle(state, due, amount, 'consensus', chunk)
    if (tellsOtherPeriod(state, target, amount)) return note(state, amount, 'context', 'other-period', 'expected of another period than the number told')
    // "analysts had pencilled in £321mn; the company pointed to about £310mn"
    if (/;\s(?:but |while )?(?:the (?:company|group|board)|management|it)(?: itself| now)? (?!had\b|was\b|has\b|is\b)\p{L}+[^;]*$/u.test(context.text.slice(state.sentence[0], amount.start)))
      return note(state, amount, 'refused', 'own-view', "the company's own view is no expectation of others")
    // "compares with the company's own forecast, last raised in July, of 650 billion yen and with a consensus of 661 billion"
    if (role === 'consensus' && (ownForecast.test(context.text.slice(state.sentence[0], amount.start)) || toldBefore.test(context.text.slice(amount.end, amount.end + 40)))) return note(state, amount, 'context', 'own-view', "the company's own view is no expectation of others")
    if (role === 'consensus' && isOfLongerPeriod(state, target, amount))
      return note(state, amount, 'context', 'later-expectation', 'expected of another period than the number told')
    // "The consensus is 84c and is ex-items", "wanted 21 cents on that basis"
    const adjusted = target.metric === 'eps' && target.basis === 'reported' && expectsWithoutItems(state, amount) ? ([...context.recent, ...state.drafts].findLast((draft) => draft.metric === 'eps' && draft.basis === 'adjusted' && draft.consensus === null) ?? awaited(state, target)) : target
    adjusted.consensus = ownSign
  } else if (role === 'prior') {
    if (isOfOtherCompany(state, amount, chunk)) return note(state, amount, 'context', 'other-company', 'another company’s number, held against this one')
    if (target.segment === null && isOfPlace(context.text.slice(amount.end, amount.end + 40))) return note(state, amount, 'refused', 'part', 'of one place, and not of the whole company')
    // "US$1.14 billion, up from US$980 million as at end-December", of a first quarter
    const ended = target.period ?? context.paragraphPeriod ?? context.mainPeriod
    if (ended !== null && ended.kind !== 'year' && ended.number !== 4 && /^ (?:as )?(?:at|of) (?:the )?(?:year[- ]end|end[- ](?:of )?(?:December|last year|the (?:previous|last|prior) (?:year|quarter)))\b/u.test(context.text.slice(amount.end, amount.end + 50)))
      return note(state, amount, 'context', 'other-period', 'the end of the year before, not a year ago')
    if (isOfOtherDay(context.text, state.sentence, amount)) return note(state, amount, 'context', 'other-period', 'of the quarter before, as the day on which it ended tells')
    if (target.prior !== null) return note(state, amount, 'refused', 'second-prior', 'the figure already has a year-ago number')
    if (amount.ranged) return note(state, amount, 'refused', 'range-as-prior', 'a result is one number')
    if (isOtherPeriod(state, target, amount, chunk))
      return note(state, amount, 'context', 'other-period', 'another period than the year before')
    const sequential = /^\W*(?:On a (?:quarterly|quarter-on-quarter|sequential) basis|Quarter[- ]on[- ]quarter|Sequentially|From the previous quarter),? /u.test(context.text.slice(context.start, context.start + 60)) || (target.change?.period !== 'yoy' && state.drafts.some((draft) => draft.metric === target.metric && draft.change?.period === 'qoq') && !cues.yearAgoWords.test(context.text.slice(chunk.start, chunk.end)))
    // "a 1.6% quarterly fall in revenue to Rs 63,437 crore from Rs 64,479 crore"
    const lead = context.text.slice(state.sentence[0], chunk.start)
    const onQuarter = chunk.opener === 'from' && (quarterlyMove.test(lead) || (besideQuarter.test(lead) && !cues.yearAgoWords.test(context.text.slice(chunk.start, state.sentence[1]))))
    // "was 18.2% for the quarter, down from 19.3% in the first quarter"
    const other = /^\s?in the (first|second|third|fourth) quarter(?! (?:of|last|a year|in)\b)/u.exec(context.text.slice(amount.end, amount.end + 34))
    if (other && target.period?.kind !== 'year' && target.period?.number !== ['first', 'second', 'third', 'fourth'].indexOf(other[1]!) + 1) return note(state, amount, 'context', 'quarter-ago', 'another quarter, not the year before')
    const before = cues.quarterAgoWords.test(context.text.slice(chunk.start, chunk.end))
    // "fell 1.2% to 804 crore, against 813 crore in the previous quarter, while revenue rose 2.2% to 3,897 crore versus 3,813 crore": both on the quarter before
    const grown = target.change?.kind === 'percent' && target.actual !== null && Math.abs((target.actual / amount.value - 1) * 100 - target.change.value) < 0.4
    if (grown && (before || (!isOfYearAgo(context.text, state.sentence[0], amount) && state.drafts.some((draft) => draft.change?.period === 'qoq') && !cues.yearAgoWords.test(context.text.slice(chunk.start, chunk.end))))) {
      target.change = { ...target.change!, period: 'qoq' }
      return note(state, amount, 'context', 'quarter-ago', 'the quarter before, not the year before')
    }
    if (sequential || before || onQuarter || context.onQuarter)
      return note(state, amount, 'context', 'quarter-ago', 'the quarter before, not the year before')
    if (!state.drafts.includes(target) && !fitsGrowth({ ...target, prior: ownSign }))
      return note(state, amount, 'refused', 'contradicts', 'the growth stated before does not fit this number of the year before')
    target.prior = ownSign
  } else {
    const flip = lossNear(left, target, state, chunk, amount)
    target.earlierLow = amount.low === null ? null : flip ? -Math.abs(amount.low) : amount.low
    target.earlierHigh = amount.high === null ? null : flip ? -Math.abs(amount.high) : amount.high
    return note(state, amount, 'context', 'earlier-guidance', "the company's earlier guidance")
  }
  target.currency ??= currencyOf(amount)
  addEvidence(target, state.sentence)
  note(state, amount, 'taken', role, `${role} of ${target.metric}`)
}

// "A year earlier, the company earned $27.4 million, or 31 cents a share, on revenue of $261 million": the whole result of the year before
const wholeYearAgo = /^\W*(?:A|One) year (?:ago|earlier|before),? (?:it|they|the (?:company|group|firm|bank)|\p{Lu}[\p{L}.&-]+) (?:had )?(?:earned|made|posted|reported|lost) (?!an adjusted)[^;]*\bon (?:net )?(?:revenues?|sales) of\b/u

/** What is told of last year as a whole is held against what was reported, not against what was told last without its special items. */
function retold(state: Walk, target: Draft): Draft {
  if (target.basis !== 'adjusted' || state.drafts.includes(target) || !wholeYearAgo.test(state.context.text.slice(...state.sentence))) return target
  return state.context.recent.findLast((draft) => draft.mode === 'result' && draft.metric === target.metric && draft.basis === 'reported' && draft.segment === target.segment && draft.symbol === target.symbol && draft.actual !== null && draft.prior === null) ?? target
}

// "a little ahead of the $352 million we told you in July"
const toldBefore = /^ (?:that )?(?:we|it|management|the (?:company|group|firm|bank)) (?:had )?(?:told|promised|guided|forecast|flagged|said it would)\b/u
const ownForecast = /\b(?:[Ii]ts|[Tt]heir|the (?:company|group|firm|bank)['’]s) own (?:forecast|guidance|projection|target|estimate|plan)(?:, [^,;\d]{3,40},)?(?: of| for)? (?:about |around )?(?:[A-Z]{0,3}[$€£¥₹₩])?$/u

/** "The consensus is 84c and is ex-items", "wanted 21 cents on that basis", "Analysts, who generally exclude such items, expected": what is expected leaves out what the number holds. */
function expectsWithoutItems(state: Walk, amount: Amount): boolean {
  const { text } = state.context
  if (/\bex-items\b|\bexcludes items\b|\bon (?:that|this|the same) basis\b|^(?: (?:a|per) share)?,? (?:excluding|before|without|stripping out) (?:such |those |these |that |the |special |one-time |one-off )/u.test(text.slice(amount.end, state.sentence[1]))) return true
  return /\b(?:who|which|that|whose (?:estimates|forecasts|models)|(?:estimates|forecasts|consensus)(?:, which)?) (?:also |generally |typically |usually |normally |often |tend to )*(?:excludes?|leaves? (?:out|aside)|strips? out|ignores?|omits?|do not include|does not include)\b/iu.test(text.slice(state.sentence[0], amount.start))
}

/** "had been expected to earn 15 cents a share, on average, in the second quarter", behind guidance for the third: expected of the quarter that was reported. */
function ofReported(state: Walk, target: Draft, amount: Amount): Draft | null {
  const { text, periods, recent, mainPeriod } = state.context
  const said = periods.find((mark) => mark.start >= amount.end && /^(?: (?:a|per) share)?(?:, on average,)? (?:in|for|during) the (?:fiscal )?$/u.test(text.slice(amount.end, mark.start)))?.period
  if (said?.number == null || said.kind !== 'quarter' || said.number === target.period?.number) return null
  if (said.number !== mainPeriod?.number && !/\bhad been (?:expected|forecast|projected) to\b/u.test(text.slice(state.sentence[0], amount.start))) return null
  const told = recent.findLast((draft) => draft.mode === 'result' && draft.metric === target.metric && draft.symbol === target.symbol && draft.actual !== null && draft.consensus === null)
  if (told) return told
  const draft = newDraft('result', target.metric, 'reported', false, target.segment, state.context.block, false)
  Object.assign(draft, { symbol: target.symbol, period: said, currency: target.currency, unit: target.unit, per: target.per })
  state.drafts.push(draft)
  return draft
}

/** An expectation of a number that is still to be told. */
function awaited(state: Walk, { metric, segment, block, loss, currency }: Draft): Draft {
  const draft = newDraft('result', metric, 'adjusted', true, segment, block, loss)
  Object.assign(draft, { currency })
  state.drafts.push(draft)
  return draft
}

/** "KCB reported a profit of 12.1 billion, compared to Equity Bank's 11 billion": whom the comparison names, behind a company named before it. */
function isOfOtherCompany(state: Walk, amount: Amount, chunk: Chunk): boolean {
  if (chunk.opener === null) return false
  const inside = state.context.named.find((name) => name.start >= chunk.start && name.end <= amount.start)
  return inside !== undefined && state.context.named.some((name) => name.end <= chunk.start && name.symbol !== inside.symbol)
}

/** An expectation from another sentence that is many times the number: somebody else's, or of something else. */
function isFarOff(target: Draft, amount: Amount): boolean {
  return target.mode === 'result' && target.unit === 'currency' && target.actual !== null && target.actual * amount.value > 0 && Math.abs(Math.log(target.actual / amount.value)) > Math.log(12)
}

/** "against an increase of 19.8% in Texas in the second quarter of last year": last year's number of a place. */
function isOfPlace(right: string): boolean {
  const place = /^ in (?:the )?(\p{Lu}[\p{L}.-]+)/u.exec(right)?.[1]
  return place !== undefined && !/^(?:Q[1-4]|H[12]|FY|Fiscal|First|Second|Third|Fourth|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|GAAP|IFRS|US|U\.S|Spring|Summer|Autumn|Fall|Winter|Half|Year|Quarter)/u.test(place)
}

/** "profits of $866 million … that $16.17 billion ran behind the forecast of $16.68 billion": compared with the number beside it, which is none of ours. */
function isOfOtherScale(state: Walk, target: Draft, amount: Amount): boolean {
  if (target.mode !== 'result' || target.unit !== 'currency' || target.actual === null || amount.value === 0) return false
  const far = (value: number): number => Math.abs(Math.log(Math.abs(value / amount.value)))
  const beside = state.context.amounts.findLast((other) => other.end <= amount.start && other.kind === 'money' && other.scaled)
  return beside !== undefined && !state.notes.get(beside)?.rule.startsWith('actual') && far(target.actual) > 2 && far(beside.value) < 0.5
}

/** "In the third quarter they were 14.9 billion, in line with the 15 billion forecast", after nine months: a comparison of the quarter. */
function tellsOtherPeriod(state: Walk, target: Draft, amount: Amount): boolean {
  if (!target.period || state.drafts.includes(target)) return false
  const lead = state.context.periods.find((mark) => mark.start - state.sentence[0] < 24 && mark.end <= amount.start)
  return lead !== undefined && lead.period.kind !== target.period.kind && !cues.consensusWords.test(state.context.text.slice(state.sentence[0], lead.start))
}

/** Whether a number is said to be that of a calendar year: "31 trillion rupiah for the bank in 2027". */
export function isOfYear(state: Walk, amount: Amount): boolean {
  return /^(?: for (?:the )?\p{L}+)? (?:for|in) (?:all of |fiscal )?20\d\d\b/u.test(state.context.text.slice(amount.end, amount.end + 50))
}

/** "analysts had pencilled in £321mn for the full year", after a half's profit: expected of another period. */
function isOfLongerPeriod(state: Walk, target: Draft, amount: Amount): boolean {
  const main = target.period ?? state.context.paragraphPeriod ?? state.context.mainPeriod
  // "analysts are estimating a net income of 31 trillion rupiah for the bank in 2027", beside a half's
  if (main !== null && main.kind !== 'year' && !state.drafts.includes(target) && isOfYear(state, amount)) return true
  const said = /^ (?:for|in) the (?:full|whole|fiscal|financial|current|coming) (?:fiscal |financial )?(year|quarter)\b/iu.exec(state.context.text.slice(amount.end, amount.end + 40))?.[1]
  return main !== null && said !== undefined && said.toLowerCase() === 'year' && main.kind !== 'year' && !state.drafts.includes(target)
}

/** "compared to $79 million for the second quarter of 2026 and $69 million for the third quarter of 2025": only the latter is a year ago. */
function isOtherPeriod(state: Walk, target: Draft, amount: Amount, chunk: Chunk): boolean {
  const said = target.period ?? state.drafts.find((draft) => draft.mode === 'result' && draft.period !== null)?.period ?? state.context.paragraphPeriod ?? state.context.mainPeriod
  // "compared to the first quarter of 2026 gross margin of 58.2% and 58.9% for the second quarter of 2025": a period named between comparison and number is its own
  const before = state.context.periods.findLast((other) => other.start > chunk.start && other.end <= amount.start && chunk.opener !== null && !state.context.amounts.some((between) => between.start > other.end && between.end < amount.start && between.kind !== 'year'))
  // "(Q4 2025: USD 44.8 million; Q1 2025: USD 38.5 million)": the label before the number is its period
  const label = chunk.joiner === ':' ? state.context.periods.find((other) => chunk.start - other.end >= 0 && chunk.start - other.end <= 1) : undefined
  const mark = label ?? before ?? state.context.periods.find((other) => other.start >= amount.end && other.start - amount.end < 90)
  // "For the quarter, net income was … compared to $1.3 million for the first quarter": the quarter of the article
  const main = said?.kind === 'quarter' && said.number === null && said.year === null && state.context.mainPeriod?.kind === 'quarter' && /\bquarter\b|Q[1-4]|[1-4]Q/iu.test(mark?.period.text ?? '') ? state.context.mainPeriod : said
  // "compared with $1.29 at June 30 and $1.45 at Sep. 30, 2021": of two days the one with a year of its own is a year ago
  if (/^ (?:at|as of|on) [A-Z][a-z]+\.? \d{1,2},? and [^;.]{1,24}(?:\.\d+)? (?:at|as of|on) [A-Z][a-z]+\.? \d{1,2}, 20\d\d\b/u.test(state.context.text.slice(amount.end, amount.end + 70))) return true
  // "compared with €277mn and the bank said it expected income in the second half": of another clause
  if (mark && mark.start > amount.end && /\b(?:and|but|while|as) (?:the \p{L}+|it|they) (?:also )?(?:said|says|expect(?:s|ed)?|sees)\b/u.test(state.context.text.slice(amount.end, mark.start))) return false
  // "RMB1.94 billion a year earlier and RMB1.31 billion in the first quarter": the period is that of the next number
  if (mark && cues.yearAgoWords.test(state.context.text.slice(amount.end, mark.start))) return false
  // "more than the £213m it lost in the whole of 2021", beside a half: the number of a whole year, unless the growth told with both numbers says that they belong together
  const grown = state.drafts.includes(target) && target.period === null && target.actual !== null && target.change?.kind === 'percent' && fitsGrowth({ ...target, prior: amount.value })
  if (main && !grown && mark?.period.kind === 'year' && main.kind !== 'year' && mark.start - amount.end < 60 && !/[;,.]|\d|\b(?:January|April|July|October)[- –](?:to )?(?:March|June|September|December) (?:period|quarter) of /u.test(state.context.text.slice(amount.end, mark.start)) && !/^['’]s? (?:first|second|third|fourth)|^,? (?:first|second|third|fourth)\b/u.test(state.context.text.slice(mark.end, mark.end + 12))) return true
  if (!main || !mark || mark.period.kind !== main.kind || mark.period.text === main.text) return false
  if (main.number !== null && mark.period.number !== null && main.number !== mark.period.number) return true
  // "2021-22", of which FY21 is the year before
  const closing = main.year !== null && /\d{4}[-–/]\d\d$/u.test(main.text ?? '') && /FY|fiscal/u.test(mark.period.text ?? '') && !/\d[-–/]\d/u.test(mark.period.text ?? '') ? main.year + 1 : main.year
  return closing !== null && mark.period.year !== null && mark.period.year !== closing - 1
}

// "Revenue rose 5 percent from the $8 billion figure in the second quarter, while net income rose 8 percent, from $1.8 billion"
const besideQuarter = /\bfrom (?:the )?[^;,]{0,50} in the (?:first|second|third|fourth|previous|prior|preceding) quarter,? (?:while|and|as) [^;]*$/iu
const quarterlyMove = /\d ?(?:%|per ?cent) quarterly (?:fall|drop|decline|decrease|dip|rise|increase|gain|jump|growth) in\b[^;]*$/iu

/** A comparison has the sign its own words give it, else the sign of the figure's words: "a net loss of $4 million against $2 million". */
function lossNear(left: string, target: Draft, state: Walk, chunk: Chunk, amount: Amount): boolean {
  const own = state.metrics.filter((metric) => metric.start >= chunk.start && metric.end <= amount.start && metric.metric).at(-1)
  if (/\b(?:negative|minus) $/iu.test(left)) return true
  if (own) return own.loss
  if (/\b(?:loss|losses|deficit|negative|minus|lost|outflow)\b[^,;]*$/iu.test(left)) return true
  if (/\b(?:profit|earnings|earning|income|surplus|gain)\b[^,;]*$/iu.test(left)) return false
  if (chunk.joiner === 'or' && /^\s?$/u.test(left) && state.frame?.mark?.verb) return state.frame.loss // "lost $127,000, or 1 cent a share"; "it earned $604 million, or $1.12 a share", of last year, where this year's is a loss
  if (chunk.joiner === 'or' && /\b(?:loss|losses|deficit) of [^,;]{2,24}, (?:or )?(?:about )?$/iu.test(state.context.text.slice(Math.max(state.sentence[0], amount.start - 60), amount.start))) return true
  const after = state.context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 18))
  if (/^\s(?:profit|surplus)\b/iu.test(after)) return false
  if (/^\s(?:of (?:net )?cash )?(?:provided|generated) \b/iu.test(after)) return false // "compared to $0.8 million provided by operating activities"
  if (/^\s(?:[\w-]+\s)?(?:loss|outflow)\b/iu.test(after)) return true
  if (/^\s(?:[\w-]+\s)?inflow\b/iu.test(after)) return false
  // "Net profit of Rs 3,090 crore vs. a net loss of Rs 1,064 crore (estimate: Rs 1,719 crore)"
  if (chunk.joiner === ':' && (target.actual ?? 0) > 0 && !/\bloss/iu.test(left)) return false
  // "a profit of €2.1 billion, compared with a loss of €1.3 billion; analysts had forecast €2.6 billion": the loss was that of the year before
  if (state.frame?.comparing && (target.actual ?? 0) > 0 && state.context.text.slice(state.frame.start, amount.start).includes(';')) return false
  if (state.frame?.comparing && !(chunk.opener !== null && state.frame.start < chunk.start)) return state.frame.loss
  return target.loss && (target.actual ?? target.low ?? -1) < 0
}

const endedBehind = /^(?:,? (?:or|and) [^,;]{3,44})?,? for the (?:quarter|three months) ended (\p{Lu}\p{Ll}+)\.? \d{1,2}, 20\d\d/u
const endedBefore = /\b(?:quarter|three months) ended (\p{Lu}\p{Ll}+)\.? \d{1,2}, 20\d\d/u

const quarterBehind = /^ (?:in|for) the (?:\p{Ll}+ )?(?:quarter|months|weeks|period) ended (\p{Lu}\p{Ll}+ \d{1,2}), (20\d\d)/u

/** "… for the quarter ended September 30, 2026 … from $495.4 million for the quarter ended September 30, 2025": the same day a year before. */
function isOfYearAgo(text: string, start: number, amount: Amount): boolean {
  const behind = quarterBehind.exec(text.slice(amount.end, amount.end + 70))
  return behind !== null && text.slice(start, amount.start).includes(`${behind[1]}, ${Number(behind[2]) + 1}`)
}

/** "for the quarter ended March 31, 2026, compared with $33.1 million for the quarter ended December 31, 2025": another month than that of the quarter told of is no year ago. */
function isOfOtherDay(text: string, sentence: readonly [number, number], amount: Amount): boolean {
  const behind = endedBehind.exec(text.slice(amount.end, Math.min(sentence[1], amount.end + 110)))?.[1]
  const before = behind === undefined ? undefined : endedBefore.exec(text.slice(sentence[0], amount.start))?.[1]
  return before !== undefined && before !== behind
}
