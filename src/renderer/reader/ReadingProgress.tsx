import type { Article } from '../../shared/model.ts'
import { useWords } from '../words.ts'
import { countMinutes, useProgress } from './progress.ts'

/** How far the person has come, as a hairline under the tools, and how long the rest takes. Nothing where the article fits the pane. */
export function ReadingProgress({ article }: { readonly article: Pick<Article, 'id' | 'words'> }) {
  const words = useWords().reader.progress
  const progress = useProgress(article.id)
  if (progress === null) return null
  const left = progress === 1 ? words.done : words.left(Math.ceil(countMinutes(article.words) * (1 - progress)))
  return (
    <>
      <div
        className="reading-bar"
        role="progressbar"
        aria-label={words.title}
        aria-valuenow={Math.round(progress * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={`${words.percent(Math.round(progress * 100))}, ${left}`}
        style={{ inlineSize: `${progress * 100}%` }}
      />
      <span className="reading-left" aria-hidden="true">
        {left}
      </span>
    </>
  )
}
