import { Icon } from '../ui/Icon.tsx'
import { useWords } from '../words.ts'
import { refreshFeeds, useRefreshing } from './refreshing.ts'

/** The button that asks all feeds for news. */
export function RefreshButton() {
  const words = useWords().feeds
  const isBusy = useRefreshing((refreshing) => refreshing.asked)
  return (
    <button type="button" className="icon-button refresh-button" aria-label={words.refresh} title={words.refreshWithKey} aria-disabled={isBusy} onClick={() => void refreshFeeds(null)}>
      <Icon name="refresh" />
    </button>
  )
}

/** How far a refresh is. It lies on the line above the buttons, so that nothing moves when it comes and goes. */
export function RefreshProgress() {
  const words = useWords().feeds
  const { asked, done, total } = useRefreshing()
  if (!asked && total === 0) return null
  return <progress className="refresh-progress" aria-label={words.refreshing} max={Math.max(1, total)} value={total === 0 ? undefined : done} title={total === 0 ? undefined : words.progress(done, total)} />
}
