// The SEC's companyfacts files: every number that a company filed, with the filing that says it. Pure: text in, facts of periods out.
import { AppError } from '../../../shared/errors.ts'

export type FactKind = 'quarter' | 'half' | 'nine-months' | 'year'

export interface FiledFact {
  readonly name: string // a metric of the product, or another line of the statement
  readonly kind: FactKind
  readonly startsOn: string // ISO date
  readonly endsOn: string
  readonly unit: 'currency' | 'per-share'
  readonly currency: string
  readonly value: number
  readonly fiscalYear: number
  readonly fiscalQuarter: number | null // the quarter that it is, or ends with; null: a year
  readonly derived: boolean // worked out from longer periods: the year minus its first nine months
  readonly tag: string
  readonly form: string
  readonly accession: string
  readonly filedOn: string
}

export interface CompanyFacts {
  readonly cik: string // ten digits
  readonly name: string
  readonly facts: readonly FiledFact[]
}

/** Which lines of a statement are which figure; the first tag that a period has counts. */
const lines: Readonly<Record<string, readonly string[]>> = {
  revenue: ['RevenueFromContractWithCustomerExcludingAssessedTax', 'Revenues', 'RevenueFromContractWithCustomerIncludingAssessedTax', 'SalesRevenueNet', 'SalesRevenueGoodsNet', 'Revenue', 'RevenueFromContractsWithCustomers'],
  'gross-profit': ['GrossProfit'],
  'research-and-development': ['ResearchAndDevelopmentExpense'],
  'operating-income': ['OperatingIncomeLoss', 'ProfitLossFromOperatingActivities'],
  'net-income': ['NetIncomeLoss', 'ProfitLossAttributableToOwnersOfParent', 'ProfitLoss'],
  eps: ['EarningsPerShareDiluted', 'DilutedEarningsLossPerShare', 'EarningsPerShareBasicAndDiluted'],
  'eps-basic': ['EarningsPerShareBasic', 'BasicEarningsLossPerShare'],
  'operating-cash-flow': ['NetCashProvidedByUsedInOperatingActivities', 'CashFlowsFromUsedInOperatingActivities'],
}

interface Said {
  readonly tag: string
  readonly unit: FiledFact['unit']
  readonly currency: string
  readonly kind: FactKind
  readonly start: string
  readonly end: string
  readonly value: number
  readonly accession: string
  readonly fiscalYear: number | null // of the filing, not of the number
  readonly form: string
  readonly filed: string
}

const day = 86_400_000

/**
 * Reads a companyfacts file. Of several filings about one period the latest counts, which is after any split or restatement. A quarter that no filing states by itself is
 * worked out: the year minus nine months, nine months minus a half. 53-week years and years that end in any month are told by the company's own annual reports.
 * @throws AppError bad-input where it is no such file
 */
export function readCompanyFacts(text: string): CompanyFacts {
  const file = parse(text)
  const said = Object.entries(lines).map(([name, tags]) => ({ name, said: tags.flatMap((tag) => findTag(file.facts, tag)) }))
  const years = findYears(said.flatMap((line) => line.said))
  const facts = said.flatMap(({ name, said: all }) => {
    const currencies = [...new Set(all.map((each) => each.currency))]
    return currencies.flatMap((currency) => factsOfLine(name, all.filter((each) => each.currency === currency), years))
  })
  return { cik: file.cik, name: file.name, facts }
}

function parse(text: string): { readonly cik: string; readonly name: string; readonly facts: Record<string, Record<string, { units?: Record<string, unknown[]> }>> } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new AppError('bad-input', 'This is no companyfacts file: it is not JSON. Fetch it from data.sec.gov/api/xbrl/companyfacts.', error)
  }
  const { cik, entityName, facts } = (value ?? {}) as { cik?: unknown; entityName?: unknown; facts?: unknown }
  const number = String(cik ?? '').replace(/\D/g, '')
  if (number === '' || number.length > 10 || typeof entityName !== 'string' || typeof facts !== 'object' || facts === null) {
    throw new AppError('bad-input', 'This is no companyfacts file: it needs a cik, an entityName and facts. Fetch it from data.sec.gov/api/xbrl/companyfacts.')
  }
  return { cik: number.padStart(10, '0'), name: entityName, facts: facts as never }
}

function findTag(facts: ReturnType<typeof parse>['facts'], tag: string): readonly Said[] {
  return ['us-gaap', 'ifrs-full'].flatMap((taxonomy) =>
    Object.entries(facts[taxonomy]?.[tag]?.units ?? {}).flatMap(([unit, list]) => {
      const match = /^([A-Z]{3})(\/shares)?$/u.exec(unit)
      if (!match || !Array.isArray(list)) return []
      return list.flatMap((raw) => readFact(raw, tag, match[1] as string, match[2] ? 'per-share' : 'currency'))
    }),
  )
}

function readFact(raw: unknown, tag: string, currency: string, unit: FiledFact['unit']): readonly Said[] {
  const { start, end, val, accn, fy, form, filed } = (raw ?? {}) as Record<string, unknown>
  if (typeof start !== 'string' || typeof end !== 'string' || typeof val !== 'number' || !Number.isFinite(val) || typeof accn !== 'string' || typeof form !== 'string' || typeof filed !== 'string') return []
  const kind = kindOf(daysBetween(start, end))
  return kind === null ? [] : [{ tag, unit, currency, kind, start, end, value: val, accession: accn, fiscalYear: typeof fy === 'number' ? fy : null, form, filed }]
}

/** Weeks are not months: a quarter has 12 to 14 weeks, a year 52 or 53. */
function kindOf(days: number): FactKind | null {
  if (days >= 80 && days <= 100) return 'quarter'
  if (days >= 170 && days <= 192) return 'half'
  if (days >= 260 && days <= 287) return 'nine-months'
  return days >= 350 && days <= 378 ? 'year' : null
}

interface BusinessYear {
  readonly start: string
  readonly end: string
  readonly label: number
}

/** The company's own years, by its annual reports: each is called what the report calls the last of its years. */
function findYears(all: readonly Said[]): readonly BusinessYear[] {
  const annual = all.filter((each) => each.kind === 'year')
  const newest = new Map<string, Said>()
  for (const each of annual) if (!newest.has(each.accession) || (newest.get(each.accession) as Said).end < each.end) newest.set(each.accession, each)
  const labels = new Map<string, number>()
  for (const each of [...newest.values()].toSorted((a, b) => (a.filed < b.filed ? -1 : 1))) if (each.fiscalYear !== null && /^(?:10-K|20-F|40-F)/u.test(each.form) && !labels.has(each.end)) labels.set(each.end, each.fiscalYear)
  const known = [...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const years = new Map<string, BusinessYear>()
  for (const { start, end } of annual) {
    const nearest = known.toSorted(([a], [b]) => Math.abs(daysBetween(a, end)) - Math.abs(daysBetween(b, end)))[0]
    const label = nearest ? nearest[1] + Math.round(daysBetween(nearest[0], end) / 365) : Number(end.slice(0, 4))
    const before = years.get(end)
    if (!before) years.set(end, { start, end, label })
  }
  const ordered = [...years.values()].toSorted((a, b) => (a.end < b.end ? -1 : 1))
  const last = ordered.at(-1)
  // The year that goes on: no annual report tells of it yet.
  if (last) ordered.push({ start: shift(last.end, 1), end: shift(last.end, 371), label: last.label + 1 })
  return ordered
}

function factsOfLine(name: string, all: readonly Said[], years: readonly BusinessYear[]): readonly FiledFact[] {
  const latest = new Map<string, Said>()
  for (const each of all) {
    const key = `${each.kind} ${each.end} ${each.tag}`
    const before = latest.get(key)
    if (!before || each.filed > before.filed) latest.set(key, each)
  }
  const byTag = [...latest.values()].toSorted((one, other) => rankTag(name, one.tag) - rankTag(name, other.tag)).flatMap((each): readonly FiledFact[] => {
    const year = years.find((candidate) => each.end <= shift(candidate.end, 5) && each.end > shift(candidate.start, 60))
    if (!year) return []
    const quarter = each.kind === 'year' ? null : Math.min(4, Math.max(1, Math.round(daysBetween(year.start, each.end) / 91.5)))
    return [toFact(name, each, year.label, quarter)]
  })
  const seen = new Set<string>()
  const facts = byTag.filter(({ kind, endsOn }) => !seen.has(`${kind} ${endsOn}`) && seen.add(`${kind} ${endsOn}`))
  return [...facts, ...deriveQuarters(facts, byTag)]
}

function rankTag(name: string, tag: string): number {
  return lines[name]?.indexOf(tag) ?? 0
}

function toFact(name: string, said: Said, fiscalYear: number, fiscalQuarter: number | null): FiledFact {
  return { name, kind: said.kind, startsOn: said.start, endsOn: said.end, unit: said.unit, currency: said.currency, value: said.value, fiscalYear, fiscalQuarter, derived: false, tag: said.tag, form: said.form, accession: said.accession, filedOn: said.filed }
}

const longer: readonly (readonly [quarter: number, whole: FactKind, before: FactKind])[] = [[4, 'year', 'nine-months'], [3, 'nine-months', 'half'], [2, 'half', 'quarter']]

/** Both numbers under one tag: a company may change from one line of the taxonomy to another in the middle of a year. */
function deriveQuarters(facts: readonly FiledFact[], byTag: readonly FiledFact[]): readonly FiledFact[] {
  return [...new Set(facts.map((fact) => fact.fiscalYear))].flatMap((year) => {
    const own = byTag.filter((fact) => fact.fiscalYear === year)
    return longer.flatMap(([quarter, wholeKind, beforeKind]): readonly FiledFact[] => {
      if (own.some((fact) => fact.kind === 'quarter' && fact.fiscalQuarter === quarter)) return []
      for (const whole of own.filter((fact) => fact.kind === wholeKind)) {
        const before = own.find((fact) => fact.kind === beforeKind && fact.tag === whole.tag && (beforeKind !== 'quarter' || fact.fiscalQuarter === 1))
        if (!before || Math.abs(daysBetween(whole.startsOn, before.startsOn)) > 5) continue
        const value = Number((whole.value - before.value).toPrecision(12))
        // One filed before a split and the other after it: their difference says nothing.
        if (whole.unit === 'per-share' && Math.abs(before.value) > Math.abs(whole.value) * 1.5 && Math.abs(value) > 0.05) continue
        return [{ ...whole, kind: 'quarter', startsOn: shift(before.endsOn, 1), value, fiscalQuarter: quarter, derived: true }]
      }
      return []
    })
  })
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day)
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)
}
