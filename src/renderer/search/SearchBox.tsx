import { useId, useRef } from 'react'
import { useArticleList } from '../articles/article-list.ts'
import { focusList, focusListIfNowhere } from '../articles/list-focus.ts'
import { nameOfScope, useSidebar } from '../library/sidebar-answer.ts'
import { Icon } from '../ui/Icon.tsx'
import { editRule } from '../rules/rules-dialog.ts'
import { queryInScope } from '../smart-lists/query-of-scope.ts'
import { startSmartList } from '../smart-lists/smart-list-dialog.ts'
import { openDialog, setQuery, useView } from '../view.ts'
import { useWords } from '../words.ts'
import { askForBeginnings, findHalfWord } from './half-word.ts'
import { useCompletion } from './completion.tsx'
import { ProblemLine, useQueryProblem } from './problem.tsx'

const searchBoxId = 'search-box'

/** Searches the place that is shown while the person types. What is wrong with a query stands under it, in a sentence that shows the place. */
export function SearchBox({ error }: { readonly error: string | null }) {
  const words = useWords()
  const query = useView((view) => view.query)
  const scope = useView((view) => view.scope)
  const sidebar = useSidebar((answer) => answer.value)
  const field = useRef<HTMLInputElement>(null)
  const beginnings = useArticleList((list) => list.question?.query === askForBeginnings(query))
  const errorId = useId()
  const asked = beginnings ? askForBeginnings(query) : query
  const completion = useCompletion(field, query, setQuery)
  const problem = useQueryProblem(query)
  return (
    <div className="search" role="search">
      <div className="search-line">
        <div className="search-field">
          <Icon name="search" />
          <input
            id={searchBoxId}
            ref={field}
            type="search"
            aria-label={words.articles.search}
            aria-invalid={problem !== null || error !== null}
            aria-describedby={problem === null && error === null ? undefined : errorId}
            {...completion.inputProps}
            placeholder={words.articles.searchIn(nameOfScope(scope, sidebar))}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            maxLength={2000}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (completion.handleKey(event) || event.nativeEvent.isComposing) return
              if (event.key === 'Escape' && query !== '') setQuery('')
              else if (event.key === 'Escape') leaveField(event.currentTarget)
              else if (event.key === 'ArrowDown' || event.key === 'Enter')
                focusList()
              else return
              event.preventDefault()
            }}
          />
          {completion.list}
        </div>
        <button type="button" className="icon-button search-help-button" aria-label={words.searches.help} title={words.searches.help} onClick={() => openDialog('search-help')}>
          <Icon name="help" />
        </button>
      </div>
      {problem !== null ? (
        <ProblemLine
          id={errorId}
          query={query}
          problem={problem}
          onGoTo={(start, end) => {
            field.current?.focus()
            field.current?.setSelectionRange(start, end)
          }}
        />
      ) : (
        error !== null && (
          <p className="search-error" id={errorId} role="alert">
            {error}
          </p>
        )
      )}
      {beginnings && (
        <p className="search-note" role="status">
          {words.searches.beginnings(findHalfWord(query) ?? query)}
        </p>
      )}
      {query.trim() !== '' && problem === null && error === null && (
        <div className="search-save">
          <button type="button" className="text-button" onClick={() => startSmartList(scope, asked)}>
            {words.searches.save}
          </button>
          <button type="button" className="text-button" onClick={() => editRule(null, queryInScope(scope, asked, sidebar))}>
            {words.rules.fromSearch}
          </button>
        </div>
      )}
    </div>
  )
}

function leaveField(field: HTMLInputElement): void {
  field.blur()
  focusListIfNowhere()
}

/** Puts the cursor into the search field, what was searched for selected. */
export function focusSearch(): void {
  const field = document.getElementById(searchBoxId)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}
