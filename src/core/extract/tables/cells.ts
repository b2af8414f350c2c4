// Cells of plain-text tables: how a line falls into them and what number one holds.
import { currencyOfPrefix, prefixSource } from '../numbers/currencies.ts'
import { makeLater } from '../words.ts'

export interface Cell {
  readonly text: string
  readonly number: CellNumber | null
}

export interface CellNumber {
  readonly value: number
  readonly unit: 'percent' | 'bps' | 'points' | 'plain'
  readonly currency: string | null
  readonly factor: number // a scale printed in the cell itself
  readonly signed: boolean
}

/** Splits a table line at bars, tabs or two blanks; lone currency signs and brackets join their number. */
export function splitCells(line: string): readonly string[] {
  const raw = line.includes('|')
    ? line
        .replace(/^\s*\|/u, '')
        .replace(/\|\s*$/u, '')
        .split('|')
    : line.trim().split(/\t+|\s{2,}/u)
  const cells: string[] = []
  for (const piece of raw) {
    const cell = piece.trim()
    const last = cells.at(-1)
    if (/^(?:\)|%|\)%|%\))$/u.test(cell) && last !== undefined && !/\b(?:19|20)\d\d$|\b(?:yen|euros?|dollars|won|millions?|billions?|thousands?)$/iu.test(last)) cells[cells.length - 1] = last + cell
    else if (/^(?:bps?|pp|pts?)$/u.test(cell) && last !== undefined && /^[-–−(]?\d[\d.,]*\)?$/u.test(last)) cells[cells.length - 1] = `${last} ${cell}`
    else if (last !== undefined && /^(?:[$€£¥₹]|US\$|C\$|RMB|Rs\.?|\(|\$\s?\()$/u.test(last)) cells[cells.length - 1] = last + cell
    else cells.push(cell)
  }
  const [label, ...rest] = cells
  return label === undefined ? [] : [label, ...rest.filter((cell) => cell !== '')]
}

/** The cells behind the label with the empty ones kept; null where the line has no bars. */
export function splitWide(line: string): readonly string[] | null {
  if (!line.includes('|')) return null
  return line
    .replace(/^\s*\|/u, '')
    .replace(/\|\s*$/u, '')
    .split('|')
    .slice(1)
    .map((cell) => cell.trim())
}

const shape = makeLater(() => new RegExp(
  `^(?<sign1>[-–−+])?\\s*(?<currency>${prefixSource})?\\s*(?<open>\\()?\\s*(?<sign2>[-–−+])?\\s*(?<currency2>${prefixSource})?\\s*(?<digits>\\d[\\d,.\\u00a0\\u202f '’]*\\d|\\d|\\.\\d+)\\s*(?<close>\\))?\\s*(?<unit>%|per ?cent|percent|pct|bps?|basis points|pp|pts?|ppts?|p\\.p\\.|x|million|billion|mn|bn|m|b|k|p|c|cents|pence|crore)?\\s*(?<close2>\\))?\\s*%?(?:\\s?[*†‡]|\\s?\\(\\w\\))*$`,
  'iu',
))

/** The number a cell holds, or null for words, dashes and "n.m.". Brackets are a minus. */
export function parseCell(cell: string): CellNumber | null {
  if (!/\d/u.test(cell) || /^R ?12M?$/u.test(cell.trim())) return null // "R12": the last twelve months, and no rand
  const match = shape().exec(cell.trim())
  if (!match) return null
  const groups = match.groups!
  const digits = groups['digits']!.replace(/[\u00a0\u202f '’]/gu, '')
  const value = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u.test(digits)
    ? Number(digits.replace(/,/gu, ''))
    : /^\d{1,3}(?:\.\d{3})+,\d+$/u.test(digits)
      ? Number(digits.replace(/\./gu, '').replace(',', '.'))
      : /^\d+,\d{1,2}$/u.test(digits)
        ? Number(digits.replace(',', '.'))
        : Number(digits)
  if (!Number.isFinite(value)) return null
  const sign = groups['sign1'] ?? groups['sign2']
  const bracket = groups['open'] !== undefined && (groups['close'] ?? groups['close2']) !== undefined
  const negative = bracket || (sign !== undefined && sign !== '+')
  const word = (groups['unit'] ?? (cell.trim().endsWith('%') ? '%' : '')).toLowerCase()
  const unit = /^(?:%|per ?cent|percent|pct)$/u.test(word)
    ? 'percent'
    : /^(?:bps?|basis points)$/u.test(word)
      ? 'bps'
      : /^(?:pp|pts?|ppts?|p\.p\.)$/u.test(word)
        ? 'points'
        : 'plain'
  const factor =
    { million: 1e6, mn: 1e6, m: 1e6, billion: 1e9, bn: 1e9, b: 1e9, k: 1e3, crore: 1e7, p: 0.01, c: 0.01, cents: 0.01, pence: 0.01 }[
      word
    ] ?? 1
  if (word === 'x') return null
  const printed = groups['currency'] ?? groups['currency2']
  return {
    value: negative ? -value : value,
    unit,
    currency: printed ? currencyOfPrefix(printed) : null,
    factor,
    signed: negative || sign === '+',
  }
}

/** "(in millions, except per share data)", "€ million", "CHF million", "$m": the scale and currency of a whole table. */
export function readScaleNote(text: string): { readonly factor: number | null; readonly currency: string | null } {
  const factor =
    /\b(?:in )?(?:thousands|thousand|000s?['’]?s?)\b|['’]000/iu.test(text) && !/\bmillions?\b/iu.test(text)
      ? 1e3
      : /\b(?:in )?(?:billions?|bn|bln)\b/iu.test(text) && !/\bmillions?\b/iu.test(text)
        ? 1e9
        : /\bcrores?\b/iu.test(text)
          ? 1e7
          : /\b(?:in )?(?:millions?|mln|mn|mio)\b|[$€£]\s?['’]?m\b|\bm\)|\b(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|JPY|HKD|RMB|AUD|CAD)\s?m\b|\bM(?:SEK|NOK|DKK|EUR|CHF|USD)\b/iu.test(
                text,
              )
            ? 1e6
            : null
  const sign = new RegExp(`(?:${prefixSource})(?=\\s?(?:millions?|['’]?[mM]\\b|bn|billions?|thousands?|mn|mln|crore|['’]000|\\(|\\s*$))`, 'u').exec(
    text,
  )
  const said = /\b(?:of|in) (U\.?S\.?|Canadian|Australian|New Zealand|Hong Kong|Singapore) dollars/iu
    .exec(text)?.[1]
    ?.toLowerCase()
    .replace(/\./gu, '')
  const word = said
    ? { us: 'USD', canadian: 'CAD', australian: 'AUD', 'new zealand': 'NZD', 'hong kong': 'HKD', singapore: 'SGD' }[said]
    : /\beuros?\b/iu.test(text)
      ? 'EUR'
      : /\byen\b/iu.test(text)
        ? 'JPY'
        : /\b(?:of|in) dollars\b|^\W*dollars in\b/iu.test(text) ? '$' : null
  const coded = /\bof (EUR|USD|GBP|SEK|DKK|NOK|CHF|JPY|AUD|CAD|RMB|CNY|HKD|INR|KRW)\b/u.exec(text)?.[1] // "(in thousands of EUR)"
  const joined = /\bM(SEK|NOK|DKK|EUR|CHF|USD)\b/u.exec(text)?.[1] // "MSEK"
  return { factor, currency: sign ? currencyOfPrefix(sign[0].trim()) : (word ?? coded ?? joined ?? null) }
}
