// Long: one clause is tried against every way in which a number is no move of shares.
// How shares moved: price, move and session, with the company they belong to.
import type { PriceAction, Span } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import type { PriceInput } from './price-clauses.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { directionOf } from '../sentence/directions.ts'
import { goesOnAboutMarket, liftedShares, belongsToStranger, sawMove, inheritsSubject, isBound, isGroupMove, isSectorMove, isStranger, isStrangeLine, movesAnother, movesGoods, movesOnAverage, movesSum, movesAsCompany, ownsShares, sharePriceOfUnknown, movesMeasure, sharesOfUnknown, reportsGrowth, sharesOf, isNoMarketPrice } from './price-owners.ts'
import { pickSubject, sessionOf, splitClauses } from './price-clauses.ts'
import { isFarthest, isOpening, isPeak, isPricePosition, laterMove, mergeSplit } from './price-extremes.ts'
import { asPrice, pairedMoves, readRespectively } from './price-forms.ts'
import { moved } from './moves.ts'
import { readBareQuote } from './bare-quotes.ts'
import { opensWithFirm } from '../ratings/firms.ts'
import { standsForShares } from './share-possessives.ts'
import { chooseMove, isLongSpan, isNoDayMove, ledBySpan, longSpan } from './price-spans.ts'

const shareWords =
  /\b(?:shares|scrip|counter|share price|(?<=\b[Tt]he |[Tt]he [A-Z]{1,5} )share|stocks?(?![- ](?:exchange|compensation|based|option|awards?|expense|grants?|split|plan)s?\b)|ADRs?|(?<!\b(?:sells?|selling|sold|shows?|showing|runs?|running|its|their|more|fewer|video|digital|online|search|political) )ADSs?|depositary receipts|units|price action|(?<!-)trading(?! (?:in|during|over|for|since) (?:the )?(?:first|second|third|fourth|last|past|new|current|early)(?: \w+)? (?:weeks?|months?|half|quarter|year|period)\b| (?:conditions|updates?|statements?|performance|environment|momentum|profits?|results)\b)|traded|trades|last trade|premarket|pre-market|after[- ]hours|the bell|session|(?<!\b(?:homes|houses|loans|stores|units|deals|transactions|branches) )closed?|closing|opened|ticker)\b/iu
const moveWords =
  /\b(?:plus|minus|increas(?:e|ed|es)|decreas(?:e|ed|es)|ros(?:e|es)|rise|rises|rising|risen|(?:sky)?rocket(?:ed|s|ing)|div(?:es|ed|ing)|weakened|vault(?:ed|s)|spik(?:ed|es)|crash(?:ed|es)|crater(?:ed|s)|fell|fall|falls|fallen|falling|gain(?:s|ed|ing)?|los(?:t|es|ing|e)|add(?:s|ed|ing)|jump(?:s|ed|ing)?|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|slid(?:e|es|ing)?|slip(?:s|ped|ping)?|sank|sink(?:s|ing)?|sunk|tank(?:s|ed)?|nosediv(?:e|es|ed)|swoon(?:s|ed)|zoom(?:s|ed)|balloon(?:s|ed)|explod(?:es|ed)|dove|surg(?:ed|es|ing)|soar(?:ed|s|ing)?|tumbl(?:ed|es|ing|e)|plung(?:ed|es|ing|e)|eas(?:ed|es|ing)|edg(?:ed|es|e)|advanc(?:ed|es|ing)|dipp?(?:ed|s|ing)?|regain(?:s|ed)?|shed(?:s|ding)?|up|down|ahead(?= [\d$¢])|higher|lower|off|closed?|finish(?:ed|es)?|ended|ends|closes|stood|trad(?:ed|es|ing)|chang(?:ed|ing) hands|firmer|better|unmoved|unchanged|put on|lifted|drift(?:ed|s)?|rall(?:ied|ies)|declin(?:e|ed|es|ing)|retreat(?:ed|s)?|leapt|leap|tack(?:ed|s) on|pull(?:ed|s|ing) back|g[ai]ve(?:s)? back|surrender(?:ed|s)|popp?(?:ed|s|ing)?|slump(?:ed|s)?|gave up|marked|moved?|settled|fetching|in the (?:green|red)|plummet(?:ed|s)?|crash(?:ed|es)|(?:re)?bound(?:ed|s)|bounced|nudg(?:es|ed)|skid(?:ded|s)?|hit|spiked|inched|ticked|weaker|stronger|firmed|softened|at|opened)\b/iu
const indexWords =
  /\b(?:S&P|Dow|Nasdaq(?! ?:)|FTSE|Stoxx|STOXX|Nikkei|Nifty ?\d*|Sensex|DAX|CAC|Hang Seng|[Ii]ndex|[Gg]auge|[Bb]enchmark|ETFs?|[Ff]utures contract|KOSPI|Kospi|Topix|TAIEX|Taiex|Straits Times|Ibovespa|Bovespa|IBEX|TASI|ASX 200|(?:stock|share|broader|wider|overall|local) market|bourse|Russell|futures|Treasur(?:y|ies)|yield|dollar index|bond|[Gg]old(?! \p{Lu})|[Cc]rude|\boil(?= (?:down|up|fell|rose|slipped|gained))|Brent|[Bb]itcoin|(?<=[Gg]old |[Ss]ilver |[Cc]opper |[Cc]rude |[Oo]il )[Ff]utures)\b/u

/** Whether the rest of a sentence goes on to where the same shares are: "as much as 36% to $101.11, while Tessin climbed 2%" does not. */
function movesLater(context: PriceContext, to: number, subject: string | null): boolean {
  const later = laterMove.exec(context.text.slice(to, context.end))
  return later !== null && !context.namesAt.some((name) => name.start >= to && name.end <= to + later[0].length && name.symbol !== subject)
}

const startsWithMove =
  new RegExp(`^(?:${moved}|increased|decreased|shed|leapt|wound up|ended up|recovered|rebounded|bounced|was up|was down|were up|were down)\\b`, 'u')

// "It was up as much as 17%", behind a sentence about shares
const pronounMoves = new RegExp(`^\\W*It (?:(?:was|is) (?:up|down|off)|had (?:gained|lost|risen|fallen)|${moved})\\b`, 'u')

export interface PriceReading {
  readonly action: PriceAction
  readonly amounts: readonly Amount[]
  readonly farthest?: boolean // how far shares moved at most, and not where they went
  readonly closes?: boolean // the price is said to be that of the close
}

interface PriceContext extends PriceInput {
  readonly lastDirection: () => number
}

// "Tessin, by comparison, was down 2% at $15.8 billion": a sum of millions is no price, and so its percentage is no move
const toSum = /^,? (?:at|to) (?:about )?[A-Z]{0,3}[$€£]\d[\d.,]* ?(?:million|billion|m|bn)\b/u

// "SkerryWorks (down 2.3%) Shares of the reinsurer fall": an item about somebody unknown
const opensUnknown = /^\W*(?!(?:The|Shares|Stock)\b)\p{Lu}[\p{L}&.’'-]+(?: \p{Lu}[\p{L}&.’'-]*){0,3} ?\((?:up|down) [\d.]+%\)/u
const sharesOpen = /^\W*(?:Its|Their|The) (?:shares|stock)\b/u

/** "Morgan Stanley joined the list. Its shares were marked down $4.20": behind a sentence that opens with a house, the shares are that house's. */
function ofHouseBefore({ text, start, end, subject, companyCalled }: PriceInput): boolean {
  if (!sharesOpen.test(text.slice(start, Math.min(end, start + 24)))) return false
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 300), start).trimEnd().split(/(?<=[.!?]) (?=\p{Lu})/u).at(-1) ?? ''
  const length = opensWithFirm(before)
  return length > 0 && /^ (?:joined|reported|posted|announced|unveiled|booked|earned|warned)\b/u.test(before.slice(length)) && !/\b(?:rating|target|upgrad|downgrad|initiat|coverage|estimates?)/iu.test(before) && companyCalled(before.slice(0, length)) !== subject
}

// "The Australian dollar briefly rose above 75 cents"
const ofMoney = /^\W*(?:The )?(?:(?:Australian|US|U\.S\.|Canadian|New Zealand|Aussie|local|single|Japanese|British) )?(?:dollar|euro|pound|sterling|yen|rupee|loonie|greenback|currency)\b/iu
// "The Tarnow-Melbourne Institute index of consumer sentiment fell 4.4 per cent"
const ofSurvey = /^-\p{Lu}[^.;%]{0,40}\b(?:index|survey|gauge|barometer|indicator)\b/u

/** Reads the price moves of one sentence. Moves over weeks or a year, indices and targets are not taken. */
export function readPrices(given: PriceInput): readonly PriceReading[] {
  const { text, start, end } = given
  if (given.namesAt.length === 0 && (ofMoney.test(text.slice(start, end)) || opensUnknown.test(text.slice(start, end)) || ofHouseBefore(given))) return []
  const context = { ...given, namesAt: given.namesAt.filter((name) => !(text[name.end] === '-' && ofSurvey.test(text.slice(name.end, name.end + 70)))), amounts: given.amounts.filter((amount) => amount.kind !== 'percent' || !toSum.test(text.slice(amount.end, amount.end + 40))) }
  const sentence = text.slice(start, end)
  if (/^\W*(?:So far this (?:year|month|week)|[Yy]ear[- ]to[- ]date|This (?:year|month|week)|(?:Over|For|In) the (?:(?:past|last|whole|full|five|four|three|two) )*(?:year|months?|weeks?|days|quarter)(?:, (?:as a whole|to date))?|Since (?:the start of|January|\d{4})|In the (?:previous|prior|last) session|In the past (?:year|\w+ months))[,:]/u.test(sentence)) return []
  if (context.namesAt.length === 0 && /^\W*It\b/u.test(sentence) && goesOnAboutMarket(text, start)) return []
  if (isStrangeLine(context)) return []
  const quote = readBareQuote(given)
  if (quote !== null) return [quote]
  const pairs = readRespectively(context)
  const unmoved = context.amounts.some((amount) => amount.kind === 'money' && /\b(?:unchanged|flat|steady|little changed) at $/u.test(text.slice(Math.max(start, amount.start - 20), amount.start)) && !pairs.some((pair) => pair.amounts.includes(amount)))
  const told = new Set(pairs.flatMap((pair) => pair.amounts.filter((amount) => amount.kind === 'percent')))
  if (told.size > 0 && !unmoved && told.size === context.amounts.filter((amount) => amount.kind === 'percent').length) return pairs
  const clauses = splitClauses(text, start, end, context)
  const paired = pairedMoves(context)
  const readings: PriceReading[] = [...pairs]
  let subject: string | null = null
  const session = sessionOf(sentence)
  const direction = { last: Math.sign(pairs.at(-1)?.action.changePercent ?? 0) }
  let strayed = false // "Skerry shares also dived, tumbling 17 per cent": the clause before told of somebody unknown
  const inner: PriceContext = { ...context, lastDirection: () => direction.last }
  for (let index = 0; index < clauses.length; index++) {
    const [from, to] = clauses[index]!
    const amounts = context.amounts
      .filter((amount) => amount.start >= from && amount.start < to && !paired.has(amount))
      .map((amount) => asPrice(text, amount) ?? amount)
      .filter((amount) => amount.kind === 'percent' || amount.kind === 'money')
    const named = context.namesAt.filter((name) => name.start >= from && name.start < to)
    if (named.length > 0) subject = pickSubject(text, start, from, to, named, amounts) ?? subject
    else if (index > 0 && isStranger(text.slice(from, to))) continue
    if (ownsShares(text, from, to, named)) {
      strayed = true
      continue
    }
    const called = named.length === 0 ? sharesOf(text.slice(from, to)) : null
    if (called !== null) {
      const owner = context.companyCalled(called)
      strayed = owner === null
      if (owner === null) continue
      subject = owner
    }
    if (named.length > 0) strayed = false
    if (amounts.length === 0 || (strayed && called === null)) continue
    const reading = readClause(inner, from, to, amounts, subject, named.length > 0, session, readings.length > 0)
    if (!reading) continue
    // "surged 22.7%, after gaining 27.8% on Tuesday": of two moves of one session the second is that of another day
    const isTold = ({ symbol, session: when, changePercent }: PriceAction): boolean => changePercent !== null && symbol === reading.action.symbol && when === reading.action.session
    if (isTold(reading.action) && /\b(?:after|following|having) $/iu.test(text.slice(Math.max(start, from - 12), from)) && readings.some(({ action }) => isTold(action))) continue
    readings.push(reading)
    direction.last = Math.sign(reading.action.changePercent ?? 0)
  }
  return mergeSplit(readings)
}

// "85% rose, 13% fell and 1% traded flat": how many of a market's shares; "a 10% owner"
const countsShares = /^ (?:(?:owner|shareholder|holder)\b|(?:rose|fell|advanced|declined|gained|dropped|traded flat)\b(?! by\b))/u

function readClause(
  context: PriceContext,
  from: number,
  to: number,
  amounts: readonly Amount[],
  subject: string | null,
  named: boolean,
  session: PriceAction['session'] | null,
  continuing: boolean,
): PriceReading | null {
  const { text } = context
  const words = text.slice(from, to)
  const until = text.slice(from, Math.min(to, amounts[0]!.end + 14)) // what the first number is of, not what comes of it
  if (/\b(?:price target|target price|price objective|target of|target to)\b/iu.test(until) && !/\b(?:shares|stock)\b/iu.test(words))
    return null
  // "which reported a 62% surge in operating profit, fell 3.6%": the first is no move of shares
  const ofMetric = (amount: Amount): boolean =>
    /^\s(?:surge|rise|jump|gain|increase|fall|drop|decline|slump|growth|decrease)\sin\s/iu.test(text.slice(amount.end, amount.end + 14)) && context.hasMetric(amount.end, Math.min(to, amount.end + 44))
  const told = amounts.filter((amount) => amount.kind === 'percent' && !amount.ranged && !isBound(text, from, amount) && !countsShares.test(text.slice(amount.end, amount.end + 20)))
  const percents = told.filter((amount) => !reportsGrowth(text, from, [amount]))
  if (told.length > percents.length && (percents[0]?.start ?? Infinity) > told[0]!.start) return null
  const moves = percents.length > 1 ? percents.filter((amount) => !ofMetric(amount)) : percents
  let move = chooseMove(text, moves, (amount) => isFarthest(text, amount, from))
  // "Techmore, Haveli and Kotla rose up to 0.8 per cent": of several what only one of them moved
  if (move && isFarthest(text, move, from) && / and $/u.test(text.slice(Math.max(context.start, from - 5), from)) && context.namesAt.some((name) => name.start === from)) return null
  if (move && isFarthest(text, move, from) && new Set(context.namesAt.filter((name) => name.start >= from && name.end <= move!.start).map((name) => name.symbol)).size > 1) return null
  if (move && movesSum(text, move, amounts)) return null
  // "tumbled as much as 12% and was last down 9.3%": where the day's extreme is followed by where the shares are
  if (move && isFarthest(text, move, from) && movesLater(context, to, subject)) return null
  const prices = amounts.filter(
    (amount) => amount.kind === 'money' && !amount.ranged && !amount.scaled && isPricePosition(text, amount, from, move),
  )
  const price = prices.find((amount) => !isPeak(text, amount, from)) ?? prices[0]
  if (!move && !price) return null
  const anchor = (move ?? price)!
  let demoted = false
  const lead = text.slice(from, anchor.start)
  if (subject === null && sharesOfUnknown(context, anchor.start)) return null
  const resumed = subject !== null && !named && startsWithMove.test(words)
  if (belongsToStranger(text, resumed ? context.start : from, anchor.start, context.namesAt, (word) => context.companyCalled(word) !== null)) return null
  const sharey =
    shareWords.test(text.slice(from, Math.min(to, anchor.end + 70))) ||
    continuing ||
    context.headingIsPrices ||
    resumed ||
    (pronounMoves.test(words) && /\b(?:shares|stock|bucked the (?:[\w-]+ ){0,2}(?:down|up)?(?:trend|market|weakness)|(?:worst|best|biggest|top|strongest|weakest)[- ](?:performing|performers?|gainers?|losers?|decliners?|fallers?|risers?|movers?))\b/iu.test(text.slice(Math.max(0, context.start - 160), context.start))) ||
    (!named && (/\b(?:shares|stock)\b/iu.test(text.slice(context.start, from)) || movesAsCompany.test(lead))) ||
    movesAsCompany.test(lead.replace(/^[^—–]{2,60} (?:[—–]|-{1,2}) (?=The )/u, ''))
  // "returned $9 billion through dividends, which have increased by 29%"
  if (resumed && /\bwhich (?:had|have|has) $/iu.test(text.slice(Math.max(context.start, from - 12), from)) && context.hasMeasure(Math.max(context.start, from - 50), from) && !/\b(?:shares|stock)\b[^,]*, which \w+ $/iu.test(text.slice(Math.max(context.start, from - 50), from)))
    return null
  if (resumed && context.hasMetric(context.start, from) && !/\b(?:shares|stock)\b/iu.test(text.slice(context.start, anchor.start)))
    return null
  // "At 18 times earnings the stock would trade at $504": no price of any market
  if (/\bwould (?:be|have been|trade|sell|fetch|change hands)\b|\b(?:will|could|may|might|should) (?:\w+ )?(?:rise|fall|climb|drop|trade|reach|gain|jump|hit|move|go|slip|decline|increase|add|lose)\b/iu.test(lead)) return null
  if (move && (/\b(?:comparable|organic|like-for-like)\b[^.;]{0,40}\b(?:increase|decrease|growth|decline|rise|fall) was (?:about )?$/iu.test(lead) || movesAnother(lead) || movesGoods(lead) || movesOnAverage(text.slice(context.start, anchor.start)) || /^\W*At one (?:point|stage)\b/u.test(text.slice(context.start, anchor.start)) || /\bsurprise of (?:about )?$/iu.test(lead))) return null
  // "Energy shares fell by 1.56 percent": a whole sector
  if (move && (isSectorMove(lead) || isGroupMove(lead)) && !context.namesAt.some((name) => name.start >= from && name.end <= anchor.start)) return null
  // "The ASX closed up 36.3 points, or 0.5 per cent"
  if (move && /\bpoints,? (?:or )?$/iu.test(text.slice(Math.max(from, move.start - 12), move.start)) && !(named && move.signed && /[$€£]\d/u.test(text.slice(move.end, to)))) return null
  // "the stock has a potential increase of 2087.5%"
  if (move && /\b(?:potential|possible|implied|theoretical) (?:\w+ ){0,2}(?:of )?(?:about |around |nearly |over |more than )?$/iu.test(lead)) return null
  // "after having opened the day at $128.69"
  if (price && !move && /\b(?:having|had) opened (?:the (?:day|session) )?at $/iu.test(text.slice(from, price.start))) return null
  if (isNoMarketPrice(text, from, move, price) || sharePriceOfUnknown(context, from, anchor.start) || movesMeasure(context, from, anchor.start)) return null
  // "as the shares used in the calculation fell 14%", "following the report, after closing at $85.41"
  if (/\bshares (?:used|outstanding|in issue|counted)\b|\b\d[\d,]* (?:reservations?|orders|bookings|completions|visits|sales) (?:per|a) (?:week|day|month)\b/iu.test(lead) || (!move && price && continuing && /\bafter (?:closing|ending|finishing) (?:\w+ ){0,2}at $/u.test(text.slice(from, price.start)))) return null
  // "a 5% reduction in total capital expenditures": how much of something else there is
  if (move && /^\s(?:increase|decrease|reduction|rise|drop|decline|fall|growth|improvement|cut|jump|saving|plunge|slump|surge|dive|slide|tumble|leap|collapse)\s(?:in|of)\s(?!(?:[\p{L}’'-]+\s){0,3}(?:shares?|stock|ADRs?|ADSs?|units|session|trading|trade|premarket|hours|morning|afternoon|Frankfurt|London|Paris|New York)\b)/u.test(text.slice(move.end, move.end + 60))) return null
  // "the standard plan goes up by $2.50 to $19.99": a price of goods
  if (!move && price && /\b(?:plans?|subscriptions?|tickets?|tiers?|fares?|list price|retail price|(?:a|per) month)\b/iu.test(text.slice(context.start, context.end)) && !/\b(?:shares|stock)\b/iu.test(text.slice(context.start, context.end)))
    return null
  // "its stake in Kinsale, whose profit fell 31%": a number of the company, not of its shares
  const whose = lead.lastIndexOf(' whose ')
  if (whose >= 0 && context.hasMeasure(from + whose, anchor.start)) return null
  // "were up after the retailer reported a rise in pre-tax profit of over twenty per cent"
  const reported = /\bafter\b.*\b(?:reported|posted|said|announced|booked)\b/iu.exec(lead)
  if (reported && context.hasMeasure(from + reported.index, anchor.start)) return null
  if (context.hasMetric(from, Math.min(to, anchor.end + 14)) && !/\b(?:shares|stock)\b/iu.test(lead)) return null
  if (
    !named &&
    context.namesAt.every((name) => name.start > anchor.start) &&
    !/\b(?:shares|stock|scrip|counter|units|ADSs|ADRs)\b/iu.test(text.slice(context.start, anchor.start)) &&
    context.hasMeasure(context.start, anchor.start)
  )
    return null
  if (/\b(?:average price|(?:were|was) (?:sold|bought|purchased|acquired) (?:at|for))\b/iu.test(words) && !move) return null
  // "sold 52,400 shares at an average price of $59": somebody's deal, not the market's price
  if (
    /\b(?:sold|sells|bought|buys|purchased|acquired|disposed of) [\d,.]+ (?:million )?(?:[\w-]+ )?(?:shares|units)\b/iu.test(
      text.slice(context.start, to),
    ) &&
    !move
  )
    return null
  if (
    move &&
    /^\sof (?:its|the|their|all|total|our)\b/u.test(text.slice(move.end, move.end + 10)) &&
    !/\bof (?:its|their) value\b/u.test(text.slice(move.end, move.end + 16))
  )
    return null
  if (/\b(?:market share|new shares|shares at [^,;]{1,14} each|discount(?! (?:retailer|store|chain|grocer|airline|carrier|broker|giant|supermarket)\w*)|basis points)\b/iu.test(move ? text.slice(from, move.end + 12) : words)) return null
  // "could fetch $72 a share, 40% above Friday's close", "trades 12% below the value of the offer": what somebody would pay
  if (move && /^\s(?:above|below|over|more than|higher than|lower than)\s/iu.test(text.slice(move.end, move.end + 14))) {
    // "That is 66% above today's close", of a target
    if (/^\W*(?:It['’]s|That['’]s|That|This|It|Which|The (?:new )?(?:price )?target)\b/u.test(text.slice(context.start, context.start + 40)) && !/\b(?:opened|trad|closed|ended)/u.test(lead)) return null
    if (/\b(?:could|would|might|fetch|bid|offer(?:ed|s)?|pay)\b/iu.test(lead)) return null
    if (/^\s(?:above|below) (?:that|its|the|their) (?:[\w’'-]+ )?(?:low|high|average|peak)\b/iu.test(text.slice(move.end, move.end + 44))) return null
    if (/^\s\S+ the (?:value of the )?(?:offer|bid|deal)\b/iu.test(text.slice(move.end, move.end + 40))) {
      move = undefined
      demoted = true
    }
  }
  if (indexWords.test(lead.replace(/\bDow (?:component|member|stock)/iu, '')) && !context.namesAt.some((name) => name.start >= from && name.end <= anchor.start)) return null
  if (indexWords.test(text.slice(Math.max(from, anchor.start - 40), anchor.start)) && !/\b(?:shares|stock)\b/iu.test(lead) && !named)
    return null
  const symbol =
    subject ?? ((sharey || /\b(?:They|It|Unmoved|Up|Down|Off|The (?:shares|stock)|Shares|Close|finish)/u.test(lead)) && inheritsSubject(context) ? context.subject : null)
  if (!symbol) return null
  if (
    !sharey &&
    !(named && (isBareMove(text, from, anchor, context) || (move !== undefined && (sawMove(context, from, to, move, continuing) || standsForShares(context, from, move))))) &&
    !(subject === null && context.subject && /^(?:Unmoved|They|Off|Up|Down|Shares|Close)/u.test(words.trim()))
  )
    return null
  // "in the year to date, Tarnow is down 4.3%": a clause that the one before gives its span
  if (move && ledBySpan.test(text.slice(Math.max(context.start, from - 60), from))) return null
  if (move && isLongSpan(text, from, to, move)) {
    if (!price || !/\b(?:at|hit|reached|to) $/u.test(text.slice(Math.max(from, price.start - 9), price.start)) || price.start > move.start)
      return null
    move = undefined
    demoted = true
  }
  if (
    !move &&
    !demoted &&
    price &&
    (longSpan.test(words.replace(/,? (?:in|with|within|and|against|versus) (?:an?|its|the) (?:52|fifty-two)-week (?:trading )?range\b.*$|,? (?:close to|near|not far from|above|below|off|short of) (?:its|the|an?) (?:52|fifty-two)-week (?:high|low)\b.*$/su, '')) ||
      /\b(?:target|objective|offer|bid|valu(?:e|ed|es|ing)|priced(?! in\b)|per share range|IPO|dividend|buy(?:ing|s)?|bought|worth|exercise|strike|calls?|puts?|options?|contracts?)\b/iu.test(
        words,
      ))
  )
    return null
  if (
    move &&
    /\b(?:target|stake|holds|owns|premium|discount(?! (?:retailer|store|chain|grocer|airline|carrier|broker|giant|supermarket))|chance|odds|probability)\b/u.test(text.slice(from, Math.min(to, move.end + 40)).replace(/\b(?:driven|helped|lifted|boosted|supported|hit|hurt|buoyed) by\b.*$/su, '')) &&
    !/\b(?:shares|stock)\b/iu.test(lead)
  )
    return null
  const lead0 = move ? text.slice(from, move.start) : ''
  const bare =
    move !== undefined &&
    context.namesAt.some((name) => name.start >= from && name.end <= move.start && /^\)?(?:['’]s?)?(?:(?:& Co|Co|Inc|Corp|Financial|Bancorp|Chase)\.?,? ?)*,?$/u.test(text.slice(name.end, move.start).trim()))
  const elided = move !== undefined && continuing && named && (bare || standsForShares(context, from, move) || /\bthose (?:of|in) [^,;\d]*\)? by $/u.test(lead0) || /(?:^|\))\s?$/u.test(lead0.replace(/^.*?(?=\))/u, '')))
  if (!moveWords.test(words) && !move?.signed && !elided && liftedShares(lead0, move ? text.slice(move.end, to) : '') === 0) return null
  const direction = move ? directionOf(text, from, move, to) || liftedShares(text.slice(from, move.start), text.slice(move.end, to)) || (elided ? context.lastDirection() : 0) : 0
  if (move && direction === 0) return null
  if (move && isNoDayMove(context, from, move, price !== undefined)) return null
  if (!move && price && isPeak(text, price, from) && !/\b(?:52|twelve)-week\b/u.test(words)) return null
  if (!move && price && /\bintra-?day (?:high|low) (?:of|at) $/iu.test(text.slice(Math.max(from, price.start - 22), price.start))) return null
  if (price && /\b(?:previous|prior|last|yesterday['’]s|(?:Mon|Tues|Wednes|Thurs|Fri)day['’]s) clos(?:e|ing)(?: price)? (?:of|at) $/iu.test(text.slice(Math.max(from, price.start - 36), price.start))) return null
  // "dropped 1.2% in after-hours trading on Monday and has not yet traded in the pre-market": what stands right behind the move
  const besideMove = move ? sessionOf(text.slice(move.end, Math.min(to, move.end + 50)).split(/,| and /u)[0]!) : null
  const closes = price !== undefined && /\b(?:clos|end|finish|settl)(?:ed|ing) (?:\p{Ll}+ ){0,2}at $/u.test(text.slice(from, price.start))
  const clauseSession = besideMove ?? (closes && !move ? 'regular' : null) ?? sessionOf(words) ?? session ?? context.sessionBefore ?? 'regular'
  const evidence: Span = [context.start, context.end]
  return {
    action: {
      symbol,
      price: price ? price.value : null,
      currency: price ? price.currency : null,
      changePercent: move ? roundNumber(direction * Math.abs(move.value)) : null,
      session: clauseSession,
      evidence: [evidence],
    },
    amounts: [...(move ? [move] : []), ...(price ? [price] : [])],
    farthest: move !== undefined ? isFarthest(text, move, from) : isOpening(words),
    closes,
  }
}

// "rose the most in the Standard & Poor's 500 Index, climbing", "had the biggest loss in the index, losing"
const inIndex = /(?:^| )(?:the most|had the [\w-]+ (?:loss|gain|decline|advance|rise|drop|fall|retreat)) (?:in|on|of) the [^,;\d]{3,40}(?:\d{3,4} )?[^,;\d]{0,24},/u

/** A company that itself moves by a percentage: "Peakline lost 21.4% to $11.06", "UBS +4.1% in Zurich". */
function isBareMove(text: string, from: number, anchor: Amount, context: PriceContext): boolean {
  const name = context.namesAt.filter((other) => other.start >= from && other.end <= anchor.start).at(-1)
  if (name && /(?<!\b(?:shares|stock|price|ADRs|ADSs|units)) (?:at|for|from|within) $/u.test(text.slice(Math.max(context.start, name.start - 24), name.start)) && context.hasMeasure(context.start, name.start)) return false // "earnings at Glenmoy fell by 7.3pc"
  if (!name || /^['’]s?\s|^ (?:banner|brand|chain|label|business|division|unit|segment|arm|stores|hotels|restaurants)\b/u.test(text.slice(name.end, name.end + 13)) || (context.hasMeasure(name.end, anchor.start) && !inIndex.test(text.slice(name.end, anchor.start)))) return false
  // "exited the quarter with cash of $310 million, up 4%": another number moved
  const counts = (other: Amount): boolean => (other.kind === 'money' && other.scaled) || (other.kind === 'number' && !/\b(?:S&P|Poor['’]s|FTSE|CAC|Russell|Nikkei|Stoxx|STOXX|ASX|TSX) $/u.test(text.slice(name.end, other.start)))
  if (context.amounts.some((other) => counts(other) && other.start >= name.end && other.end <= anchor.start)) return false
  const between = text
    .slice(name.end, anchor.start)
    .replace(/^\s?\([^)]*\)/u, '')
    .replace(/ ca?\.$/u, ' ') // "climbs c.4 pct"
    .replace(/^[)\s]+/u, '')
    .replace(/^,? ?(?:Inc|Corp|Co|Ltd)\.(?= |,|$)(?:\s?\([^)]*\))?/u, '')
    .replace(/^,? which [^,]{3,60},/u, '')
    .replace(/^, (?:the|an?|its|another|\p{Lu}[\p{L}-]+['’]s) [^,;\d]{3,70},/u, '') // "Halden (HLDN), the phone maker turned car maker, was 0.7% higher"
    .replace(inIndex, ',')
    .replace(/\b(?:FTSE|CAC|ASX|S&P|SMI|OMX|Nifty|DAX|Russell) ?\d{2,4}\b/gu, 'index') // "fell to the bottom of the FTSE 100, down 2.1%"
  if (anchor.signed && between === ': ') return true // "Calder Labs (CLDR): -1.2%"
  const right = text.slice(anchor.end, anchor.end + 14)
  if (/^\s?(?:is|was|are|were)?(?: last)?(?: quoted| seen| trading)?\s?$/u.test(between) && /^\s(?:higher|lower|firmer|better|weaker|stronger|up|down|in the (?:green|red))\b/u.test(right))
    return true
  // "Calder (CLD) wafted 9.8% lower to £18.63": whatever the verb, a move with its direction and a price behind it
  if (/^\p{Ll}{3,12}ed\s$/u.test(between) && /^\s(?:higher|lower)\s(?:to|at)\s(?:[A-Z]{0,3}[$€£¥₹]?\s?\d)/u.test(text.slice(anchor.end, anchor.end + 20))) return true
  if (anchor.signed && /^\sat\s/u.test(right) && between.length < 60) return true
  // "Orrin topped the board in the wake of a reshuffle, up 70%"
  if (between.length < 130 && /^[^\d%;]*, (?:up|down|off) (?:by |nearly |almost |about |more than |over )*$/u.test(between) && !/\p{Lu}\p{Ll}/u.test(between)) return true
  return (
    between.length < 60 &&
    (moveWords.test(between) || (/^[,:]?$/u.test(between.trim()) && anchor.signed) || /^at\s$/u.test(between)) &&
    !/[.;](?!\d)/u.test(between)
  )
}
