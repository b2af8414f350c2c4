// Which of today's readings a person's word is about. The key that outlives a better reading: what it is (metric, basis, segment, period), where it stands, what it says.
import type { Correction, LiftedItem } from '../../../shared/corrections.ts'
import type { Span } from '../../../shared/model.ts'
import { isSame } from '../claims.ts'
import { keyOfSegment } from '../ledger/thing.ts'
import { isPeriod, isSymbol } from './items.ts'

/** For each correction the index of the item it is about, or -1. Each item belongs to one correction at most; the surest pairs are made first. */
export function matchCorrections(corrections: readonly Correction[], items: readonly LiftedItem[]): readonly number[] {
  const pairs = corrections
    .flatMap((correction, place) => items.map((item, index) => ({ place, index, sureness: rateMatch(correction, item) })))
    .filter(({ sureness }) => sureness > 0)
    .sort((a, b) => b.sureness - a.sureness || a.place - b.place || a.index - b.index)
  const found = corrections.map(() => -1)
  const taken = new Set<number>()
  for (const { place, index } of pairs) {
    if (found[place] !== -1 || taken.has(index)) continue
    found[place] = index
    taken.add(index)
  }
  return found
}

/** Whether a rejection is about this item too: said twice by a reading, a figure is rejected in both places. */
export function isRejected(correction: Correction, item: LiftedItem): boolean {
  return correction.said === null && rateMatch(correction, item) > 0
}

/** 0: it is about something else. What was rejected is only what says the same: another number for the same thing is a new reading. */
function rateMatch({ read, said }: Correction, item: LiftedItem): number {
  const asRead = read === null ? 0 : rateItem(read, item)
  if (said === null) return read !== null && isThing(read, item) && saysSame(read, item) ? asRead : 0
  return Math.max(asRead, rateItem(said, item)) // a better reading may give what the person said
}

function rateItem(known: LiftedItem, item: LiftedItem): number {
  if (known.kind !== item.kind) return 0
  const place = isPlace(known.item.evidence, item.item.evidence)
  const thing = isThing(known, item)
  const same = saysSame(known, item)
  if (thing) return 4 + (place ? 2 : 0) + (same ? 1 : 0)
  return place && same ? (isSymbol(known.symbol, item.symbol) ? 3 : 2) : 0
}

/** The same thing is told, whatever it comes to. */
export function isThing(one: LiftedItem, other: LiftedItem): boolean {
  if (!isSymbol(one.symbol, other.symbol)) return false
  if ((one.kind === 'figure' && other.kind === 'figure') || (one.kind === 'guidance' && other.kind === 'guidance')) {
    const [a, b] = [one.item, other.item]
    if (a.metric !== b.metric || a.basis !== b.basis || a.unit !== b.unit || keyOfSegment(a.segment) !== keyOfSegment(b.segment)) return false
    return one.kind === 'guidance' && other.kind === 'guidance' ? isPeriod(one.item.period, other.item.period) : isPeriod(one.period, other.period)
  }
  if (one.kind === 'price' && other.kind === 'price') return one.item.session === other.item.session
  return one.kind === 'rating' && other.kind === 'rating' && one.item.firm.toLowerCase() === other.item.firm.toLowerCase()
}

function isPlace(one: readonly Span[], other: readonly Span[]): boolean {
  return one.some(([start, end]) => other.some((span) => span[0] < end && start < span[1]))
}

/** The number that matters most is the same. */
function saysSame(one: LiftedItem, other: LiftedItem): boolean {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  const place = a.findIndex((value, index) => value !== null && b[index] !== null && b[index] !== undefined)
  if (place < 0) return a.every((value) => value === null) && b.every((value) => value === null)
  return isSame(a[place] as number, b[place] as number)
}

function numbersOf(lifted: LiftedItem): readonly (number | null)[] {
  switch (lifted.kind) {
    case 'figure':
      return [lifted.item.actual, lifted.item.change?.value ?? null, lifted.item.consensus, lifted.item.prior]
    case 'guidance':
      return [lifted.item.low, lifted.item.high]
    case 'price':
      return [lifted.item.changePercent, lifted.item.price]
    case 'rating':
      return [lifted.item.priceTarget, lifted.item.priceTargetPrior]
  }
}
