import { useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { Virtuoso } from 'react-virtuoso'
import type { VirtuosoHandle } from 'react-virtuoso'
import type { LibraryChange } from '../../shared/contract.ts'
import type { ArticleSummary } from '../../shared/model.ts'
import { onLibraryChange, touches } from '../changes.ts'
import { SymbolFeeds } from '../feeds/SymbolFeeds.tsx'
import { Separator } from '../panes/Separator.tsx'
import { useLibraryState } from '../status/library-state.ts'
import { useNow } from '../ui/times.ts'
import { openArticle, useView } from '../view.ts'
import { keyOfScope } from '../library/tree-items.ts'
import { CompanyHeading } from './CompanyHeading.tsx'
import { ArticleRow, idOfRow } from './ArticleRow.tsx'
import type { ClickKind } from './ArticleRow.tsx'
import { EmptyList } from './EmptyList.tsx'
import { ListHead } from './ListHead.tsx'
import { loadMore, reloadList, setAtTop, useArticleList } from './article-list.ts'
import { followPlace } from './follow-place.ts'
import { focusListIfNowhere, isInList } from './list-focus.ts'
import { useListSettings } from './list-settings.ts'
import { openEnd, openNeighbour } from './moves.ts'
import { watchScrolling } from './read-while-scrolling.ts'
import { countRowsInWindow } from './rows-in-window.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { extendSelection, selectNone, selectTo, toggleSelected, useSelection } from './selection.ts'
import { toggleStory, useUnfolded } from '../stories/unfold.ts'
import { useTagColors } from '../tags/tag-colors.ts'
import { useWords } from '../words.ts'

/** Which feeds a folder has is a change of its list too. */
function isTouched(change: LibraryChange): boolean {
  const { kind } = useView.getState().scope
  if (kind === 'smart-list') return touches(change, ['articles', 'tags', 'watchlists', 'companies', 'feeds', 'smart-lists', 'highlights'])
  return touches(change, kind === 'feed' || kind === 'folder' ? ['articles', 'tags', 'feeds'] : ['articles', 'tags', 'watchlists', 'companies'])
}

const extendingKeys: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }

/** In the order of stories the others of a story follow its first. */
function isOfSameStory(above: ArticleSummary | undefined, article: ArticleSummary): boolean {
  return article.story !== null && above?.story?.id === article.story.id
}

function handleClick(id: string, kind: ClickKind): void {
  if (kind === 'range') return selectTo(id)
  if (kind === 'toggle') return toggleSelected(id)
  selectNone()
  openArticle(id)
}

function toggleLine(id: string): void {
  void toggleStory(id)
}

/** The articles of the place that is shown, newest first. */
export function ArticleList() {
  const words = useWords()
  const firstLines = useListSettings((settings) => settings.firstLines)
  const openId = useView((view) => view.openId)
  const { articles, firstIndex, newAbove, loaded, error, question } = useArticleList()
  const inside = useUnfolded((unfolded) => unfolded.inside)
  const tagColors = useTagColors()
  const selected = useSelection((selection) => selection.ids)
  const head = useSelection((selection) => selection.head)
  const list = useRef<VirtuosoHandle>(null)
  const libraryState = useLibraryState((library) => library.state) // what failed as a whole is said once, above
  const now = useNow()
  const isEmpty = loaded && articles.length === 0
  const shownPlace = question ? `${keyOfScope(question.scope)} ${question.order} ${question.query}` : ''

  useEffect(followPlace, [])
  useEffect(() => onLibraryChange((change) => void (isTouched(change) && reloadList())), [])

  const openIndex = articles.findIndex((article) => article.id === openId)
  const isOpenListed = openIndex >= 0
  useEffect(() => {
    // Only when another article is opened or the open one arrives: a list that is asked again stays where it is.
    if (isOpenListed) list.current?.scrollIntoView({ index: useArticleList.getState().articles.findIndex((article) => article.id === openId), behavior: 'auto' })
  }, [openId, isOpenListed])

  // Another place is another list: the focus that the list before had goes on in it.
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    if (hadFocus.current) focusListIfNowhere()
  }, [shownPlace, isEmpty])

  const extend = (step: number): void => {
    const id = extendSelection(step)
    if (id !== null) list.current?.scrollIntoView({ index: articles.findIndex((article) => article.id === id), behavior: 'auto' })
    if (step > 0) void loadMore()
  }
  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = event.shiftKey ? extendingKeys[event.key] : undefined
    if (move !== undefined) extend(move)
    else if (event.shiftKey) return
    else if (event.key === 'ArrowDown') openNeighbour(1)
    else if (event.key === 'ArrowUp') openNeighbour(-1)
    else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && openId !== null) void toggleStory(openId)
    else if (event.key === 'Home') openEnd('first')
    else if (event.key === 'End') openEnd('last')
    else return
    event.currentTarget.focus({ preventScroll: true }) // a focused line may scroll away and be gone
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section
      className="articles"
      data-first-lines={firstLines || undefined}
      aria-label={words.articles.listPane}
      onFocus={(event) => void (hadFocus.current = isInList(event.target))}
      onBlur={(event) => void (hadFocus.current = event.relatedTarget === null && hadFocus.current)}
    >
      <ListHead error={libraryState === 'failed' ? null : error} />
      {newAbove > 0 && (
        <div className="new-above">
          <button type="button" className="new-above-button" onClick={() => list.current?.scrollToIndex({ index: 0, align: 'start' })}>
            {words.articles.newAbove(newAbove)}
          </button>
        </div>
      )}
      {isEmpty ? (
        <EmptyList />
      ) : (
        <Virtuoso
          key={shownPlace} // another place or search begins at its top
          ref={list}
          className="article-list"
          role="listbox"
          aria-label={words.articles.list}
          aria-multiselectable="true"
          aria-activedescendant={head !== null ? idOfRow(head) : openIndex >= 0 ? idOfRow(articles[openIndex]!.id) : undefined}
          tabIndex={0}
          data={articles}
          firstItemIndex={firstIndex}
          initialItemCount={Math.min(articles.length, countRowsInWindow(question?.snippets ?? false))} // before anything is measured: a frame sooner
          computeItemKey={(_, article) => article.id}
          increaseViewportBy={400}
          endReached={() => void loadMore()}
          atTopStateChange={setAtTop}
          scrollerRef={watchScrolling}
          onKeyDown={handleKey}
          itemContent={(index, article) => (
            <>
              {question?.order === 'company' && <CompanyHeading above={articles[index - firstIndex - 1]} article={article} />}
              <ArticleRow article={article} isSelected={selected.size > 0 ? selected.has(article.id) : article.id === openId} isEnd={article.id === head} now={now} tagColors={tagColors} onClick={handleClick} isInside={inside.has(article.id) || (question?.order === 'story' && isOfSameStory(articles[index - firstIndex - 1], article))} onToggleStory={toggleLine} />
            </>
          )}
        />
      )}
      <SelectionBar />
      <SymbolFeeds />
      <Separator pane="articles" name={words.articles.listWidth} side="left" />
    </section>
  )
}
