import { useId } from 'react'
import type { Article } from '../../shared/model.ts'
import { touches } from '../changes.ts'
import { formatPublished } from '../ui/times.ts'
import { useRequest } from '../use-request.ts'
import { openArticle } from '../view.ts'
import { useWords } from '../words.ts'
import { separateStory } from './separate.ts'

/** Behind the text: who else tells this story, each to be opened, and a way to say that it is another one. */
export function SameStory({ article }: { readonly article: Article }) {
  const words = useWords()
  const titleId = useId()
  const { value } = useRequest('stories.ofArticle', article.story === null ? null : { id: article.id }, (change) => touches(change, ['articles']))
  const others = value?.filter((each) => each.id !== article.id) ?? []
  if (article.story === null || others.length === 0) return null
  return (
    <section className="same-story" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.stories.alsoToldBy}</h2>
      <ul>
        {others.map((each) => (
          <li key={each.id}>
            <button type="button" className="link-button" dir="auto" onClick={() => openArticle(each.id)}>
              {each.title}
            </button>
            <span className="same-story-source">{[each.source, each.publishedAt === null ? null : formatPublished(each.publishedAt)].filter((part) => part !== null).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="text-button" onClick={() => void separateStory(article)}>
        {words.stories.notTheSame}
      </button>
    </section>
  )
}
