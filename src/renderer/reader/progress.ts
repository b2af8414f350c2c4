import { useEffect, useState } from 'react'
import { findScroller } from './scroll.ts'

const wordsAMinute = 230

/** How long reading takes, in minutes, at least one. */
export function countMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute))
}

/** How much of the article lies behind, 0 to 1; null where all of it fits the pane and there is nothing to measure. */
export function measureProgress(frame: { readonly top: number; readonly height: number }, article: { readonly top: number; readonly height: number }): number | null {
  const way = article.height - frame.height
  if (way < 2) return null
  return Math.min(1, Math.max(0, (frame.top - article.top) / way))
}

/** The progress in the article shown, followed while it is scrolled and laid out anew. */
export function useProgress(articleId: string): number | null {
  const [progress, setProgress] = useState<number | null>(null)
  useEffect(() => {
    let frame = 0
    const measure = (): void => {
      frame = 0
      const scroller = findScroller()
      const article = scroller?.querySelector('.article')
      const next = scroller && article ? measureProgress(scroller.getBoundingClientRect(), article.getBoundingClientRect()) : null
      setProgress(next === null ? null : Math.round(next * 100) / 100)
    }
    const soon = (): void => void (frame ||= requestAnimationFrame(measure))
    const observer = new ResizeObserver(soon)
    const article = document.querySelector('.article')
    if (article) observer.observe(article)
    document.addEventListener('scroll', soon, { capture: true, passive: true }) // whichever pane it is that scrolls
    window.addEventListener('resize', soon)
    soon()
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      document.removeEventListener('scroll', soon, { capture: true })
      window.removeEventListener('resize', soon)
    }
  }, [articleId])
  return progress
}
