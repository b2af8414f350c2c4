import type { Scope } from '../../shared/contract.ts'
import type { Words } from '../../shared/words/languages.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { useView } from '../view.ts'
import { useWords } from '../words.ts'

/** An empty place says what belongs there and how to get it. */
export function EmptyList() {
  const words = useWords()
  const scope = useView((view) => view.scope)
  const query = useView((view) => view.query)
  const all = useSidebar((sidebar) => sidebar.value?.all ?? 0)
  const hasFeeds = useSidebar((sidebar) => (sidebar.value?.feeds.length ?? 0) > 0)
  return (
    <div className="article-list empty">
      <div role="listbox" aria-label={words.articles.list} />
      <p className="empty-words">{chooseSentence(words.articles.empty, scope.kind, query.trim() !== '', all, hasFeeds)}</p>
    </div>
  )
}

function chooseSentence(sentences: Words['articles']['empty'], kind: Scope['kind'], isSearch: boolean, all: number, hasFeeds: boolean): string {
  if (isSearch) return sentences.search
  if (all === 0 && hasFeeds) return sentences.notYet
  return all === 0 ? sentences.all : sentences[kind]
}
