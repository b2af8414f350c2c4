// Two numbers that make one: ranges, plus-or-minus, bounds ("at least", "up to").
import type { Amount, Quantity } from '../parts.ts'
import { roundNumber } from './arithmetic.ts'

const rangeGap = /^(?: (?:US|\[US\])(?= to ))?\s?(?:to|[-–—]|through)\s?(?:about |around |approximately |roughly |as (?:high|much) as |a (?:gain|loss|profit) of )?(?:(?:minus|negative|plus|positive) )?$/iu
const betweenGap = /^(?: (?:per|a) (?:diluted |common |ordinary )?share)?\s?(?:and|to|[-–])\s?(?:about |around )?(?:(?:negative|minus|plus|positive) )?$/iu
const spreadGap = /^(?: at (?:the|its) mid-?point)?,?\s?\(?(?:plus or minus|plus\/minus|give or take|±|\+\/[-–−])\s?$/iu
// "between A and B", "in a range of A and B", "expected net income of A and B, or"
const betweenBefore = /\b(?:between|(?:in|within) (?:a|the) range of) (?:about |around |a loss of |a profit of )?(?:(?:negative|minus) )?$/iu
// "from a drop of 1% to growth of 1%", "between a loss of 7 cents and profit of 13 cents"
const wordedGap =
  /^(?: per (?:diluted )?share| a share)?\s(?:to|and)\s(?:an? |a net )?(?<word>drop|decline|decrease|fall|loss|growth|gain|rise|increase|profit|earnings) of (?:about |around |up to )?$/iu
const wordedBefore =
  /\b(?:between|rang(?:e|es|ed|ing) from|anywhere from|range (?:of|from)|be|from) (?:an? |a net )?(?<word>drop|decline|decrease|fall|loss|growth|gain|rise|increase|profit) of (?:about |around |up to )?$/iu
const fallingWord = /^(?:drop|decline|decrease|fall|loss)$/iu
const lossBefore = /\bloss(?:es)? (?:of|in the range of|ranging from) (?:about |around )?$/iu // "a loss of $20 million to $10 million"
const minusWord = /\b(?:negative|minus)\s$/iu
const moveBefore = /\bfrom (?:about |around |approximately |roughly )?$/iu
const rangeWordsBefore = /\b(?:rang(?:e|es|ed|ing)|(?:any|some)where|a range of|the range) from (?:about |around )?$/iu
const differenceBefore =
  /\b(?:by|rose|fell|up|down|increased|decreased|climbed|dropped|gained|lost|grew|jumped|declined|added|slid|slipped|advanced|shed|surged|tumbled|sank|plunged|soared|rallied|eased|edged up|edged down|higher|lower|lifted|lift|rising|falling|climbing|dropping|gaining|losing|slumped|put on|(?:%|per ?cent),? or) (?:by )?(?:another |about |around |a further |over |more than |nearly |almost |some )*$/iu
const lowBefore =
  /\b(?:at least|as (?:low|little|few) as|no less than|not less than|no lower than|(?<!\bno |\bnot )more than|over|above|in excess of|exceed(?:ing)?|upwards? of|greater than|better than|minimum of|a minimum of)["”]?\s(?:about |a )?["“]?$|(?<=^|[\s(])[>≥]$/iu
const highBefore =
  /\b(?:up to|as (?:high|much|many) as|at most|no more than|not more than|no higher than|(?<!\bno |\bnot )less than|below|under|a maximum of|not exceeding)["”]?\s(?:about |a )?["“]?$/iu
// "nudged its guidance for adjusted EBITDA up to about $6.9 billion", "was nudged up to 3.89 trillion yen": where it went, and no bound
const movedUpTo = /\b(?:nudg|mov|revis|bump|push|edg|inch|tick)(?:e[sd]?|s|ed|ing) (?:(?:its|the|their|our) (?:[\p{L}\d’'-]+ ){0,11})?up to (?:about )?$/iu
const lowAfter = /^\s?(?:at least(?=[.,;]|$)|or (?:more|better|higher|above)|\+(?!\d)|and above)\b/iu
const highAfter = /^\s?(?:or (?:less|lower|below|fewer)|at (?:best|most|the most))\b/iu
const flatBefore = /\b(?:flat|in[- ]line|unchanged|zero|breakeven|break-even) (?:to|and|or)(?: up| plus| an? (?:increase|rise|gain) of| \+)?\s?$/iu
const flatDownBefore = /\b(?:flat) to (?:down|an? (?:decrease|decline) of)\s?$/iu
const downToFlatAfter = /^\s?(?:to|or) (?:flat|unchanged|breakeven)\b/iu
const bothSidesDown = /\bdown\s$/iu
const downUpGap = /^\s?(?:to|and) (up|down)\s?$/iu
// "between 1% down and 1% up", "between a 1% decline and 1% growth": what stands behind each number says which way it goes
const betweenLeads = /\bbetween an? $|\bbetween $/iu
const downAndGap = /^ (?:down|lower|decline|decrease|drop|fall) (?:and|to) (?:an? )?$/iu
const upBehind = /^ (?:up|higher|growth|increase|rise|gain)\b/iu
const toFlatAfter = /^ to (?:flat|unchanged)\b/iu

/**
 * Joins neighbouring quantities into amounts: "A to B", "between A and B", "A plus or minus B", "flat to up B", "at least A".
 * "from A to B" is a move, not a range, unless the words say range.
 */
export function joinAmounts(text: string, quantities: readonly Quantity[]): readonly Amount[] {
  const amounts: Amount[] = []
  for (let index = 0; index < quantities.length; index++) {
    const first = quantities[index]!
    const second = quantities[index + 1]
    const twice = joinTwice(text, quantities.slice(index, index + 4))
    if (twice) {
      amounts.push(...twice)
      index += 3
      continue
    }
    const joined = second ? joinPair(text, first, second, amounts.findLast((amount) => amount.kind !== 'year' && amount.kind !== 'date')) : null
    if (joined) {
      amounts.push(joined)
      index++
    } else amounts.push(boundSingle(text, second ? lendUnit(text, first, second) : first))
  }
  return spreadPairs(text, lendInBrackets(text, amounts))
}

const sameAs = /^,? or (?:about |around |approximately )?$/iu
const upTo = /^,? (?:to|and) (?:between )?(?:about |around |approximately )?$/iu

/** "$577 million or $15.10 per share to $598 million or $15.70 per share": two ranges, each bound told in both measures. */
function joinTwice(text: string, [low, lowShare, high, highShare]: readonly Quantity[]): readonly [Amount, Amount] | null {
  if (!low || !lowShare || !high || !highShare || low.kind !== 'money' || high.kind !== 'money' || lowShare.kind !== 'money' || highShare.kind !== 'money') return null
  if (!low.scaled || !high.scaled || lowShare.scaled || highShare.scaled || (lowShare.per === null && highShare.per === null)) return null
  const gap = text.slice(lowShare.end, high.start)
  if (!sameAs.test(text.slice(low.end, lowShare.start)) || !upTo.test(gap) || !sameAs.test(text.slice(high.end, highShare.start))) return null
  const before = text.slice(Math.max(0, low.start - 40), low.start)
  if (moveBefore.test(before) && !rangeWordsBefore.test(before)) return null
  if (/and/iu.test(gap) && !betweenBefore.test(before)) return null
  if (low.value > high.value || lowShare.value > highShare.value) return null
  const shares = range(lowShare, highShare, lowShare.value, highShare.value)
  return [{ ...range(low, low, low.value, high.value), currency: low.currency ?? high.currency }, shares]
}

// "SEK 8,912 million (expected 8,850)", "(consensus: 8,850)", and "(8,850 expected)"
const expectedBefore = /^ \((?:vs\.? |versus |against )?(?:an? )?(?:expected|consensus|estimated?|forecast|est\.?)(?: of)?:? $/iu
const expectedBehind = /^(?: ?e| expected| consensus| est\.?)\)/u

/** A bare number in a bracket of what was expected counts as the money before it does. */
function lendInBrackets(text: string, amounts: readonly Amount[]): readonly Amount[] {
  return amounts.map((amount, index) => {
    const before = amounts[index - 1]
    if (amount.kind !== 'number' || amount.scaled || amount.ranged || before?.kind !== 'money' || before.ranged) return amount
    const between = text.slice(before.end, amount.start)
    const said = expectedBefore.test(between) ? text[amount.end] === ')' : between === ' (' && expectedBehind.test(text.slice(amount.end, amount.end + 12))
    const factor = !said ? undefined : before.scaled ? [1e12, 1e9, 1e6, 1e3].find((size) => Math.abs((amount.value * size) / before.value - 1) < 0.6) : Math.abs(amount.value / before.value - 1) < 0.6 ? 1 : undefined
    if (factor === undefined) return amount
    const value = roundNumber(amount.value * factor)
    return { ...amount, kind: 'money', value, low: value, high: value, currency: before.currency, scaled: before.scaled, per: before.per }
  })
}

const laterSpread = /^,? respectively,? (?:plus or minus|plus\/minus|give or take|±|\+\/[-–−])\s?$/iu

/** "74.8% and 75.0%, respectively, plus or minus 50 basis points": the spread is that of both. */
function spreadPairs(text: string, amounts: readonly Amount[]): readonly Amount[] {
  const spread = [...amounts]
  for (let index = 2; index < spread.length; index++) {
    const [one, two, by] = [spread[index - 2]!, spread[index - 1]!, spread[index]!]
    if (!laterSpread.test(text.slice(two.end, by.start)) || !/^,? and $/u.test(text.slice(one.end, two.start))) continue
    for (const [at, middle] of [[index - 2, one], [index - 1, two]] as const) {
      const size = middle.ranged ? null : spreadSize(middle, by)
      if (size !== null) spread[at] = { ...middle, low: roundNumber(middle.value - size), high: roundNumber(middle.value + size), ranged: true }
    }
  }
  return spread
}

/** "improved from 11.1 to 12.2 percent": a move, whose first number has the unit of the second. */
function lendUnit(text: string, first: Quantity, second: Quantity): Quantity {
  // "sales fell to $11.01 from $12.85 billion"
  if (first.kind === 'money' && second.kind === 'money' && !first.scaled && second.scaled && first.per === null && !first.minor && first.currency === second.currency && /^ from $/u.test(text.slice(first.end, second.start)) && /\bto $/u.test(text.slice(Math.max(0, first.start - 3), first.start))) {
    const factor = [1e12, 1e9, 1e6].find((size) => second.value >= size)
    const ratio = factor === undefined ? 0 : second.value / factor / first.value
    if (factor !== undefined && ratio > 0.4 && ratio < 2.5) return { ...first, value: roundNumber(first.value * factor), scaled: true }
  }
  if (first.kind !== 'number' || first.scaled || second.kind !== 'percent') return first
  const moved = /\bfrom (?:about |around )?$/iu.test(text.slice(Math.max(0, first.start - 14), first.start))
  return moved && /^ to (?:about |around )?$/iu.test(text.slice(first.end, second.start)) ? { ...first, kind: 'percent' } : first
}

function joinPair(text: string, first: Quantity, second: Quantity, preceding: Amount | undefined): Amount | null {
  const gap = text.slice(first.end, second.start)
  if (gap.length > 60) return null
  const before = text.slice(Math.max(0, first.start - 40), first.start)
  const worded = joinWorded(before, gap, first, second)
  if (worded) return worded
  if (gap.length > 40) return null
  if (spreadGap.test(gap)) {
    const middle = isSpreadUnit(first, second) ? first : adoptUnit(first, second)
    const size = spreadSize(middle, second)
    return size === null ? null : range(middle, { ...second, scaled: middle.scaled }, roundNumber(middle.value - size), roundNumber(middle.value + size))
  }
  if (betweenLeads.test(before) && downAndGap.test(gap) && first.kind === second.kind && isMeasure(first) && upBehind.test(text.slice(second.end, second.end + 12)))
    return range({ ...first, signed: true }, second, -Math.abs(first.value), second.value)
  const opposite = downUpGap.exec(gap)
  if (opposite && first.kind === second.kind && (!/\band\b/iu.test(gap) || /\bbetween (?:down |up )?$/iu.test(before))) {
    const low = bothSidesDown.test(before) ? -Math.abs(first.value) : first.value
    const high = opposite[1]!.toLowerCase() === 'down' ? -Math.abs(second.value) : second.value
    return range({ ...first, signed: true }, second, Math.min(low, high), Math.max(low, high))
  }
  const between = (betweenBefore.test(before) && betweenGap.test(gap)) || isForeseenPair(text, before, gap, first, second)
  // "to $39.6 billion -$40.1 billion": the stroke of a range that stands at its second number
  if (gap === ' ' && second.signed && !first.signed && first.kind === 'money' && second.kind === 'money' && first.scaled === second.scaled && first.currency === second.currency && -second.value > first.value && -second.value < 2 * first.value)
    return range(first, second, first.value, -second.value)
  if (first.kind === 'year' && (second.scaled || second.kind === 'percent' || (second.kind === 'money' && second.currency !== null)) && !between) return null // "the year to March 2027 to 48 billion yen"
  if (!between && !rangeGap.test(gap)) return null
  // "to 66.1 to 66.6 billion, from 65.8 to 67.0 billion": after a range stands a range.
  const afterRange = preceding?.ranged === true && (preceding.kind === first.kind || preceding.kind === second.kind) && first.start - preceding.end < 50
  if (!between && moveBefore.test(before) && !/^\s?[-–—]\s?$/u.test(gap) && !rangeWordsBefore.test(before) && !afterRange) return null
  if (first.kind === 'money' && first.scaled && !second.scaled && Math.abs(second.value) >= 1000) return null // "£35.6bn - about £4,800 a minute"
  const left = adoptUnit(first, second)
  // "fell 18 percent to 1.36 billion" is no range: only money lends its unit forward.
  const right = left.kind === 'money' || second.kind !== 'number' ? adoptUnit(second, left) : second
  if (left.kind !== right.kind || !isMeasure(left)) return null
  if (
    left.currency !== right.currency &&
    !(left.kind === 'money' && (left.currency === null || (right.currency === '$' && /^(?:USD|CAD|AUD|NZD|HKD|SGD)$/u.test(left.currency)) || right.currency === null || left.currency === 'CENT' || (right.currency === 'CENT' && first.value < 2)))
  )
    return null
  if (!between && left.kind === 'money' && differenceBefore.test(before)) return null
  if (left.kind === 'number' && !first.scaled && !second.scaled && Math.abs(first.value) < 1000 && !between && /^[-–]$/u.test(gap))
    return null // a score, a vote
  if (Math.abs(left.value) > Math.abs(right.value) && !left.signed && !right.signed && !between && !minusWord.test(before) && !lossBefore.test(before) && left.kind === 'money') return null // "rose … 3 to 2" never
  // "minus 2% to plus 1%"
  if (minusWord.test(before) && /\b(?:plus|positive)\s$/iu.test(gap)) return range({ ...left, signed: true }, right, -Math.abs(left.value), Math.abs(right.value))
  // "between negative 30 million and negative 15 million"
  if (minusWord.test(before) && minusWord.test(gap)) {
    const bounds = [-Math.abs(left.value), -Math.abs(right.value)]
    return range({ ...left, signed: true }, right, Math.min(...bounds), Math.max(...bounds))
  }
  return range(left, right, Math.min(left.value, right.value), Math.max(left.value, right.value))
}

const foreseenBefore = /\b(?:expect(?:s|ed|ing)?|forecast(?:s|ed|ing)?|project(?:s|ed|ing)?|sees?|anticipate[sd]?|predict(?:s|ed)?) (?:an? )?(?:[\p{L}-]+ ){0,2}(?:income|profits?|earnings|sales|revenues?|EBITDA|loss(?:es)?) of (?:about |around )?$/iu

/** "It expected net income of $350 million and $470 million, or $2.59 to $3.48 a share": one thing foreseen, and two sums of it. */
function isForeseenPair(text: string, before: string, gap: string, first: Quantity, second: Quantity): boolean {
  if (gap !== ' and ' || first.kind !== 'money' || second.kind !== 'money' || !first.scaled || !second.scaled) return false
  if (second.value <= first.value || second.value > 2 * first.value || !foreseenBefore.test(before)) return false
  return !/^[^.;]{0,70}\brespectively\b/u.test(text.slice(second.end, second.end + 90))
}

/** "$54 billion, plus or minus 2%", "73.5%, plus or minus 50 basis points": the spread is measured in another unit than the number. */
function isSpreadUnit(first: Quantity, second: Quantity): boolean {
  return first.kind !== 'number' && second.kind !== first.kind && second.kind !== 'number'
}

/** How far a spread reaches to either side, in the unit of the middle; null where the two do not go together. */
function spreadSize(middle: Quantity, spread: Quantity): number | null {
  const size = Math.abs(spread.value)
  if (middle.kind === 'percent') return spread.kind === 'bps' ? size / 100 : spread.kind === 'money' ? null : size
  if (spread.kind === 'percent') return middle.kind === 'money' || middle.kind === 'number' ? (Math.abs(middle.value) * size) / 100 : null
  const adopted = adoptUnit(spread, middle)
  return adopted.kind === middle.kind ? Math.abs(adopted.value) : null
}

/** Two numbers whose own words say which is a loss and which a gain. */
function joinWorded(before: string, gap: string, first: Quantity, second: Quantity): Amount | null {
  const low = wordedBefore.exec(before)?.groups?.['word']
  const high = wordedGap.exec(gap)?.groups?.['word']
  if (!low || !high || (!fallingWord.test(low) && !fallingWord.test(high))) return null
  const left = adoptUnit(first, second)
  const right = adoptUnit(second, left)
  if (left.kind !== right.kind || !isMeasure(left)) return null
  const bounds = [fallingWord.test(low) ? -Math.abs(left.value) : left.value, fallingWord.test(high) ? -Math.abs(right.value) : right.value]
  return range({ ...left, value: bounds[0]!, signed: true }, right, Math.min(...bounds), Math.max(...bounds))
}

function isMeasure(quantity: Quantity): boolean {
  return (
    quantity.kind === 'money' ||
    quantity.kind === 'percent' ||
    quantity.kind === 'number' ||
    quantity.kind === 'bps' ||
    quantity.kind === 'points'
  )
}

/** "$2.4 to $2.5 billion", "5-7%", "630 to 650 million euros": the first number takes what only the second one says. */
function adoptUnit(first: Quantity, second: Quantity): Quantity {
  let kind = first.kind
  let value = first.value
  let currency = first.currency
  if (kind === 'number' || kind === 'year') {
    if (second.kind === 'percent' || second.kind === 'money' || second.kind === 'bps' || second.kind === 'points') kind = second.kind
    if (second.kind === 'money') currency = second.currency
    if (second.minor) value /= 100
  }
  if (first.kind === 'money' && second.kind === 'money' && second.minor && !first.minor && first.currency === null) value /= 100
  const ratio = value === 0 ? 0 : Math.abs(second.value / value)
  if (!first.scaled && second.scaled && (kind === second.kind || second.kind === 'number') && ratio > 900) {
    // the scale that brings the two nearest: "1.5 to 3.0 million" is no 15 million
    const factor = [1e12, 1e9, 1e7, 1e6, 1e5, 1e3].filter((size) => ratio >= size * 0.2 && ratio <= size * 20).sort((one, other) => Math.abs(Math.log(ratio / one)) - Math.abs(Math.log(ratio / other)))[0]
    if (factor) value = roundNumber(value * factor)
  }
  return {
    ...first,
    kind,
    value,
    currency: currency ?? (kind === 'money' ? second.currency : null),
    scaled: first.scaled || second.scaled,
    per: first.per ?? second.per,
  }
}

function range(first: Quantity, second: Quantity, low: number, high: number): Amount {
  return {
    ...first,
    currency: first.currency === 'CENT' && second.currency !== null ? second.currency : first.currency,
    end: second.end,
    per: first.per ?? second.per,
    scaled: first.scaled || second.scaled,
    signed: first.signed || second.signed,
    low,
    high,
    ranged: true,
    midpoint: false,
  }
}

// "$4.2 billion in the fiscal fourth quarter, plus or minus 2%"
const farSpread =
  /^ (?:in|for) (?:the |its |fiscal |current |coming |next |first |second |third |fourth |quarter |quarter|period|year|Q[1-4]|20\d\d| ){1,8}, (?:plus or minus|plus\/minus|give or take|±|\+\/[-–−]) ?(\d{1,2}(?:\.\d{1,2})?)(?:%| percent\b| per cent\b)/u

function boundSingle(text: string, quantity: Quantity): Amount {
  const far = quantity.kind === 'money' ? farSpread.exec(text.slice(quantity.end, quantity.end + 110)) : null
  if (far) {
    const size = (Math.abs(quantity.value) * Number(far[1])) / 100
    return { ...quantity, low: roundNumber(quantity.value - size), high: roundNumber(quantity.value + size), ranged: true, midpoint: false }
  }
  const before = text.slice(Math.max(0, quantity.start - 34), quantity.start)
  const after = text.slice(quantity.end, quantity.end + 26)
  const single = {
    ...quantity,
    low: quantity.value,
    high: quantity.value,
    ranged: false,
    midpoint: /\bmidpoint (?:of |was |is |, )*$/iu.test(before) || /^,? (?:\w+ ){0,2}midpoint\b/iu.test(after),
  }
  if (quantity.kind === 'percent' && flatBefore.test(before)) return { ...single, low: 0, ranged: true }
  if (quantity.kind === 'money' && /\b(?:range of|between|from) (?:break-?even|zero) (?:to|and) (?:a (?:net )?profit of )?(?:about )?$/iu.test(before)) return { ...single, low: 0, ranged: true } // "to be in a range of break-even to $10 million"
  if (quantity.kind === 'money' && /\bflat to an? (?:net )?loss of $/iu.test(before)) return { ...single, value: -Math.abs(quantity.value), low: -Math.abs(quantity.value), high: 0, ranged: true, signed: true }
  if (quantity.kind === 'percent' && flatDownBefore.test(before))
    return { ...single, low: -quantity.value, high: 0, ranged: true, signed: true }
  if (quantity.kind === 'percent' && bothSidesDown.test(before) && downToFlatAfter.test(after))
    return { ...single, low: -quantity.value, high: 0, ranged: true, signed: true }
  // "comparable sales of -1% to flat"
  if (quantity.kind === 'percent' && quantity.signed && quantity.value < 0 && toFlatAfter.test(after)) return { ...single, high: 0, ranged: true }
  if (lowBefore.test(before) || lowAfter.test(after)) return { ...single, high: null }
  if ((highBefore.test(before) && !movedUpTo.test(text.slice(Math.max(0, quantity.start - 120), quantity.start))) || highAfter.test(after)) return { ...single, low: null }
  return single
}
