// Prices in forms of their own: paired by "respectively", or printed without a currency.
import type { Amount } from '../parts.ts'
import type { PriceInput } from './price-clauses.ts'
import type { PriceReading } from './prices.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { opensWithFirm } from '../ratings/firms.ts'
import { directionOf } from '../sentence/directions.ts'
import { priceBehind, readAsides, readCommaMoves } from './price-asides.ts'
import { readPriceList } from './price-lists.ts'
import { readSignedMoves } from './signed-moves.ts'
import { readNouns } from './price-nouns.ts'
import { sessionOf } from './price-clauses.ts'
import { isLongSpan } from './price-spans.ts'
import { readToldCloses } from './told-closes.ts'
import { readTriples } from './price-triples.ts'

interface Pairing {
  readonly symbols: readonly string[]
  readonly moves: readonly Amount[]
}

/** Names and the moves that "respectively" gives each its own of; symbols are empty where they do not pair. Null: no such word, or it pairs no moves. */
function findPairing(context: PriceInput): Pairing | null {
  const { text, start, end } = context
  const word = text.slice(start, end).search(/\brespectively\b/u)
  if (word < 0) return pairOfTwo(context)
  const moves: Amount[] = []
  for (const amount of context.amounts.filter((other) => (other.kind === 'percent' || other.kind === 'number') && other.end <= start + word).toReversed()) {
    const next = moves[0]
    if (amount.kind === 'number' && !(next && text.slice(amount.end, next.start) === ' and ')) break // "rose 3.5 and 3.2 percent respectively"
    if (next && !/^(?:,|,? and|,? to [A-Z]{0,3}[$€£][\d.,]+,? and) (?:about |around |roughly |nearly |almost |more than |over )?$/u.test(text.slice(amount.end, next.start))) break
    moves.unshift(amount)
  }
  const first = moves[0]
  if (!first || moves.length < 2) return null
  const names = context.namesAt.filter((name) => name.end <= first.start)
  const symbols: string[] = []
  for (const name of names.toReversed()) if (!symbols.includes(name.symbol)) symbols.unshift(name.symbol)
  const last = symbols.slice(-moves.length)
  const from = names.find((name) => name.symbol === last[0])
  // As many names as moves, with nothing but "and" and commas between them: another name may be one that no symbol is known of.
  const listed = names.filter((name) => last.includes(name.symbol))
  const between = listed.slice(1).map((name, index) => text.slice(listed[index]!.end, name.start).replace(/\([^)]*\)?|\)/gu, ' '))
  const whole = !tellsOfGoods(context, from?.start ?? first.start) && last.length === moves.length && between.every((words) => !/\p{Lu}\p{Ll}+ (?:and|,)|, \p{Lu}\p{Ll}+/u.test(words))
  return { symbols: whole && from && !context.hasMeasure(from.start, first.start) ? last : [], moves }
}

/** "Rivals Tarnow (TRN) and Osprey (OSP) dropped 4.8% and 5.5%", "are down 5.6% to 148.8p, 4.2% to 746p and 4.6% to £10.81": as many names as moves. */
function pairOfTwo(context: PriceInput): Pairing | null {
  const { text, end } = context
  const moves = context.amounts.filter((amount) => amount.kind === 'percent' && !amount.ranged)
  const first = moves[0]
  if (!first || moves.length < 2 || moves.some((move, index) => index > 0 && !joinedBy.test(text.slice(moves[index - 1]!.end, move.start)))) return null
  if (!endsRun.test(text.slice(moves.at(-1)!.end, Math.min(end, moves.at(-1)!.end + 40)))) return null
  const names = context.namesAt.filter((name) => name.end <= first.start).slice(-moves.length)
  const symbols = names.map((name) => name.symbol)
  if (new Set(symbols).size !== moves.length || tellsOfGoods(context, names[0]!.start)) return null
  if (!joinedMove.test(text.slice(names.at(-1)!.end, first.start)) || names.some((name, index) => index > 0 && !namesJoined.test(text.slice(names[index - 1]!.end, name.start)))) return null
  return { symbols, moves }
}

/** "Shares of Tarnow and Osprey fell, the former sliding 1% and the latter down 5%": the first and the second of two. */
function readFormerLatter(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  if (!/\bthe (?:former|latter)\b/u.test(text.slice(start, end)) || !/\b(?:shares|stocks?)\b/iu.test(text.slice(start, end))) return []
  return context.amounts.flatMap((move): readonly PriceReading[] => {
    const which = move.kind === 'percent' && !move.ranged ? /\bthe (former|latter) [^,;%]{0,40}$/u.exec(text.slice(start, move.start)) : null
    if (!which) return []
    const symbols = [...new Set(context.namesAt.filter((name) => name.end <= start + which.index).map((name) => name.symbol))]
    const direction = directionOf(text, start + which.index, move, end)
    if (symbols.length !== 2 || direction === 0 || isLongSpan(text, start, end, move)) return []
    return [{ action: { symbol: symbols[which[1] === 'former' ? 0 : 1]!, price: null, currency: null, changePercent: roundNumber(direction * Math.abs(move.value)), session: sessionOf(text.slice(start, end)) ?? context.sessionBefore ?? 'regular', evidence: [[start, end]] }, amounts: [move] }]
  })
}

const toPrice = '(?: (?:to|at) (?:[A-Z]{0,3}[$€£¥₹])?[\\d.,]*\\d(?:p|c)?)?'
const joinedBy = new RegExp(`^${toPrice}(?:,|,? and) (?:by |about |around |roughly |nearly |almost |more than |over )?$`, 'u')
const endsRun = new RegExp(`^${toPrice}(?:[.,;]|$| (?:after|as|following|on|amid|despite|in|at (?:mid-?day|noon|the (?:close|open)))\\b)`, 'u')
const namesJoined = /^(?: \([^()]{1,20}\)|\))?(?:,|,? and) $/u

/** "Registrations at Tarnow, Osprey and Calder dropped 6.1%, 12.3% and 0.6%": what was sold moved, and no shares. */
function tellsOfGoods(context: PriceInput, at: number): boolean {
  const lead = context.text.slice(context.start, at)
  return /\b(?:registrations?|sales|deliveries|shipments|orders|output|production|revenues?|profits?|earnings|exports|volumes?|downloads|traffic|bookings|loans|deposits|prices) (?:at|of|from|for|by|in)\b/iu.test(lead) && !/\b(?:shares|stocks?)\b/iu.test(lead)
}

const bothMove = '(?:shares |stock |both |each |also |all |then )*(?:were |was |are |is )?(?:each |both |all )?(?:rose|fell|dropped|gained|lost|added|slipped|slid|climbed|jumped|tumbled|surged|sank|soared|plunged|declined|advanced|eased|rallied|slumped|retreated|weakened|firmed|shed|put on|up|down)(?: by)?(?: about| nearly| almost| around| more than)? '
// "Tarnow, Osprey – Energy companies fell 4% and 3%": the label of an item, and what its companies are
const labelled = '(?: (?:[–—]|-{1,2}) (?:\\p{Lu}[\\p{L}-]* |[\\p{Ll}-]+ ){1,4}(?:companies|stocks|makers|firms|shares|names|retailers|banks|airlines|producers|developers|lenders|builders|giants|operators))?'
const joinedMove = new RegExp(`^(?: \\([A-Z.:]{1,10}\\))?\\)?(?:['’]s?)?${labelled} ${bothMove}$`, 'u')

/** "while Burberry and Next also fell 2%": one move of two companies that "and" joins. */
function findJoined(context: PriceInput): { readonly symbols: readonly string[]; readonly move: Amount } | null {
  const { text, end } = context
  for (const move of context.amounts) {
    if (move.kind !== 'percent' || move.ranged) continue
    const near = context.namesAt.filter((name) => name.end <= move.start && move.start - name.end < 90).slice(-2)
    const [first, second] = near
    if (!first || !second || first.symbol === second.symbol) continue
    if (tellsOfGoods(context, first.start)) return { symbols: [], move }
    if (!joinedMove.test(text.slice(second.end, move.start)) || !/^(?: \([^)]{1,20}\)|\))? and $/u.test(text.slice(first.end, second.start))) continue
    if (/^,? and (?:[\w.]+ ){0,3}$/u.test(text.slice(move.end, context.amounts.find((other) => other.kind === 'percent' && other.start > move.start)?.start ?? end))) continue
    // "Baidu, NetEase and Alibaba Health all tumbled by more than 5 per cent"
    const listed = [first, second]
    for (const name of context.namesAt.filter((other) => other.end <= first.start).toReversed()) {
      if (!/^(?: \([^)]{1,20}\)|\))?, $/u.test(text.slice(name.end, listed[0]!.start))) break
      listed.unshift(name)
    }
    return { symbols: [...new Set(listed.map(({ symbol }) => symbol))], move }
  }
  return null
}

const step = /^(?: (?:Group|Holdings|plc|PLC|International))*\)?(?:['’]s)?(?: (?:shares|stock))?(?: [-–—] [^-–—%]{3,80} [-–—])?(?:,? which)?(?: (?:is|are|was|were|also))? (?:off|up|down|ahead|fell|rose|lost|shed|drifted|dropped|gained|added|put on|firmed|eased|slipped|slid|climbed|jumped|dipped|sank|tumbled|advanced|declined|marked (?:up|down)|(?:\p{Ll}{4,10}(?:s|ed))) (?:by )?([\d.]+)p (?:lower |higher )?(?:to|at) ([\d,.]+\d)p\b/u

// "Pennon Group 28p lower at 600.5p", "Compass, 4.2p higher at 691.5p"
const stepBehind = /^(?: (?:Group|Holdings|plc|PLC|International))*\)?(?:['’]s)?(?: (?:shares|stock))?(?: [-–—] [^-–—%]{3,80} [-–—])?(?:,? (?:was|were|is|are|stood|closed|finished|ended))?,? ([\d.]+)p (?:lower|higher|firmer|better|weaker|down|up) (?:to|at) ([\d,.]+\d)p\b/u

// "Nestle was down 5.00 Swiss francs to 353.00 francs", "Allianz was down €1.14 to €108.70 after"
const stepBetween = /^(?: (?:Group|Holdings|plc|PLC|International))*\)?(?: (?:shares|stock))?(?:, the \p{Ll}[\p{Ll} -]{3,40},)? (?:is|are|was|were) (?:up|down) (?:[$€]([\d.]+\d) to [$€]([\d,.]+\d)|([\d.]+\d) (?:Swiss )?(?:francs|euros|kronor|crowns|yen) to ([\d,.]+\d) (?:francs|euros|kronor|crowns|yen))/u

// "…, prompting the stock to fall 14p to 622.5p", "a good run for the stock, which stood 1.9p lower at 147.1p"
const stepOfStock = /\b(?:the|its) (?:stock|shares)(?: to (?:fall|drop|rise|climb|slide|gain|slip|jump)| (?:falling|dropping|rising|climbing|sliding|gaining|slipping|jumping|down|up|off)) ([\d.]+)p (?:lower |higher )?(?:to|at) ([\d,.]+\d)p\b|\b(?:the|its) (?:stock|shares), which (?:stood|was|were|closed|ended|finished) ([\d.]+)p (?:lower|higher|firmer|weaker|down|up) at ([\d,.]+\d)p\b/u

// "fell 5.3p to 405.7p, or 1.3%": its move is told too
const moveBehind = /^(?:,| \(|,? or|,? an? \p{L}+ of)[^.;,]{0,14}?[\d.]+(?:%| per ?cent)/u

/** "Marks & Spencer fell 5.3p to 405.7p, Barclays shed 8.5p at 459.25p": the price in pence, behind a step in pence. */
function readSteps(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  if (!/\dp\b|\b(?:up|down) [$€\d][\d.,]*\d (?:[\p{L} ]{4,15} )?to /u.test(text.slice(start, end))) return []
  return [...readStockStep(context), ...context.namesAt.flatMap((name): readonly PriceReading[] => {
    const behind = text.slice(name.end, Math.min(end, name.end + 70))
    const match = step.exec(behind) ?? stepBehind.exec(behind) ?? stepBetween.exec(behind)
    if (!match) return []
    const [from, to] = [name.end, name.end + match[0].length]
    const amounts = context.amounts.filter((amount) => amount.start >= from && amount.start < to)
    const price = amounts.find((amount) => amount.kind === 'money' && !amount.ranged && amount.end === to)
    if (!price || amounts.some((amount) => amount.kind === 'percent') || moveBehind.test(text.slice(to, Math.min(end, to + 40)))) return []
    return [{ action: { symbol: name.symbol, price: price.value, currency: price.currency, changePercent: null, session: sessionOf(text.slice(start, end)) ?? 'regular', evidence: [[start, end]] }, amounts }]
  })]
}

/** The step in pence of "the stock": of the one company of the sentence that is no house. */
function readStockStep(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  const match = stepOfStock.exec(text.slice(start, end))
  if (!match) return []
  const [from, to] = [start + match.index, start + match.index + match[0].length]
  const symbols = new Set(context.namesAt.filter((name) => name.end <= from && opensWithFirm(text.slice(name.start, name.end)) === 0).map((name) => name.symbol))
  const amounts = context.amounts.filter((amount) => amount.start >= from && amount.start < to)
  const price = amounts.find((amount) => amount.kind === 'money' && !amount.ranged && amount.end === to)
  const [symbol] = symbols
  if (symbols.size !== 1 || symbol === undefined || !price || moveBehind.test(text.slice(to, Math.min(end, to + 40)))) return []
  return [{ action: { symbol, price: price.value, currency: price.currency, changePercent: null, session: sessionOf(text.slice(start, end)) ?? 'regular', evidence: [[start, end]] }, amounts }]
}

const openBracket = /\((?:(up|down|higher|lower) (?:by )?)?(?:nearly |almost |about |around |more than |over )?$/u

/** "Among the maximum gainers were", "The biggest laggards were": which way a list moved; 0 where its sentence says both or neither. */
function sideOf(sentence: string): number {
  const up = /\b(?:gainers|advancers|winners|risers)\b/iu.test(sentence)
  const down = /\b(?:lagg(?:er|ard)s|losers|decliners|fallers)\b/iu.test(sentence)
  return up === down ? 0 : up ? 1 : -1
}

// "HDFC Life Insurance Company (", but not "Tarnow Bharat Sugar & Industries(": another company's name begins so
const restOfName = /^\)?(?: (?:&|and|of|Of|Company|Co\.?|Ltd\.?|Limited|Insurance|Corporation|Corp\.?|Group|Holdings?|India|Bank|Enterprises?|Special|Economic|Zone|SEZ|Services|Laboratories|Labs|Pharma(?:ceuticals?)?|Products|Motors?|Inc\.?|plc|PLC|[A-Z]{2,6}))*(?:['’]s)?[^\p{Lu}\d%(]{0,60} ?$/u

/** "NTPC (up 3.54%), HDFC Life Insurance Company (up 3.04%)": a list with each move in brackets behind its name. */
function readBracketed(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  const side = sideOf(text.slice(start, end))
  return bracketedMoves(context).flatMap((move) => {
    const open = openBracket.exec(text.slice(Math.max(start, move.start - 22), move.start))
    if (!open || (open[1] === undefined && (side === 0 || move.signed))) return []
    const at = Math.max(start, move.start - 22) + open.index
    const name = context.namesAt.findLast((other) => other.end <= at)
    if (!name || !restOfName.test(text.slice(name.end, at))) return []
    const change = roundNumber((open[1] === undefined ? side : /^(?:up|higher)$/u.test(open[1]) ? 1 : -1) * Math.abs(move.value))
    return [{ action: { symbol: name.symbol, price: null, currency: null, changePercent: change, session: sessionOf(text.slice(start, end)) ?? 'regular', evidence: [[start, end]] }, amounts: [move] }]
  })
}

/** Every move in brackets of a list: one behind a name that no symbol is known of is nobody's. */
function bracketedMoves(context: PriceInput): readonly Amount[] {
  const { text, start } = context
  const moves = context.amounts.filter((move) => move.kind === 'percent' && text[move.end] === ')' && !/\d \([+−–-]?$/u.test(text.slice(Math.max(start, move.start - 4), move.start)) && openBracket.test(text.slice(Math.max(start, move.start - 22), move.start)))
  return moves.length >= 2 ? moves : []
}

/** Moves that belong to several companies: no clause may give one of them to whoever it names last. */
export function pairedMoves(context: PriceInput): ReadonlySet<Amount> {
  const shared = findShared(context) ?? findJoined(context)
  const pairing = findPairing(context)
  return new Set([...(pairing?.moves ?? []).map((move) => priceBehind(context, move)).filter((price) => price !== null), ...bracketedMoves(context), ...[...readFormerLatter(context), ...readSteps(context), ...readAsides(context), ...readCommaMoves(context), ...readNouns(context), ...readToldCloses(context), ...readPriceList(context), ...readTriples(context), ...readSignedMoves(context)].flatMap((reading) => reading.amounts), ...(pairing?.moves ?? []), ...(shared ? [shared.move] : [])])
}

/** "Alcoa and General Electric, both dropping 3%": one move of two companies. */
function findShared(context: PriceInput): { readonly symbols: readonly string[]; readonly move: Amount } | null {
  const { text, start, end } = context
  const match = /,? both (?=(?:of which )?(?:were |was )?(?:down|up|off|higher|lower|rising|falling|dropping|gaining|losing|adding|shedding|slipping|sliding|climbing|jumping|rose|fell|dropped|gained|lost|added|slipped|slid|climbed|jumped|tumbled|surged)\b)/u.exec(text.slice(start, end))
  if (!match) return null
  const at = start + match.index
  const move = context.amounts.find((amount) => amount.kind === 'percent' && amount.start >= at && amount.start - at < 60)
  if (!move) return null
  const near = context.namesAt.filter((name) => name.end <= at && at - name.end < 90).slice(-2)
  const paired = near.length === 2 && near[0]!.symbol !== near[1]!.symbol && /^\s?(?:\([^)]*\) ?|\) ?)?(?:and|,) (?:(?:those|that) (?:of|in) )?$/u.test(text.slice(near[0]!.end, near[1]!.start)) && at - near[1]!.end < 24
  return { symbols: paired ? near.map((name) => name.symbol) : [], move }
}

/** "Shares of Oil and Gas ONGC.NS and Oil India OILI.NS rose 2% and 6.4%, respectively", "both dropping 3%": each its own; empty where names and moves do not pair. */
export function readRespectively(context: PriceInput): readonly PriceReading[] {
  const { text, start, end } = context
  const pairing = findPairing(context)
  const shared = pairing?.symbols.length ? null : (findShared(context) ?? findJoined(context))
  const pairs = [
    ...(pairing?.symbols ?? []).map((symbol, index) => ({ symbol, move: pairing!.moves[index]!, first: pairing!.moves[0]! })),
    ...(shared?.symbols ?? []).map((symbol) => ({ symbol, move: shared!.move, first: shared!.move })),
  ]
  const paired: readonly PriceReading[] = pairs.flatMap(({ symbol, move, first }) => {
    const name = context.namesAt.findLast((other) => other.end <= first.start)
    const direction = name ? directionOf(text, name.end, first, end) || directionBehind(text, pairing?.moves.at(-1)) : 0
    if (direction === 0 || isLongSpan(text, start, end, move)) return []
    const price = pairing?.moves.includes(move) ? priceBehind(context, move) : null
    return [
      {
        action: {
          symbol,
          price: price?.value ?? null,
          currency: price?.currency ?? null,
          changePercent: roundNumber(direction * Math.abs(move.value)),
          session: sessionOf(text.slice(start, end)) ?? ('regular' as const),
          evidence: [[start, end] as const],
        },
        amounts: price ? [move, price] : [move],
      },
    ]
  })
  return [...paired, ...readFormerLatter(context), ...readBracketed(context), ...readSteps(context), ...readAsides(context), ...readCommaMoves(context), ...readNouns(context), ...readToldCloses(context), ...readPriceList(context), ...readTriples(context), ...readSignedMoves(context)]
}

/** "finished 0.33 per cent and 1.77 per cent lower respectively": the word behind the last of them. */
function directionBehind(text: string, last: Amount | undefined): number {
  const match = last === undefined ? null : /^ (?:(higher|up|firmer|stronger)|(?:lower|down|weaker))\b/u.exec(text.slice(last.end, last.end + 12))
  return match === null ? 0 : match[1] === undefined ? -1 : 1
}

const otherCurrency = /[£€¥₹₩]|\b(?:Rs|INR|pence|euros?|yen|won|crore|SEK|NOK|DKK|CHF|HK\$|C\$|A\$)\b/u

/** "tumbled nearly 9% to 125.35 Thursday": a price in dollars without their sign, in an article that knows no other currency. Null: no price. */
export function asPrice(text: string, amount: Amount): Amount | null {
  if (amount.kind !== 'number' || amount.scaled || amount.ranged || !/^\d[\d,]*\.\d\d$/u.test(text.slice(amount.start, amount.end))) return null
  if (!/(?:%| per ?cent)(?: (?:higher|lower))? (?:to(?: (?:close|end|finish) at)?|at) $/u.test(text.slice(Math.max(0, amount.start - 34), amount.start))) return null
  if (!/^(?:[.,;)]|$|\s(?:on|in|after|as|and|by|when|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b)/u.test(text.slice(amount.end, amount.end + 14))) return null
  return otherCurrency.test(text) ? null : { ...amount, kind: 'money', currency: '$' }
}
