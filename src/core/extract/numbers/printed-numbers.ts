// Every number as it is printed: its value, and how exactly it was printed. Two numbers can only be compared by what their digits say.
import type { Span } from '../../../shared/model.ts'
import { joinAmounts } from './amounts.ts'
import type { Amount, Quantity } from '../parts.ts'
import { scanQuantities } from './quantities.ts'

export type Hedge = 'about' | 'over' | 'under'

export interface PrintedNumber {
  readonly span: Span
  readonly kind: 'money' | 'percent' | 'points' | 'bps' | 'number'
  readonly value: number // whole units; a sign only where one is printed
  readonly currency: string | null // ISO 4217, '$' for a dollar not said which, 'CENT' where only cents are named
  readonly per: 'share' | 'ADS' | 'ADR' | null
  readonly precision: number // one unit of the last printed digit, in the unit of `value`
  readonly hedge: Hedge | null
  readonly ranged: boolean // one end of a range
}

const measures = new Set<Quantity['kind']>(['money', 'percent', 'points', 'bps', 'number'])
const aboutBefore = /\b(?:about|around|roughly|approximately|circa|some|an estimated|close to|near(?:ing)?|in the region of)\s$|~\s?$/iu
const overBefore = /\b(?:more than|over|above|at least|just over|a little over|slightly more than|upwards? of|north of|in excess of|exceeding|topp(?:ed|ing)|surpass(?:ed|ing)|passed)\s$/iu
const underBefore = /\b(?:less than|under|below|up to|at most|nearly|almost|just under|just short of|a little under|a shade under|no more than|as much as)\s$/iu

/** The numbers of a text between two offsets, in order. Years, dates, codes and ordinals are none. The two ends of a range are two numbers at one place. */
export function readPrintedNumbers(text: string, start = 0, end = text.length): readonly PrintedNumber[] {
  const quantities = scanQuantities(text, start, end)
  return joinAmounts(text, quantities)
    .filter((amount) => measures.has(amount.kind))
    .flatMap((amount) => numbersOf(text, amount, quantities))
}

function numbersOf(text: string, amount: Amount, quantities: readonly Quantity[]): readonly PrintedNumber[] {
  const number = (value: number, precision: number): PrintedNumber => ({
    span: [amount.start, amount.end],
    kind: amount.kind as PrintedNumber['kind'],
    value,
    currency: amount.currency,
    per: amount.per,
    precision,
    hedge: readHedge(text.slice(Math.max(0, amount.start - 28), amount.start)),
    ranged: amount.ranged,
  })
  if (!amount.ranged) return [number(amount.value, measurePrecision(text.slice(amount.start, amount.end), amount.value))]
  const [first, second] = quantities.filter((quantity) => quantity.start >= amount.start && quantity.end <= amount.end)
  const digits = [first, second].map((quantity) => (quantity ? text.slice(quantity.start, quantity.end) : ''))
  const middle = amount.low !== null && amount.high !== null ? (amount.low + amount.high) / 2 : null
  // The spread of "plus or minus" is no end of the range: there both ends are as exact as the middle.
  return [amount.low, amount.high].flatMap((value) => {
    if (value === null) return []
    const own = digits.map((printed) => measureDigits(printed, value)).find((unit) => unit !== null)
    return [number(value, own ?? (middle === null ? null : measureDigits(digits[0]!, middle)) ?? leastUnit(value))]
  })
}

/** One unit of the last digit of "$34.81 billion": 10,000,000. A number that is spelled out, or worked out from two, is as exact as its own digits. */
function measurePrecision(printed: string, value: number): number {
  if (value === 0) return 10 ** -(/[.,](\d+)/u.exec(printed)?.[1]?.length ?? 0)
  return measureDigits(printed, value) ?? leastUnit(value)
}

/** Digits are counted, so that separators of any country do not matter; null where they do not make this value by any power of ten. */
function measureDigits(printed: string, value: number): number | null {
  const digits = Number(printed.replace(/\D+/gu, ''))
  if (digits === 0 || value === 0) return null
  const exponent = Math.log10(Math.abs(value) / digits)
  return Math.abs(exponent - Math.round(exponent)) < 1e-6 ? 10 ** Math.round(exponent) : null
}

/** One unit of the last digit that is not a nought: 100,000,000 of 400,000,000. */
export function leastUnit(value: number): number {
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential(11).split('e')
  return 10 ** (Number(exponent) - (digits.replace('.', '').replace(/0+$/u, '').length - 1 || 0))
}

function readHedge(before: string): Hedge | null {
  if (aboutBefore.test(before)) return 'about'
  if (overBefore.test(before)) return 'over'
  return underBefore.test(before) ? 'under' : null
}
