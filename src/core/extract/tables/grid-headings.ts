// What the columns of an aligned table hold, by the words over them: a measure, a period or both; last year's number, what was expected, a change.
import type { Basis, Period } from '../../../shared/model.ts'
import type { RowLabel } from './row-labels.ts'
import { secondBasis } from '../sentence/directions.ts'
import { readRowLabel } from './row-labels.ts'
import { orderOf, periodOfHeading } from './table-columns.ts'

/** Columns that together make one figure of a row; each by its place. */
export interface ColumnGroup {
  readonly measure: RowLabel | null // null: the rows say what they measure
  readonly period: Period | null // null: the article's
  readonly order: number // in time; -1 where the heading names no year
  readonly actual: number
  readonly prior: number | null
  readonly consensus: number | null
  readonly changes: readonly { readonly column: number; readonly basis: Basis | null }[] // null: as reported
}

interface ValueColumn {
  readonly column: number
  readonly measure: RowLabel | null
  readonly period: Period | null
  readonly order: number // in time: year and month; -1 where the heading names no year
}

interface OpenGroup {
  readonly values: ValueColumn[]
  prior: number | null
  consensus: number | null
  readonly changes: { column: number; basis: Basis | null }[]
}

const footing = '(?:reported|organic|like[- ]for[- ]like|lfl|comparable|(?:in |at )?constant[- ](?:currenc(?:y|ies)|exchange rates?)|in (?:local currenc(?:y|ies)|LC)|cc|currency[- ]adjusted|fx[- ]adjusted)'
const moved = '(?:(?:%|Δ|±|yoy|y\\/y|y-o-y) ?)?(?:change|movement|mvmt|chg\\.?|growth|var(?:iance|\\.)?|increase|yoy|y\\/y|y-o-y|year[- ]on[- ]year|year[- ]over[- ]year|Δ|%|\\+\\/-|±)'
const changed = new RegExp(`^(?:(?:sales|revenue|net sales) )?(?:${footing},? )?(?:${moved})(?: ?(?:in|,))?(?: ?(?:\\+\\/-|±))?(?: ?\\(?%\\)?)?(?: ${footing})?$|^${footing} ?%?$|^vs\\.? (?:a )?year ago$`, 'iu')
const sequential = /\b(?:sequential(?:ly)?|q-o-q|qoq|q\/q|quarter[- ]on[- ]quarter)\b/iu
const expected = /\b(?:est(?:imates?|\.)?|consensus|expected|street|forecast)(?=\W|$)/iu
const earlier = /^\(?(?:(?:a )?year[- ](?:ago|earlier|before)|(?:prior|last|previous)[- ]year|earlier|(?:19|20)\d\d\))\)?$/iu
const ahead = /\b(?:outlook|guidance|targets?|previous(?:ly)?|revised|low|high|old|new)\b/iu
const periodWords = /\b(?:(?:fiscal )?(?:first|second|third|fourth)[- ](?:quarter|half)|(?:three|six|nine|twelve) (?:months|weeks)(?: (?:ended|to))?|quarter|year|half|ended|[1-4]Q ?-?F?(?:Y|CY)?['’]?(?:20)?\d\d|[QHF][1-4]?[- ]?F?Y?['’]?(?:20)?\d\d|Q[1-4]|H[12]|9M|(?:19|20)\d\d|FY ?['’]?\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},?)?)(?= |$)/giu

/**
 * The groups of columns of a table, and null where some column says that the table looks ahead.
 * @param caption what stands over the table: it names the period that years alone are of
 * @param told what the article is about: columns of other quarters beside its own are not read
 */
export function groupColumns(headings: readonly string[], caption: string, told: Period | null, companyNames: readonly string[]): readonly ColumnGroup[] | null {
  if (headings.some((heading) => ahead.test(heading))) return null
  const isCoded = headings.some((heading) => !/^(?:19|20)\d\d$/u.test(heading) && periodOfHeading(heading, heading) !== null)
  const groups: OpenGroup[] = []
  let last: OpenGroup | undefined
  const leading: OpenGroup['changes'] = [] // "Change | H1 2026 | H1 2025": of the columns behind it
  headings.forEach((heading, column) => {
    if (heading === '' || sequential.test(heading)) return
    if (changed.test(heading)) return void (groups.length === 0 ? leading : last?.changes)?.push({ column, basis: secondBasis(`rose 5% ${heading.replace(/\bLC\b/u, 'local currencies')}`) })
    const against = orderCompared(heading)
    if (against !== null) {
      if (last?.values.length && monthsOf(Math.max(...last.values.map(({ order }) => order))) - monthsOf(against) === 12) last.changes.push({ column, basis: null })
      return
    }
    if (expected.test(heading)) {
      const meant = readRowLabel(heading.replace(expected, '').trim(), companyNames)
      const group = meant === null ? last : (groups.find(({ values }) => values[0]!.measure?.metric === meant.metric) ?? last)
      if (group !== undefined && group.consensus === null) group.consensus = column
      return
    }
    if (earlier.test(heading)) return void (last !== undefined && last.prior === null && (last.prior = column))
    const measure = readRowLabel(heading.replace(/\bNorm\.(?= )/u, 'Normalized').replace(periodWords, ' ').replace(/\s+/gu, ' ').trim(), companyNames)
    if (measure !== null && measure.segment !== null) return void (last = undefined)
    const isYear = /^(?:19|20)\d\d$/u.test(heading)
    const period = isYear && !isCoded ? periodOfHeading(`${caption.slice(-160)} ${heading}`, heading) : (yearAlone(heading) ?? periodOfHeading(heading, heading))
    const order = orderOfHeading(heading, period)
    if (measure === null && period === null && order < 0) return void (last = undefined)
    const value = { column, measure, period: period ?? (order < 0 ? null : periodOfHeading(`${caption.slice(-160)} ${heading}`, heading)), order }
    last = groups.find(({ values: [first] }) => first!.measure?.metric === measure?.metric && first!.measure?.basis === measure?.basis && first!.period?.kind === value.period?.kind && order > 0)
    if (last === undefined) groups.push((last = { values: [], prior: null, consensus: null, changes: groups.length === 0 ? leading : [] }))
    last.values.push(value)
  })
  // "THREE MONTHS ENDED SEPTEMBER 30" twice, the years lost: nothing says which of them is this year's
  const closed = groups.filter((group) => !isTwin(group, groups)).flatMap((group) => closeGroup(group, told))
  // "H1 2026 | H1 2025 | Year 2025": the year before alone tells nothing new
  const newest = Math.max(...closed.map(({ order }) => Math.floor(order / 100)))
  return closed.filter(({ order }) => order < 0 || Math.floor(order / 100) === newest)
}

function isTwin({ values: [own] }: OpenGroup, groups: readonly OpenGroup[]): boolean {
  return own!.order < 0 && own!.period !== null && groups.some(({ values: [other] }) => other !== own && other!.order < 0 && other!.measure?.metric === own!.measure?.metric && other!.measure?.basis === own!.measure?.basis && other!.period?.kind === own!.period!.kind && other!.period.number === own!.period!.number)
}

/** When what a change is measured against was: "Δ 3Q26/3Q25", "Change vs. Q2 2025"; null where the heading is none of these. */
function orderCompared(heading: string): number | null {
  const then = /^(?:Δ|%|(?:% ?)?(?:change|chg\.?|growth|var(?:iance|\.)?)) ?%? ?(?:[^\s/]{2,8}(?: ?\d{4})? ?\/ ?|(?:vs\.?|versus|on|against|from) )((?:[QH]?\d[QH]?|FY) ?(?:20)?\d\d)$/iu.exec(heading)?.[1]
  return then === undefined ? null : orderOfHeading(then, periodOfHeading(then, then))
}

/** "2026", "FY26", "F2026": a whole year, or the year of a period that another line names. */
function yearAlone(heading: string): Period | null {
  const year = /^(?:FY|CY|F)? ?['’]?((?:20)?\d\d)$/u.exec(heading.trim())?.[1]
  return year === undefined || (year.length === 2 && !/^[FC]/u.test(heading)) ? null : { kind: 'year', number: null, fiscal: heading.startsWith('F'), year: Number(year.length === 2 ? `20${year}` : year), text: heading }
}

/** "Sep 30, 2026" by its month, "H1 26" by its period. */
function orderOfHeading(heading: string, period: Period | null): number {
  const order = orderOf(heading, heading)
  return order >= 0 || period === null || period.year === null ? order : period.year * 100 + (period.number ?? 0) * (period.kind === 'half' ? 6 : 3)
}

/** This year's column and the one a year before it; nothing where several columns are of one time. */
function closeGroup({ values: all, prior, consensus, changes }: OpenGroup, told: Period | null): readonly ColumnGroup[] {
  const isKnown = told !== null && told.number !== null && new Set(all.map(({ period }) => period?.number ?? null)).size > 1 && all.every(({ period }) => period?.kind === told.kind && period.number !== null)
  const values = isKnown ? all.filter(({ period }) => period!.number === told.number) : all
  if (values.length === 0) return []
  if (values.length === 1) return [{ measure: values[0]!.measure, period: values[0]!.period, order: values[0]!.order, actual: values[0]!.column, prior, consensus, changes }]
  const newest = Math.max(...values.map(({ order }) => order))
  const [latest, ...others] = values.filter(({ order }) => order === newest)
  if (others.length > 0 || values.some(({ order }) => order < 0)) return []
  const before = values.filter(({ order }) => Math.abs(monthsOf(newest) - monthsOf(order) - 12) <= (newest % 100 === 0 ? 0 : 1))
  return [{ measure: latest!.measure, period: latest!.period, order: newest, actual: latest!.column, prior: before.length === 1 ? before[0]!.column : prior, consensus, changes }]
}

const monthsOf = (order: number): number => Math.floor(order / 100) * 12 + (order % 100)
