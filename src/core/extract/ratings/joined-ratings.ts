// What a house says in two places is one action.
import type { Rating } from '../../../shared/model.ts'

/** "MKM Partners", and "MKM" a line later. */
function isSameFirm(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

/** A firm's rating in a heading and its target in the lines below are one action. */
export function joinRatings(ratings: readonly Rating[]): readonly Rating[] {
  const joined: Rating[] = []
  for (const rating of ratings) {
    const at = joined.findIndex(
      (other) =>
        other.symbol === rating.symbol &&
        isSameFirm(other.firm, rating.firm) &&
        ((other.priceTarget === null && rating.priceTarget !== null) || (other.rating === null && rating.priceTarget === null) || (other.rating !== null && rating.rating === other.rating && rating.priceTarget === null) || (rating.priceTarget !== null && rating.priceTarget === other.priceTarget && (rating.rating === null || other.rating === null))) &&
        (rating.rating === null || other.rating === null || rating.rating === other.rating),
    )
    const first = joined[at]
    if (!first) joined.push(rating)
    else
      joined[at] = {
        ...first,
        firm: first.firm.length >= rating.firm.length ? first.firm : rating.firm,
        analyst: first.analyst ?? rating.analyst,
        action: first.action ?? rating.action,
        rating: first.rating ?? rating.rating,
        priceTarget: first.priceTarget ?? rating.priceTarget,
        priceTargetPrior: first.priceTargetPrior ?? rating.priceTargetPrior,
        currency: first.currency ?? rating.currency,
        evidence: [...first.evidence, ...rating.evidence],
      }
  }
  return joined
}
