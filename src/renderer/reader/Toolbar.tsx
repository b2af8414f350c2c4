import type { Article } from '../../shared/model.ts'
import { setLater, setRead, setStarred } from '../articles/actions.ts'
import { Icon } from '../ui/Icon.tsx'
import { showPane, toggleRail, useView } from '../view.ts'
import { openOriginal } from './open-original.ts'

/** What can be done with the open article. Without one the line stays, so that nothing moves when one is opened. */
export function Toolbar({ article }: { readonly article: Article | null }) {
  const railShown = useView((view) => view.railShown)
  return (
    <div className="toolbar" role="toolbar" aria-label="Article">
      <button type="button" className="icon-button back-button" aria-label="Back to the list" onClick={() => showPane('articles')}>
        <Icon name="back" />
      </button>
      {article && (
        <>
          <button
            type="button"
            className="tool"
            aria-pressed={article.starred}
            title="Star (s)"
            onClick={() => void setStarred(article, !article.starred)}
          >
            <Icon name="star" filled={article.starred} />
            <span className="tool-label">Star</span>
          </button>
          <button
            type="button"
            className="tool"
            aria-pressed={article.later}
            title="Read later (l)"
            onClick={() => void setLater(article, !article.later)}
          >
            <Icon name="later" filled={article.later} />
            <span className="tool-label">Read later</span>
          </button>
          <button type="button" className="tool" title="Mark read or unread (m)" onClick={() => void setRead(article, !article.read)}>
            <Icon name="unread" filled={!article.read} />
            <span className="tool-label">{article.read ? 'Mark unread' : 'Mark read'}</span>
          </button>
          {article.url !== null && (
            <button type="button" className="tool tool-link" title="Open original (o)" onClick={() => void openOriginal(article)}>
              <Icon name="link" />
              <span className="tool-label">Open original</span>
            </button>
          )}
          <span className="tool-space" />
          <button type="button" className="tool" aria-pressed={railShown} onClick={toggleRail}>
            <Icon name="rail" />
            <span className="tool-label">Numbers</span>
          </button>
        </>
      )}
    </div>
  )
}
