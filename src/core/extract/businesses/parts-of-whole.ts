// A part of the company as the subject, where the measure was said of the whole or of another part: "Revenue rose 9%, with castings up 12%", "…, Valves 4% to $2.71 billion".
// What is a part the article itself must say somewhere (known-parts.ts); only in a list that has begun a name in capitals is enough.
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Frame, Role, Walk } from '../sentence/walk.ts'
import { directionOf } from '../sentence/directions.ts'
import { findAll } from '../words.ts'
import { partByUnit } from './by-unit.ts'
import { isKnownPart, isRegion, tellsMeasure } from './known-parts.ts'
import { cleanSegment } from './clean-segment.ts'
import { partSum } from './part-sums.ts'
import { isListOfParts, wholeOfList } from './parts-in-turn.ts'

const moved =
  '(?:rose|fell|grew|climbed|dropped|jumped|increased|decreased|declined|slipped|surged|advanced|slid|gained|lost|shrank|tumbled|soared|expanded|contracted|improved|eased|dipped|plunged|sank|edged (?:up|down)|went (?:up|down)|(?:was|were|is|are) (?:up|down|off|ahead|higher|lower)|up|down|rising|falling|growing|climbing|dropping|slipping|advancing|gaining|declining|added|put on|managed)'
const made = '(?:contributed|brought in|accounted for|delivered|generated|made up|reached|came to|turned over|took in|pulled in|kicked in|chipped in|contributing|bringing in|accounting for|was|were|at)'
const noun = '(?: (?:business|division|segment|unit|arm|side|operations|group|banner|brand|chain|label))'
const word = "([\\p{L}][\\p{L}\\p{N}&.’'+/-]*(?: (?:and |& |of )?[\\p{L}&][\\p{L}\\p{N}&.’'+/-]*){0,3}?)"
const filler = '(?: (?:for|little changed at|flat at|unchanged at|stable at|steady at|by|to|about|nearly|around|roughly|almost|some|another|a further|only|just|even|as much as))*'

const opensClause = '(?:[,;:]|,? ?[—–])?\\s?(?:(?:with|as|while|and|but|whereas|though|of which|where) )*'
const partThere = new RegExp(`^${opensClause}(?:(?:in|at|for|from|that of|those of|that in|those in|that at|sales of|sales in|revenue from) )?(?:its |the |our |their )?${word}${noun}?(?:, [^,;:\\d]{3,60},)?(?<verb> (?:${moved}|${made}))?${filler}\\s?$`, 'u')
const partOpens = new RegExp(`^(?:But |And |While |Meanwhile,? |By contrast,? |Elsewhere,? |Of (?:that|this|it|the total),? |By (?:division|segment|business|region|product|unit|market),? |Inside that,? )?(?:In |At |The |Its |At the |In the |[Ss]ales (?:of|in|at) )?${word}${noun}?(?:, (?:[^,;:\\d(]|\\([^()]{1,30}\\)|, (?:Inc|Corp|Ltd|Co|LLC)\\b){3,90},)?(?<verb> (?:${moved}|${made}))${filler}\\s?$`, 'u')
const behindGrowth = new RegExp(`^ (?:gain|increase|rise|jump|growth|advance|surge|improvement|drop|fall|decline|decrease|slump|dip)s? (?:in|at|for|from) (?:its |the |our |sales of )?${word}${noun}?(?=[,.;)]| and\\b| while\\b| as\\b|$)`, 'u')
const behindSum = new RegExp(`^ (?:(?:came|stemmed|was|were earned|was earned) (?:from|in|at|by)|from) (?:its |the |our |sales of )?${word}${noun}?(?=[,.;)]| and\\b| while\\b|$)`, 'u')

const measures = new Set<Draft['metric']>(['revenue', 'comparable-sales', 'operating-income', 'ebit', 'ebitda', 'bookings'])

/** The frame of a part whose number follows on that of the whole, or of another part; null where nothing says that it is one. */
export function partOfWhole(state: Walk, amount: Amount, role: Role): Frame | null {
  return partByUnit(state, amount, role) ?? followingPart(state, amount, role) ?? partSum(state, amount, role)
}

function followingPart(state: Walk, amount: Amount, role: Role): Frame | null {
  const { context } = state
  if (role !== 'actual' || (amount.kind !== 'money' && amount.kind !== 'percent') || amount.ranged || amount.per !== null || state.guide || context.opinion) return null
  const inSentence = state.lastAmountEnd > state.sentence[0] && state.drafts.length > 0
  const from = inSentence ? state.lastAmountEnd : state.sentence[0]
  const lead = context.text.slice(from, amount.start).replace(/^\)(?=,| and )/u, '') // behind "(up 17%)"
  if (lead.length > 140 || state.metrics.some((mark) => mark.start >= from && mark.start < amount.start)) return null
  const headed = inSentence ? null : underHeading(state, amount, lead)
  if (headed) return headed
  const whole = inSentence ? wholeHere(state) : wholeBefore(state, amount)
  if (!whole || !measures.has(whole.metric) || (amount.kind === 'money' && !amount.scaled)) return null
  const found = inSentence ? (nameBehind(state, amount, whole) ?? nameThere(state, amount, lead, whole)) : (nameThere(state, amount, lead, whole) ?? nameBehind(state, amount, whole) ?? onlyName(state, amount, lead))
  if (found === null || found === whole.segment || !isSmaller(state, amount, whole)) return null
  const basis = amount.kind === 'money' && whole.basis === 'constant-currency' ? 'reported' : whole.basis
  return { metric: whole.metric, basis, basisSaid: whole.basisSaid, segment: found, loss: false, vague: false, perShare: false, start: from, mark: null }
}

/** "Eliquor, the blood thinner, grew 14% to $2.3 billion", under "Product sales": the heading says what is measured. */
function underHeading(state: Walk, amount: Amount, lead: string): Frame | null {
  const { context } = state
  if (!context.underParts || state.frame !== null || state.drafts.length > 0 || (amount.kind === 'money' && !amount.scaled)) return null
  if (context.amounts.some((other) => other.end <= amount.start && other.kind !== 'year' && other.kind !== 'ordinal')) return null
  const name = partOpens.exec(lead)?.[1]
  const segment = name !== undefined && /^\p{Lu}/u.test(name) && !tellsMeasure(name) ? accept(state, name) : null
  return segment === null ? null : { metric: 'revenue', basis: 'reported', basisSaid: false, segment, loss: false, vague: false, perShare: false, start: state.sentence[0], mark: null }
}

function wholeHere(state: Walk): Draft | null {
  const last = state.lastDraft
  return last?.mode === 'result' && state.frame !== null && last.metric === state.frame.metric && (last.actual !== null || last.change !== null) ? last : null
}

/** The revenue (or profit) that the paragraph told last, where the sentence before told of no other measure. */
function wholeBefore(state: Walk, amount: Amount): Draft | null {
  const { context } = state
  const ofThat = /^\W*Of (?:that|this|the total|that total), (?:about |some |nearly )?$/u.test(context.text.slice(state.sentence[0], amount.start)) // also in a paragraph of its own
  const listed = !ofThat && state.frame === null ? wholeOfList(state) : null // in a paragraph of its own, too
  if ((context.firstOfBlock && !ofThat && listed === null) || context.isItem || state.frame !== null || state.drafts.length > 0) return null
  if (context.amounts.some((other) => other.end <= amount.start && other.kind !== 'year' && other.kind !== 'ordinal')) return null
  const here = context.recent.filter((draft) => draft.mode === 'result' && (draft.block === context.block || ofThat || (listed !== null && context.firstOfBlock)))
  const last = here.findLast((draft) => draft.metric === 'revenue' || draft.metric === 'comparable-sales' || (draft.metric === 'bookings' && draft.segment !== null))
  if (!last || here.at(-1)!.metric !== last.metric || here.at(-1)!.symbol !== last.symbol) return listed !== null && /^\W*\p{Lu}[\p{L}&-]*(?:,| \p{Lu}| (?:had|contributed|brought|generated|took|pulled|chipped|kicked)\b)/u.test(context.text.slice(state.sentence[0], state.sentence[0] + 60)) ? listed : null
  // of two footings the reported one
  return here.find((draft) => draft.metric === last.metric && draft.segment === last.segment && draft.actual !== null) ?? last
}

function nameThere(state: Walk, amount: Amount, lead: string, whole: Draft): string | null {
  const inSentence = state.lastAmountEnd > state.sentence[0] && state.drafts.length > 0
  // ", and Latin America's $1.58 billion was 15% better"
  const owned = inSentence && whole.segment !== null && amount.kind === 'money' ? /^[^,;]{0,40}?[,;] (?:and |while |but )(?:the )?(\p{Lu}[\p{L}&-]*(?: \p{Lu}[\p{L}&-]*){0,3})['’]s $/u.exec(lead)?.[1] : undefined
  if (owned !== undefined && !tellsMeasure(owned)) return accept(state, owned)
  // "Europe, the Middle East and Africa had $4.1 billion (up 17%)", of sums that make up the whole
  const region = inSentence ? undefined : regionBesideAfrica.exec(lead)?.[1]
  if (region !== undefined && wholeOfList(state) !== null) return accept(state, region)
  const match = inSentence ? (partThere.exec(lead) ?? partThere.exec(behindWith(lead))) : partOpens.exec(lead)
  if (!match) return null
  const said = accept(state, match[1]!)
  if (said === null) return null
  // a list that has begun: ", Valves 4% to $2.71 billion"
  if (inSentence && whole.segment !== null && /^\p{Lu}/u.test(whole.segment) && /^\p{Lu}/u.test(match[1]!) && /^(?:[,;]| and| while| but)/u.test(lead)) return said
  // "Advertising slid 12% to $80 million, but subscriptions grew 18% to $61 million"
  if (whole.segment !== null && !tellsMeasure(match[1]!) && !/\p{Lu}/u.test(said) && inSentence && /^,? (?:but|and|while) \p{Ll}/u.test(lead) && /^(?:%| per ?cent|percent),? to [A-Z]{0,3}[$€£¥]\s?[\d.,]+ ?(?:million|billion|mn|bn|m|b)\b/u.test(state.context.text.slice(amount.end - 1, amount.end + 30))) return said
  // ", while professional services brought in $71.6 million"
  if (whole.segment !== null && inSentence && amount.kind === 'money' && !tellsMeasure(match[1]!) && /^,? (?:but|and|while|with) \p{Ll}/u.test(lead) && gives.test(match.groups!['verb'] ?? '')) return said
  // ", with digital down 9%"
  if (whole.segment !== null && inSentence && channel.test(match[1]!) && /^,? (?:with|while|as) /u.test(lead)) return said
  if (whole.segment !== null && !tellsMeasure(match[1]!) && (gives.test(match.groups!['verb'] ?? '') || (!inSentence && isListBegun(state) && toSum.test(state.context.text.slice(state.sentence[0], Math.min(state.sentence[1], state.sentence[0] + 160)))))) {
    // "Professional services kicked in another $120 million", ", while its loyalty program brought in": behind a part what gives is a part too
    if (/^\p{Lu}/u.test(match[1]!) || /\b[Ii]ts /u.test(lead.slice(0, lead.indexOf(match[1]!)))) return said
  }
  return isKnownPart(state.context.text, match[1]!) || (!tellsMeasure(match[1]!) && (isListOfParts(state) || (/^\p{Lu}/u.test(match[1]!) && wholeOfList(state) !== null))) ? said : null
}

const regionBesideAfrica = new RegExp(`^((?:\\p{Lu}[\\p{L}-]+ )?\\p{Lu}[\\p{L}-]+, (?:the )?Middle East,? (?:and|&) (?:North )?Africa)(?: (?:had|${made}))${filler}\\s?$`, 'u')
// how goods are sold, which no article explains first
const channel = /^(?:digital|online|e-commerce|wholesale|in-store|direct-to-consumer|licensing|subscriptions|hardware|software)$/u
const gives = /(?:contributed|brought in|generated|took in|pulled in|kicked in|chipped in|contributing|bringing in|accounted for|accounting for)$/u
// "Fasteners rose 5 percent, to $600 million"
const toSum = /^[^;:]*\d ?(?:%|per ?cent),? to [A-Z]{0,3}[$€£¥]\s?[\d.,]+ ?(?:million|billion|mn|bn|m|b)\b|^[^;:\d]{2,50} (?:flat|unchanged|steady|little changed|stable) at (?:about )?[A-Z]{0,3}[$€£¥]\s?[\d.,]+ ?(?:million|billion|mn|bn|m|b)\b/u

/** Two parts were told one after the other: what follows in their shape is the next one. */
function isListBegun(state: Walk): boolean {
  const told = state.context.recent.filter((draft) => draft.mode === 'result' && (draft.metric === 'revenue' || draft.metric === 'bookings') && draft.block === state.context.block)
  return new Set(told.slice(-4).map((draft) => draft.segment)).size > 1 && told.at(-1)?.segment != null && told.at(-2)?.segment != null
}

/** "worse than the 1.9 per cent decline that was forecast, with North America, its largest market, down": from the last "with" on. */
function behindWith(lead: string): string {
  const at = Math.max(lead.lastIndexOf(', with '), lead.lastIndexOf(', while '), lead.lastIndexOf(', as '))
  return at < 0 ? '' : lead.slice(at)
}

function nameBehind(state: Walk, amount: Amount, whole: Draft): string | null {
  const right = state.context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 70))
  const inSentence = state.drafts.length > 0
  if (whole.segment !== null && inSentence) return null
  const told = amount.kind === 'money' ? whole.actual !== null : whole.change !== null
  const match = told ? (amount.kind === 'percent' ? behindGrowth : behindSum).exec(right) : null
  if (!match || (!inSentence && !/^\W*Of (?:that|this|it|the total),? (?:about |some |nearly )?$/u.test(state.context.text.slice(state.sentence[0], amount.start)))) return null
  const name = match[1]!.replace(/(?<=\p{Ll})\.$/u, '')
  return isKnownPart(state.context.text, name) ? accept(state, name) : null
}

const capitals = /(?<![\p{L}\p{N}])(?:the )?(\p{Lu}[\p{L}\p{N}&.’'+/-]*(?: (?:and |& )?\p{Lu}[\p{L}\p{N}&.’'+/-]*){0,3})/gu
const unit = /\b(?:[Tt]he|[Ii]ts|[Oo]ur) ((?:\p{Ll}[\p{Ll}-]+ ){1,3}?)(?:division|segment|business|unit|arm)\b/gu
const plainOpeners = /^(?:The|In|At|It|But|And|While|Only|Even|Growth|Its|There|Here|Not|Still|Also|Most|Much|Meanwhile|Elsewhere|Worst|Best|Fastest|Slowest|Especially|Particularly)$/u
const goesOn = new RegExp(`^(?:${moved}|was|were|is|are|led|leads|proved|remained|remains|came|stood|saw|had|has|again|also|held|took|made|did|got|lagged|disappointed|shone|suffered|struggled|weakened|recovered|slowed|accelerated|kept|in|at|from|for|by|of|business|division|segment|unit|arm|operations|registered|recorded|posted|logged|showed|delivered|reported|strongest|weakest|fastest|the|an?)$`, 'u') // "Growth was …", and not "Consumer products and media"

// what is told of a place or a trade, and not of the company there
const ofOthers = /\b(?:markets?|industr(?:y|ies)|econom(?:y|ies)|tariffs?|unemployment|GDP|sector|population|competition|weather|registrations|regulators?|government|law|acquired|acquisition|bought|sold|opened|closed|plans?|would|could|may|might|expect\w*|analysts?|forecasts?|said it will)\b/iu

/** "Europe was the weak spot, down 3%", "Growth was strongest in Asia, at 14%": the one part that the sentence names, and nothing that is measured otherwise. */
function onlyName(state: Walk, amount: Amount, lead: string): string | null {
  const { text, companyNames } = state.context
  if (lead.length > 90 || ofOthers.test(lead) || tellsMeasure(lead)) return null
  const right = text.slice(amount.end, Math.min(state.sentence[1], amount.end + 60))
  if (amount.kind === 'percent' && directionOf(text, state.sentence[0], amount, state.sentence[1]) === 0) return null
  const behind = /^,? (?:came|was|were|was seen|was recorded|was achieved) (?:in|at) (?:the )?(\p{Lu}[\p{L}&-]*(?: \p{Lu}[\p{L}&-]*){0,2})(?=[,.;]|$)/u.exec(right)?.[1]
  const opening = /^\W*(?:The |In |At )?(?!(?:The|In|At|Growth|Its|It|But|And|Only|Even) )\p{Lu}[\p{L}\p{N}&.’'+/-]*(?: (?:and |& )?\p{Lu}[\p{L}\p{N}&.’'+/-]*)*(?<next> \p{Ll}+)?/u.exec(lead)?.groups?.['next']?.trim()
  if (opening !== undefined && !goesOn.test(opening)) return null
  const names = [...findAll(capitals, lead), ...findAll(unit, lead)].map((match) => match[1]!.trim().replace(/(?<=\p{Ll})\.$/u, '')).filter((said) => !plainOpeners.test(said))
  if (behind !== undefined) names.push(behind)
  const said = names[0]
  if (said === undefined || names.length > 1 || companyNames.some((company) => said.startsWith(company)) || !isKnownPart(text, said)) return null
  return accept(state, said)
}

function accept(state: Walk, raw: string): string | null {
  const { companyNames } = state.context
  if (/^(?:latter|former|rest|remainder|others?|both|all|each)$|^(?:an? )?(?:increases?|gains?|rises?|drops?|falls?|declines?|jumps?|improvements?|decreases?)\b/u.test(raw)) return null // "brought in $3 billion, an increase of 21%"
  if (companyNames.some((company) => company === raw || company.startsWith(`${raw} `))) return null
  const said = cleanSegment(raw, companyNames)
  return said !== null && (isRegion(said) || !/^(?:Q[1-4]|H[12]|FY|January|February|March|April|May|June|July|August|September|October|November|December|Analysts|Shares|The)\b/u.test(said)) ? said : null
}

/** A part is no larger than the whole. */
function isSmaller(state: Walk, amount: Amount, whole: Draft): boolean {
  if (whole.segment !== null || whole.actual === null) return true
  if (amount.kind !== 'money') {
    // "Castings grew 12% to $5.31 billion"
    const sum = state.context.amounts.find((other) => other.start >= amount.end)
    return !sum || sum.kind !== 'money' || !/^ to (?:\p{L}+ )?$/u.test(state.context.text.slice(amount.end, sum.start)) || isSmaller(state, sum, whole)
  }
  return amount.value > 0 && amount.value < Math.abs(whole.actual) && amount.currency === whole.currency
}
