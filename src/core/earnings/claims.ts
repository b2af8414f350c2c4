import type { Figure, Guidance, Snapshot, Span } from '../../shared/model.ts'

/** One number that an article states about a company, with the sentence it stands in. */
export interface Claim {
  readonly symbol: string
  readonly period: Snapshot['period'] | null
  readonly metric: string
  readonly basis: string
  readonly segment: string | null
  readonly field: 'actual' | 'consensus' | 'prior' | 'change' | 'change-qoq' | 'guidance-low' | 'guidance-high'
  readonly unit: string
  readonly per: string | null
  readonly currency: string | null
  readonly value: number
  readonly span: Span
}

/** Every single number of a snapshot as a claim. A change carries the unit it is said in and no currency. */
export function claimsOfSnapshot(snapshot: Snapshot): readonly Claim[] {
  return [
    ...snapshot.figures.flatMap((figure) => claimsOfFigure(snapshot, figure)),
    ...snapshot.guidance.flatMap((guidance) => claimsOfGuidance(snapshot, guidance)),
  ]
}

function claimsOfFigure(snapshot: Snapshot, figure: Figure): readonly Claim[] {
  const span = figure.evidence[0]
  if (!span) return []
  const base = {
    symbol: snapshot.symbol, period: snapshot.period, metric: figure.metric, basis: figure.basis, segment: figure.segment,
    unit: figure.unit, per: figure.per ?? null, currency: figure.currency, span,
  }
  const claims: Claim[] = []
  for (const field of ['actual', 'consensus', 'prior'] as const) {
    const value = figure[field]
    if (value !== null) claims.push({ ...base, field, value })
  }
  if (figure.change) {
    const field = figure.change.period === 'qoq' ? 'change-qoq' : 'change'
    claims.push({ ...base, field, value: figure.change.value, unit: figure.change.kind, per: null, currency: null })
  }
  return claims
}

function claimsOfGuidance(snapshot: Snapshot, guidance: Guidance): readonly Claim[] {
  const span = guidance.evidence[0]
  if (!span) return []
  const base = {
    symbol: snapshot.symbol, period: guidance.period, metric: guidance.metric, basis: guidance.basis, segment: guidance.segment,
    unit: guidance.unit, per: guidance.per ?? null, currency: guidance.currency, span,
  }
  const claims: Claim[] = []
  if (guidance.low !== null) claims.push({ ...base, field: 'guidance-low', value: guidance.low })
  if (guidance.high !== null) claims.push({ ...base, field: 'guidance-high', value: guidance.high })
  return claims
}

/** A number as an exact decimal string, never in exponent form. */
export function toDecimal(value: number): string {
  const plain = String(value)
  if (!/e/i.test(plain)) return plain
  return Math.abs(value) >= 1 ? BigInt(Math.round(value)).toString() : value.toFixed(20).replace(/0+$/, '')
}
