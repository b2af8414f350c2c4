// Tables of analyst actions: "Company | Broker | New Rating | Old Rating | Price Target", one action a row.
import type { Rating } from '../../../shared/model.ts'
import type { Amount, NamedSpan } from '../parts.ts'
import type { RatingReading } from './ratings.ts'
import { rankOf, titleCase } from './rating-words.ts'
import { currencyOfPrefix } from '../numbers/currencies.ts'
import { beginningIn } from '../words.ts'

interface TableInput {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly amounts: readonly Amount[]
  readonly named: readonly NamedSpan[]
  readonly topic: string | null // the one company that the article is about
}

interface TableCell {
  readonly text: string
  readonly start: number
  readonly end: number
}

const columns = {
  firm: /^(?:broker(?:age)?|firm|house|analyst(?: firm)?|research firm)$/iu,
  rating: /^(?:new |current )?(?:rating|recommendation|view)$|^to$/iu,
  earlier: /^(?:old|prior|previous|former) (?:rating|recommendation|view)$|^from$/iu,
  target: /^(?:new |current )?(?:(?:price )?target(?: price)?|PT)(?:,? \(?(?:[A-Z]{3}|[$€£¥₹]|pence|p|from|was|old|previous|before)\)?)?$/iu,
  earlierTarget: /^(?:(?:old|prior|previous|former) (?:(?:price )?target(?: price)?|PT)|before|was|previously|earlier|from|old|prior|previous)(?:,? \(?(?:[A-Z]{3}|[$€£¥₹]|pence|p)\)?)?$/iu,
}

/** Reads a table whose headings name a house and a rating or a target; null for every other table. A row whose cells do not fall under the headings, or whose company is not known, gives nothing. */
export function readRatingTable(input: TableInput): readonly RatingReading[] | null {
  const { text, start, end } = input
  if (!/\b(?:broker|firm|house|analyst)/iu.test(text.slice(start, Math.min(end, start + 400)))) return null
  const rows = splitRows(text, start, end)
  const head = rows.findIndex((row) => row.some((cell) => columns.firm.test(cell.text)) && row.some((cell) => columns.rating.test(cell.text) || columns.target.test(cell.text)))
  if (head < 0) return null
  const at = (pattern: RegExp): number => rows[head]!.findIndex((cell) => pattern.test(cell.text))
  const [firm, rating, earlier, target, earlierTarget] = [columns.firm, columns.rating, columns.earlier, columns.target, columns.earlierTarget].map(at)
  // a table of one company's houses: no column is the company's
  const ofTopic = input.topic !== null && !rows[head]!.some((cell) => ofCompany.test(cell.text)) && input.named.every((name) => rows.some((row) => name.start >= row[firm!]!.start && name.end <= row[firm!]!.end)) ? input.topic : null
  if (ofTopic === null && !rows[head]!.some((cell) => ofCompany.test(cell.text)) && input.named.length > 0 && input.named.every((name) => rows.some((row) => row[firm!] !== undefined && name.start >= row[firm!]!.start && name.end <= row[firm!]!.end))) return [] // of nobody who is named: houses that are listed themselves
  const money = readHeadedMoney(rows[head]![target!]?.text ?? '')
  return rows.slice(head + 1).flatMap((row): readonly RatingReading[] => {
    if (row.length !== rows[head]!.length) return []
    const name = ofTopic === null ? (input.named.find((other) => other.start >= row[0]!.start && other.start < row[0]!.end) ?? input.named.find((other) => other.start >= row[0]!.start && other.start < row.at(-1)!.end)) : undefined
    const symbol = ofTopic ?? name?.symbol
    const house = row[firm!]!.text
    const said = rating !== undefined && rating >= 0 ? (bracketedView.exec(row[rating]!.text)?.groups ?? null) : null
    const viewOf = (column: number | undefined): string | null => (column !== undefined && column >= 0 && rankOf(row[column]!.text) > 0 ? row[column]!.text : null)
    const moneyOf = (column: number | undefined): Amount | null => (column === undefined || column < 0 ? null : (beginningIn(input.amounts, row[column]!.start, row[column]!.end).find((amount) => (amount.kind === 'money' || (money !== null && amount.kind === 'number')) && !amount.ranged) ?? null))
    const [now, sum, earlierSum] = [said?.['now'] && rankOf(said['now']) > 0 ? said['now'] : viewOf(rating), moneyOf(target), moneyOf(earlierTarget) ?? besideTarget(input, row[target!])]
    const kept = said?.['before'] !== undefined && unchanged.test(said['before'])
    const before = said?.['before'] && rankOf(said['before']) > 0 ? said['before'] : kept ? now : viewOf(earlier)
    if (!symbol || !/^\p{Lu}/u.test(house) || (now === null && sum === null)) return []
    const change = now !== null && before !== null ? Math.sign(rankOf(now) - rankOf(before)) : null
    const action: Rating['action'] = change === null ? null : change > 0 ? 'upgrade' : change < 0 ? 'downgrade' : 'maintain'
    const valueOf = (amount: Amount | null): number | null => (amount === null ? null : amount.kind === 'money' ? amount.value : amount.value * money!.factor)
    return [
      {
        rating: { symbol, firm: house, analyst: null, action, rating: now === null ? null : titleCase(now), priceTarget: valueOf(sum), priceTargetPrior: valueOf(earlierSum), currency: sum?.currency ?? (sum ? money!.currency : null), evidence: [[row[0]!.start, row.at(-1)!.end]] },
        amounts: [sum, earlierSum].filter((amount) => amount !== null),
      },
    ]
  })
}

/** "$52 ($62)": the target before, in its bracket. */
function besideTarget({ text, amounts }: TableInput, cell: TableCell | undefined): Amount | null {
  const [now, before] = cell === undefined ? [] : beginningIn(amounts, cell.start, cell.end).filter((amount) => amount.kind === 'money' && !amount.ranged)
  return now && before && /^ \((?:from |was )?$/u.test(text.slice(now.end, before.start)) ? before : null
}

const ofCompany = /^(?:company|companies|name|stock|share|ticker|symbol)$/iu
// "Buy (Hold)", "Hold (unchanged)": the view before, in its bracket
const bracketedView = /^(?<now>[^()]{3,24}?)(?: \(|, )(?:from |was )?(?<before>[^(),]{3,24})\)?$/u
const unchanged = /^(?:unchanged|unch\.?|no change|same|maintained|reiterated|kept)$/iu

/** "Target (DKK)", "Target, p": what the bare numbers under a heading are counted in; null where it does not say. */
function readHeadedMoney(heading: string): { readonly currency: string; readonly factor: number } | null {
  const unit = /\(?([A-Z]{3}|[$€£¥₹]|pence|p)\)?$/u.exec(heading.replace(/\bPT$/u, ''))?.[1]
  if (unit === undefined) return null
  if (unit === 'p' || unit === 'pence') return { currency: 'GBP', factor: 0.01 }
  const currency = /^[A-Z]{3}$/u.test(unit) ? unit : currencyOfPrefix(unit)
  return currency === null ? null : { currency, factor: 1 }
}

/** The lines of a table with their cells between bars or tabs, empty ones kept. */
function splitRows(text: string, start: number, end: number): readonly (readonly TableCell[])[] {
  const rows: TableCell[][] = []
  let at = start
  for (const line of text.slice(start, end).split('\n')) {
    const cells: TableCell[] = []
    let from = at
    for (const piece of line.split(line.includes('|') ? '|' : '\t')) {
      const lead = piece.length - piece.trimStart().length
      cells.push({ text: piece.trim(), start: from + lead, end: from + lead + piece.trim().length })
      from += piece.length + 1
    }
    if (cells[0]?.text === '') cells.shift()
    if (cells.at(-1)?.text === '' && line.trimEnd().endsWith('|')) cells.pop()
    if (cells.length > 1) rows.push(cells)
    at += line.length + 1
  }
  return rows
}
