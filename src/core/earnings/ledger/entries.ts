// Claims become entries: one a thing and period, with groups that agree.
import type { LedgerClaim, LedgerEntry, LedgerGroup } from '../../../shared/ledger.ts'
import { metrics } from '../../../shared/model.ts'
import { groupPrinted } from '../printed.ts'
import { partByShare } from './per-share.ts'
import { partByPeriod } from './periods.ts'
import type { Cluster } from './periods.ts'
import type { ClaimRow, ToldSplit } from './rows.ts'
import { settleGroups } from './supersede.ts'

const cannotTell = 'These articles carry no date and name no year, so it cannot be told whether they speak of the same period.'

/** An entry of the ledger, and the thing and newest moment by which it is kept. */
export interface KeyedEntry {
  readonly thing: string
  readonly latestAt: number // epoch milliseconds
  readonly entry: LedgerEntry
}

/** Every entry that the claims of one company make, those about one thing together. `splits` are asked for only where a split could explain something. */
export function makeEntries(symbol: string, claims: readonly ClaimRow[], splits: () => readonly ToldSplit[]): readonly KeyedEntry[] {
  let told: readonly ToldSplit[] | null = null
  const splitsOnce = (): readonly ToldSplit[] => (told ??= splits())
  return [...Map.groupBy(claims, (claim) => claim.thing)].flatMap(([thing, rows]) =>
    partByPeriod(rows).flatMap((cluster) =>
      rows[0]?.about.unit === 'per-share'
        ? partByShare(cluster.claims).map(({ per, claims: part }) => makeEntry(symbol, thing, { ...cluster, claims: part }, per, splitsOnce))
        : [makeEntry(symbol, thing, cluster, null, splitsOnce)],
    ),
  )
}

function makeEntry(symbol: string, thing: string, cluster: Cluster, per: LedgerEntry['per'], splits: () => readonly ToldSplit[]): KeyedEntry {
  const { about } = cluster.claims[0] as ClaimRow
  const { withdrawn, current } = partWithdrawn(cluster.claims)
  const { originals, places } = joinCopies(current)
  const settled = settleGroups(groupPrinted(originals), splits)
  const show = (row: ClaimRow): LedgerClaim => showClaim(row, places.get(row.id) ?? [])
  const disputed = disagree(settled.standing)
  const said = cluster.claims.map((claim) => claim.per).find((kind) => kind === 'ADR') ? 'ADR' : 'ADS'
  const entry: LedgerEntry = {
    symbol,
    period: about.period_kind === null ? null : {
      kind: about.period_kind as NonNullable<LedgerEntry['period']>['kind'], number: about.period_number, fiscal: cluster.claims.some((claim) => claim.period_fiscal === 1), year: cluster.year,
    },
    metric: about.metric as LedgerEntry['metric'],
    basis: about.basis as LedgerEntry['basis'],
    segment: nameSegment(cluster.claims),
    field: about.field as LedgerEntry['field'],
    unit: about.unit as LedgerEntry['unit'],
    per: per === null ? null : per === 'share' ? 'share' : said,
    currency: about.currency,
    agree: !disputed || cluster.uncertain || settled.doubt !== null,
    groups: settled.standing.map((group): LedgerGroup => ({ value: (group[0] as ClaimRow).value, claims: group.toSorted(byTime).map(show) })).sort((a, b) => b.claims.length - a.claims.length),
    superseded: [...settled.superseded.map(({ row, reason }) => ({ claim: show(row), reason })), ...withdrawn.map((row) => ({ claim: show(row), reason: 'corrected' as const }))],
    note: cluster.uncertain && settled.standing.length > 1 ? cannotTell : settled.doubt,
    filed: null,
  }
  return { thing, latestAt: Math.max(...cluster.claims.map((claim) => claim.sort_at)), entry }
}

/** Two articles disagree where each has a value that the other does not say too. What one article says against itself is for the audit. */
function disagree(groups: readonly (readonly ClaimRow[])[]): boolean {
  const articles = groups.map((group) => new Set(group.map((claim) => claim.article_id)))
  return articles.some((one, index) => articles.slice(index + 1).some((other) => [...one].some((id) => !other.has(id)) && [...other].some((id) => !one.has(id))))
}

function partWithdrawn(claims: readonly ClaimRow[]): { readonly withdrawn: readonly ClaimRow[]; readonly current: readonly ClaimRow[] } {
  return { withdrawn: claims.filter((claim) => claim.withdrawn_at !== null), current: claims.filter((claim) => claim.withdrawn_at === null) }
}

/** The same article from two sources is one claim that stands in two places. */
function joinCopies(claims: readonly ClaimRow[]): { readonly originals: readonly ClaimRow[]; readonly places: ReadonlyMap<number, readonly string[]> } {
  const originals: ClaimRow[] = []
  const places = new Map<number, string[]>()
  for (const claim of claims) {
    const original = claim.article.story_id === null ? undefined : originals.find((other) => isCopy(other, claim))
    if (!original) originals.push(claim)
    else places.set(original.id, [...(places.get(original.id) ?? []), String(claim.article_id)])
  }
  return { originals, places }
}

function isCopy(one: ClaimRow, other: ClaimRow): boolean {
  const [first, second] = [one.article, other.article]
  return first.id !== second.id && first.story_id === second.story_id && (first.story_reason === 'copy' || second.story_reason === 'copy') && one.value === other.value
}

/** As most articles write it; the first of them where none is ahead. */
function nameSegment(claims: readonly ClaimRow[]): string | null {
  const counts = new Map<string | null, number>()
  for (const { segment } of claims) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

function showClaim(row: ClaimRow, places: readonly string[]): LedgerClaim {
  return {
    articleId: String(row.article_id),
    value: row.value,
    quote: row.quote,
    start: row.start_offset,
    end: row.end_offset,
    publishedAt: row.article.publishedAt,
    number: row.number_start === null || row.number_end === null ? null : [row.number_start, row.number_end],
    precision: row.precision,
    title: row.article.title,
    source: row.article.source,
    textId: String(row.text_id),
    primary: row.article.is_primary === 1,
    places,
    byPerson: row.by_person,
  }
}

const fields = ['actual', 'consensus', 'prior', 'change', 'change-qoq', 'guidance-low', 'guidance-high']

/** Disagreements first, then the newest; one period's figures in the order in which people read them. */
export function compareEntries(a: KeyedEntry, b: KeyedEntry): number {
  const rank = ({ entry }: KeyedEntry): number => metrics.indexOf(entry.metric) * 10 + fields.indexOf(entry.field)
  return Number(a.entry.agree) - Number(b.entry.agree) || b.latestAt - a.latestAt || rank(a) - rank(b) || (a.thing < b.thing ? -1 : 1)
}

function byTime(a: ClaimRow, b: ClaimRow): number {
  return a.sort_at - b.sort_at || a.id - b.id
}
