// From a number in the text to its figure, or to the reason why it belongs to none.
import type { Extraction, NumberUse, ExplainedNumber, Span, TraceLine } from '../../shared/model.ts'
import type { LiftedItem } from '../../shared/corrections.ts'
import { isUnexplained, readPrintedNumbers } from '../extract/index.ts'
import type { PrintedNumber } from '../extract/index.ts'
import { isSame } from './claims.ts'

/**
 * Every number of a text in its order, with what became of it. `trace` is the reader's own account of them, `extraction` what is shown: they differ where the person
 * corrected, added or rejected a figure, and then the person is right.
 */
export function explainNumbers(text: string, extraction: Extraction, trace: readonly TraceLine[]): readonly ExplainedNumber[] {
  const read = readOnce(text)
  const places = [...placesOfItems(extraction, read), ...extraction.doubts.map(({ span }, index): Place => ({ span, isScaled: false, byPerson: false, use: { kind: 'doubt', snapshot: null, index, field: 'doubt' } }))]
  const aside = (extraction.setAside ?? []).flatMap(({ lifted, doubt }) => [...(lifted ? numbersOf(lifted).flatMap((number) => findPlaces(number, lifted.item.evidence, read).map((place) => place.span)) : []), ...(doubt ? [doubt.span] : [])])
  return trace.map((line) => {
    const here = places.filter((place) => meets(place.span, line.span) && isUseOf(place, line))
    const figures = here.filter((place) => place.use.kind !== 'doubt')
    const uses = (figures.length > 0 ? figures : here).map((place) => place.use)
    const isAside = aside.some((span) => meets(span, line.span))
    const outcome = figures.length > 0 ? 'figure' : uses.length > 0 ? 'doubt' : isAside ? 'set-aside' : isUnexplained(line) ? 'unexplained' : 'context'
    const { rule, why } = outcome === 'context' && line.outcome === 'taken' ? leftOut : line
    return { span: line.span, quote: line.quote, outcome, rule, why, uses }
  })
}

/** A number that was explained otherwise may stand beside its like; the scale of a table stands above it, and only a row of a table has one. */
function isUseOf(place: Place, line: TraceLine): boolean {
  if (place.use.kind === 'doubt') return line.outcome !== 'context' || isUnexplained(line)
  if (place.isScaled) return line.rule === 'table-row'
  return line.outcome === 'taken' || place.byPerson
}

/** Taken in its sentence, but not kept at the end: results of no period that the article reports, or of no company. */
const leftOut = { rule: 'left-out', why: 'read in its sentence, and left out: it is no result of a period that the article reports' }

interface Place {
  readonly span: Span
  readonly isScaled: boolean
  readonly byPerson: boolean
  readonly use: NumberUse
}

interface FieldNumber {
  readonly field: string
  readonly value: number
  readonly kinds: readonly PrintedNumber['kind'][]
}

type Reading = (span: Span) => readonly PrintedNumber[]

/** Several figures stand in one sentence: its numbers are scanned once. */
function readOnce(text: string): Reading {
  const known = new Map<string, readonly PrintedNumber[]>()
  return (span) => {
    const key = span.join(':')
    const numbers = known.get(key) ?? readPrintedNumbers(text, span[0], span[1])
    known.set(key, numbers)
    return numbers
  }
}

function placesOfItems(extraction: Extraction, read: Reading): readonly Place[] {
  const place = (lifted: LiftedItem, snapshot: number | null, index: number): readonly Place[] =>
    numbersOf(lifted).flatMap((number) =>
      findPlaces(number, lifted.item.evidence, read).map(({ span, isScaled }) => ({ span, isScaled, byPerson: lifted.item.byPerson !== undefined, use: { kind: lifted.kind, snapshot, index, field: number.field } })),
    )
  return [
    ...extraction.snapshots.flatMap(({ symbol, period, figures, guidance }, snapshot) => [
      ...figures.flatMap((item, index) => place({ kind: 'figure', symbol, period, item }, snapshot, index)),
      ...guidance.flatMap((item, index) => place({ kind: 'guidance', symbol, period, item }, snapshot, index)),
    ]),
    ...extraction.priceActions.flatMap((item, index) => place({ kind: 'price', symbol: item.symbol, period: null, item }, null, index)),
    ...extraction.ratings.flatMap((item, index) => place({ kind: 'rating', symbol: item.symbol, period: null, item }, null, index)),
  ]
}

const kindsOfUnit: Readonly<Record<string, FieldNumber['kinds']>> = { currency: ['money', 'number'], 'per-share': ['money', 'number'], percent: ['percent', 'number'], count: ['number'] }
const kindsOfChange: Readonly<Record<string, FieldNumber['kinds']>> = { percent: ['percent'], points: ['points', 'percent', 'number'], bps: ['bps'] }

function numbersOf({ kind, item }: LiftedItem): readonly FieldNumber[] {
  const make = (kinds: FieldNumber['kinds'], values: Readonly<Record<string, number | null>>): readonly FieldNumber[] =>
    Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [{ field, value, kinds }]))
  if (kind === 'figure') {
    const kinds = kindsOfUnit[item.unit] ?? []
    const others = (item.alternatives ?? []).map((other): FieldNumber => ({ field: 'actual', value: other.actual, kinds }))
    const change = item.change === null ? [] : make(kindsOfChange[item.change.kind] ?? [], { change: item.change.value })
    return [...make(kinds, { actual: item.actual, consensus: item.consensus, prior: item.prior }), ...others, ...change]
  }
  if (kind === 'guidance') return make(kindsOfUnit[item.unit] ?? [], { low: item.low, high: item.high, consensus: item.consensus })
  if (kind === 'price') return [...make(['money', 'number'], { price: item.price }), ...make(['percent'], { changePercent: item.changePercent })]
  return make(['money', 'number'], { priceTarget: item.priceTarget, priceTargetPrior: item.priceTargetPrior })
}

const scales = [1e3, 1e5, 1e6, 1e7, 1e9]

/** Where the number is printed in its sentences, in whole units or in those of a table. */
function findPlaces({ value, kinds }: FieldNumber, evidence: readonly Span[], read: Reading): readonly Pick<Place, 'span' | 'isScaled'>[] {
  const isOf = (number: PrintedNumber, scale: number): boolean => isSame(Math.abs(number.value) * scale, Math.abs(value))
  return evidence.flatMap((sentence) =>
    read(sentence).flatMap((number): readonly Pick<Place, 'span' | 'isScaled'>[] => {
      if (!kinds.includes(number.kind)) return []
      if (isOf(number, 1)) return [{ span: number.span, isScaled: false }]
      return kinds.includes('money') && scales.some((scale) => isOf(number, scale)) ? [{ span: number.span, isScaled: true }] : []
    }),
  )
}

function meets(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1]
}
