import { useEffect } from 'react'
import type { Article, Extraction } from '../../shared/model.ts'
import { useOpenHighlight } from '../highlights/open-highlight.ts'
import { paintRanges } from '../reader/paint-ranges.ts'
import { findOffset, findRange, useShownText } from '../reader/shown-text.ts'
import { NumberPopover } from './NumberPopover.tsx'
import { KeepExplanation, useExplanationOf } from './explanation.ts'
import { closeNumber, openNumber, useOpenNumber } from './open-number.ts'

/** From every number of the text to its figure: a press on it, or walking with the keys, opens what became of it. */
export function NumberLayer({ article, extraction }: { readonly article: Article; readonly extraction: Extraction | null }) {
  const numbers = useExplanationOf(article.textId)?.numbers
  const { shown, drawn } = useShownText()
  const start = useOpenNumber((state) => state.start)
  const open = numbers?.find((number) => number.span[0] === start)

  useEffect(() => () => closeNumber(false), [article.id])

  useEffect(() => {
    const range = shown && open ? findRange(shown, open.span) : null
    paintRanges('number', range ? [range] : [], 1)
    return () => paintRanges('number', [])
  }, [shown, drawn, open])

  useEffect(() => {
    if (!shown || shown.textId !== article.textId || !numbers) return
    const handleClick = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('a, .picture')) return
      if (!(window.getSelection()?.isCollapsed ?? true)) return
      const offset = findOffset(shown, event.clientX, event.clientY)
      const found = offset === null ? undefined : numbers.find(({ span }) => span[0] <= offset && offset < span[1])
      const range = found && findRange(shown, found.span)
      if (!found || !range || !isInside(range, event)) return
      // After the sentence has been lit: the number is the closer answer. A highlight that lies there opens instead.
      setTimeout(() => useOpenHighlight.getState().id === null && openNumber(found))
    }
    shown.root.addEventListener('click', handleClick)
    return () => shown.root.removeEventListener('click', handleClick)
  }, [shown, numbers, article.textId])

  return (
    <>
      <KeepExplanation key={article.id} articleId={article.id} />
      {open && extraction && <NumberPopover article={article} extraction={extraction} number={open} />}
    </>
  )
}

/** A press beside the last word of a line is in the line's offset, but not on the number. */
function isInside(range: Range, { clientX, clientY }: MouseEvent): boolean {
  return [...range.getClientRects()].some((box) => box.left - 1 <= clientX && clientX <= box.right + 1 && box.top - 1 <= clientY && clientY <= box.bottom + 1)
}
