// What a search means, once it is read. Plain data: it can be stored with a smart list or a rule and compiled again tomorrow.

/** A point in time as the person wrote it; relative ones are resolved against the clock when the query is compiled. */
export type Moment =
  | { readonly kind: 'date'; readonly year: number; readonly month: number | null; readonly day: number | null } // month 1-12
  | { readonly kind: 'ago'; readonly amount: number; readonly unit: 'd' | 'w' | 'm' | 'y' }
  | { readonly kind: 'day'; readonly daysBack: number } // 0: today's midnight, 1: yesterday's

export type Comparison = '>' | '>=' | '<' | '<=' | '='

/** A condition on a figure of the article: "eps.surprise<0". */
export interface FigureTerm {
  readonly kind: 'figure'
  readonly metric: string
  readonly part: 'actual' | 'consensus' | 'prior' | 'change' | 'surprise' | 'low' | 'high'
  readonly comparison: Comparison
  readonly value: number // whole units; percent for change and surprise
  readonly currency: string | null // null: any
}

/** One condition that holds for an article or does not. */
export type Term =
  | { readonly kind: 'text'; readonly column: 'title' | 'author' | 'notes' | null; readonly text: string; readonly prefix: boolean } // null: anywhere
  | { readonly kind: 'name'; readonly field: 'feed' | 'tag' | 'watchlist'; readonly name: string; readonly prefix: boolean }
  | { readonly kind: 'symbol'; readonly symbol: string; readonly prefix: boolean } // upper case
  | { readonly kind: 'is'; readonly state: 'unread' | 'read' | 'starred' | 'later' | 'hidden' }
  | { readonly kind: 'has'; readonly what: 'snapshot' | 'tag' | 'highlight' | 'note' | 'correction' }
  | { readonly kind: 'time'; readonly edge: 'before' | 'after'; readonly moment: Moment }
  | FigureTerm
  | { readonly kind: 'verdict'; readonly verdict: 'beat' | 'miss' | 'inline' }
  | { readonly kind: 'segment'; readonly segment: string } // small letters; empty: any business, region or product
  | { readonly kind: 'basis'; readonly basis: string }
  | { readonly kind: 'disputed'; readonly disputed: boolean }
  | { readonly kind: 'words'; readonly comparison: Comparison; readonly count: number }

export type Query =
  | { readonly kind: 'everything' } // nothing was asked for
  | { readonly kind: 'and'; readonly parts: readonly Query[] } // two parts or more
  | { readonly kind: 'or'; readonly parts: readonly Query[] } // two parts or more
  | { readonly kind: 'not'; readonly part: Query }
  | Term
