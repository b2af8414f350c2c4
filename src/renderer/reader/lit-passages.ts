import { useEffect } from 'react'
import { useView } from '../view.ts'
import { paintRanges } from './paint-ranges.ts'
import { scrollBehavior } from './scroll.ts'
import { findRange, useShownText } from './shown-text.ts'

const above = 5 // above what is marked by the person

/** Paints the passages that are lit by their place in the text, and shows the first of them. Used once, by the window itself. */
export function useLightPassages(): void {
  const lit = useView((view) => view.lit)
  const { shown, drawn } = useShownText()
  useEffect(() => {
    const ranges = shown === null ? [] : (lit?.spans ?? []).flatMap((span) => findRange(shown, span) ?? [])
    paintRanges('lit', ranges, above)
    return () => paintRanges('lit', [])
  }, [lit, shown, drawn])
  useEffect(() => {
    const [first] = lit?.spans ?? []
    const range = first && shown && findRange(shown, first)
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: scrollBehavior() })
  }, [lit, shown])
}
