// An extraction as one list of things that were lifted out, and back.
import type { LiftedItem } from '../../../shared/corrections.ts'
import type { Extraction, Period, Snapshot, Span } from '../../../shared/model.ts'

/** Everything that was lifted out of an article, in the order in which it is shown. */
export function listItems(extraction: Extraction): readonly LiftedItem[] {
  return [
    ...extraction.snapshots.flatMap(({ symbol, period, figures, guidance }) => [
      ...figures.map((item): LiftedItem => ({ kind: 'figure', symbol, period, item })),
      ...guidance.map((item): LiftedItem => ({ kind: 'guidance', symbol, period, item })),
    ]),
    ...extraction.priceActions.map((item): LiftedItem => ({ kind: 'price', symbol: item.symbol, period: null, item })),
    ...extraction.ratings.map((item): LiftedItem => ({ kind: 'rating', symbol: item.symbol, period: null, item })),
  ]
}

/** The extraction with these things instead, each under its company and period: where such results stand already, else at the end. */
export function withItems(extraction: Extraction, items: readonly LiftedItem[]): Extraction {
  const snapshots: Snapshot[] = extraction.snapshots.map((snapshot) => ({ ...snapshot, figures: [], guidance: [] }))
  const priceActions: Extraction['priceActions'][number][] = []
  const ratings: Extraction['ratings'][number][] = []
  for (const lifted of items) {
    if (lifted.kind === 'price') priceActions.push({ ...lifted.item, symbol: lifted.symbol })
    else if (lifted.kind === 'rating') ratings.push({ ...lifted.item, symbol: lifted.symbol })
    else {
      const place = findSnapshot(snapshots, lifted.symbol, lifted.period)
      const found = snapshots[place] ?? { symbol: lifted.symbol, company: extraction.mentions.find((mention) => isSymbol(mention.symbol, lifted.symbol))?.company ?? null, period: lifted.period, figures: [], guidance: [] }
      const filled = lifted.kind === 'figure' ? { ...found, figures: [...found.figures, lifted.item] } : { ...found, guidance: [...found.guidance, lifted.item] }
      if (place < 0) snapshots.push(filled)
      else snapshots[place] = filled
    }
  }
  return { ...extraction, snapshots: snapshots.filter((snapshot) => snapshot.figures.length + snapshot.guidance.length > 0), priceActions, ratings }
}

/** Results of the very same period, else of one that only says less of its year. */
function findSnapshot(snapshots: readonly Snapshot[], symbol: string, period: Period): number {
  const exact = snapshots.findIndex((each) => isSymbol(each.symbol, symbol) && isPeriod(each.period, period) && each.period.year === period.year && each.period.fiscal === period.fiscal)
  return exact >= 0 ? exact : snapshots.findIndex((each) => isSymbol(each.symbol, symbol) && isPeriod(each.period, period))
}

export function isSymbol(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase()
}

/** The same period, as far as both say it. */
export function isPeriod(one: Period | null, other: Period | null): boolean {
  if (one === null || other === null) return one === other
  return one.kind === other.kind && one.number === other.number && (one.year === null || other.year === null || one.year === other.year)
}

/** The same with its evidence at other places. */
export function moveEvidence(lifted: LiftedItem, evidence: readonly Span[]): LiftedItem {
  return { ...lifted, item: { ...lifted.item, evidence } } as LiftedItem
}

/** Without what the person said of it. */
export function bareItem(lifted: LiftedItem): LiftedItem {
  const { byPerson: _, ...item } = lifted.item
  return { kind: lifted.kind, symbol: lifted.symbol, period: lifted.period, item } as LiftedItem
}

/** Two values that say the same, whatever the order of their keys; what is left out is as if it were null. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other || (one ?? null) === (other ?? null)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => isEqual((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
}

export function isSameItem(one: LiftedItem, other: LiftedItem): boolean {
  return isEqual(bareItem(one), bareItem(other))
}
