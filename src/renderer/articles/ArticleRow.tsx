import { memo } from 'react'
import type { ArticleSummary, SnippetOfArticle, TagColor } from '../../shared/model.ts'
import { splitBySpans } from '../../shared/spans.ts'
import { Icon } from '../ui/Icon.tsx'
import { formatPercent } from '../ui/numbers.ts'
import { dateTimeOf, formatAbsolute, formatPublished, formatPublishedBriefly, formatRelative } from '../ui/times.ts'
import { useWords } from '../words.ts'
import { startDragging, stopDragging } from './drag-articles.ts'
import { beginNearHit } from './near-hit.ts'

/** How a line is clicked: alone, with those between, or besides those selected. */
export type ClickKind = 'open' | 'range' | 'toggle'

const symbolsShown = 3
const tagsShown = 2

export const idOfRow = (articleId: string): string => `article-${articleId}`

/** One line of the list. Its name begins with the title; what the signs mean is also there in words. */
export const ArticleRow = memo(function ArticleRow({
  article,
  isSelected,
  isEnd,
  now,
  tagColors,
  onClick,
  isInside,
  onToggleStory,
}: {
  readonly article: ArticleSummary
  readonly isSelected: boolean
  readonly isEnd: boolean // the line that the keys move, while several are selected
  readonly now: number
  readonly tagColors: ReadonlyMap<string, TagColor>
  readonly onClick: (id: string, kind: ClickKind) => void
  readonly isInside: boolean // below the line of its story
  readonly onToggleStory: (id: string) => void
}) {
  const words = useWords()
  const { publishedAt, addedAt } = article
  const absolute = publishedAt === null ? formatAbsolute(addedAt) : formatPublished(publishedAt)
  const symbols = article.symbols.slice(0, symbolsShown)
  return (
    <div
      id={idOfRow(article.id)}
      className={`row${article.read ? ' row-read' : ''}${isInside ? ' row-inside' : ''}${isEnd ? ' row-end' : ''}`}
      role="option"
      aria-selected={isSelected}
      tabIndex={-1}
      draggable
      onDragStart={(event) => startDragging(event, article)}
      onDragEnd={stopDragging}
      onClick={(event) => onClick(article.id, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'open')}
    >
      <div className="row-title" dir="auto">
        {article.title}
      </div>
      {!article.read && <span className="visually-hidden">{words.articles.row.unread}</span>}
      <div className="row-line">
        {article.starred && <Sign name="star" filled word={words.articles.row.starred} />}
        {article.later && <Sign name="later" word={words.articles.row.later} />}
        {article.disputed && (
          <span className="row-disputed" title={words.articles.row.disputed}>
            <span aria-hidden="true">≠</span>
            <span className="visually-hidden">{words.articles.row.disputed}</span>
          </span>
        )}
        {article.source !== null && (
          <span className="row-source" dir="auto">
            {article.source}
          </span>
        )}
        {absolute !== null && (
          <time dateTime={publishedAt === null ? addedAt : dateTimeOf(publishedAt)} title={absolute}>
            {publishedAt === null ? formatRelative(addedAt, now) : formatPublishedBriefly(publishedAt, now)}
          </time>
        )}
        {article.story !== null && !isInside && (
          <span
            className="row-story"
            title={words.articles.row.showStory}
            onClick={(event) => {
              event.stopPropagation()
              onToggleStory(article.id)
            }}
          >
            <span aria-hidden="true">+{article.story.others}</span>
            <span className="visually-hidden">{words.articles.row.others(article.story.others)}</span>
          </span>
        )}
        {symbols.length > 0 && (
          <span className="row-symbols">
            {symbols.map((symbol, index) => (
              <span key={symbol}>
                {index > 0 && ' '}
                {symbol}
                {article.moves[symbol] !== undefined && <Move percent={article.moves[symbol]} />}
              </span>
            ))}
          </span>
        )}
        {article.tags.slice(0, tagsShown).map((tag) => (
          <span key={tag} className="row-tag" data-tag-color={tagColors.get(tag) ?? undefined} dir="auto">
            {tag}
          </span>
        ))}
        {article.tags.length > tagsShown && <span title={article.tags.slice(tagsShown).join(', ')}>+{article.tags.length - tagsShown}</span>}
      </div>
      {article.snippet ? (
        <div className="row-dek row-snippet" dir="auto">
          <Snippet {...beginNearHit(article.snippet)} />
        </div>
      ) : (
        article.dek !== null && (
          <div className="row-dek" dir="auto">
            {article.dek}
          </div>
        )
      )}
    </div>
  )
})

/** What was searched for, marked where it stands. */
function Snippet({ text, hits }: SnippetOfArticle) {
  return splitBySpans(text, hits.map((span) => ({ span }))).map((piece) => (piece.marks.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text))
}

function Move({ percent }: { readonly percent: number }) {
  const kind = percent > 0 ? 'up' : percent < 0 ? 'down' : 'flat'
  return <span className={`move move-${kind}`}>{` ${formatPercent(percent, true)}`}</span>
}

function Sign({ name, word, filled = false }: { readonly name: 'star' | 'later'; readonly word: string; readonly filled?: boolean }) {
  return (
    <span className="row-sign" title={word}>
      <Icon name={name} filled={filled} />
      <span className="visually-hidden">{word}, </span>
    </span>
  )
}
