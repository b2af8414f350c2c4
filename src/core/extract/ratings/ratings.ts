// Long: one clause is read for its house, its view and its targets in one place.
// Analyst actions: who says what of which company, with the price target and the one before.
import type { Rating, Span } from '../../../shared/model.ts'
import type { Amount, NamedSpan } from '../parts.ts'
import { analystNamed, carriedHouse } from './carried-houses.ts'
import { findFirms } from './firms.ts'
import type { Firm } from './firms.ts'
import { handedBy } from './handed-ratings.ts'
import { readGivenViews, readRespectiveTargets, readStep, readSurnameTargets, readViewStep, readViewTogether } from './houses-in-turn.ts'
import { actsOnStranger, labelsStranger, opensWithUnread, ratedName, ratesStranger } from './rating-owners.ts'
import { readHouseLine, readRatingLine } from './rating-lines.ts'
import { readNotes } from './rating-notes.ts'
import { readTerseRating } from './terse-ratings.ts'
import { drawnFrom, isBareTarget, meanTarget, ofAllHouses, ofGoods, rankOf, ratingWord, readRatingWords, titleCase } from './rating-words.ts'
import { factsOf, readWordedViews } from './worded-views.ts'
import { findAll } from '../words.ts'

export interface RatingContext {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly amounts: readonly Amount[]
  readonly namesAt: readonly NamedSpan[]
  readonly subject: string | null
  readonly paragraph: Span
  readonly before: readonly Rating[]
  readonly companyNames: readonly string[]
}

export interface RatingReading {
  readonly rating: Rating
  readonly amounts: readonly Amount[]
}

const gate =
  /\b(?:PT|price targets?|target prices?|price objectives?|price (?:forecast|prediction|estimate|projection)s?|targets?|ratings?|recommendations?|advice|initiat(?:es|ed|ing|ion)|upgrad(?:es?|ed|ing)|downgrad(?:es?|ed|ing)|coverage|reiterat(?:es|ed|ing)|says:|buy|sell|hold|neutral|overweight|underweight|(?:out|under|market |sector |peer )perform|(?:equal|sector|market)[- ]?weight|(?:rais|cut|lift|lower|trim|boost|bump|hik|slash|go|mov)\w* to (?=[A-Z]{0,3}[$€£])|sees? (?:it|them|the (?:stock|shares)) (?:at|worth|going to|reaching|hitting)|(?:feels?|believes?|thinks?|reckons?|figures)(?: that)? (?:it|they|the (?:stock|shares)) (?:is|are) (?:now )?worth|sees (?=[$€£]))(?!\p{L})/iu
const strongGate =
  /\b(?:(?:rates|to (?:rate|rank)) [^,;.]{2,40} ["“‘'](?:buy|sell|hold|neutral|overweight|underweight|outperform|underperform|equal|sector|market)|from ["“‘']?(?:buy|sell|hold|neutral|overweight|underweight|outperform|underperform)["”’']? to ["“‘']?(?:buy|sell|hold|neutral|overweight|underweight|outperform|underperform)|sees? (?:it|them|the (?:stock|shares)) (?:at|worth|going to|reaching|hitting)|(?:feels?|believes?|thinks?|reckons?|figures)(?: that)? (?:it|they|the (?:stock|shares)) (?:is|are) (?:now )?worth|price targets?|target prices?|price objectives?|price (?:forecast|prediction|estimate|projection)s?|(?:buy|sell|hold|neutral|overweight|underweight|outperform|underperform|perform|equal[- ]weight|reduce|add|accumulate)["”]? (?:rating|recommendation|advice)|rating|recommendation|advice|initiat(?:es|ed)|upgrad(?:es?|ed)|downgrad(?:es?|ed)|coverage|(?:its|her|his|their|the|a|with a|set a|and|,|[Nn]ew|€[\d.,]+|\$[\d.,]+) target|target (?:to|of|up|at|for|[$€£]|Rs|\d)|\b(?:PT|TP)\b|(?:cuts?|rais(?:es|ed)|lifts?|moves?|goes) to (?=[A-Z])|\btarget\b)/iu

/** Reads the analyst actions of one sentence: as a list of notes where that tells more of it. */
export function readRatings(given: RatingContext): readonly RatingReading[] {
  const { amounts, printed } = withoutTwins(given)
  const context = printed.size === 0 ? given : { ...given, amounts }
  const sentence = context.text.slice(context.start, context.end)
  const isTold = gate.test(sentence)
  const told = isTold ? readToldRatings(context) : []
  const notes = isTold || viewAndPrice.test(sentence) ? (readNotes(context) ?? []) : []
  const worded = readWordedViews(context)
  const best = [notes, worded].reduce((most, other) => (factsOf(other) > factsOf(most) ? other : most), told)
  return printed.size === 0 ? best : best.map((reading) => ({ ...reading, amounts: reading.amounts.flatMap((amount) => printed.get(amount) ?? [amount]) }))
}

/** "from GBX 210 ($2.76) to GBX 180 ($2.37)": what a sum makes in another currency belongs to it, as if its bracket were not there; `printed` tells which two each such sum was. */
function withoutTwins({ text, amounts }: RatingContext): { readonly amounts: readonly Amount[]; readonly printed: ReadonlyMap<Amount, readonly Amount[]> } {
  const printed = new Map<Amount, readonly Amount[]>()
  const kept: Amount[] = []
  for (const amount of amounts) {
    const of = kept.at(-1)
    if (of && isTwin(text, of, amount)) {
      const both = { ...of, end: amount.end + 1 }
      printed.set(both, [of, amount])
      kept[kept.length - 1] = both
    } else kept.push(amount)
  }
  return { amounts: kept, printed }
}

function isTwin(text: string, of: Amount, amount: Amount): boolean {
  return amount.kind === 'money' && of.kind === 'money' && of.currency !== amount.currency && text.slice(of.end, amount.start) === ' (' && text[amount.end] === ')'
}

// "Peel Hunt starts at add, 460p"
const viewAndPrice = new RegExp(`\\b${ratingWord}["”’']?[,;:|] .{0,14}\\d`, 'iu')

/** "while Adams Harkness and Prudential Securities both slashed it to an accumulate": what the second does the first does too. */
function bothAct(text: string, first: number, second: number, end: number): boolean {
  return /^(?: (?:Securities|Capital(?: Markets)?|Research))? and $/u.test(text.slice(first, second)) && /^(?: (?:Securities|Capital(?: Markets)?|Research))? both \p{Ll}/u.test(text.slice(end, end + 40))
}

/** "trimmed its target to $200, as did Oppenheimer": the same target of another house. */
const asDid = /, as (?:did|have|has) (?:analysts at )?$/u

function readToldRatings(context: RatingContext): readonly RatingReading[] {
  const { text, start, end } = context
  const sentence = text.slice(start, end)
  const line = readRatingLine(context) ?? readHouseLine(context) ?? readTerseRating(context) ?? readViewTogether(context) ?? readSurnameTargets(context)
  if (line !== null) return line
  const firms = findFirms(text, start, end, context.companyNames)
  if (labelsStranger(context, firms[0]?.start ?? -1) || opensWithUnread(context)) return []
  const bracketed = readRespectiveTargets(context, firms) ?? readBracketedTargets(context, firms) ?? readOwnTargets(context, firms) ?? readGivenViews(context, firms)
  if (bracketed !== null) return bracketed
  const readings: RatingReading[] = []
  if (firms.length > 0) {
    for (let index = 0; index < firms.length; index++) {
      const from = index === 0 ? start : firms[index]!.start
      const to = firms[index + 1]?.start ?? end
      const { name, analyst, start: at, end: until } = firms[index]!
      const handed = handedBy(text, firms[index - 1]?.end ?? start, [at, until], to)
      const own = analyst === null ? analystNamed(context, name, at) : null
      const step = index === 0 ? null : readViewStep(context, firms[index]!, at)
      const reading = readClause(context, handed?.[0] ?? from, to, own?.firm ?? name, own?.analyst ?? analyst, [at, until], handed !== null)
      const last = readings.at(-1)
      if (!reading && last?.rating.priceTarget != null && asDid.test(text.slice(Math.max(start, at - 22), at))) readings.push({ rating: { ...last.rating, firm: name, analyst, priceTargetPrior: null }, amounts: [] })
      if (step && !reading && last) readings.push({ rating: { ...last.rating, firm: own?.firm ?? name, analyst: own?.analyst ?? analyst, rating: titleCase(step.now), action: step.action, priceTarget: null, priceTargetPrior: null, currency: null }, amounts: [] })
      const beside = firms[index - 1]
      if (reading && beside && bothAct(text, beside.end, at, until) && !readings.some((other) => other.rating.firm === beside.name)) readings.push({ rating: { ...reading.rating, firm: beside.name, analyst: beside.analyst }, amounts: [] })
      if (reading) readings.push(step && reading.rating.action !== step.action ? { ...reading, rating: { ...reading.rating, rating: titleCase(step.now), action: step.action } } : reading)
    }
    return readings
  }
  if (!strongGate.test(sentence) || ofAllHouses.test(sentence)) return []
  const earlier = carriedHouse(context, sentence)
  if (!earlier) return []
  const reading = readClause(ofSamePerson(context, earlier.name), start, end, earlier.name, earlier.analyst, [start, start])
  if (!reading) return []
  return [earlier.begins && reading.rating.action === null ? { ...reading, rating: { ...reading.rating, action: 'initiate' } } : reading]
}

/** "Mr. Whitlock rates Tarnow overweight. His target went to $221": of whom the same house told just before in the paragraph. */
function ofSamePerson(context: RatingContext, firm: string): RatingContext {
  if (context.namesAt.length > 0 || !/^\W*(?:His|Her|He|She) /u.test(context.text.slice(context.start, context.start + 8))) return context
  const last = context.before.findLast((rating) => rating.firm === firm && rating.evidence.some(([at]) => at >= context.paragraph[0] && at < context.start))
  return last === undefined ? context : { ...context, subject: last.symbol }
}

function readClause(
  context: RatingContext,
  from: number,
  to: number,
  firm: string,
  analyst: string | null,
  firmSpan: Span,
  handed = false,
): RatingReading | null {
  const { text } = context
  const words = text.slice(from, to)
  if (ofGoods.test(words)) return null
  const said = readRatingWords(handed ? words : words.slice(Math.max(0, firmSpan[1] - from)))
  const { now, before } = said.now === null ? (drawnFrom(text.slice(context.start, firmSpan[0])) ?? said) : said
  const behind = readTargets(context, handed ? from : Math.max(from, firmSpan[0]), to, now !== null, from)
  // "Even after trimming its price target to Rs 700 from Rs 750, Tarrant maintains 'Buy'": the target stands before the house
  const ahead = behind.target === null && /\b(?:rais|lift|cutt|lower|trimm|boost|hik|increas|reduc|slash)ing (?:its|their|the) (?:price )?target\b[^;]*$/iu.test(text.slice(context.start, firmSpan[0]))
  const stepped = (behind.target === null || behind.prior === null) && !handed && !ahead ? readStep(context, firmSpan[1], to) : null
  const { target, prior, used } = stepped && (behind.target === null || behind.target === stepped.target) ? { ...stepped, used: [stepped.target, stepped.prior] } : ahead ? readTargets(context, context.start, firmSpan[0], now !== null, context.start) : behind
  if (now === null && target === null) return null
  if (
    target === null &&
    !strongGate.test(words) &&
    before === null &&
    !/\b(?:stick|sticks|stuck|stays?|says:|cuts? to|keeps?|kept|reiterat(?:es|ed)|confirm(?:s|ed)|repeat(?:s|ed)|maintain(?:s|ed)|retain(?:s|ed))\b/iu.test(words)
  )
    return null
  const named = context.namesAt.filter(
    (name) => name.start >= from && name.start < to && !(name.start < firmSpan[1] && firmSpan[0] < name.end),
  )
  // "CLSA has an underperform rating on Wipro while Citi has upgraded the stock": the company named last in the sentence
  const earlier = context.namesAt.filter((name) => name.end <= from && !findFirms(text, name.start, name.end, []).length).at(-1)
  const symbol = ratedName(text, named, firmSpan)?.symbol ?? earlier?.symbol ?? context.subject
  if (named.length === 0 && earlier === undefined && actsOnStranger.test(words)) return null
  if (named.length === 0 && ofSeveral.test(words)) return null // "cut her rating on each bank"
  if (!symbol || ratesStranger(text, context.start, firmSpan[0], context.namesAt)) return null
  return {
    rating: {
      symbol,
      firm,
      analyst,
      action: actionOf(words, now, before, target, prior),
      rating: now === null ? null : titleCase(now),
      priceTarget: target?.value ?? null,
      priceTargetPrior: prior?.value ?? null,
      currency: target?.currency ?? null,
      evidence: [[context.start, context.end]],
    },
    amounts: used,
  }
}

/** "raised its target on Tarnow to $150 from $140 and on Osprey to $200 from $180": two names or more with their own targets each; null where there are not. */
function readOwnTargets(context: RatingContext, firms: readonly Firm[]): readonly RatingReading[] | null {
  const { text, start, end } = context
  const firm = firms[0]
  if (firms.length !== 1 || !firm || context.namesAt.length < 2 || !/\btargets?\b/iu.test(text.slice(firm.end, end))) return null
  const money = context.amounts.filter((amount) => amount.kind === 'money' && !amount.scaled && !amount.ranged && amount.start > firm.end)
  const own = context.namesAt.filter((name) => name.start > firm.end).flatMap((name) => {
    const target = money.find((amount) => amount.start > name.end && /^(?:\)| \([^()]{1,20}\))?(?:['’]s)?(?: (?:shares|stock))? to (?:about )?$/u.test(text.slice(name.end, amount.start)))
    if (!target) return []
    const prior = money.find((amount) => amount.start > target.end && /^,? (?:\()?from $/u.test(text.slice(target.end, amount.start))) ?? null
    const words = text.slice(firm.end, target.start)
    const rating: Rating = { symbol: name.symbol, firm: firm.name, analyst: firm.analyst, action: actionOf(words, null, null, target, prior), rating: null, priceTarget: target.value, priceTargetPrior: prior?.value ?? null, currency: target.currency, evidence: [[start, end]] }
    return [{ rating, amounts: [target, ...(prior ? [prior] : [])] }]
  })
  return new Set(own.map(({ rating }) => rating.symbol)).size >= 2 ? own : null
}

/** "a buy rating on Tarnow (target ₹3,500) and Osprey (target ₹620)": each name with the target in its own brackets; null where there is none. */
function readBracketedTargets(context: RatingContext, firms: readonly Firm[]): readonly RatingReading[] | null {
  const { text, start, end } = context
  if (!/\((?:target|TP|PT)\b/u.test(text.slice(start, end)) || firms.length !== 1) return null
  const firm = firms[0]!
  const targets = context.amounts.filter((amount) => amount.kind === 'money' && /\((?:target|TP|PT)(?: price)?(?: of)?:? $/u.test(text.slice(Math.max(start, amount.start - 20), amount.start)))
  if (targets.length === 0 || targets[0]!.start < firm.start) return null
  return targets.flatMap((target) => {
    const open = text.lastIndexOf('(', target.start)
    const name = context.namesAt.findLast((other) => other.end <= open && /^(?: (?:[\p{Lu}&][\p{L}&.]*))* $/u.test(text.slice(other.end, open)))
    if (!name || name.start < firm.end) return []
    const words = text.slice(firm.end, name.start)
    const { now, before } = readRatingWords(words)
    const rating = now ?? /\ba (buy|sell|hold|neutral|outperform|underperform|overweight|underweight) on\b/iu.exec(words)?.[1] ?? null
    return [
      {
        rating: { symbol: name.symbol, firm: firm.name, analyst: firm.analyst, action: actionOf(words, rating, before, target, null), rating: rating === null ? null : titleCase(rating), priceTarget: target.value, priceTargetPrior: null, currency: target.currency, evidence: [[start, end]] as const },
        amounts: [target],
      },
    ]
  })
}

const ofSeveral = /\b(?:ratings?|targets?|recommendations?) (?:on|for|of) (?:each|both|all|these|those|the (?:two|three|four|five|six))\b/iu

const targetWord = /\b(?:targets?|objectives?|price (?:forecast|prediction|estimate|projection)s?|fair value|PT|TP)\b/giu

/** Where a clause speaks of a target: behind the firm; before it ("had its target lifted by analysts at Stifel from"); or in the clause before ("while UBS raised it to $73"). */
function placeOfTarget(context: RatingContext, sayFrom: number, from: number, to: number): number | null {
  const { text } = context
  const money = context.amounts.find((amount) => amount.start >= from && amount.start < to && amount.kind === 'money')
  // "Target (TGT) had its price target raised": of several words the last before the money
  const spoken = findAll(targetWord, text.slice(from, to))
  const behind = spoken.findLast((match) => money !== undefined && from + match.index < money.start) ?? spoken[0]
  if (behind) return from + behind.index
  const before = /\b(?:price targets?|target price|price objective)\b[^,;]{0,90}\b(?:by|at) $/iu.exec(text.slice(sayFrom, from))
  if (before) return from
  const again = /^[^,;]{0,40}\b(?:rais(?:es|ed)|lift(?:s|ed)|cuts?|lower(?:s|ed)|trim(?:s|med)|boost(?:s|ed)|increas(?:es|ed)|reduc(?:es|ed)|bump(?:s|ed)|hik(?:es|ed)) (?:it|its|theirs) to $/iu
  return money && again.test(text.slice(from, money.start)) && /\btarget/iu.test(text.slice(context.start, from)) ? from : null
}

const bracketed = new RegExp(`\\b${ratingWord} (?:\\((?:target |PT )?|with )$|\\b(?:went|goes|go) to $|, and to $|\\b(?:sees|see) (?:it|them|the (?:stock|shares)) (?:at|worth|going to) $|\\b(?:sticks?|stuck|keeps?|kept) (?:to|with) $`, 'iu')

const ofEarnings = /\b(?<!\bprice )(?:estimates?|EPS (?:forecasts?|views?)|earnings (?:forecasts?|views?))(?: (?:for|on) [^,;$€£]{2,40})? (?:to|from) (?:[$€£][\d.]+ from )?$/iu

// "Analyst Dana Whitlock sees the shares at $22 in a year"
const seesAt = /\b(?:sees|saw|see) (?:it|them|the (?:stock|shares)) (?:at|worth|going to|reaching|hitting) (?:about )?$|\b(?:feels?|believes?|thinks?|reckons?|figures)(?: that)? (?:it|they|the (?:stock|shares)) (?:is|are) (?:now )?worth (?:about )?$/iu
// "worth $20 apiece, down sharply from his previous $45", "worth $31 (from $71)"
const hersTo = /\b(?:hers|his|theirs) to $/u
const worthBefore = /^(?: apiece| each| per share| a share)?(?:,? (?:down|up)(?: \w+ly)? from (?:(?:his|her|their|its|the|a) )?(?:previous |preceding |prior |earlier )?| \(from )$/u

// "currently has $15.00 price objective on the carrier's stock, down from their prior price objective of $17.00"
const steppedFrom = /^ (?:price (?:objective|target)|target price)\b[^;$€£]{0,60}, (?:up|down) from (?:its|their|his|her|the|a) (?:prior|previous|earlier|old|former) (?:price (?:objective|target)|target(?: price)?) of $/u

function readTargets(
  context: RatingContext,
  from: number,
  to: number,
  rated: boolean,
  sayFrom: number,
): { readonly target: Amount | null; readonly prior: Amount | null; readonly used: readonly Amount[] } {
  const { text } = context
  const spoken = placeOfTarget(context, sayFrom, from, to)
  const amounts = context.amounts.filter(
    (amount) =>
      amount.start >= from && amount.start < to && (amount.kind === 'money' || isBareTarget(text, from, amount)) && !amount.scaled && !amount.ranged && (amount.per === null || hersTo.test(text.slice(Math.max(from, amount.start - 10), amount.start)) || (/^ from $/u.test(text.slice(amount.start - 6, amount.start)) && amount.start > from + 6) || /^ (?:12-month |one-year )?(?:price )?target\b/iu.test(text.slice(amount.end, amount.end + 24)) || /\b(?:targets?|price (?:forecast|prediction|estimate|projection)s?)\b[^;]{0,60}$/iu.test(text.slice(from, amount.start))),
  )
  let target: Amount | null = amounts.length === 2 && steppedFrom.test(text.slice(amounts[0]!.end, amounts[1]!.start)) ? amounts[0]! : null
  let prior: Amount | null = target === null ? null : amounts[1]!
  // "cutting its target to $142 from 180": the old target without a sign of its own
  const bare = context.amounts.find((amount) => amount.kind === 'number' && !amount.scaled && amounts.some((money) => money.end <= amount.start && / from $/u.test(text.slice(money.end, amount.start)) && amount.start - money.end < 7))
  // "raised his fair value from 165 to 190 euros"
  const ahead = context.amounts.find((amount) => amount.kind === 'number' && !amount.scaled && /\bfrom $/u.test(text.slice(Math.max(from, amount.start - 6), amount.start)) && amounts.some((money) => text.slice(amount.end, money.start) === ' to '))
  for (const amount of target === null ? amounts : []) {
    const left = text.slice(Math.max(from, amount.start - 34), amount.start)
    const right = text.slice(amount.end, Math.min(to, amount.end + 30))
    // "Wedbush goes to Neutral ($42, was $68)"
    const near = seesAt.test(left) || hersTo.test(left) || (target !== null && worthBefore.test(text.slice(target.end, amount.start))) || (spoken !== null && Math.abs(amount.start - spoken) < 110) || (rated && (bracketed.test(left) || (target !== null && /^, (?:was|from) $/u.test(text.slice(target.end, amount.start))))) || (target !== null && /^(?: (?:in|within|over|by|a|one|the|next|twelve|12|year['’]s?|months?['’]?|time|year-end))*,? (?:up|down) from (?:about )?$/u.test(text.slice(target.end, amount.start)))
    const alone = rated && /\b(?:says:)/iu.test(text.slice(context.start, to)) && /,\s$/u.test(left)
    if (!near && !alone) continue
    if (/\bby (?:about |another )?$/iu.test(left)) continue
    if (/\b(?<!Street[- ])(?:low|high) of $/iu.test(left)) continue
    // "a 20% jump from Whitlock's previous price target of $450"
    if (target === null && /['’]s (?:previous|prior|old|earlier) (?:price )?target of $/u.test(left)) continue
    if (meanTarget.test(text.slice(Math.max(context.start, amount.start - 90), amount.start))) continue
    // "lowered its estimate to $1.67 from $1.77 for fiscal 2000 but kept a $100 price target"
    if (ofEarnings.test(text.slice(Math.max(from, amount.start - 70), amount.start))) continue
    // "His share target soared $18 to $221", "a $14 boost to $114": by how much
    if (/^ (?:(?:boost|increase|bump|lift|rise|hike|cut|trim|reduction|haircut) )?to [A-Z]{0,3}[$€£¥₹]/u.test(right) && /\b(?:targets? (?:(?:soared|rose|jumped|climbed|increased|went up|slid|fell|dropped|sank|an?) (?:by )?)?|by )$/u.test(left)) continue
    // "which stood 2.1p lower", "(versus a $31.60 close)"
    if (/^ (?:lower|higher|firmer|weaker)\b/iu.test(right) || /\b(?:lower|higher|firmer|weaker|up|down|off)(?: [\d.]+(?:%| per ?cent))? at $/iu.test(left)) continue
    if (/^ (?:prior |previous |last |\w+day['’]s )?clos(?:e|ing)\b/iu.test(right)) continue
    // "ended Thursday's session at $12.07"
    if (/\b(?:ended|closed|finished|settled|trading|traded|opened)\b[^,;]{0,30} at $/iu.test(left)) continue
    // "removes its $80 price target"
    if (/\b(?:remov|withdr|dropp?|suspend)\w* (?:its|his|her|their|the|a) (?:prior |previous )?$/iu.test(left)) continue
    if (
      /\b(?:shares|stock|trad(?:ing|ed|es)|close[sd]?|closing|earnings|profit|sales|loss|EPS|dividend|price of|currently)\s(?:\w+\s){0,3}$/iu.test(
        left,
      ) &&
      !seesAt.test(left) &&
      !/\b(?:target\w*|price projections?)\s(?:[\w’'-]+\s){0,5}$/iu.test(left) &&
      !/\b(?:target|objective)\b[^,;]{0,44}\bfrom $/iu.test(text.slice(Math.max(from, amount.start - 64), amount.start)) &&
      !/^ (?:price )?target\b/u.test(right)
    )
      continue
    if (/^\s(?:of|in) (?:earnings|profit|sales|revenue|savings|EPS)/iu.test(right)) continue
    if (
      /\b(?:from|was|earlier|previously|prior|formerly|versus|against|old:?|vs\.?|instead of|down from|up from|old target of|previous target of|compared (?:with|to)|over)\s\(?(?:about |a |an |the |its |his |her |their |\p{Lu}[\p{L}’'-]+['’]s )?(?:earlier |previous |prior |old |former |existing )?(?:(?:price )?target of )?$/iu.test(
        left,
      )
    )
      prior ??= amount
    // "the target goes to Rs 1,810 (Rs 1,390)"
    else if (target !== null && text.slice(target.end, amount.start) === ' (' && text[amount.end] === ')') prior ??= amount
    else if (target !== null && worthBefore.test(text.slice(target.end, amount.start))) prior ??= amount
    else if (target === null) target = amount
  }
  // "lifted the price target to 3,350 from 2,700p": the first is counted in what stands behind the second
  const bareNow = target === null ? context.amounts.find((amount) => amount.kind === 'number' && !amount.scaled && /\btarget(?: price)? (?:up |down )?to $/iu.test(text.slice(Math.max(from, amount.start - 24), amount.start)) && amounts.some((money) => text.slice(amount.end, money.start) === ' from ')) : undefined
  if (bareNow) {
    const old = amounts.find((money) => money.start > bareNow.end)!
    return { target: { ...bareNow, kind: 'money', currency: old.currency, value: old.minor ? bareNow.value / 100 : bareNow.value }, prior: old, used: [bareNow, old] }
  }
  if (ahead && target !== null && text.slice(ahead.end, target.start) === ' to ') prior ??= ahead
  if (bare && target !== null && target.end <= bare.start) prior ??= bare
  return { target, prior: target ? prior : null, used: [...(target ? [target] : []), ...(target && prior ? [prior] : [])] }
}

function actionOf(words: string, now: string | null, before: string | null, target: Amount | null, prior: Amount | null): Rating['action'] {
  if (/\bupgrad(?:es?|ed|ing)\b/iu.test(words)) return 'upgrade'
  if (/\bdowngrad(?:es?|ed|ing)\b/iu.test(words)) return 'downgrade'
  if (!before && /\b(?:lower|cut|reduc|drop)\w* (?:its|his|her|their) (?:rating|recommendation|view)\b/iu.test(words)) return 'downgrade'
  if (!before && /\b(?:rais|lift|boost)\w* (?:its|his|her|their) (?:rating|recommendation|view)\b/iu.test(words)) return 'upgrade'
  // "has raised Tarnow to "Buy" and increased the target"
  if (now && !before && new RegExp(`\\b(?:rais|lift)(?:es|ed|s)\\b(?:(?!target|\\bfrom\\b)[^,;]){1,60} to (?:an? )?["“‘']?${now}\\b`, 'iu').test(words)) return 'upgrade'
  // "cut shares of Tarnow to a "sector perform" rating"
  if (now && !before && new RegExp(`\\b(?:cuts?|lower(?:s|ed))\\b(?:(?!target|objective|\\bfrom\\b)[^,;]){1,60} to (?:an? )?["“‘']?${now}\\b`, 'iu').test(words)) return 'downgrade'
  if (now && before) {
    const change = rankOf(now) - rankOf(before)
    return change > 0 ? 'upgrade' : change < 0 ? 'downgrade' : 'maintain'
  }
  if (
    /\b(?:initiat(?:es|ed|ing)|start(?:s|ed|ing)(?: coverage)?|(?:in )?new coverage|assum(?:es|ed) coverage|launch(?:es|ed) coverage|resum(?:es|ed) coverage|began coverage|begins coverage|picks up coverage)\b/iu.test(
      words,
    )
  )
    return 'initiate'
  if (
    /\b(?:reiterat(?:es|ed|ing)|confirm(?:s|ed|ing)|maintain(?:s|ed|ing)|keep(?:s|ing)?|kept|stick(?:s|ing)?|stuck|stay(?:s|ed)|repeat(?:s|ed)|unchanged|left|no change|stand(?:s|ing)? by|affirm(?:s|ed)|reaffirm(?:s|ed)|retain(?:s|ed))\b/iu.test(
      words,
    )
  )
    return 'maintain'
  if (
    target &&
    (prior ||
      /\b(?:rais(?:es|ed)|lift(?:s|ed)|cut|cuts|lower(?:s|ed)|trim(?:s|med)|boost(?:s|ed)|nudg(?:es|ed)|bump(?:s|ed)|hik(?:es|ed)|mov(?:es|ed)|target up|target down|, at)\b/iu.test(
        words,
      ))
  )
    return 'maintain'
  return target && now && /\btarget (?:up|down|to)\b/iu.test(words) ? 'maintain' : null
}
