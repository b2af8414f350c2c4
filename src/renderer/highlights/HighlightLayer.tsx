import { useEffect } from 'react'
import type { Article, Highlight } from '../../shared/model.ts'
import { findOffset, useShownText } from '../reader/shown-text.ts'
import { HighlightPopover } from './HighlightPopover.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useMarksOf } from './marks-answer.ts'
import { closeHighlight, goToHighlight, openHighlight, useOpenHighlight } from './open-highlight.ts'
import { paintHighlights } from './paint.ts'

const none: readonly Highlight[] = []

/** What lies over the text: painted highlights, the one that is open, and what can be done with a selection. */
export function HighlightLayer({ article }: { readonly article: Article }) {
  const highlights = useMarksOf(article.id)?.highlights ?? none
  const { shown, drawn } = useShownText()
  const { id: openId, awaited } = useOpenHighlight()
  const isShown = shown?.articleId === article.id
  const open = highlights.find((each) => each.id === openId)

  useEffect(() => {
    if (shown) paintHighlights(shown, isShown ? highlights : none)
  }, [shown, drawn, isShown, highlights])

  useEffect(() => () => closeHighlight(false), [article.id])

  useEffect(() => {
    const target = isShown ? highlights.find((each) => each.id === awaited) : undefined
    if (!target) return
    useOpenHighlight.setState({ awaited: null })
    requestAnimationFrame(() => goToHighlight(target)) // after a new article was scrolled to its start
  }, [isShown, highlights, awaited])

  useEffect(() => {
    if (!shown || !isShown) return
    const handleClick = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('a, .picture')) return
      if (!(window.getSelection()?.isCollapsed ?? true) || highlights.length === 0) return
      const offset = findOffset(shown, event.clientX, event.clientY)
      if (offset === null) return
      const found = highlights.filter(({ current }) => current !== null && current[0] <= offset && offset < current[1])
      const [shortest] = found.toSorted((a, b) => a.quote.length - b.quote.length)
      if (shortest) openHighlight(shortest.id)
    }
    shown.root.addEventListener('click', handleClick)
    return () => shown.root.removeEventListener('click', handleClick)
  }, [shown, isShown, highlights])

  return (
    <>
      <SelectionBar article={article} />
      {open && open.current !== null && <HighlightPopover highlight={open} />}
    </>
  )
}
