// Tables printed one cell a line, with a bar before or behind each or with none: "Q2/2024" / "Q2/2023" / "Sales" / "1,214" / "1,396". The cells of a row come together, where the headings say how many there are.
import type { Cut } from './tidy.ts'
import { findAll } from '../words.ts'

type Kind = 'value' | 'piece' | 'time' | 'day' | 'year' | 'change' | 'lead' | 'remark' | 'group' | 'unit' | 'label' | 'other'

interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: Kind
}

interface Row {
  readonly from: number // the first piece of its label
  readonly values: number // the first piece of its cells
  readonly to: number // behind its last piece
  readonly width: number
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?'
const quarter = '(?:Q[1-4]|[1-4]Q|H[12]|[12]H|9M)'
const wholeTime = `(?:(?:Q1 ?[-–] ?)?${quarter}[- /]?['’]?(?:FY)?(?:20)?\\d\\d(?:/\\d\\d)?|(?:FY|CY)\\s?['’]?(?:20)?\\d\\d(?:/\\d\\d)?|(?:${month}|1?\\d) ?[-–/] ?(?:${month}|1?\\d)[ /](?:19|20)\\d\\d|${month} \\d{1,2},? (?:19|20)\\d\\d|\\d{1,2} ${month} (?:19|20)\\d\\d|${month} (?:19|20)\\d\\d)`
const change = `(?:(?:% ?)?(?:[Cc]hange|CHANGE|Chg\\.?|[Vv]ariance|[Gg]rowth)(?:,? ?\\(?(?:%|in %|YoY)\\)?)?|[Ii]ncrease/?\\(?[Dd]ecrease\\)?|\\+/[-–] ?%?|[±Δ] ?%?|YoY(?: ?%)?|y/y(?: ?%)?|% ?[Yy]oY)`
const scale = '(?:[A-Z]{0,3}[$€£¥]|EUR|USD|GBP|CHF|SEK|NOK|DKK) ?[\'’]?(?:m|mn|bn|k|000s?|million|billion)'
const whole = new RegExp(`^${wholeTime}(?: \\(?${scale}\\)?)?$`, 'u')
const timeAndChange = new RegExp(`^(${wholeTime}) ${change}$`, 'u')
const changeAlone = new RegExp(`^${change}$`, 'u')
const dayAlone = new RegExp(`^(?:${month} \\d{1,2},?|\\d{1,2} ${month}|${quarter})$`, 'u')
const yearAlone = /^(?:19|20)\d\d$/u
const group = /\b(?:months|weeks|quarters?|years?|periods?|half) (?:ended|to)\b|^(?:the )?(?:three|six|nine|twelve|3|6|9|12) months$|^(?:first|second|third|fourth|full)[- ](?:quarter|year|half)$|^year[- ]to[- ]date$/iu
// "Constant currency" / "% change", "2006" / "Proforma"
const lead = /^(?:constant (?:currency|rates|exchange rates)|organic|like-for-like|reported|underlying|actual|local currency|CER|OCC)\d?$/iu
const remark = /^\(?(?:pro ?forma|restated|(?:un)?audited)\)?\*?\d?$/iu
const unit = /^\(?(?:(?:in )?(?:[A-Z]{0,3}[$€£¥]|EUR|USD|GBP|CHF|SEK|NOK|DKK|[MT](?:EUR|SEK|NOK|DKK))? ?['’]?(?:m|mn|bn|k|000s?|millions?|billions?|thousands?)|(?:in )?(?:thousands|millions|billions) of [A-Za-z.]{2,4}|[MT](?:EUR|SEK|NOK|DKK)|%|[$€£])\)?$/u
const value = /^(?:[-–—]|n\/?[am]\.?|N\/?[AM]\.?|NM|nil|\(?[-–−+]?(?:[A-Z]{0,3}[$€£¥₹] ?)?\(?[-–−+]?\d[\d.,]*(?: \d{3})*\)?\s?(?:%|pp|pts?|x|bps?|p|c|m|bn)?\)?)$/u
const piece = /^(?:[A-Z]{0,3}[$€£¥₹]|\)|%|\)\s?%|%\s?\)|pp|bps)$/u

// such a stack at all: numbers on lines of their own
const numberLine = /^[ \t|]*\(?[-–−+]?[$€£¥]?\(?\d[\d.,]*\)?[ \t]?(?:%|pp|bps|p|c|m|bn)?\)?[ \t|]*$/gmu
const fewestNumbers = 4

/** The cuts that put the cells of stacked tables side by side, and what of the text they cover. Linear in the length of the text. */
export function stackedCuts(text: string): { readonly cuts: readonly Cut[]; readonly covers: (cut: Cut) => boolean } {
  const covered: { readonly start: number; readonly end: number }[] = []
  const cuts: Cut[] = []
  if (findAll(numberLine, text).length >= fewestNumbers) {
    const pieces = piecesOf(text)
    for (let at = 0; at < pieces.length; ) {
      const head = headAt(pieces, at)
      const rows = head === null ? [] : rowsFrom(pieces, head.to)
      const table = head === null ? null : fitting(pieces, head, rows)
      if (table === null) {
        at = head === null ? at + 1 : head.to
        continue
      }
      cuts.push(...table)
      at = rows.at(-1)!.to
      covered.push({ start: pieces[head!.from]!.start, end: pieces[at - 1]!.end })
    }
  }
  let next = 0
  return {
    cuts,
    covers: ({ start, end }) => {
      while (next > 0 && start < covered[next - 1]!.end) next--
      while (next < covered.length && covered[next]!.end <= start) next++
      return next < covered.length && covered[next]!.start < Math.max(end, start + 1)
    },
  }
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const line = text.slice(start, end)
    const bars = /^[\s|]*/u.exec(line)![0].length
    const words = line.slice(bars).replace(/[\s|]+$/u, '')
    const from = start + bars
    if (words !== '') {
      // "Q2/2023 Change %": two headings that a page printed on one line
      const both = words.length < 40 ? (timeAndChange.exec(words)?.[1]!.length ?? -1) + 1 : 0
      if (both > 0) pieces.push({ start: from, end: from + both - 1, text: words.slice(0, both - 1), kind: 'time' }, { start: from + both, end: from + words.length, text: words.slice(both), kind: 'change' })
      else pieces.push({ start: from, end: from + words.length, text: words, kind: kindOf(words) })
    }
    start = end + 1
  }
  return pieces
}

function kindOf(words: string): Kind {
  if (words.length > 110 || words.includes('|')) return 'other'
  if (words.length < 40) {
    if (yearAlone.test(words)) return 'year'
    if (whole.test(words)) return 'time'
    if (dayAlone.test(words)) return 'day'
    if (changeAlone.test(words)) return 'change'
    if (lead.test(words)) return 'lead'
    if (remark.test(words)) return 'remark'
    if (piece.test(words)) return 'piece'
    if (value.test(words)) return 'value'
    if (unit.test(words)) return 'unit'
  }
  if (words.length < 60 && group.test(words)) return 'group'
  return /\p{L}{2}/u.test(words) && !/[.!?;]$/u.test(words) && !/^[•·●▪◦*]|\b(?:rose|fell|was|were|grew|reported|announced|expects?)\b/u.test(words) ? 'label' : 'other'
}

interface Head {
  readonly from: number
  readonly to: number // behind its last piece
  readonly columns: readonly (readonly number[])[] // the pieces of each
  readonly groups: readonly number[]
}

const mostHeadings = 30
const headings: ReadonlySet<Kind> = new Set(['time', 'day', 'year', 'change', 'lead', 'remark', 'group', 'unit', 'piece'])
const firstHeadings: ReadonlySet<Kind> = new Set(['time', 'day', 'year', 'change', 'group', 'unit'])

/** The headings that begin at a piece; null where none do. */
function headAt(pieces: readonly Piece[], from: number): Head | null {
  if (!firstHeadings.has(pieces[from]!.kind)) return null
  let to = from
  while (to < pieces.length && to - from < mostHeadings && headings.has(pieces[to]!.kind)) to++
  const among = (kind: Kind): number[] => Array.from({ length: to - from }, (_, index) => from + index).filter((index) => pieces[index]!.kind === kind)
  const [days, years, groups] = [among('day'), among('year'), among('group')]
  // "Q2" / "Q2" / "Q1" over or beside "2024" / "2023" / "2024": each has its year
  const paired = days.length > 1 && days.length === years.length
  // "Three Months Ended" / "June 30," / "2024" / "2023": the day belongs to the group
  const grouped = days.length > 0 && !paired && (days.length === groups.length || days.length === 1)
  const columns: (readonly number[])[] = []
  for (let index = from; index < to; index++) {
    const { kind } = pieces[index]!
    if (kind === 'time' || kind === 'change' || (kind === 'year' && !paired) || (kind === 'day' && !paired && !grouped)) columns.push([index])
    else if (kind === 'day' && paired) columns.push([index, years[days.indexOf(index)]!])
  }
  return columns.length < 2 ? null : { from, to, columns, groups }
}

/** The rows that follow, up to where something else begins: other headings, or three lines without cells. */
function rowsFrom(pieces: readonly Piece[], from: number): readonly Row[] {
  const rows: Row[] = []
  let label = from
  for (let index = from; index < pieces.length; ) {
    const { kind } = pieces[index]!
    if (kind === 'label') {
      if (index - label >= 3) break
      index++
      continue
    }
    if ((kind !== 'value' && kind !== 'piece') || index === label) break
    let width = 0
    const values = index
    // a year among the cells of a row is one of them
    while (index < pieces.length && (pieces[index]!.kind === 'value' || pieces[index]!.kind === 'piece' || (pieces[index]!.kind === 'year' && width > 0 && pieces[index - 1]!.kind === 'value' && pieces[index + 1]?.kind === 'value'))) {
      if (pieces[index]!.kind !== 'piece') width++
      index++
    }
    rows.push({ from: label, values, to: index, width })
    label = index
  }
  return rows
}

/** The cuts of a table whose rows are as wide as its headings say, most of them; null where they are not, or where two headings say the same. */
function fitting(pieces: readonly Piece[], head: Head, rows: readonly Row[]): readonly Cut[] | null {
  const width = head.columns.length
  const full = rows.filter((row) => row.width === width).length
  if (full < 2 || full * 2 < rows.length || rows.some((row) => row.width > width + 1)) return null
  const names = head.columns.filter(([first]) => pieces[first!]!.kind !== 'change').map((column) => column.map((index) => pieces[index]!.text).join(' '))
  if (names.length < 2 || (head.groups.length < 2 && new Set(names).size < names.length) || (head.groups.length > 1 && width % head.groups.length !== 0)) return null
  const cuts: Cut[] = []
  const join = (index: number, instead: Cut['instead']): void => void cuts.push({ start: pieces[index - 1]!.end, end: pieces[index]!.start, instead })
  const apart = yearsApart(pieces, head)
  for (let index = head.from + 1; index < head.to; index++) {
    const before = apart.get(index - 1)
    if (apart.has(index) && pieces[index]!.kind === 'year') cuts.push({ start: pieces[index - 1]!.end, end: pieces[index]!.end, instead: before === undefined || pieces[index - 1]!.kind === 'year' ? '' : ` ${before}` })
    else join(index, `${before === undefined || pieces[index - 1]!.kind === 'year' ? '' : ` ${before}`}${headJoint(pieces, head, index)}`)
  }
  for (const row of rows) {
    join(row.from, '\n')
    for (let index = row.from + 1; index < row.values; index++) join(index, /^[\p{Ll}(]/u.test(pieces[index]!.text) ? ' ' : '\n')
    for (let index = row.values; index < row.to; index++) join(index, index > row.values && (pieces[index - 1]!.kind === 'piece' && signs.test(pieces[index - 1]!.text) || (pieces[index]!.kind === 'piece' && !signs.test(pieces[index]!.text))) ? ' ' : ' | ')
  }
  return cuts
}

/** "Q2" / "Q2" / "Change" / "2024" / "2023": the year that belongs to each heading, by the place of either, where the years stand below all of them. */
function yearsApart(pieces: readonly Piece[], head: Head): ReadonlyMap<number, string> {
  const pairs = head.columns.flatMap(([day, year]) => (day === undefined || year === undefined ? [] : [[day, year] as const]))
  if (pairs.every(([day, year]) => year === day + 1)) return new Map()
  return new Map(pairs.flatMap(([day, year]) => [[day, pieces[year]!.text], [year, '']] as const))
}

const signs = /^[A-Z]{0,3}[$€£¥₹]$/u

/** What stands before a heading: a blank within a column, a bar between two, a new line before another tier of headings. */
function headJoint(pieces: readonly Piece[], head: Head, index: number): Cut['instead'] {
  const [before, now] = [pieces[index - 1]!.kind, pieces[index]!.kind]
  if (now === 'remark' || before === 'lead' || (before === 'change' && pieces[index]!.text === '%')) return ' '
  if (before === 'unit' && pieces[index - 2]?.kind === 'change') return ' | '
  if (before === 'remark') return head.groups.includes(index) ? '\n' : ' | '
  if (now === 'unit' || now === 'piece') return before === 'unit' || before === 'piece' ? ' | ' : before === 'group' ? '\n' : unitsEach(pieces, head) ? ' ' : '\n'
  if (before === 'unit' || before === 'piece') return unitsEach(pieces, head) ? ' | ' : head.columns[0]![0]! > index - 1 ? '\n' : ' | '
  if (now === 'group') return before === 'group' ? ' | ' : '\n'
  if (before === 'group') return now === 'day' && !head.columns.some(([first]) => first === index) ? ' ' : '\n'
  const own = head.columns.find((column) => column.includes(index))
  if (own !== undefined && own.includes(index - 1)) return ' ' // "June 30," / "2024"
  if (now === 'year' && own !== undefined && own.length > 1) return before === 'year' ? ' | ' : '\n'
  if (now === 'year' && before === 'day' && own !== undefined && own.length === 1) return '\n'
  return ' | '
}

const unitsEach = (pieces: readonly Piece[], head: Head): boolean => head.columns.every(([first]) => first !== undefined && ['unit', 'piece', 'change'].includes(pieces[first + 1]?.kind ?? 'other') || pieces[first!]!.kind === 'change')
