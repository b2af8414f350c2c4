import type { PersonsWord } from '../../shared/corrections.ts'
import type { ClaimField, ClaimUnit } from '../../shared/ledger.ts'
import type { Figure, Guidance, Per, Snapshot, Span } from '../../shared/model.ts'
import { leastUnit, readPrintedNumbers } from '../extract/index.ts'
import type { Hedge, PrintedNumber } from '../extract/index.ts'

export type ClaimMark = 'restated' | 'preliminary' | 'raised' | 'lowered' | 'reaffirmed'

/** One number that an article states about a company, with the sentence it stands in and the place where it is printed. */
export interface Claim {
  readonly symbol: string
  readonly period: Snapshot['period'] | null
  readonly metric: string
  readonly basis: string
  readonly segment: string | null
  readonly field: ClaimField
  readonly unit: ClaimUnit
  readonly per: Per | null
  readonly perSaid: boolean
  readonly currency: string | null
  readonly value: number
  readonly span: Span // the sentence
  readonly number: Span | null
  readonly precision: number
  readonly hedge: Hedge | null
  readonly mark: ClaimMark | null
  readonly byPerson: PersonsWord['kind'] | null // the person's own word on it
}

type Base = Omit<Claim, 'field' | 'value' | 'number' | 'precision' | 'hedge' | 'span'>

const adsWords = /\b(?:ADSs?|ADRs?|American depositary (?:shares?|receipts?))\b/iu
const shareWords = /\b(?:per|a|an|each|every) (?:\w+ ){0,2}(?:share|unit)\b|\/share\b|\bper-share\b|\bordinary shares?\b/iu
const restatedWords = /\brestate[ds]?\b|\brestatement\b|\bas revised\b|\brevised (?:figures?|down|up|from)\b|\bpreviously reported\b/iu
/** "4% more than in the second quarter": whatever it was taken for, it is no change on the year. */
const sinceQuarter = /^[^.;«»\d]{0,24}\b(?:than|from|on|against|over|compared (?:with|to))(?: in)? the (?:first|second|third|fourth|previous|preceding) quarter\b(?! of (?:last|the|20))|^[^.;]{0,20}\b(?:sequentially|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter)\b/iu
const preliminaryWords = /\bpreliminary\b|\bprovisional\b|\bflash (?:figures?|estimate)\b|\bunaudited estimates?\b/iu

/** Every single number of a snapshot as a claim. A change carries the unit it is said in and no currency; a figure in two currencies is two claims. */
export function claimsOfSnapshot(snapshot: Snapshot, text: string): readonly Claim[] {
  const read = readOnce(text)
  const period = trustPeriod(snapshot.period)
  return [
    ...snapshot.figures.flatMap((figure) => claimsOfFigure({ symbol: snapshot.symbol, period }, figure, read)),
    ...snapshot.guidance.flatMap((guidance) => claimsOfGuidance({ symbol: snapshot.symbol, period: trustPeriod(guidance.period) }, guidance, read)),
  ]
}

/** A year counts only where it is printed with the period: a year from elsewhere in the article may be that of the figures before. */
export function trustPeriod<Given extends Snapshot['period'] | null>(period: Given): Given {
  if (period === null || period.year === null || period.text === undefined) return period
  const digits = String(period.year)
  const printed = period.text.includes(digits) || new RegExp(`(?<!\\d)${digits.slice(2)}(?!\\d)`, 'u').test(period.text)
  return printed ? period : { ...period, year: null }
}

interface Reading {
  readonly text: string
  readonly numbersIn: (span: Span) => readonly PrintedNumber[]
}

/** Several figures stand in one sentence: its numbers are scanned once. */
function readOnce(text: string): Reading {
  const known = new Map<string, readonly PrintedNumber[]>()
  return {
    text,
    numbersIn(span) {
      const key = span.join(':')
      const numbers = known.get(key) ?? readPrintedNumbers(text, span[0], span[1])
      known.set(key, numbers)
      return numbers
    },
  }
}

function claimsOfFigure(of: Pick<Base, 'symbol' | 'period'>, figure: Figure, read: Reading): readonly Claim[] {
  const [first] = figure.evidence
  if (!first) return []
  const words = figure.evidence.map(([start, end]) => read.text.slice(start, end)).join(' ')
  const mark = restatedWords.test(words) ? 'restated' : preliminaryWords.test(words) ? 'preliminary' : null
  const base: Base = {
    ...of, metric: figure.metric, basis: figure.basis, segment: figure.segment, unit: figure.unit, currency: figure.currency, mark, byPerson: figure.byPerson?.kind ?? null,
    ...readPer(figure, figure.actual ?? figure.consensus, read),
  }
  const place = (claim: Base & Pick<Claim, 'field' | 'value'>): Claim => placeClaim(claim, figure.evidence, first, read)
  const claims: Claim[] = []
  for (const field of ['actual', 'consensus', 'prior'] as const) {
    const value = figure[field]
    if (value !== null) claims.push(place({ ...base, field, value }))
  }
  for (const other of figure.alternatives ?? []) {
    // A dollar of no said country beside another currency is the American one.
    claims.push(place({ ...base, field: 'actual', value: other.actual, currency: other.currency === '$' ? 'USD' : other.currency }))
  }
  if (figure.change) {
    const claim = place({ ...base, field: 'change', value: figure.change.value, unit: figure.change.kind, per: null, perSaid: false, currency: null })
    const behind = claim.number ? read.text.slice(claim.number[1], Math.min(claim.span[1], claim.number[1] + 60)) : ''
    claims.push(figure.change.period === 'qoq' || sinceQuarter.test(behind) ? { ...claim, field: 'change-qoq' } : claim)
  }
  return claims
}

function claimsOfGuidance(of: Pick<Base, 'symbol' | 'period'>, guidance: Guidance, read: Reading): readonly Claim[] {
  const [first] = guidance.evidence
  if (!first) return []
  const base: Base = {
    ...of, metric: guidance.metric, basis: guidance.basis, segment: guidance.segment, unit: guidance.unit, currency: guidance.currency, mark: guidance.action, byPerson: guidance.byPerson?.kind ?? null,
    ...readPer(guidance, guidance.low ?? guidance.high, read),
  }
  const place = (field: ClaimField, value: number): Claim => placeClaim({ ...base, field, value }, guidance.evidence, first, read)
  return [
    ...(guidance.low === null ? [] : [place('guidance-low', guidance.low)]),
    ...(guidance.high === null ? [] : [place('guidance-high', guidance.high)]),
  ]
}

const kindOfUnit = { currency: ['money', 'number'], 'per-share': ['money', 'number'], percent: ['percent', 'number'], count: ['number'], points: ['points', 'percent', 'number'], bps: ['bps', 'number'] } as const

function placeClaim(claim: Base & Pick<Claim, 'field' | 'value'>, evidence: readonly Span[], first: Span, read: Reading): Claim {
  const found = findNumber(claim.value, claim.unit, claim.currency, evidence, read)
  if (found === null) return { ...claim, span: first, number: null, precision: leastUnit(claim.value), hedge: null }
  const bounded = claim.field === 'guidance-low' || claim.field === 'guidance-high' // "at least 5" is the lower end, and exact
  return { ...claim, span: found.sentence, number: found.number.span, precision: found.number.precision, hedge: bounded ? null : found.number.hedge }
}

function findNumber(value: number, unit: ClaimUnit, currency: string | null, evidence: readonly Span[], read: Reading): { readonly sentence: Span; readonly number: PrintedNumber } | null {
  const kinds: readonly string[] = kindOfUnit[unit]
  const hits = evidence.flatMap((sentence) =>
    read.numbersIn(sentence).flatMap((number) => (kinds.includes(number.kind) && isSame(Math.abs(number.value), Math.abs(value)) ? [{ sentence, number }] : [])),
  )
  return hits.find(({ number }) => number.currency === currency) ?? hits.find(({ number }) => number.kind === kinds[0]) ?? hits[0] ?? null
}

export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other), 1e-6)
}

/** "per ADS" or "per share" behind the number, else anywhere in its sentences; not said at all, it is what extraction took it for. */
function readPer(figure: { readonly unit: string; readonly per?: Per | null; readonly evidence: readonly Span[] }, value: number | null, read: Reading): Pick<Base, 'per' | 'perSaid'> {
  if (figure.unit !== 'per-share') return { per: null, perSaid: false }
  const place = value === null ? null : findNumber(value, 'per-share', null, figure.evidence, read)
  const behind = place ? read.text.slice(place.number.span[0], Math.min(place.sentence[1], place.number.span[1] + 48)).replace(/\(.*?\)/gu, '') : ''
  const close = /^[^,;]*?\b(?:per|a|an|each|for each) (?:\w+ ){0,2}(?:ADS|ADR|share|unit|receipt)\b/iu.exec(behind)?.[0] ?? ''
  const sentences = figure.evidence.map(([start, end]) => read.text.slice(start, end)).join(' ')
  for (const words of [close, sentences]) {
    if (adsWords.test(words)) return { per: /\bADRs?\b|receipt/iu.test(words) ? 'ADR' : 'ADS', perSaid: true }
    if (shareWords.test(words)) return { per: 'share', perSaid: true }
  }
  return { per: figure.per ?? 'share', perSaid: figure.per === 'ADS' || figure.per === 'ADR' }
}

/** A number as an exact decimal string, never in exponent form. */
export function toDecimal(value: number): string {
  const plain = String(value)
  if (!/e/i.test(plain)) return plain
  return Math.abs(value) >= 1 ? BigInt(Math.round(value)).toString() : value.toFixed(20).replace(/0+$/, '')
}
