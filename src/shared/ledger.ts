// What the ledger and the audit say, in the words of the command line's contract: contracts of JSON, window and command alike.
import type { Basis, Metric, Period, Span, Unit, Verdict } from './model.ts'

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
