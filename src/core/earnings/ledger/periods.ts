// Which year a claim speaks of, where its article does not say so.
import type { ClaimRow } from './rows.ts'

/** What it takes to tell the period. */
export type Dated = Pick<ClaimRow, 'about' | 'period_fiscal' | 'period_year' | 'sort_at' | 'is_dated'>

/** Claims about the same thing of the same period. */
export interface Cluster<Claim extends Dated = ClaimRow> {
  readonly year: number | null
  readonly claims: readonly Claim[]
  readonly uncertain: boolean // neither a year nor a date: it cannot be told whether they speak of one period
}

const day = 86_400_000
const resultsGap = 120 * day // results of one quarter are told of in these; the next quarter of the same number comes a year later
const longest = 250 * day
const guidanceGap = 20 * day // a forecast is made anew with every report
const early = 15 * day // results told of before their period has ended
// How long after its end a period of the calendar is reported at the latest. Who tells of a second quarter in October means that of a business year, and its year is not known.
const latestReport: Readonly<Record<string, number>> = { quarter: 80 * day, half: 100 * day, 'nine-months': 80 * day }
const latestOfYear = 125 * day // the last quarter waits for the auditors, as the year does
const farthestForecast = 110 * day // … and how long before its end one quarter is forecast at the earliest

/**
 * Parts the claims about one thing by period. A printed year decides; without one, the article's date tells one year's quarter from another's: articles close in time
 * speak of the same one. Forecasts are parted by when they were made as well, because a later one takes the place of the earlier.
 */
export function partByPeriod<Claim extends Dated>(claims: readonly Claim[]): readonly Cluster<Claim>[] {
  const first = claims[0]
  if (!first) return []
  const guidance = first.about.field.startsWith('guidance')
  const gap = guidance ? guidanceGap : resultsGap
  const dated = claims.filter((claim) => claim.is_dated === 1)
  const stated = Map.groupBy(claims.filter((claim) => claim.period_year !== null), (claim) => claim.period_year as number)
  const said = [...stated].flatMap(([year, group]) => (guidance ? splitByTime(group, gap) : [group]).map((part) => ({ year, claims: part })))
  const clusters: { year: number | null; claims: Claim[]; uncertain: boolean }[] = said.map((part) => ({ year: part.year, claims: [...part.claims], uncertain: false }))
  const sayYear = clusters.slice()
  for (const part of splitByTime(dated.filter((claim) => claim.period_year === null), gap)) {
    const near = sayYear.filter((cluster) => isNear(cluster.claims, part, gap) && isPlausible(cluster.year as number, part, guidance))
    const meant = near.toSorted((a, b) => (guidance ? 1 : -1) * ((a.year as number) - (b.year as number)))[0]
    if (meant) meant.claims.push(...part)
    else clusters.push({ year: part.some((claim) => claim.period_fiscal) || !isOfCalendar(part[0] as Claim, guidance) ? null : expectYear(part[0] as Claim, guidance), claims: [...part], uncertain: false })
  }
  const undated = claims.filter((claim) => claim.is_dated === 0 && claim.period_year === null)
  if (undated.length > 0) clusters.push({ year: null, claims: undated, uncertain: true })
  return clusters
}

function splitByTime<Claim extends Dated>(claims: readonly Claim[], gap: number): readonly (readonly Claim[])[] {
  const parts: Claim[][] = []
  for (const claim of claims.toSorted((a, b) => timeOf(a) - timeOf(b))) {
    const part = parts.at(-1)
    const [opening, latest] = [part?.[0], part?.at(-1)]
    if (part && opening && latest && timeOf(claim) - timeOf(latest) <= gap && timeOf(claim) - timeOf(opening) <= longest) part.push(claim)
    else parts.push([claim])
  }
  return parts
}

function isNear(one: readonly Dated[], other: readonly Dated[], gap: number): boolean {
  const from = timeOf(other[0] as Dated) - gap
  const to = timeOf(other.at(-1) as Dated) + gap
  return one.some((claim) => timeOf(claim) >= from && timeOf(claim) <= to)
}

/** The year that an article of that day means, or the next one: a business year may be named for the year it ends in. */
function isPlausible(year: number, claims: readonly Dated[], guidance: boolean): boolean {
  const expected = expectYear(claims[0] as Dated, guidance)
  return year === expected || year === expected + 1
}

/** The calendar's: results are those of the last such period that has ended, forecasts those of the next that ends. */
function expectYear(claim: Dated, guidance: boolean): number {
  const at = timeOf(claim)
  const year = new Date(at).getUTCFullYear()
  if (guidance) return endOf(claim, year) >= at - early ? year : year + 1
  return endOf(claim, year) <= at + early ? year : year - 1
}

/** Whether an article of that day may mean a period of the calendar: not where it comes too late or too early for that. */
function isOfCalendar(claim: Dated, guidance: boolean): boolean {
  const end = endOf(claim, expectYear(claim, guidance))
  if (guidance) return claim.about.period_kind !== 'quarter' || end - timeOf(claim) <= farthestForecast
  return timeOf(claim) - end <= (endMonth(claim) === 12 ? latestOfYear : latestReport[claim.about.period_kind!]!)
}

/** When such a period of a year of the calendar has ended, in milliseconds since 1970. */
function endOf(claim: Dated, year: number): number {
  return Date.UTC(year, endMonth(claim), 1)
}

/** The month in which such a period of the calendar ends, counted from 1. */
function endMonth({ about: { period_kind: kind, period_number: number } }: Dated): number {
  if (kind === 'quarter') return (number ?? 4) * 3
  if (kind === 'half') return (number ?? 2) * 6
  return kind === 'nine-months' ? 9 : 12
}

function timeOf(claim: Dated): number {
  return claim.sort_at
}
