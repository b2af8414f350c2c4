import { agree } from '../printed.ts'
import type { ClaimRow } from './rows.ts'

export type PerKind = 'share' | 'ADS'

/** A depositary share stands for two or more ordinary ones: numbers closer than this are of one kind. */
const sameKind = 1.9

/**
 * Parts claims per share from claims per depositary share. Where an article says neither ("EPS of $0.61"), it means the one that the others say, if there is only one and
 * its number is near theirs.
 */
export function partByShare(claims: readonly ClaimRow[]): readonly { readonly per: PerKind; readonly claims: readonly ClaimRow[] }[] {
  const kinds: Readonly<Record<PerKind, ClaimRow[]>> = {
    ADS: claims.filter((claim) => claim.per_said && claim.per !== 'share'),
    share: claims.filter((claim) => claim.per_said && claim.per === 'share'),
  }
  const said = { ADS: [...kinds.ADS], share: [...kinds.share] }
  for (const claim of claims) {
    if (claim.per_said) continue
    const exact = said.ADS.some((other) => agree(other, claim)) && !said.share.some((other) => agree(other, claim))
    const near = said.share.length === 0 && said.ADS.some((other) => isNear(other.value, claim.value))
    kinds[exact || near ? 'ADS' : 'share'].push(claim)
  }
  return (['share', 'ADS'] as const).flatMap((per) => (kinds[per].length > 0 ? [{ per, claims: kinds[per].toSorted((a, b) => a.sort_at - b.sort_at || a.id - b.id) }] : []))
}

function isNear(one: number, other: number): boolean {
  const ratio = one / other
  return ratio > 1 / sameKind && ratio < sameKind
}
