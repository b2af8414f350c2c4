// Numbers become parts of drafts: results, guidance, comparisons.
import { isRegion } from '../businesses/known-parts.ts'
import type { Basis, Period } from '../../../shared/model.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Frame, Role, Walk } from './walk.ts'
import { addEvidence, newDraft } from '../figures/drafts.ts'
import { recordGuidance } from '../guidance/guidance.ts'
import { carriedPeriod, periodFor } from '../periods/timing.ts'
import { isBought, withoutCustomers } from '../owners/sentence-subjects.ts'
import { tellsBasic } from './diluted.ts'
import { tellsLegacy } from './effects.ts'
import { ownerBehind } from './owner-behind.ts'
import { note } from './walk.ts'
import { rememberAnswers } from '../words.ts'

export function currencyOf(amount: Amount): string | null {
  return amount.kind === 'money' ? amount.currency : null
}

export function record(state: Walk, given: Frame, amount: Amount, role: Role): void {
  const frame = placedCount(state, expectedFrame(state, given), amount)
  const guiding = role === 'guide' || (amount.ranged && role === 'actual' && amount.kind !== 'percent')
  if (guiding && role === 'actual' && /\b(?:within|in) (?:the company['’]s|its|their|our|the) (?:\w+ ){0,2}$/iu.test(state.context.text.slice(Math.max(state.sentence[0], amount.start - 50), amount.start)) && /^ (?:guidance|guided|target(?:ed)?|forecast|outlook)?\s?(?:range|guidance|band|forecast|outlook|target)/iu.test(state.context.text.slice(amount.end, amount.end + 30)))
    return note(state, amount, 'context', 'earlier-guidance', "the company's earlier guidance")
  // "was at the bottom of the guided range ($1.87 billion to $1.95 billion)"
  if (guiding && role === 'actual' && /\b(?:guided range|guidance(?: range)?|(?:forecast|target) range) \($/iu.test(state.context.text.slice(Math.max(state.sentence[0], amount.start - 30), amount.start)))
    return note(state, amount, 'context', 'earlier-guidance', "the company's earlier guidance")
  // "in the lower half of the €1.4 billion to €1.5 billion that the company itself had held out in July"
  if (guiding && /^ that (?:it|they|the (?:company|group|firm)|management)(?: itself| themselves)? had (?:held out|forecast|promised|predicted|guided|projected|given|expected|targeted|indicated|pencilled in|set)\b/u.test(state.context.text.slice(amount.end, amount.end + 60)))
    return note(state, amount, 'context', 'earlier-guidance', "the company's earlier guidance")
  if (isStrangeCompany(state, frame)) return note(state, amount, 'context', 'other-company', 'a number of another company')
  if (guiding && (role === 'actual' ? expecters : othersExpected).test(state.context.text.slice(state.sentence[0], amount.start)))
    return note(state, amount, 'refused', 'range-as-consensus', 'a consensus is one number')
  if (guiding) return recordGuidance(state, frame, amount)
  if (amount.ranged) return note(state, amount, 'refused', 'range-as-result', 'a result is one number, not a range')
  if (isCoreProfit(state, frame))
    return note(state, amount, 'refused', 'core-profit', 'core profit means EBITDA to some and net profit to others')
  if (isOtherTerms(state, frame, amount)) return
  if (isOtherThanLoss(state, frame, amount)) return record(state, { ...frame, loss: false }, amount, role)
  if (tellsLegacy(state, frame)) return note(state, amount, 'refused', 'part', 'of what the company was before it grew by a purchase')
  const value = signOf(state, frame, amount)
  const owner = ownerOf(state, amount)
  const period = periodFor(state, amount, false) ?? carriedPeriod(state, frame.metric)
  const found = state.drafts.findLast(
    (draft) =>
      draft.mode === 'result' &&
      draft.symbol === owner &&
      draft.metric === frame.metric &&
      draft.basis === frame.basis &&
      draft.segment === frame.segment &&
      (!period || !draft.period || draft.period.kind === period.kind),
  )
  const longer = found !== undefined && tellsLonger(state, found, amount, value, period)
  if (longer) found.period = state.context.mainPeriod
  const existing = longer ? undefined : found
  const basic = tellsBasic(frame, state.context.text)
  const lesser = basic || tellsContinuing(state, frame, amount)
  if (existing && existing.actual !== null && existing.actual !== value && existing.lesser !== lesser) {
    if (lesser) return note(state, amount, 'context', basic ? 'basic' : 'continuing', basic ? 'per share before dilution, beside the diluted number' : 'of continuing operations, beside the net number')
    Object.assign(existing, { actual: null, prior: null, change: null, consensus: null, verdict: null, lesser })
  }
  if (existing && existing.actual !== null) {
    if (existing.actual === value) return note(state, amount, 'taken', 'said-twice', 'the same figure again')
    return note(state, amount, 'refused', 'second-number', 'the figure already has a number in this sentence')
  }
  const draft = existing ?? newDraft('result', frame.metric, frame.basis, frame.basisSaid, frame.segment, state.context.block, frame.loss)
  draft.symbol = owner
  draft.actual = value
  draft.lesser = lesser
  draft.currency = currencyOf(amount)
  draft.per = frame.metric === 'eps' ? perOf(frame, amount) : null
  draft.period = period
  draft.verdict ??= verdictWords(state, frame, amount)
  addEvidence(draft, state.sentence)
  if (!existing) state.drafts.push(draft)
  state.lastDraft = draft
  note(state, amount, 'taken', `actual-${frame.metric}`, `${frame.basis} ${frame.metric}${frame.segment ? ` of ${frame.segment}` : ''}`)
}

/** "Cash from operations of $1 billion; $2 billion in the first six months": the first, without a period, is of the one that the article reports. */
function tellsLonger({ context, lastAmountEnd }: Walk, { actual, period: own }: Draft, amount: Amount, value: number, period: Period | null): boolean {
  if (actual === null || actual === value || own !== null || period === null || context.mainPeriod === null) return false
  return period.kind !== context.mainPeriod.kind && context.text.slice(lastAmountEnd, amount.start).trim() === ';'
}

/** "delivered 722,000 vehicles in the U.S.": those of one place. */
function placedCount(state: Walk, frame: Frame, amount: Amount): Frame {
  if ((frame.metric !== 'deliveries' && frame.metric !== 'users') || frame.segment !== null || amount.kind !== 'number') return frame
  const place = /^ (?:[\p{Ll}-]+ ){1,3}(?:in|across) (?:the )?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})(?=[,;]| (?:in|during|versus|compared|up|down|from|and|a|an)\b|\.?$)/u.exec(state.context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 60)))?.[1]
  return place !== undefined && isRegion(place) ? { ...frame, segment: place } : frame
}

/** "$0.24 loss per share in the quarter, and $0.06 per share in the year": the word of the loss belongs to the number before it, and not to that of another period. */
function isOtherThanLoss(state: Walk, { mark, loss, metric, perShare }: Frame, amount: Amount): boolean {
  if (!loss || !perShare || mark === null || amount.start < mark.end || !/ and (?:[^,;.]|\.(?=\d))*$/u.test(state.context.text.slice(mark.end, amount.start))) return false
  const told = state.context.amounts.findLast((other) => other.end <= mark.start && other.kind === 'money')
  if (!told || !/^\s?$/u.test(state.context.text.slice(told.end, mark.start))) return false
  const period = periodFor(state, amount, false)
  return period !== null && state.drafts.some((draft) => draft.metric === metric && draft.actual !== null && draft.period !== null && draft.period.kind !== period.kind)
}

/** "Loss from continuing operations was $7.2 million", "$0.38 per share from continuing operations" */
function tellsContinuing(state: Walk, frame: Frame, amount: Amount): boolean {
  if ((frame.metric !== 'net-income' && frame.metric !== 'eps') || frame.basis !== 'reported') return false
  const { text } = state.context
  const from = frame.mark === null || amount.start - frame.mark.start > 200 ? amount.start : frame.mark.start
  return /\bcontinuing operations\b/iu.test(text.slice(from, amount.start)) || /^(?: (?:a|per) (?:diluted |basic |common )*share)?,? from continuing operations\b/iu.test(text.slice(amount.end, amount.end + 60))
}

/** "Root Inc. also recorded losses. Root had a $36.7 million loss": what looks like a business is a company that no symbol is known of. */
function isStrangeCompany(state: Walk, frame: Frame): boolean {
  const { segment } = frame
  if (segment === null || !/^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u.test(segment)) return false
  if (state.context.companyNames.some((name) => name.includes(segment))) return false // a part of its own name: "Rivett Automotive Inc."
  if (/ (?:Airways|Airlines|Motors|Pharmaceuticals)$/u.test(segment) && !state.context.companyNames.some((name) => name.startsWith(segment) || segment.startsWith(name))) return true
  return hasLegalForm(state.context.text, segment)
}

/** Whether a text anywhere prints a name with the form of a company behind it. */
const hasLegalForm = rememberAnswers((text, name) =>
  [' Inc', ' Corp', ' Co.', ' Ltd', ' plc', ' PLC', ' AG', ' N.V.', ' S.A.'].some((form) => {
    const at = text.indexOf(`${name}${form}`)
    // the last word of a longer name is no name: "Tarrow Automotive Inc."
    return at >= 0 && !/\p{Lu}[\p{L}.&’'-]* $/u.test(text.slice(Math.max(0, at - 24), at))
  }),
)

// "Investors had estimated its chip earnings to be between 4 and 5 trillion won": before a word of the company's own
const othersExpected = /^\W*(?:[Tt]he )?(?:\p{L}+ )?(?:[Aa]nalysts|[Bb]rokers|[Ii]nvestors|[Ee]conomists|[Mm]arket|Street|City) (?:had|were|was) (?:been )?(?:forecasting|expecting|expected|forecast|predicted|estimated|projected|anticipated)\b(?![^;]*\b(?:now|outlook|guidance|expects|company|its own|it)\b)[^;]*$/u
// "better than expected by analysts, who had been forecasting a fall to between 284 and 293 million"
const expecters = /\b(?:analysts|brokers|the City|Wall Street|the Street|the market|economists|investors)\b[^.;]{0,24}\b(?:had|have|has|were|was|is|are) (?:been |currently |now )?(?:forecasting|expecting|predicting|pencilling in|penciling in|looking for|expected|forecast|predicted|estimated|projected|anticipated|hoping for|braced for)\b[^;]*$/iu

/** "Net income per ADS was RMB4.57": what the metric is per stands in its own words. */
export function perOf(frame: Frame, amount: Amount): Draft['per'] {
  if (amount.per !== null) return amount.per
  const word = /\b(?:ADS|ADR)\b|\bAmerican depositary\b/iu.exec(frame.mark?.name ?? '')?.[0].toUpperCase()
  return word === undefined ? 'share' : word === 'ADR' ? 'ADR' : 'ADS'
}

/** "Expected to earn an adjusted $3.50 a share, it earned $3.60": the number is on the basis that was expected. */
function expectedFrame(state: Walk, frame: Frame): Frame {
  if (frame.basisSaid) return frame
  const expected = state.drafts.find(
    (draft) =>
      draft.mode === 'result' &&
      draft.metric === frame.metric &&
      draft.segment === frame.segment &&
      draft.actual === null &&
      draft.consensus !== null &&
      draft.basisSaid,
  )
  return expected ? { ...frame, basis: expected.basis, basisSaid: true } : frame
}

/** "In dollar terms, revenue was $1.74 billion": the same number in another currency. */
function isOtherTerms(state: Walk, frame: Frame, amount: Amount): boolean {
  const lead = state.context.text.slice(state.sentence[0], Math.min(state.sentence[1], state.sentence[0] + 30))
  if (!/^\W*(?:In|Measured in|Expressed in) (?:US |U\.S\. )?(?:dollars?|rupees?|euros?|sterling|yen|yuan|local currency)(?: terms)?\b/iu.test(lead)) return false
  const same = [...state.context.recent, ...state.drafts].findLast(
    (draft) => draft.metric === frame.metric && draft.segment === frame.segment && draft.actual !== null && draft.currency !== currencyOf(amount),
  )
  const currency = currencyOf(amount)
  if (!same || !currency) return false
  same.alternatives.push({ actual: amount.value, currency })
  addEvidence(same, state.sentence)
  note(state, amount, 'taken', 'other-currency', 'the same amount in another currency')
  return true
}

/** The company a number belongs to where the sentence names several: the last one named in its own clause. Null: the sentence's subject. */
export function ownerOf(state: Walk, amount: Amount): string | null {
  const { text } = state.context
  if (new Set(state.context.named.map((name) => name.symbol)).size < 2) return null
  const named = withoutCustomers(text, state.context.named, state.sentence[0])
  const behind = ownerBehind(state, amount)
  if (behind !== null && behind !== 'stranger') return behind
  const before = text.slice(state.sentence[0], amount.start)
  const paired = pairedOwner(state, amount)
  if (paired) return paired
  // "in contrast with Orrin, whose comparable sales grew 4.5%": told of whom it stands behind
  const whose = /\)?,? whose (?:[^,;]|,(?=\d))*$/u.exec(before)
  const whom = whose && named.findLast((name) => name.end === state.sentence[0] + whose.index)
  if (whom) return whom.symbol
  // "Coles, which makes 40 percent of Ashfield's earnings, saw": who stands in the aside owns nothing behind it
  const asides = [...before.matchAll(/(?:,|--|[–—]) ?(?:which|whose|who|where) [^,;]{3,120}?(?:,|--|[–—])/gu)].map((match) => [state.sentence[0] + match.index, state.sentence[0] + match.index + match[0].length] as const)
  let clause = state.sentence[0]
  for (const match of before.matchAll(/;|\b(?:while|whereas|but)\b|,? and (?=[A-Z])/gu)) {
    const at = state.sentence[0] + match.index
    if (!asides.some(([from, to]) => from < at && at < to)) clause = at + match[0].length
  }
  const own = named.filter(
    (name) =>
      !asides.some(([from, to]) => from < name.start && name.end <= to && named.some((other) => other.end <= from && other.start >= clause)) &&
      name.start >= clause &&
      name.end <= amount.start &&
      !isBought(text.slice(Math.max(clause, name.start - 40), name.start)) &&
      !/\b(?:from|with|to|by|against|versus|than|like|including|such as|via|over|owns|bought|buying|behind|joining|beating|outpacing|overtaking|outselling|topping|trailing|lagging) $/iu.test(
        text.slice(Math.max(clause, name.start - 13), name.start),
      ),
  )
  return own.at(-1)?.symbol ?? null
}

/** "Tarnow and Orrin reported sales of $740 million and $1.05 billion, respectively": the numbers in the order of the names. */
function pairedOwner(state: Walk, amount: Amount): string | null {
  const { text, named, amounts } = state.context
  if (!/\brespectively\b/u.test(text.slice(amount.end, state.sentence[1]))) return null
  const row = amounts.filter((other) => other.kind === amount.kind)
  const symbols = [...new Set(named.filter((name) => name.end <= row[0]!.start).map((name) => name.symbol))]
  const joined = row.every((other, index) => index === 0 || /^(?:,|,? and|,? or) (?:about )?$/u.test(text.slice(row[index - 1]!.end, other.start)))
  return symbols.length === row.length && symbols.length > 1 && joined ? symbols[row.indexOf(amount)]! : null
}

// whose core profit is what is left after tax
const tellsOfInsurer = /\b(?:re)?insurers?\b/iu

/** "core profit" without a share is EBITDA in one house and net profit in the next. */
export function isCoreProfit(state: Walk, frame: Frame): boolean {
  return (
    frame.metric === 'net-income' &&
    frame.vague &&
    frame.mark !== null &&
    /\bcore\s$/iu.test(state.context.text.slice(Math.max(state.sentence[0], frame.mark.start - 6), frame.mark.start)) &&
    !tellsOfInsurer.test(state.context.text)
  )
}

function verdictWords(state: Walk, frame: Frame, amount: Amount): Draft['verdict'] {
  const after = state.context.text.slice(frame.start, Math.min(state.sentence[1], amount.end + 90))
  const stop = /[;]/u.exec(after)?.index ?? after.length
  const clause = after.slice(0, stop)
  if (
    /\b(?:in line with|matched|matching|in-line with|met|just as expected|(?:exactly|just|precisely) what (?:analysts|(?:Wall |the )?Street|brokers)|bang in line|as expected|as analysts (?:had )?expected)\b/iu.test(
      clause,
    )
  )
    return /\b(?:estimates?|expectations?|consensus|forecasts?|expected)\b/iu.test(clause) ? 'inline' : null
  return null
}

function signOf(state: Walk, frame: Frame, amount: Amount): number {
  if (amount.signed && amount.value < 0) return amount.value
  const left = state.context.text.slice(Math.max(state.sentence[0], amount.start - 24), amount.start)
  if (/\b(?:negative|minus|loss of|deficit of|loss was|outflow of|burn of|negative (?:at|by)) (?:about |around |a )?$/iu.test(left))
    return -Math.abs(amount.value)
  return frame.loss ? -Math.abs(amount.value) : amount.value
}

export function startDraft(state: Walk, frame: Frame, basis: Basis, amount: Amount): Draft {
  const draft = newDraft(
    'result',
    frame.metric,
    basis,
    frame.basisSaid || basis !== frame.basis,
    frame.segment,
    state.context.block,
    frame.loss,
  )
  draft.symbol = ownerOf(state, amount)
  state.drafts.push(draft)
  return draft
}
