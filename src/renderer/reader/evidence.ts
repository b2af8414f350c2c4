import type { Extraction, Span } from '../../shared/model.ts'

/** Something lifted out of the text, and the places it came from. The key names it in the rail and in the text. */
export interface Evidence {
  readonly key: string
  readonly spans: readonly Span[]
}

export const keyOf = {
  figure: (snapshot: number, index: number): string => `figure ${snapshot} ${index}`,
  guidance: (snapshot: number, index: number): string => `guidance ${snapshot} ${index}`,
  priceAction: (index: number): string => `price ${index}`,
  rating: (index: number): string => `rating ${index}`,
  doubt: (index: number): string => `doubt ${index}`,
  finding: (index: number): string => `finding ${index}`,
}

/** All evidence of an article. */
export function listEvidence(extraction: Extraction | null): readonly Evidence[] {
  if (!extraction) return []
  return [
    ...extraction.snapshots.flatMap((snapshot, number) => [
      ...snapshot.figures.map((figure, index) => ({ key: keyOf.figure(number, index), spans: figure.evidence })),
      ...snapshot.guidance.map((guidance, index) => ({ key: keyOf.guidance(number, index), spans: guidance.evidence })),
    ]),
    ...extraction.priceActions.map((action, index) => ({ key: keyOf.priceAction(index), spans: action.evidence })),
    ...extraction.ratings.map((rating, index) => ({ key: keyOf.rating(index), spans: rating.evidence })),
    ...extraction.doubts.map((doubt, index) => ({ key: keyOf.doubt(index), spans: [doubt.span] })),
  ]
}
