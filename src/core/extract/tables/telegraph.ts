// The telegraph form of an agency: "Shr 34 cts vs 21 cts / Net 12.3 mln vs 8,460,000 / Revs 210 mln vs 190 mln". Labels and numbers without a verb, this year's before last
// year's; a line that names another span ("Nine mths", "Year") is that of the lines behind it, and behind "Note" nothing is a result.
import type { Basis, Metric, Period, Span } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import type { Draft, Note } from '../figures/drafts.ts'
import { roundNumber } from '../numbers/arithmetic.ts'
import { newDraft } from '../figures/drafts.ts'
import { beginningIn, findAll } from '../words.ts'

/** What a brief holds; null where a text is none. */
export interface Telegraph {
  readonly drafts: readonly Draft[]
  readonly notes: readonly Note[]
}

const word = 'nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const small: Readonly<Record<string, number>> = Object.fromEntries(word.split('|').map((name, value) => [name, value]))
const value = (name: string): string =>
  `(?:(?<${name}Sign>loss|profit|deficit|income) )?(?:of )?(?<${name}Number>\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+|${word})(?![\\d.,]*\\d|-)(?: ?(?<${name}Scale>mln|billion|bln|million))?(?: (?!vs\\b)(?<${name}Unit>cts?|dlrs?|pence|p|stg|yen|\\p{Ll}+)(?![\\p{L}]))?`
const item = new RegExp(
  `(?<![\\p{L}-])(?<oper>[Oo]per(?:ating)?\\.? )?(?<shares>[Pp]rimary |[Bb]asic |(?:[Ff]ully )?[Dd]iluted |[Ff]ully diluted )?(?<label>[Ss]hr|[Nn]et|[Rr]evs?|[Rr]evenues?|[Ss]ales|[Tt]urnover|[Bb]acklog)(?<tail> primary| basic| diluted| fully diluted)?(?: ?-)? +${value('now')}(?: +vs\\.? +${value('then')})?`,
  'gu',
)
const span = /\b(?:(?<quarter>1st|2nd|3rd|4th|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) (?:qtr|quarter)|(?<qtr>[Qq]tr|[Tt]hree mths|3 mths)|(?<half>(?:1st|2nd|[Ff]irst|[Ss]econd) half|[Ss]ix mths|6 mths)|(?<nine>[Nn]ine mths|9 mths)|(?<year>[Yy]ear(?! ago|-))|(?<other>[\p{L}\d]+ (?:mths?|months?|wks?|weeks)))\b/gu
const plain = new Set(['', 'ct', 'cts', 'dlr', 'dlrs', 'pence', 'p', 'stg', 'yen', 'vs', 'net', 'sales', 'revs', 'rev', 'shr', 'avg', 'oper', 'note', 'year', 'the', 'nine', 'six', 'and'])
const ranks: Readonly<Record<string, number>> = { '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, first: 1, second: 2, third: 3, fourth: 4 }

/** Reads a brief, whose headline names the span of its first lines. */
export function readTelegraph(title: string, text: string, amounts: readonly Amount[]): Telegraph | null {
  if (text.length > 6000 || !/\b[Ss]hr\b/u.test(text) || !/\bvs\b/u.test(text)) return null
  const noted = /\b(?:NOTE|Note)s?(?: ?:|\b(?= \d{4}))/u.exec(text)?.index ?? text.length
  const lines = text.slice(0, noted).replace(/\s/gu, ' ')
  const items = findAll(item, lines)
  if (items.filter((match) => match.groups!['thenNumber'] !== undefined).length < 2) return null
  const spans = findAll(span, lines)
  const drafts: Draft[] = []
  const notes: Note[] = []
  const taken = new Set<Amount>()
  for (const match of items) {
    const named = spans.findLast((other) => other.index < match.index)
    const period = named ? periodOf(named.groups!) : periodOfTitle(title)
    if (period === null) continue
    const draft = readItem(match.groups!, period)
    if (draft === null) continue
    draft.evidence = [[match.index, match.index + match[0].trimEnd().length] as Span]
    const same = drafts.find((other) => other.metric === draft.metric && other.basis === draft.basis && keyOf(other.period) === keyOf(period))
    if (same) {
      // "Shr primary 1.10 dlrs … Shr diluted 1.02 dlrs": the diluted one counts
      if (/diluted/iu.test(`${match.groups!['shares'] ?? ''}${match.groups!['tail'] ?? ''}`)) drafts.splice(drafts.indexOf(same), 1, draft)
      continue
    }
    drafts.push(draft)
    for (const amount of beginningIn(amounts, match.index, match.index + match[0].length)) {
      taken.add(amount)
      notes.push({ amount, rule: 'telegraph', outcome: 'taken', why: `${draft.basis} ${draft.metric}` })
    }
  }
  if (drafts.length === 0) return null
  for (const amount of amounts) if (!taken.has(amount)) notes.push({ amount, rule: 'telegraph', outcome: 'context', why: 'beside the figures of a brief' })
  return { drafts, notes }
}

function keyOf(period: Period | null): string {
  return `${period?.kind} ${period?.number}`
}

function periodOf(groups: Record<string, string | undefined>): Period | null {
  const of = (kind: Period['kind'], number: number | null): Period => ({ kind, number, fiscal: false, year: null, text: '' })
  if (groups['quarter'] !== undefined) return of('quarter', ranks[groups['quarter'].toLowerCase()]!)
  if (groups['qtr'] !== undefined) return of('quarter', null)
  if (groups['half'] !== undefined) return of('half', /^(?:1st|first)/iu.test(groups['half']) ? 1 : /^(?:2nd|second)/iu.test(groups['half']) ? 2 : null)
  if (groups['nine'] !== undefined) return of('nine-months', null)
  if (groups['year'] !== undefined) return of('year', null)
  return null // so many weeks or months
}

/** "ORRIN INC <ORN> 3RD QTR NET", "… YEAR LOSS": the span of the first lines. */
function periodOfTitle(title: string): Period | null {
  const first = findAll(span, title.toLowerCase())[0]
  return first ? periodOf(first.groups!) : null
}

const metrics: Readonly<Record<string, Metric>> = { shr: 'eps', net: 'net-income', rev: 'revenue', sales: 'revenue', turnover: 'revenue', backlog: 'backlog' }

function readItem(groups: Record<string, string | undefined>, period: Period): Draft | null {
  const metric = metrics[groups['label']!.toLowerCase().replace(/^rev.*/u, 'rev')]!
  const unit = unitOf(groups['nowUnit']) ?? unitOf(groups['thenUnit'])
  if (!plain.has(lower(groups['nowUnit'])) || !plain.has(lower(groups['thenUnit']))) return null // crowns, marks, lire
  const now = numberOf(groups, 'now', metric, groups['thenUnit'], groups['thenScale'])
  if (now === null) return null
  const basis: Basis = groups['oper'] !== undefined && metric !== 'revenue' ? 'adjusted' : 'reported'
  const draft = newDraft('result', metric, basis, true, null, 0, now < 0)
  draft.actual = now
  draft.prior = groups['thenNumber'] === undefined ? null : numberOf(groups, 'then', metric, groups['nowUnit'], groups['nowScale'])
  draft.currency = unit === 'GBP' || unit === 'JPY' ? unit : '$'
  draft.per = metric === 'eps' ? 'share' : null
  draft.period = period
  return draft
}

function lower(unit: string | undefined): string {
  return (unit ?? '').toLowerCase()
}

function unitOf(unit: string | undefined): 'cents' | 'dollars' | 'GBP' | 'JPY' | null {
  const printed = lower(unit)
  if (/^cts?$/u.test(printed)) return 'cents'
  if (/^dlrs?$/u.test(printed)) return 'dollars'
  if (printed === 'pence' || printed === 'p' || printed === 'stg') return 'GBP'
  return printed === 'yen' ? 'JPY' : null
}

/** The number in whole units; null where what it counts in is not said. */
function numberOf(groups: Record<string, string | undefined>, side: 'now' | 'then', metric: Metric, otherUnit: string | undefined, otherScale: string | undefined): number | null {
  const printed = groups[`${side}Number`]!
  const count = small[printed] ?? Number(printed.replace(/,/gu, ''))
  const sign = /^(?:loss|deficit)$/u.test(groups[`${side}Sign`] ?? '') ? -1 : 1
  if (count === 0) return 0
  if (metric === 'eps') {
    const unit = unitOf(groups[`${side}Unit`]) ?? unitOf(otherUnit)
    if (unit === null || groups[`${side}Scale`] !== undefined) return null
    const minor = unit === 'cents' || /^p(?:ence)?$/u.test(lower(groups[`${side}Unit`] ?? otherUnit))
    return roundNumber(sign * count * (minor ? 0.01 : 1))
  }
  const scale = groups[`${side}Scale`]
  if (scale === undefined && !/,\d{3}$/u.test(printed)) return otherScale === undefined || small[printed] !== undefined ? null : roundNumber(sign * count * factorOf(otherScale))
  return roundNumber(sign * count * (scale === undefined ? 1 : factorOf(scale)))
}

function factorOf(scale: string): number {
  return scale.startsWith('b') ? 1e9 : 1e6
}
