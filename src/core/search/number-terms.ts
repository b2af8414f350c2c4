// Conditions on numbers: "eps.surprise<0", "revenue>30bn", "verdict:miss", "segment:cloud", "disputed:yes".
import { metrics } from '../../shared/model.ts'
import { makeComplaint, namePlace, quotePiece } from './complaint.ts'
import type { FieldValue } from './fields.ts'
import { findNearest } from './nearest.ts'
import type { Comparison, FigureTerm, Term } from './query.ts'

const parts = ['actual', 'consensus', 'prior', 'change', 'surprise', 'low', 'high'] as const
const otherNames: Readonly<Record<string, string>> = { sales: 'revenue', turnover: 'revenue', profit: 'net-income', netincome: 'net-income', operatingincome: 'operating-income', fcf: 'free-cash-flow' }
const otherParts: Readonly<Record<string, string>> = { growth: 'change', estimate: 'consensus', expected: 'consensus', guidance: 'high' }
const scales: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, million: 1e6, b: 1e9, bn: 1e9, bln: 1e9, billion: 1e9, t: 1e12, tn: 1e12, trillion: 1e12, '%': 1 }
const currencies: Readonly<Record<string, string>> = { $: 'USD', us$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₩': 'KRW', c$: 'CAD', a$: 'AUD', hk$: 'HKD', rmb: 'CNY' }

/** Every figure that can be compared, for the help. */
export const figureNames = metrics.join(', ')

const shape = /([A-Za-z][A-Za-z-]*)(?:\.([A-Za-z-]+))?:?(<=|>=|<|>|=)([^\s()"“”„]*)/uy
const spaced = /([A-Za-z][A-Za-z-]*)\.([A-Za-z-]+) ?(<=|>=|<|>|=) ?([^\s()"“”„]*)/uy

/**
 * The condition on a figure that stands at an offset of the query, and where it ends; null where none does. A word without a point is one only where it is the name of a
 * figure: "a<b" and "x=1" are words. Throws bad-input with the place where a name or a number makes no sense.
 */
export function readFigureTerm(query: string, start: number): { readonly term: FigureTerm; readonly end: number } | null {
  spaced.lastIndex = shape.lastIndex = start
  const match = spaced.exec(query) ?? shape.exec(query)
  if (!match) return null
  const [whole, name = '', part, sign = '', number = ''] = match
  const metric = nameMetric(name)
  if (metric === null) {
    if (part === undefined) return null
    const nearest = findNearest(name.toLowerCase(), metrics)
    throw makeComplaint(`There is no figure ${quotePiece(name)} (${namePlace(query, start)}).${nearest === null ? '' : ` Did you mean ${nearest}?`} Known are ${figureNames}.`)
  }
  const wanted = part === undefined ? 'actual' : (otherParts[part.toLowerCase()] ?? part.toLowerCase())
  const known = parts.find((each) => each === wanted)
  if (known === undefined) {
    const place = namePlace(query, start + name.length + 1)
    const nearest = findNearest(wanted, parts)
    throw makeComplaint(`A figure has no ${quotePiece(part ?? '')} (${place}).${nearest === null ? '' : ` Did you mean ${name}.${nearest}?`} It has ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`)
  }
  const read = readNumber(number)
  if (read === null) {
    throw makeComplaint(`${whole.slice(0, whole.length - number.length)} at ${namePlace(query, start)} needs a number behind it${number === '' ? '' : `, not ${quotePiece(number)}`}, as in eps.surprise<0 or revenue>30bn.`)
  }
  return { term: { kind: 'figure', metric, part: known, comparison: sign as Comparison, ...read }, end: start + whole.length }
}

function nameMetric(name: string): string | null {
  const lower = name.toLowerCase()
  return metrics.find((metric) => metric === lower) ?? otherNames[lower.replaceAll('-', '')] ?? null
}

function readNumber(text: string): { readonly value: number; readonly currency: string | null } | null {
  const match = /^([-−+])?(us\$|c\$|a\$|hk\$|rmb|[$€£¥₹₩])?([-−+])?(\d[\d,]*(?:\.\d+)?|\.\d+)(%|[a-z]*)$/iu.exec(text)
  const scale = scales[match?.[5]?.toLowerCase() ?? '']
  if (!match || scale === undefined) return null
  const sign = /[-−]/u.test(`${match[1] ?? ''}${match[3] ?? ''}`) ? -1 : 1
  const value = sign * Number((match[4] ?? '').replaceAll(',', '')) * scale
  return Number.isFinite(value) ? { value: Number(value.toPrecision(15)), currency: currencies[match[2]?.toLowerCase() ?? ''] ?? null } : null
}

export function readVerdict(value: FieldValue): Term {
  return { kind: 'verdict', verdict: choose(value, ['beat', 'miss', 'inline'] as const) }
}

export function readBasis(value: FieldValue): Term {
  return { kind: 'basis', basis: choose(value, ['reported', 'adjusted', 'like-for-like', 'constant-currency'] as const) }
}

export function readDisputed(value: FieldValue): Term {
  return { kind: 'disputed', disputed: choose(value, ['yes', 'no'] as const) === 'yes' }
}

export function readSegment(value: FieldValue): Term {
  const segment = value.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  if (segment !== '' || /^\*+$/u.test(value.text)) return { kind: 'segment', segment }
  throw makeComplaint(`segment: at ${namePlace(value.query, value.start)} needs the name of a business, region or product, as in segment:cloud.`)
}

function choose<Choice extends string>(value: FieldValue, choices: readonly Choice[]): Choice {
  const given = value.text.toLowerCase()
  const found = choices.find((choice) => choice === given)
  if (found !== undefined) return found
  const nearest = findNearest(given, choices)
  const list = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`
  throw makeComplaint(`${value.field}: at ${namePlace(value.query, value.start)} cannot be ${quotePiece(value.text)}. It can be ${list}.${nearest === null ? '' : ` Did you mean ${value.field}:${nearest}?`}`)
}
