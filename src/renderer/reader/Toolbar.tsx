import type { Article } from '../../shared/model.ts'
import { setLater, setRead, setStarred } from '../articles/actions.ts'
import { Icon } from '../ui/Icon.tsx'
import { showPane, toggleRail, useView } from '../view.ts'
import { useWords } from '../words.ts'
import { openArticleMenu } from './article-menu.ts'
import { openOriginal } from './open-original.ts'
import { listHeadings, openOutline } from './outline.ts'
import { ReadingProgress } from './ReadingProgress.tsx'
import { useShownText } from './shown-text.ts'

/** What can be done with the open article. Without one the line stays, so that nothing moves when one is opened. */
export function Toolbar({ article }: { readonly article: Article | null }) {
  const words = useWords().reader.toolbar
  const railShown = useView((view) => view.railShown)
  const shown = useShownText((text) => text.shown)
  const hasOutline = article !== null && shown?.articleId === article.id && listHeadings(shown.root).length > 0
  return (
    <div className="toolbar" role="toolbar" aria-label={words.title}>
      <button type="button" className="icon-button back-button" aria-label={words.back} onClick={() => showPane('articles')}>
        <Icon name="back" />
      </button>
      {article && (
        <>
          <button
            type="button"
            className="tool"
            aria-pressed={article.starred}
            title={words.starWithKey}
            onClick={() => void setStarred(article, !article.starred)}
          >
            <Icon name="star" filled={article.starred} />
            <span className="tool-label">{words.star}</span>
          </button>
          <button
            type="button"
            className="tool"
            aria-pressed={article.later}
            title={words.laterWithKey}
            onClick={() => void setLater(article, !article.later)}
          >
            <Icon name="later" filled={article.later} />
            <span className="tool-label">{words.later}</span>
          </button>
          <button type="button" className="tool" title={words.readWithKey} onClick={() => void setRead(article, !article.read)}>
            <Icon name="unread" filled={!article.read} />
            <span className="tool-label">{article.read ? words.markUnread : words.markRead}</span>
          </button>
          {article.url !== null && (
            <button type="button" className="tool tool-link" title={words.openWithKey} onClick={() => void openOriginal(article)}>
              <Icon name="link" />
              <span className="tool-label">{words.open}</span>
            </button>
          )}
          <span className="tool-space" />
          <ReadingProgress article={article} />
          {hasOutline && (
            <button type="button" className="icon-button" data-outline aria-haspopup="menu" aria-label={words.outline} title={words.outlineWithKey} onClick={(event) => openOutline(event.currentTarget)}>
              <Icon name="outline" />
            </button>
          )}
          <button type="button" className="icon-button" aria-haspopup="menu" aria-label={words.more} title={words.more} onClick={(event) => openArticleMenu(article, event.currentTarget)}>
            <Icon name="more" />
          </button>
          <button type="button" className="tool" aria-pressed={railShown} onClick={toggleRail}>
            <Icon name="rail" />
            <span className="tool-label">{words.numbers}</span>
          </button>
        </>
      )}
    </div>
  )
}
