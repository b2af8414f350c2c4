// Counts the facts of an extraction against a label, after the idea of the shared scorer: one fact is one number under its company,
// period kind, metric, basis and segment.
export interface LabelFigure {
  readonly metric: string
  readonly basis?: string
  readonly segment?: string | null
  readonly actual?: number | null
  readonly consensus?: number | null
  readonly prior?: number | null
  readonly change?: { readonly value: number; readonly kind: string } | null
  readonly alternatives?: readonly { readonly actual: number }[]
  readonly optional?: boolean
}

export interface LabelGuidance {
  readonly metric: string
  readonly basis?: string
  readonly segment?: string | null
  readonly low?: number | null
  readonly high?: number | null
  readonly optional?: boolean
}

export interface Label {
  readonly mentions?: readonly { readonly symbol: string; readonly optional?: boolean }[]
  readonly snapshots: readonly {
    readonly symbol: string
    readonly period: { readonly kind: string }
    readonly figures: readonly LabelFigure[]
    readonly guidance?: readonly LabelGuidance[]
  }[]
  readonly priceActions?: readonly {
    readonly symbol: string
    readonly price?: number | null
    readonly changePercent?: number | null
    readonly optional?: boolean
  }[]
  readonly ratings?: readonly {
    readonly symbol: string
    readonly firm: string
    readonly rating?: string | null
    readonly priceTarget?: number | null
    readonly priceTargetPrior?: number | null
    readonly optional?: boolean
  }[]
}

export interface Tally {
  readonly right: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

interface Fact {
  readonly area: Area
  readonly place: string
  readonly key: string
  readonly segment: string
  readonly value: number | string
  readonly accept: readonly (number | string)[]
  readonly optional: boolean
}

export const areas = ['figures', 'guidance', 'prices', 'ratings'] as const
export type Area = (typeof areas)[number]

const plain = (words: string | null | undefined): string =>
  (words ?? '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|group|segment|division|unit|business|businesses|revenue|sales)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

function factsOf(label: Label): readonly Fact[] {
  const facts: Fact[] = []
  const add = (
    area: Area,
    place: string,
    key: string,
    segment: string,
    values: readonly (number | string | null | undefined)[],
    optional: boolean,
  ): void => {
    const present = values.filter((value): value is number | string => value !== null && value !== undefined)
    if (present.length > 0) facts.push({ area, place, key, segment, value: present[0]!, accept: present, optional })
  }
  for (const snapshot of label.snapshots) {
    for (const figure of snapshot.figures) {
      const place = `${snapshot.symbol} ${snapshot.period.kind}`
      const key = `${figure.metric} ${figure.basis ?? 'reported'}`
      const optional = figure.optional ?? false
      add(
        'figures',
        place,
        `${key} actual`,
        plain(figure.segment),
        [figure.actual, ...(figure.alternatives ?? []).map((other) => other.actual)],
        optional,
      )
      add('figures', place, `${key} consensus`, plain(figure.segment), [figure.consensus], optional)
      add('figures', place, `${key} prior`, plain(figure.segment), [figure.prior], optional)
      if (figure.change)
        add(
          'figures',
          place,
          `${key} change ${figure.change.kind === 'percent' ? 'percent' : 'bps'}`,
          plain(figure.segment),
          [figure.change.value * (figure.change.kind === 'points' ? 100 : 1)],
          optional,
        )
    }
    for (const guidance of snapshot.guidance ?? []) {
      const key = `${guidance.metric} ${guidance.basis ?? 'reported'}`
      add('guidance', snapshot.symbol, `${key} low`, plain(guidance.segment), [guidance.low], guidance.optional ?? false)
      add('guidance', snapshot.symbol, `${key} high`, plain(guidance.segment), [guidance.high], guidance.optional ?? false)
    }
  }
  for (const price of label.priceActions ?? []) {
    add('prices', price.symbol, 'price', '', [price.price], price.optional ?? false)
    add('prices', price.symbol, 'change', '', [price.changePercent], price.optional ?? false)
  }
  for (const rating of label.ratings ?? []) {
    const place = `${rating.symbol} ${plain(rating.firm)}`
    add('ratings', place, 'target', '', [rating.priceTarget], rating.optional ?? false)
    add('ratings', place, 'target before', '', [rating.priceTargetPrior], rating.optional ?? false)
    add('ratings', place, 'rating', '', [rating.rating ? plain(rating.rating) : null], rating.optional ?? false)
  }
  return facts
}

const near = (a: number | string, b: number | string): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b)) : a === b
const sameSegment = (a: string, b: string): boolean => a === b || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)))

function same(wanted: Fact, got: Fact): boolean {
  return (
    wanted.area === got.area &&
    wanted.place === got.place &&
    wanted.key === got.key &&
    sameSegment(wanted.segment, got.segment) &&
    wanted.accept.some((value) => near(value, got.value))
  )
}

/** Compares one article's extraction with its label, per area. */
export function scoreArticle(label: Label, got: Label): Readonly<Record<Area, Tally>> {
  const wanted = factsOf(label)
  const left = [...factsOf(got)]
  const tallies: Record<Area, { right: number; wrong: string[]; missed: string[] }> = {
    figures: { right: 0, wrong: [], missed: [] },
    guidance: { right: 0, wrong: [], missed: [] },
    prices: { right: 0, wrong: [], missed: [] },
    ratings: { right: 0, wrong: [], missed: [] },
  }
  const describe = (fact: Fact): string => `${fact.place} ${fact.key}${fact.segment ? ` [${fact.segment}]` : ''} ${String(fact.value)}`
  for (const fact of wanted) {
    const index = left.findIndex((other) => same(fact, other))
    if (index >= 0) {
      left.splice(index, 1)
      if (!fact.optional) tallies[fact.area].right++
    } else if (!fact.optional) tallies[fact.area].missed.push(describe(fact))
  }
  for (const fact of left) if (!wanted.some((other) => same(other, fact))) tallies[fact.area].wrong.push(describe(fact))
  return tallies
}
