import { Icon } from '../ui/Icon.tsx'
import { refreshFeeds, useRefreshing } from './refreshing.ts'

/** The button that asks all feeds for news. */
export function RefreshButton() {
  const isBusy = useRefreshing((refreshing) => refreshing.asked)
  return (
    <button type="button" className="icon-button refresh-button" aria-label="Refresh feeds" title="Refresh feeds (r)" aria-disabled={isBusy} onClick={() => void refreshFeeds(null)}>
      <Icon name="refresh" />
    </button>
  )
}

/** How far a refresh is. It lies on the line above the buttons, so that nothing moves when it comes and goes. */
export function RefreshProgress() {
  const { asked, done, total } = useRefreshing()
  if (!asked && total === 0) return null
  return <progress className="refresh-progress" aria-label="Refreshing feeds" max={Math.max(1, total)} value={total === 0 ? undefined : done} title={total === 0 ? undefined : `${done} of ${total} feeds`} />
}
