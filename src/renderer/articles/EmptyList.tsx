import type { Scope } from '../../shared/contract.ts'
import type { Words } from '../../shared/words/languages.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { useQueryProblem } from '../search/problem.tsx'
import { setQuery, showPane, showScope, useView } from '../view.ts'
import { useWords } from '../words.ts'

/** An empty place says what belongs there and how to get it. */
export function EmptyList() {
  const words = useWords()
  const scope = useView((view) => view.scope)
  const query = useView((view) => view.query)
  const all = useSidebar((sidebar) => sidebar.value?.all ?? 0)
  const hasFeeds = useSidebar((sidebar) => (sidebar.value?.feeds.length ?? 0) > 0)
  const isSearch = query.trim() !== ''
  const isReadable = useQueryProblem(query) === null
  return (
    <div className="article-list empty">
      <div role="listbox" aria-label={words.articles.list} />
      <p className="empty-words" tabIndex={-1}>{isReadable ? chooseSentence(words.articles.empty, scope.kind, isSearch, all, hasFeeds) : words.articles.empty.searchProblem}</p>
      {isSearch && isReadable && scope.kind !== 'all' && (
        <button type="button" className="text-button empty-action" onClick={() => searchEverywhere(query)}>
          {words.articles.empty.searchEverywhere}
        </button>
      )}
      {all === 0 && !hasFeeds && (
        <button type="button" className="text-button empty-action empty-first-steps" onClick={() => showPane('reader')}>
          {words.articles.empty.firstSteps}
        </button>
      )}
    </div>
  )
}

function searchEverywhere(query: string): void {
  showScope({ kind: 'all' })
  setQuery(query)
}

function chooseSentence(sentences: Words['articles']['empty'], kind: Scope['kind'], isSearch: boolean, all: number, hasFeeds: boolean): string {
  if (isSearch) return kind === 'all' ? sentences.searchAll : sentences.search
  if (all === 0 && hasFeeds) return sentences.notYet
  return all === 0 ? sentences.all : sentences[kind]
}
