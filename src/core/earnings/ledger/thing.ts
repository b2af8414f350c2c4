// What a claim is about, but for the year: claims of one thing stand side by side.

interface Thing {
  readonly metric: string
  readonly basis: string
  readonly segment: string | null
  readonly field: string
  readonly unit: string
  readonly currency: string | null
  readonly period: { readonly kind: string; readonly number: number | null } | null
}

/** The key of a thing. The year and "per ADS" are settled when claims are compared; whether a period is called fiscal changes nothing. */
export function nameThing(claim: Thing): string {
  const { period } = claim
  return [claim.metric, claim.basis, keyOfSegment(claim.segment), claim.field, claim.unit, claim.currency ?? '', period?.kind ?? '', period?.number ?? ''].join('|')
}

/** What a key says. */
export interface NamedThing {
  readonly metric: string
  readonly basis: string
  readonly field: string
  readonly unit: string
  readonly currency: string | null
  readonly period_kind: string | null
  readonly period_number: number | null
}

/** Takes a key of `nameThing` apart; no part of it holds a bar. */
export function readThing(thing: string): NamedThing {
  const [metric = '', basis = '', , field = '', unit = '', currency = '', kind = '', number = ''] = thing.split('|')
  return { metric, basis, field, unit, currency: currency === '' ? null : currency, period_kind: kind === '' ? null : kind, period_number: number === '' ? null : Number(number) }
}

/** "The Cloud Intelligence Group" and "Cloud Intelligence segment" are one business; small letters, no punctuation. Empty: the whole company. */
export function keyOfSegment(segment: string | null): string {
  if (segment === null) return ''
  const plain = segment.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const bare = plain.replace(/\b(?:the|group|segment|division|unit|business|businesses|arm|operations|revenues?|sales)\b/gu, ' ').replace(/ +/gu, ' ').trim()
  return bare === '' ? plain : bare
}
