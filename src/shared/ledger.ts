// What the ledger and the audit say, in the words of the command line's contract: contracts of JSON, window and command alike.
import type { Basis, Metric, Per, Period, Span, Unit, Verdict } from './model.ts'

export type ClaimField = 'actual' | 'consensus' | 'prior' | 'change' | 'change-qoq' | 'guidance-low' | 'guidance-high'
/** A change is said in percent, in points or in basis points. */
export type ClaimUnit = Unit | 'points' | 'bps'

/** One article's word for one number. */
export interface LedgerClaim {
  readonly articleId: string
  readonly value: number
  readonly quote: string // text.slice(start, end)
  readonly start: number
  readonly end: number
  readonly number: Span | null // where the number itself is printed; null: it was worked out from what is printed
  readonly precision: number // one unit of the last printed digit
  readonly publishedAt: string | null
  readonly title: string
  readonly source: string | null
  readonly textId: string
  readonly primary: boolean // the company's own announcement
  readonly byPerson: 'confirmed' | 'corrected' | 'added' | null // the reader of the library said so
  readonly filed?: 'confirmed' | 'different' // against what the company filed; left out: nothing of that period was imported
  readonly places: readonly string[] // other articles that are copies of this one and say the same
}

export interface LedgerGroup {
  readonly value: number // the most exactly printed one
  readonly claims: readonly LedgerClaim[]
}

/** A claim that does not stand any more, and what took its place. */
export interface SupersededClaim {
  readonly claim: LedgerClaim
  readonly reason: 'corrected' | 'restated' | 'replaced' | 'split' | 'preliminary'
}

/** How what the company filed stands to the claims about it. */
export interface FiledFigure {
  readonly value: number
  readonly form: string // 10-Q, 10-K, 20-F …
  readonly accession: string
  readonly filedOn: string // ISO date
  readonly tag: string
  readonly derived: boolean // worked out: the year minus its first nine months
  readonly standing: 'confirmed' | 'different'
  readonly conversion?: { readonly ratio: number; readonly perShare: number } // of a claim per depositary share: filed was `perShare` per ordinary share, and one depositary share stands for `ratio` of them
}

/** One thing that is claimed, with every article's claim about it. */
export interface LedgerEntry {
  readonly symbol: string
  readonly period: Pick<Period, 'kind' | 'number' | 'fiscal' | 'year'> | null
  readonly metric: Metric
  readonly basis: Basis
  readonly segment: string | null
  readonly field: ClaimField
  readonly unit: ClaimUnit
  readonly per: 'share' | 'ADS' | 'ADR' | null
  readonly currency: string | null
  readonly agree: boolean // false: at least two articles' values that rounding cannot reconcile
  readonly groups: readonly LedgerGroup[]
  readonly superseded: readonly SupersededClaim[]
  readonly note: string | null // what cannot be told, in a sentence
  readonly filed: FiledFigure | null // null: pending, nothing was filed yet or nothing of it imported
}

/** One side of a disagreement, ready for a sentence: "beat by 24.5 % against 0.49 in A". */
export interface DisagreementSide {
  readonly value: number
  readonly claims: readonly LedgerClaim[]
  readonly verdict: Verdict | null // with a consensus: what the actual of the same article is against it
  readonly surprise: number | null // percent
  readonly actual: number | null
  readonly here: boolean // the article that was asked about is on this side
}

export interface Disagreement extends Omit<LedgerEntry, 'agree' | 'groups' | 'superseded'> {
  readonly sides: readonly DisagreementSide[]
  readonly sentence: string
}

export const auditKinds = ['verdict', 'change', 'surprise', 'sum', 'conversion', 'margin', 'contradiction'] as const

/** What does not add up in one article, with the places that show it. */
export interface AuditFinding {
  readonly kind: (typeof auditKinds)[number]
  readonly message: string
  readonly evidence: readonly Span[]
}

/** One number of a history, with the articles that say it. */
export interface HistoryValue {
  readonly value: number
  readonly claims: readonly LedgerClaim[]
}

/** What the library's articles say about one metric in one period. */
export interface HistoryPoint {
  readonly period: Pick<Period, 'kind' | 'number' | 'fiscal' | 'year'>
  readonly currency: string | null
  readonly per: LedgerEntry['per']
  readonly unit: Unit
  readonly actual: HistoryValue | null // what most articles say
  readonly disputed: boolean // articles disagree about it or about what was expected
  readonly consensus: { readonly low: number; readonly high: number; readonly claims: readonly LedgerClaim[] } | null // as claimed
  readonly surprise: { readonly low: number; readonly high: number } | null // percent, against the ends of the consensus
  readonly growth: { readonly value: number; readonly stated: boolean; readonly claims: readonly LedgerClaim[] } | null // percent on the year; not stated: from two periods of the library
  readonly guidance: { readonly low: number | null; readonly high: number | null; readonly claims: readonly LedgerClaim[] } | null // the newest
  readonly filed: FiledFigure | null
  readonly latestAt: string | null // ISO 8601, of the newest article; null where none of them carries a date
}

export interface History {
  readonly symbol: string
  readonly company: string | null
  readonly points: readonly HistoryPoint[] // oldest first
  readonly choices: readonly { readonly metric: Metric; readonly basis: Basis; readonly segment: string | null; readonly claims: number }[] // what else there is of this company
}

/** What one company reported on a day or in a week, by the articles of the library. */
export interface DayReport {
  readonly symbol: string
  readonly company: string | null
  readonly articleIds: readonly string[] // coverage, newest first
  readonly titles: readonly string[]
  readonly figures: readonly {
    readonly period: Pick<Period, 'kind' | 'number' | 'fiscal' | 'year'> | null // null: kept by an older program, and not told by its claims
    readonly metric: Metric
    readonly basis: Basis
    readonly segment: string | null
    readonly unit: Unit | null // null: read by an older program, and nothing but its change is known
    readonly per: Per | null // with unit per-share; null: not said
    readonly currency: string | null
    readonly actual: number | null
    readonly consensus: number | null
    readonly change: number | null // percent on the year
    readonly surprise: number | null // percent
    readonly verdict: Verdict | null
    readonly articleId: string
  }[]
  readonly moves: readonly number[] // percent, as the articles state them
  readonly disagreements: readonly Disagreement[]
  readonly firstAt: string
}

/** A claim with everything that proves it, as it is exported. */
export interface ClaimRecord {
  readonly id: string
  readonly symbol: string
  readonly period: Pick<Period, 'kind' | 'number' | 'fiscal' | 'year'> | null
  readonly metric: Metric
  readonly basis: Basis
  readonly segment: string | null
  readonly field: ClaimField
  readonly value: string // decimal, exact
  readonly unit: ClaimUnit
  readonly per: 'share' | 'ADS' | 'ADR' | null
  readonly currency: string | null
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly number: Span | null
  readonly articleId: string
  readonly title: string
  readonly source: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly textHash: string // sha256, hex, of the title and text with white space collapsed
  readonly extractedAt: string | null
  readonly extractorVersion: number | null
  readonly withdrawn: boolean
  readonly byPerson: LedgerClaim['byPerson']
}

/** What importing a file of filings changed. */
export interface FilingsReport {
  readonly cik: string
  readonly name: string
  readonly symbol: string | null // null: whose filings these are is not known
  readonly facts: number
  readonly added: number
  readonly changed: number // filed anew with another value
}

/** One number that a company filed. */
export interface FiledNumber {
  readonly name: string // a metric, or gross-profit, research-and-development, eps-basic
  readonly kind: 'quarter' | 'half' | 'nine-months' | 'year'
  readonly startsOn: string // ISO date
  readonly endsOn: string
  readonly unit: 'currency' | 'per-share'
  readonly currency: string
  readonly value: string // decimal, exact
  readonly fiscalYear: number
  readonly fiscalQuarter: number | null
  readonly derived: boolean // worked out: the year minus its first nine months
  readonly tag: string
  readonly form: string
  readonly accession: string
  readonly filedOn: string
}
