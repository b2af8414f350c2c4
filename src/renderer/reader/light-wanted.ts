import { useEffect } from 'react'
import { light, useView } from '../view.ts'
import { listEvidence } from './evidence.ts'
import { useOpenArticle } from './open-article.ts'

/** Lights the place that an article was opened for, once its text is there. Used once, by the window itself. */
export function useLightWanted(): void {
  const wanted = useView((view) => view.wanted)
  const view = useOpenArticle((answer) => answer.value)
  useEffect(() => {
    if (wanted === null || view === null || view.article.id !== wanted.articleId) return
    useView.setState({ wanted: null })
    const evidence = listEvidence(view.extraction)
    const found =
      evidence.find(({ spans }) => spans.some(([start, end]) => start === wanted.start && end === wanted.end)) ??
      evidence.find(({ spans }) => spans.some(([start, end]) => start < wanted.end && end > wanted.start))
    light(found ? { keys: [found.key], from: 'rail' } : { keys: [], from: 'rail', spans: [[wanted.start, wanted.end]] })
  }, [wanted, view])
}
