import type { Watchlist } from './model.ts'

export interface SymbolPlace {
  readonly sectionId: string | null
  readonly position: number // among the others of that section, from 0
}

/** The symbols of one section of a list in their order; null: those of no section. */
export function listSection(list: Watchlist, sectionId: string | null): Watchlist['symbols'] {
  return list.symbols.filter((each) => each.sectionId === sectionId)
}

/** Where a symbol goes by one step up (-1) or down (1): past its neighbour, at the edge of a section into the next. Null where there is no further. */
export function stepOf(list: Watchlist, symbol: string, step: 1 | -1): SymbolPlace | null {
  const here = list.symbols.find((each) => each.symbol === symbol)
  if (!here) return null
  const place = listSection(list, here.sectionId).findIndex((each) => each.symbol === symbol) + step
  if (place >= 0 && place < listSection(list, here.sectionId).length) return { sectionId: here.sectionId, position: place }
  const sections: readonly (string | null)[] = [null, ...list.sections.map((section) => section.id)]
  const next = sections[sections.indexOf(here.sectionId) + step]
  return next === undefined ? null : { sectionId: next, position: step === 1 ? 0 : listSection(list, next).length }
}

/** The place that a symbol has after it was dropped before or behind another of the same list. Null where it stays. */
export function placeBeside(list: Watchlist, symbol: string, other: string, isBehind: boolean): SymbolPlace | null {
  const target = list.symbols.find((each) => each.symbol === other)
  if (!target || symbol === other) return null
  const others = listSection(list, target.sectionId).filter((each) => each.symbol !== symbol)
  return { sectionId: target.sectionId, position: others.findIndex((each) => each.symbol === other) + (isBehind ? 1 : 0) }
}
