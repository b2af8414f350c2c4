import { useId } from 'react'
import { nameOfScope, useSidebar } from '../library/sidebar-answer.ts'
import { Icon } from '../ui/Icon.tsx'
import { setQuery, useView } from '../view.ts'
import { useWords } from '../words.ts'

const searchBoxId = 'search-box'

/** Searches the place that is shown while the person types. What is wrong with a query stands under it, in a sentence. */
export function SearchBox({ error }: { readonly error: string | null }) {
  const words = useWords()
  const query = useView((view) => view.query)
  const scope = useView((view) => view.scope)
  const sidebar = useSidebar((answer) => answer.value)
  const errorId = useId()
  return (
    <div className="search" role="search">
      <div className="search-field">
        <Icon name="search" />
        <input
          id={searchBoxId}
          type="search"
          aria-label={words.articles.search}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : errorId}
          placeholder={words.articles.searchIn(nameOfScope(scope, sidebar))}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={2000}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape' && query !== '') setQuery('')
            else if (event.key === 'Escape') event.currentTarget.blur()
            else if (event.key === 'ArrowDown' || event.key === 'Enter')
              document.querySelector<HTMLElement>('.article-list[role=listbox]')?.focus()
            else return
            event.preventDefault()
          }}
        />
      </div>
      {error !== null && (
        <p className="search-error" id={errorId} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** Puts the cursor into the search field, what was searched for selected. */
export function focusSearch(): void {
  const field = document.getElementById(searchBoxId)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}
