import { create } from 'zustand'
import { recall, remember } from '../remember.ts'

export type SizedPane = 'library' | 'articles' | 'rail'
export type Widths = Readonly<Record<SizedPane, number>> // CSS pixels

export const limits: Readonly<Record<SizedPane, { readonly least: number; readonly usual: number; readonly most: number }>> = {
  library: { least: 150, usual: 200, most: 420 },
  articles: { least: 220, usual: 315, most: 640 },
  rail: { least: 300, usual: 416, most: 640 },
}

const usual: Widths = { library: limits.library.usual, articles: limits.articles.usual, rail: limits.rail.usual }

export const useWidths = create<Widths>(() => ({ ...usual, ...recall('widths', isWidths) }))

/** Sets how wide a pane is, inside its limits, and remembers it. */
export function setWidth(pane: SizedPane, width: number): void {
  const { least, most } = limits[pane]
  useWidths.setState({ [pane]: Math.round(Math.max(least, Math.min(most, width))) })
  remember('widths', useWidths.getState())
}

function isWidths(value: unknown): value is Widths {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(limits).every(([pane, { least, most }]) => {
    const width: unknown = (value as Record<string, unknown>)[pane]
    return typeof width === 'number' && width >= least && width <= most
  })
}
