// Notes of houses as lists print them, piece by piece: "Stifel to $78 from $80 ("buy"); Scotia Capital stays at $81", "Jefferies | Buy | Target cut to Rs 1,720 from Rs 1,800".
import type { Rating, Span } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import type { RatingContext, RatingReading } from './ratings.ts'
import { findFirms, isFirmName } from './firms.ts'
import { rankOf, ratingWord, titleCase } from './rating-words.ts'

/** One line or sentence that may hold such notes. */
export interface NoteLine {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly amounts: readonly Amount[] // of the article, in the order of its text
  readonly owner: { readonly symbol: string; readonly end: number } | null // the company that the line opens with, and where its label ends
  readonly topic: string | null // whom notes are of where the line opens with no company
  readonly companyNames: readonly string[]
}

interface Note {
  now: string | null
  before: string | null
  target: Amount | null
  prior: Amount | null
  starts: boolean
}

const mark = '[\\s,;:|.()–—-]'
const quote = '["“”‘’\']?'
const price = '(?:[A-Z]{0,3}[$€£¥₹] ?|[A-Z]{3} |Rs\\.? ?)?\\d[\\d.,]*\\d?(?: ?p\\b| ?c\\b| pence| kronor| crowns| euros| cents)?'
const stands = '(?:(?:is |are |was )?(?:an? |the )?(?:upgrade[sd]?|downgrade[sd]?|upgrading|downgrading|up|down|back|raise[sd]?|raising|cuts?|lifts?|lifted|lower(?:s|ed)?|mov(?:es|ed)|go(?:es)?|went|steps? (?:aside|up|down|back)|stepped (?:aside|up|down)|drops?|dropped|trims?|trimmed|nudge[sd]?|takes?|took|stay(?:s|ed|ing)?|still|keeps?|kept|repeat(?:s|ed)?|reiterate[sd]?|reaffirm(?:s|ed)?|maintain(?:s|ed)?|retain(?:s|ed)?|holds?|remains?|also|now|new|rate[sd]?|rates it|begins?|starts?|started|initiate[sd]?|initiates coverage|initiation|initiated coverage|resume[sd]?|reinstate[sd]?|unchanged|coverage|coverage begins|rating|it|its)[ ,]+)*'
const ratingPart = new RegExp(`${mark}*(${stands})(?:to|at|as|with|on|an?|the|its|:)? ?(?:an? )?${quote}(${ratingWord})${quote}(?![\\p{L}])(?: rating)?(?:,? \\(?(?:from|was|earlier|previously|instead of|up from|down from)(?: an?)? ${quote}(${ratingWord})${quote}\\)?(?![\\p{L}]))?`, 'iuy')
// "UBS: neutral to sell"
const movedPart = new RegExp(`${mark}*(${stands})${quote}(${ratingWord})${quote} (?:to|→|->) ${quote}(${ratingWord})${quote}(?![\\p{L}])`, 'iuy')
const keptPart = /[\s,;:|.()–—-]*(?:\(?(?:no change|unchanged|unch\.?|both unchanged|retained|maintained|reiterated|no change to (?:its|the) (?:target|rating))\)?)(?![\p{L}])/iuy
const targetLead = `(?:(?:its |the |a |and |with |puts |putting |sees |has )*(?:new )?(?:(?:price )?target(?: price)?|PT|TP)?(?: price)?(?: (?:of|is|at|for))?[ :]*(?:(?:cut|lowered|trimmed|raised|lifted|reduced|upped|hiked|nudged|kept|stays|moves|goes|went|up|down|unchanged|retained|to|at|of|is|now|from|no change (?:to|at|in)(?: its)?)[ ,]*)*)`
const targetPart = new RegExp(`${mark}*(${stands})${targetLead}(?<price>${price})(?![\\d%])(?! (?:million|billion|crore|lakh|per cent|percent|times)\\b)(?:,? \\(?(?:from|was|before|earlier|previously|old|up from|down from|versus|vs\\.?|instead of)(?: |: )(?<from>${price})\\)?| \\((?:old |from )?(?<inside>${price})\\))?`, 'iuy')
const closing = /^(?:$|[\s,;:.|)–—-]*$|[\s]*[.;|)–—][\s\S]*$|,? ?["“‘(][\s\S]*$|[,.]? (?:and|as|which|because|since|but|with|after|saying|citing|writes|says|thinks|sees|expects|doubts|believes|likes|ahead)\b[\s\S]*$)/u
const begins = /\b(?:begin|start|initiat|resum|reinstat)/iu
const houseBefore = /^[\s•*–—-]*(?<house>\p{Lu}[\p{L}\d&.’'-]*(?: (?:& |of |and |de )?\p{Lu}[\p{L}\d&.’'-]*){0,3})(?= ?(?:[|:,]| to\b| at\b| starts?\b| initiates\b| lifts?\b| cuts?\b| stays\b| raises\b| keeps\b))/u
const viewInCell = new RegExp(`^[\\s•*–—-]*\\p{Lu}[^|\\n]{2,40} \\| (?:(?:up|down)grade to |(?:initiated?|starts?) at )?${ratingWord}\\b`, 'iu')
const pieceEnd = /[;|.\n]\s*(?:and )?/u

const label = /^[\s•*–—-]*\p{Lu}[^:\n(]{1,60}(?:\([^()\n]{1,24}\))?(?: [\p{L} \d]{3,60})?[:,–—-]+ (?=[\p{Lu}])/u
const actsOn = /^ (?:adds|starts|cuts|raises|lifts|upgrades|downgrades|drops|initiates(?: coverage (?:of|on))?|moves|takes|reinstates|resumes|trims|lowers) $/u

/** The notes of a sentence: "Descartes Systems (TSX: DSG): Barclays to US$112 from US$120", "Mizuho: Outperform, $180, up from $170", "JPM starts Viking (VIK) at overweight, $78"; null where it is none. */
export function readNotes({ text, start, end, amounts, namesAt, subject, companyNames }: RatingContext): readonly RatingReading[] | null {
  const line = { text, start, end, amounts, topic: subject, companyNames }
  const opening = label.exec(text.slice(start, end))?.[0] ?? ''
  const [name] = namesAt.filter((each) => !(each.start <= start + 2 && isFirmName(text.slice(each.start, each.end)))) // "UBS: neutral to sell"
  if (name === undefined) return readRatingNotes({ ...line, owner: null }) ?? (opening.endsWith(': ') && subject !== null ? readRatingNotes({ ...line, owner: { symbol: subject, end: start + opening.length } }) : null)
  if (name.start < start + opening.length) return readRatingNotes({ ...line, owner: { symbol: name.symbol, end: start + opening.length } })
  const firm = findFirms(text, start, name.start, companyNames)[0]
  if (firm === undefined || firm.end > name.start || namesAt.length > 1 || !actsOn.test(text.slice(firm.end, name.start)) || /[\p{L}\d]/u.test(text.slice(start, firm.start).replace(/^\W*\p{L}+: /u, ''))) return null
  const listing = /^(?: \([^()]{1,24}\)|\))/u.exec(text.slice(name.end, end))?.[0].length ?? 0
  const conviction = / to its [\w ]{3,30} list/u.exec(text.slice(name.end + listing, name.end + listing + 40))
  const read = readNote({ ...line, owner: null }, name.end + listing + (conviction?.index === 0 ? conviction[0].length : 0))
  const starts = / (?:starts|initiates|reinstates|resumes)\b/u.test(text.slice(firm.end, name.start))
  return read === null ? null : [{ rating: ratingOf(name.symbol, firm.name, firm.analyst, { ...read.note, starts }, [start, end]), amounts: [read.note.target, read.note.prior].filter((amount) => amount !== null) }]
}

/** Reads every note of such a line; null where it is none. A line is read only as far as each of its words is understood. */
function readRatingNotes(line: NoteLine): readonly RatingReading[] | null {
  const { text, end, owner, topic } = line
  const symbol = owner?.symbol ?? topic
  if (symbol === null) return null
  const readings: RatingReading[] = []
  let at = owner?.end ?? line.start
  while (at < end) {
    const house = houseAt(line, at, owner !== null || readings.length > 0)
    if (house === null) break
    const read = readNote(line, house.end)
    if (read === null) break
    readings.push({ rating: ratingOf(symbol, house.name, house.analyst, read.note, [line.start, end]), amounts: [read.note.target, read.note.prior].filter((amount) => amount !== null) })
    const next = pieceEnd.exec(text.slice(read.at, end))
    if (next === null) break
    at = read.at + next.index + next[0].length
    if (next.index > 2) break // words that are no note
  }
  return readings.length === 0 ? null : readings
}

const fewestRows = 2

/** "Jefferies | Buy | Rs 1,720 (earlier Rs 1,800)": lines with bars and without headings, each of a house; null where a table is of another kind. */
export function readRatingRows(table: Omit<NoteLine, 'owner'>): readonly RatingReading[] | null {
  const lines: RatingReading[][] = []
  let start = table.start
  for (const words of table.text.slice(table.start, table.end).split('\n')) {
    const read = words.includes('|') ? readRatingNotes({ ...table, start, end: start + words.length, owner: null }) : null
    if (read !== null) lines.push([...read])
    start += words.length + 1
  }
  return lines.length < fewestRows ? null : lines.flat()
}

/** A house that stands right here; one that is not known only where the company is named before it. */
function houseAt({ text, end, companyNames }: NoteLine, at: number, isSure: boolean): { readonly name: string; readonly analyst: string | null; readonly end: number } | null {
  const skipped = /^[\s•*–—-]*/u.exec(text.slice(at, end))![0].length
  const known = findFirms(text, at, Math.min(end, at + 90), companyNames)[0]
  if (known !== undefined && known.start === at + skipped) return known
  const house = isSure || viewInCell.test(text.slice(at, end)) ? houseBefore.exec(text.slice(at, end)) : null
  if (house === null || rankOf(house.groups!['house']!) > 0) return null
  return { name: house.groups!['house']!, analyst: null, end: at + house[0].length }
}

/** The view and the target behind a house, in any order; null where there is neither, or where words follow that belong to neither. */
function readNote({ text, end, amounts }: NoteLine, from: number): { readonly note: Note; readonly at: number } | null {
  const note: Note = { now: null, before: null, target: null, prior: null, starts: false }
  const line = text.slice(0, end)
  let at = from
  for (;;) {
    movedPart.lastIndex = ratingPart.lastIndex = targetPart.lastIndex = keptPart.lastIndex = at
    const moved = note.now === null ? movedPart.exec(line) : null
    if (moved !== null) {
      Object.assign(note, { now: moved[3]!, before: moved[2]! })
      at = movedPart.lastIndex
      continue
    }
    const view = note.now === null ? ratingPart.exec(line) : null
    if (view !== null) {
      Object.assign(note, { now: view[2]!, before: view[3] ?? null, starts: note.starts || begins.test(view[1]!) })
      at = ratingPart.lastIndex
      continue
    }
    const sum = note.target === null ? targetPart.exec(line) : null
    const [target, prior] = sum === null ? [null, null] : [amountOf(amounts, sum, 'price'), amountOf(amounts, sum, sum.groups!['from'] === undefined ? 'inside' : 'from')]
    if (sum !== null && target !== null) {
      Object.assign(note, { target, prior, starts: note.starts || begins.test(sum[1]!) })
      at = targetPart.lastIndex
      continue
    }
    if (keptPart.exec(line) === null) break
    at = keptPart.lastIndex
  }
  const isNote = note.now !== null || (note.target !== null && note.prior !== null && /\b(?:targets?|PT|TP)\b/u.test(line.slice(from, at)))
  return isNote && closing.test(line.slice(at)) ? { note, at } : null
}

/** The sum of money that a group of the pattern found, as it was read; bare numbers count where it says what they are by its place. */
function amountOf(amounts: readonly Amount[], match: RegExpExecArray, group: 'price' | 'from' | 'inside'): Amount | null {
  const words = match.groups![group]
  if (words === undefined) return null
  const from = match.index + match[0].indexOf(words, group === 'price' ? 0 : match[0].indexOf(match.groups!['price']!) + match.groups!['price']!.length)
  const amount = amounts.find((other) => other.start >= from && other.start < from + words.length)
  return amount === undefined || amount.scaled || amount.ranged || (amount.kind !== 'money' && !(group !== 'price' && amount.kind === 'number')) ? null : amount
}

function ratingOf(symbol: string, firm: string, analyst: string | null, { now, before, target, prior, starts }: Note, span: Span): Rating {
  const change = now !== null && before !== null ? rankOf(now) - rankOf(before) : 0
  // "2,510p (2,980)": a bare number is counted in what stands before it
  const factor = prior?.kind === 'number' && target?.minor === true ? 0.01 : 1
  return {
    symbol,
    firm: firm.replace(/(?<=\p{Ll}{2})\.$/u, ''),
    analyst,
    action: starts ? 'initiate' : change > 0 ? 'upgrade' : change < 0 ? 'downgrade' : 'maintain',
    rating: now === null ? null : titleCase(now),
    priceTarget: target?.value ?? null,
    priceTargetPrior: prior === null ? null : prior.value * factor,
    currency: target?.currency ?? null,
    evidence: [span],
  }
}
