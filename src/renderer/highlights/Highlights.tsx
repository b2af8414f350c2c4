import { useEffect, useRef, useState } from 'react'
import type { Highlight, HighlightColor, MarkedArticle } from '../../shared/model.ts'
import { highlightColors } from '../../shared/model.ts'
import { Separator } from '../panes/Separator.tsx'
import { Icon } from '../ui/Icon.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { formatPublished } from '../ui/times.ts'
import { openArticle, showPane } from '../view.ts'
import { useWords } from '../words.ts'
import { exportHighlights } from './export.ts'
import { goToHighlight, useOpenHighlight } from './open-highlight.ts'
import { useHighlightList } from './use-highlight-list.ts'

/** Everything that was highlighted in the library, article by article, the last marked first. */
export function Highlights() {
  const { highlights: words, articles } = useWords()
  const [text, setText] = useState('')
  const [color, setColor] = useState<HighlightColor | null>(null)
  const { highlights, hasMore, loaded, error, loadMore } = useHighlightList(color, text.trim())
  const headline = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) headline.current?.focus() // the list that had it is gone
  }, [])
  const byArticle = [...Map.groupBy(highlights, (each) => each.article.id).values()]
  return (
    <section className="articles" aria-label={words.title}>
      <header className="list-head">
        <div className="list-title">
          <button type="button" className="icon-button back-button" aria-label={articles.backToLibrary} onClick={() => showPane('library')}>
            <Icon name="back" />
          </button>
          <h2 ref={headline} tabIndex={-1}>
            {words.title}
          </h2>
          <MenuButton
            label={words.exportTitle}
            className="text-button"
            items={() => [
              { label: words.exportMarkdown, run: () => void exportHighlights('md') },
              { label: words.exportJson, run: () => void exportHighlights('json') },
            ]}
          >
            {words.exportTitle}
          </MenuButton>
        </div>
        <div className="search-field">
          <Icon name="search" />
          <input
            type="search"
            aria-label={words.searchField}
            placeholder={words.searchField}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              if (text === '') headline.current?.focus()
              setText('')
            }}
          />
        </div>
        <div className="swatches color-filter" role="group" aria-label={words.color}>
          <button type="button" className="text-button" aria-pressed={color === null} onClick={() => setColor(null)}>
            {words.everyColor}
          </button>
          {highlightColors.map((each) => (
            <button
              key={each}
              type="button"
              className="swatch"
              data-color={each}
              aria-label={words.colors[each]}
              title={words.colors[each]}
              aria-pressed={color === each}
              onClick={() => setColor(color === each ? null : each)}
            />
          ))}
        </div>
      </header>
      <div className="highlight-list">
        {error !== null && <p className="list-words" role="alert">{error}</p>}
        {loaded && error === null && highlights.length === 0 && (
          <p className="list-words" role="status">{text.trim() === '' && color === null ? words.empty : words.nothingFound}</p>
        )}
        {byArticle.map((group) => (
          <OfArticle key={group[0]!.article.id} article={group[0]!.article} highlights={group} />
        ))}
        {hasMore && (
          <button type="button" className="button" onClick={loadMore}>
            {words.more}
          </button>
        )}
      </div>
      <Separator pane="articles" name={articles.listWidth} side="left" />
    </section>
  )
}

function OfArticle({ article, highlights }: { readonly article: MarkedArticle; readonly highlights: readonly Highlight[] }) {
  const words = useWords().highlights
  const date = article.publishedAt === null ? null : formatPublished(article.publishedAt)
  return (
    <section className="highlight-group" aria-label={article.title}>
      <h3>
        <button type="button" className="link-button" dir="auto" aria-label={words.openArticle(article.title)} onClick={() => openArticle(article.id)}>
          {article.title}
        </button>
      </h3>
      <p className="highlight-source">{[article.source ?? article.author, date].filter((part) => part !== null).join(' · ')}</p>
      <ul className="highlights">
        {highlights.map((highlight) => (
          <li key={highlight.id} className="highlight" data-color={highlight.color}>
            <button type="button" className="highlight-quote" dir="auto" aria-label={words.goTo(highlight.quote, words.colors[highlight.color])} onClick={() => showHighlight(highlight)}>
              {highlight.quote}
            </button>
            {highlight.note !== null && (
              <p className="highlight-note" dir="auto">
                {highlight.note}
              </p>
            )}
            {highlight.isOld && <p className="highlight-old">{highlight.current === null ? words.gone : words.old}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Opens the article and goes to the passage as soon as it is there. */
function showHighlight(highlight: Highlight): void {
  openArticle(highlight.articleId)
  if (goToHighlight(highlight)) return
  useOpenHighlight.setState({ awaited: highlight.id })
}
