// Which columns of a table are read: this year's, last year's, and the changes between them.
import type { Period } from '../../../shared/model.ts'
import type { Column } from './table-columns.ts'

export interface Pick {
  readonly current: number
  readonly prior: number | null
  readonly change: readonly number[]
  readonly weak: boolean
  readonly consensus: number | null
}

/** The newest column of each period kind, the same one a year before, and the changes beside them. */
export function chooseColumns(columns: readonly Column[], told: Period | null): readonly Pick[] {
  const stated = columns.findIndex((column) => column.actual)
  if (stated >= 0 && columns.some((column) => column.kind === 'consensus')) return [chooseStated(columns, stated, told)]

  const kinds: string[] = []
  for (const column of columns) if (column.kind === 'value') kinds.push(column.period?.kind ?? 'none')
  const order = [...new Set(kinds)]
  const main = told !== null && order.includes(told.kind) ? told.kind : order.includes('quarter') ? 'quarter' : (order[0] ?? 'none')
  return order.flatMap((kind) => {
    const own = columns
      .map((column, index) => ({ column, index }))
      .filter(({ column }) => column.kind === 'value' && (column.period?.kind ?? 'none') === kind)
    const numbers = new Set(own.map(({ column }) => column.period?.number ?? null))
    const known = told !== null && told.kind === kind && told.number !== null && numbers.size > 1 && !numbers.has(null)
    if (known && !numbers.has(told.number)) return [] // columns of other quarters than the article's
    const fitting = known ? own.filter(({ column }) => column.period!.number === told.number) : own
    const years = fitting.map(({ column }) => column.period?.year ?? null)
    const newest = Math.max(...years.map((year) => year ?? -1))
    if (known && isQuarterToCome(own[0]!.column.period, told, newest)) return []
    const ofYear = fitting.filter(({ column }) => (column.period?.year ?? -1) === newest)
    const latest = Math.max(...ofYear.map(({ column }) => column.order))
    const current = ofYear.find(({ column }) => column.order === latest) ?? own[0]
    if (!current || (fitting.length > 1 && latest < 0 && (newest < 0 || ofYear.length === own.length) && own.every(({ column }) => !column.actual))) return [] // nothing says which is the newer one
    // "2026 | 2026 | 2026 | 2025" over columns with and without special items, which nothing tells apart
    const beside = columns[current.index + 1]
    if (latest >= 0 && current.column.side === null && beside?.kind === 'value' && beside.order === latest && (beside.period?.kind ?? 'none') === kind && beside.period?.number === current.column.period?.number) return []
    const number = current.column.period?.number ?? null
    const prior = own.find(
      ({ column, index }) =>
        index !== current.index &&
        isYearBefore(column, newest, latest) &&
        ((column.period?.number ?? null) === number || column.period?.number == null),
    )
    // "June 30, 2026 | March 31, 2026 | Change": the change of another comparison
    const besides = (index: number): boolean => {
      const before = columns.findLastIndex((column, at) => at < index && column.kind === 'value')
      return before !== current.index && before !== prior?.index && own.some((other) => other.index === before)
    }
    const last = own.at(-1)!.index
    const nextValue = columns.findIndex((column, index) => index > last && column.kind === 'value')
    const change = columns
      .map((column, index) => ({ column, index }))
      .filter(
        ({ column, index }) =>
          column.kind === 'change' &&
          !column.sequential &&
          !besides(index) &&
          (index > current.index || (prior !== undefined && columns.slice(0, index).every((other) => other.kind !== 'value'))) && // "Change | H1 2026 | H1 2025"
          (nextValue < 0 || index < nextValue) &&
          own.every((other) => other.index !== index),
      )
      .map(({ index }) => index)
    const between = own.length > 2 && prior === undefined
    // "Q2 2026 | Q3 2026 | Change": from one quarter to the next
    const onQuarter = own.length === 2 && prior === undefined && number !== null && own.every(({ column }) => column.period?.number != null && column.period.kind === 'quarter')
    return [
      {
        current: current.index,
        prior: between ? null : (prior?.index ?? null),
        change: onQuarter ? [] : own.length > 2 && own.some(({ column }) => column.period?.number !== number) ? change.slice(0, 1) : change,
        weak: kind !== main,
        consensus: null,
      },
    ]
  })
}

/** "Q2 2021 | Q1 2021 | Q4 2020 | Q3 2020", in a report on the third quarter: how the quarters before it were, and no column of its own. */
function isQuarterToCome(first: Period | null, told: Period, newest: number): boolean {
  if (first?.kind !== 'quarter' || first.number === null || first.year === null || told.year !== null || (first.number % 4) + 1 !== told.number) return false
  return (first.number === 4 ? first.year + 1 : first.year) > newest
}

/** Whether a column holds the year before: a year of 52 or 53 weeks may end in another month, or in January instead of December. */
function isYearBefore(column: Column, newest: number, latest: number): boolean {
  const months = (order: number): number => Math.floor(order / 100) * 12 + (order % 100)
  if (column.order > 0 && latest > 0 && column.order % 100 !== 0 && latest % 100 !== 0) return Math.abs(months(latest) - months(column.order) - 12) <= 1
  return newest > 0 ? column.period?.year === newest - 1 : true
}

/** "Actual | Consensus | Q2 2025": what was reported, what was expected, and last year's where its heading says so. */
function chooseStated(columns: readonly Column[], stated: number, told: Period | null): Pick {
  const earlier = columns.findIndex(
    (column, index) =>
      index !== stated &&
      column.kind === 'value' &&
      (column.ago ||
      column.period !== null &&
      told !== null &&
      column.period.kind === told.kind &&
      column.period.number === told.number &&
      (told.year === null || column.period.year === told.year - 1)),
  )
  return {
    current: stated,
    prior: earlier < 0 ? null : earlier,
    change: [],
    weak: false,
    consensus: columns.findIndex((column) => column.kind === 'consensus'),
  }
}
