import type { Extraction, Span } from '../../shared/model.ts'

/** Every span of an extraction and the words that stood there when it was read: "start:end" -> quote. */
export type Quotes = Readonly<Record<string, string>>

const keyOf = (span: Span): string => `${span[0]}:${span[1]}`

/** Writes down what each span says, so that a span that no longer fits its text is found out. */
export function quoteEvidence(text: string, extraction: Extraction): Quotes {
  return Object.fromEntries(spansOf(extraction).map((span) => [keyOf(span), text.slice(span[0], span[1])]))
}

/** Leaves out whatever stands on a span that does not say today what it said when it was read. */
export function keepProven(text: string, extraction: Extraction, quotes: Quotes): Extraction {
  const proven = (span: Span): boolean => span[0] >= 0 && span[0] < span[1] && span[1] <= text.length && quotes[keyOf(span)] === text.slice(span[0], span[1])
  const allProven = (thing: { readonly evidence: readonly Span[] }): boolean => thing.evidence.length > 0 && thing.evidence.every(proven)
  return {
    mentions: extraction.mentions.map((mention) => ({ ...mention, spans: mention.spans.filter(proven), ...(mention.places ? { places: mention.places.filter((place) => place.part !== 'text' || proven(place.span)) } : {}) })),
    snapshots: extraction.snapshots
      .map((snapshot) => ({ ...snapshot, figures: snapshot.figures.filter(allProven), guidance: snapshot.guidance.filter(allProven) }))
      .filter((snapshot) => snapshot.figures.length + snapshot.guidance.length > 0),
    priceActions: extraction.priceActions.filter(allProven),
    ratings: extraction.ratings.filter(allProven),
    doubts: extraction.doubts.filter((doubt) => proven(doubt.span)),
  }
}

function spansOf(extraction: Extraction): readonly Span[] {
  return [
    ...extraction.mentions.flatMap((mention) => mention.spans),
    ...extraction.snapshots.flatMap((snapshot) => [...snapshot.figures, ...snapshot.guidance].flatMap((each) => each.evidence)),
    ...extraction.priceActions.flatMap((action) => action.evidence),
    ...extraction.ratings.flatMap((rating) => rating.evidence),
    ...extraction.doubts.map((doubt) => doubt.span),
  ]
}
