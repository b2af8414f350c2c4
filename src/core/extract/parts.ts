// The parts a text is read into, from whole article down to single numbers. Plain readonly data; every offset is into the article's text.
import type { Basis, DirectoryCompany, Metric, Period, Section } from '../../shared/model.ts'

/** What extraction is given: one parsed article. `text` is the body; title and dek are context only. */
export interface ExtractInput {
  readonly title: string
  readonly dek: string | null
  readonly text: string
  readonly sections: readonly Section[]
  readonly publishedAt: string | null
  readonly directory?: readonly DirectoryCompany[]
}

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'table'

/** A run of lines that is read as one thing. */
export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  readonly group: number // items of one list and lines of one blank-line-separated piece share a number
}

export interface Sentence {
  readonly start: number
  readonly end: number
}

export type QuantityKind = 'money' | 'percent' | 'points' | 'bps' | 'number' | 'multiple' | 'year' | 'date' | 'time' | 'ordinal' | 'code'

/** One number as printed. `value` is in whole units and carries a sign only where one is printed. */
export interface Quantity {
  readonly kind: QuantityKind
  readonly start: number
  readonly end: number
  readonly value: number
  readonly currency: string | null // ISO 4217; 'CENT' where only cents are named; '$' for a dollar not said which
  readonly scaled: boolean // a scale word was printed
  readonly signed: boolean // a plus, minus or accounting bracket was printed
  readonly per: 'share' | 'ADS' | 'ADR' | null
  readonly minor: boolean // printed in cents or pence
}

/** A number, or two that make one range. */
export interface Amount extends Quantity {
  readonly low: number | null // null: no lower bound
  readonly high: number | null
  readonly ranged: boolean
  readonly midpoint: boolean
}

export interface MetricMark {
  readonly start: number
  readonly end: number
  readonly metric: Metric | null // null: a known number that is none of ours (dividend, debt …)
  readonly name: string // as printed
  readonly basis: Basis | null
  readonly loss: boolean
  readonly vague: boolean // "earnings", "profit": per share or in total, told by the number
  readonly verb: boolean // "earned", "lost"
  readonly perShare: boolean
}

export interface PeriodMark {
  readonly start: number
  readonly end: number
  readonly period: Period
}

/** A company of the article as its sentences name it. */
export interface NamedSpan {
  readonly symbol: string
  readonly start: number
  readonly end: number
}
