// Numbers as the person's locale writes them. A number is never rounded to fewer than four significant digits.
import type { Change, Per, Unit } from '../../shared/model.ts'
import { currentLocale, currentWords } from '../words.ts'

const notStated = '—'

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${currentLocale()} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(currentLocale(), options)
    formats.set(key, format)
  }
  return format
}

function formatWith(value: number, options: Intl.NumberFormatOptions): string {
  const parts = formatOf(options).formatToParts(value)
  return parts
    .map((part, index) => {
      if (part.type === 'minusSign') return '−'
      if (part.type === 'compact' && parts[index - 1]?.type !== 'literal') return `\u202f${part.value}`
      return part.value
    })
    .join('')
}

/** How many there are of something, in groups of three: "100,000". */
export function formatCount(count: number): string {
  return formatWith(count, { maximumFractionDigits: 0 })
}

function currencyOptions(currency: string | null): Intl.NumberFormatOptions {
  return currency !== null && /^[A-Z]{3}$/.test(currency) ? { style: 'currency', currency } : {}
}

/** An amount of money or a count as "$34.81 B": the thousands scaled away, at most three decimals kept. */
export function formatScaled(value: number, currency: string | null = null): string {
  return formatWith(value, { ...currencyOptions(currency), notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 3 })
}

/** Currencies without cents, of which a whole price is written whole: "¥14,105", "₩88,900". */
const withoutCents = new Map<string, boolean>()

function hasCents(currency: string | null): boolean {
  const options = currencyOptions(currency)
  if (currency === null || options.currency === undefined) return true
  let without = withoutCents.get(currency)
  if (without === undefined) withoutCents.set(currency, (without = new Intl.NumberFormat('en', options).resolvedOptions().maximumFractionDigits === 0))
  return !without
}

/** A value per share, or a share price: "$0.61". */
export function formatPrice(value: number, currency: string | null): string {
  const cents = Number.isInteger(value) && !hasCents(currency) ? 0 : 2
  const digits = formatWith(value, { ...currencyOptions(currency), minimumFractionDigits: cents, maximumFractionDigits: 4 })
  return currency !== null && /^[A-Z]{2}[a-z]$/.test(currency) ? `${digits} ${currency}` : digits // GBp is pence: no currency of its own, and never pounds
}

/** A percentage given in percent: 22.4 is "22.4%". Signed ones always show their sign: "+5%", "−1.43%". */
export function formatPercent(value: number, signed = false): string {
  return formatWith(value / 100, { style: 'percent', maximumFractionDigits: 2, ...(signed ? { signDisplay: 'exceptZero' } : {}) })
}

/** A plain number with its sign. */
function formatSigned(value: number): string {
  return formatWith(value, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
}

/** A figure in its own unit. Null is an em dash. */
export function formatFigure(value: number | null, unit: Unit, currency: string | null): string {
  if (value === null) return notStated
  if (unit === 'percent') return formatPercent(value)
  if (unit === 'per-share') return formatPrice(value, currency)
  return formatScaled(value, unit === 'currency' ? currency : null)
}

/** The lines of a scale, all with as many decimals as one of them needs: "$2.40 B" above "$2.38 B". */
export function formatScale(values: readonly number[], unit: Unit, currency: string | null): readonly string[] {
  if (unit === 'percent' || unit === 'per-share') return values.map((value) => formatFigure(value, unit, currency))
  const options: Intl.NumberFormatOptions = { ...currencyOptions(unit === 'currency' ? currency : null), notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 3 }
  const decimals = values.map((value) => formatOf(options).formatToParts(value).find((part) => part.type === 'fraction')?.value.length ?? 0)
  return values.map((value) => formatWith(value, { ...options, minimumFractionDigits: Math.max(0, ...decimals) }))
}

/** A figure with every digit, for a tooltip. */
export function formatExactly(value: number | null, unit: Unit, currency: string | null, per: Per | null | undefined): string | undefined {
  if (value === null) return undefined
  if (unit === 'percent') return formatWith(value / 100, { style: 'percent', maximumFractionDigits: 10 })
  const digits = formatWith(value, {
    ...currencyOptions(unit === 'count' ? null : currency),
    minimumFractionDigits: 0,
    maximumFractionDigits: 10,
  })
  return unit === 'per-share' ? currentWords().earnings.perUnit(digits, per) : digits
}

/** A change as a number and what it is counted in: "+5%" and nothing, "−40" and "bps", "+1.2" and "pts". */
export function formatChange(change: Pick<Change, 'value' | 'kind'>): { readonly number: string; readonly unit: string } {
  if (change.kind === 'percent') return { number: formatPercent(change.value, true), unit: '' }
  const words = currentWords().earnings
  return { number: formatSigned(change.value), unit: change.kind === 'bps' ? words.bps : words.points(change.value) }
}

/**
 * How far an actual figure is from the consensus: percent of the consensus's size, for percentages the points between them.
 * Null where either is missing, or where a percentage of it would mean nothing (a consensus of zero, or of the other sign).
 */
export function surpriseOf(actual: number | null, consensus: number | null, unit: Unit): Pick<Change, 'value' | 'kind'> | null {
  if (actual === null || consensus === null) return null
  if (unit === 'percent') return { value: round(actual - consensus), kind: 'points' }
  if (consensus === 0 || Math.sign(actual) * Math.sign(consensus) < 0) return null
  return { value: round(((actual - consensus) / Math.abs(consensus)) * 100, 1), kind: 'percent' }
}

/** Binary fractions leave dust behind a subtraction; two decimals are what articles print. */
function round(value: number, decimals = 2): number {
  return Number(value.toFixed(decimals))
}
