// What the person says about the numbers that were lifted out of an article.
import { z } from 'zod'
import { metrics } from './model.ts'
import type { Doubt, Figure, Guidance, Period, PriceAction, Rating } from './model.ts'

/** One thing that was lifted out of an article, with the company and the period under which it stands. */
export type LiftedItem =
  | { readonly kind: 'figure'; readonly symbol: string; readonly period: Period; readonly item: Figure }
  | { readonly kind: 'guidance'; readonly symbol: string; readonly period: Period; readonly item: Guidance } // period: of the results beside which it stands
  | { readonly kind: 'price'; readonly symbol: string; readonly period: null; readonly item: PriceAction }
  | { readonly kind: 'rating'; readonly symbol: string; readonly period: null; readonly item: Rating }

export const correctionKinds = ['confirmed', 'corrected', 'rejected', 'added', 'answered'] as const
export type CorrectionKind = (typeof correctionKinds)[number]

/** The person's word on a figure that is shown, and how today's reading stands to it. */
export interface PersonsWord {
  readonly correctionId: string
  readonly kind: 'confirmed' | 'corrected' | 'added'
  readonly read: LiftedItem | null // as it is read now, else as it was read when the person spoke; null: it never was
  readonly standing: 'agrees' | 'differs' | 'silent' // silent: it is not read any more, or never was
}

/** What the person took out of an article's numbers: a figure that is none, or a question answered with no. */
export interface SetAside {
  readonly correctionId: string
  readonly lifted: LiftedItem | null
  readonly doubt: Doubt | null
}

/** One word of the person's on one number, kept over every later reading of the article. */
export interface Correction {
  readonly id: string
  readonly articleId: string
  readonly textId: string // the wording that the spans point into
  readonly kind: CorrectionKind
  readonly read: LiftedItem | null // as it was read; null: it was not
  readonly said: LiftedItem | null // as the person has it; null: there is no such figure
  readonly doubt: Doubt | null // the question that was answered
  readonly quotes: Readonly<Record<string, string>> // "start:end" -> the words that stand there
  readonly madeAt: string
}

/** A correction beside its article, for lists. */
export interface ListedCorrection extends Correction {
  readonly title: string
  readonly publishedAt: string | null
  readonly isCurrent: boolean // said of the wording that the article has now: its spans point into what is shown
}

/** What a request changed: the reply, the event and the undo. */
export interface CorrectionChange {
  readonly added: readonly Correction[]
  readonly removed: readonly Correction[]
  readonly articleIds: readonly string[]
}

/** An article with the person's labels, as the scorer of extraction reads it. */
export interface LabelledCase {
  readonly name: string // of both files, without an ending
  readonly text: string
  readonly label: unknown
}

/** A first filling for a figure that a person adds. */
export interface FigureProposal {
  readonly lifted: Extract<LiftedItem, { kind: 'figure' }>
  readonly complete: boolean // nothing of it is a guess: it can be taken as it is
}

/** A place of the text of which somebody asks what figure it is; `metric` and `symbol` where a question names them. */
export const placeSchema = z.object({ span: z.tuple([z.int().min(0), z.int().min(1)]).readonly(), symbol: z.string().max(40).nullable().default(null), metric: z.enum(metrics).nullable().default(null) })

const number = z.number().refine(Number.isFinite, 'Give a number.')
const words = (least: number) => z.string().trim().min(least).max(300)
const span = z.tuple([z.int().min(0), z.int().min(1)]).readonly()
const spans = z.array(span).max(1000).readonly()
const currency = z.string().trim().toUpperCase().regex(/^(?:[A-Z]{3}|\$)$/, 'A currency is three letters, as in USD.').nullable()
const unit = z.enum(['currency', 'per-share', 'percent', 'count'])
const basis = z.enum(['reported', 'adjusted', 'like-for-like', 'constant-currency'])
const verdict = z.enum(['beat', 'miss', 'inline']).nullable()
const metric = z.enum(metrics)
const per = z.enum(['share', 'ADS', 'ADR']).nullable().optional()
const symbol = z.string().trim().min(1, 'Say which company the number belongs to.').max(40)

const periodSchema = z.object({
  kind: z.enum(['quarter', 'half', 'nine-months', 'year']),
  number: z.int().min(1).max(4, 'Quarters are 1 to 4, halves 1 and 2.').nullable(),
  fiscal: z.boolean(),
  year: z.int().min(1900, 'A year has four digits.').max(2200).nullable(),
  text: z.string().max(300).optional(),
})
const changeSchema = z.object({ value: number, kind: z.enum(['percent', 'points', 'bps']), period: z.enum(['yoy', 'qoq']) })

const figureSchema = z.object({
  metric, basis, segment: words(1).nullable(), actual: number.nullable(), unit, currency, per, consensus: number.nullable(), prior: number.nullable(),
  change: changeSchema.nullable(), verdict, alternatives: z.array(z.object({ actual: number, currency: z.string().max(10) })).max(20).readonly().optional(), evidence: spans,
})
const guidanceSchema = z.object({
  metric, basis, segment: words(1).nullable(), unit, currency, per, low: number.nullable(), high: number.nullable(), period: periodSchema.nullable(),
  action: z.enum(['raised', 'lowered', 'reaffirmed']).nullable(), consensus: number.nullable(), evidence: spans,
})
const priceSchema = z.object({ symbol, price: number.nullable(), currency, changePercent: number.nullable(), session: z.enum(['premarket', 'regular', 'after-hours']), evidence: spans })
const ratingSchema = z.object({
  symbol, firm: words(0), analyst: words(0).nullable(), action: z.enum(['upgrade', 'downgrade', 'initiate', 'maintain']).nullable(), rating: words(0).nullable(),
  priceTarget: number.nullable(), priceTargetPrior: number.nullable(), currency, evidence: spans,
})

export const liftedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), symbol, period: periodSchema, item: figureSchema }),
  z.object({ kind: z.literal('guidance'), symbol, period: periodSchema, item: guidanceSchema }),
  z.object({ kind: z.literal('price'), symbol, period: z.null(), item: priceSchema }),
  z.object({ kind: z.literal('rating'), symbol, period: z.null(), item: ratingSchema }),
])

const doubtSchema = z.object({ span, symbol: z.string().max(40).nullable(), metric: metric.nullable(), reading: z.string().max(1000), reason: z.string().max(1000) })

/** What the person says, about something that is shown (`lifted`, as it is shown) or about a place of the text. */
export const wordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm'), lifted: liftedSchema }),
  z.object({ kind: z.literal('correct'), lifted: liftedSchema, said: liftedSchema }),
  z.object({ kind: z.literal('reject'), lifted: liftedSchema }),
  z.object({ kind: z.literal('add'), said: liftedSchema }),
  z.object({ kind: z.literal('answer'), doubt: doubtSchema, said: liftedSchema.nullable() }), // said: yes, and this is it; null: no
])
export type PersonSays = z.infer<typeof wordSchema>

/** A word on a number without where it is kept. */
export const keptCorrectionSchema = z.object({
  kind: z.enum(correctionKinds),
  read: liftedSchema.nullable(), said: liftedSchema.nullable(), doubt: doubtSchema.nullable(), quotes: z.record(z.string().max(40), z.string().max(1_000_000)), madeAt: z.iso.datetime({ offset: true }),
})
const id = z.string().regex(/^[1-9][0-9]{0,15}$/)
const correctionSchema = keptCorrectionSchema.extend({ id, articleId: id, textId: id })
export const correctionChangeSchema = z.object({ added: z.array(correctionSchema).max(10_000).readonly(), removed: z.array(correctionSchema).max(10_000).readonly(), articleIds: z.array(z.string().max(20)).max(10_000).readonly() })
