import { useState } from 'react'
import type { FeedSuggestion } from '../../shared/contract.ts'
import { useWords } from '../words.ts'
import { followFeeds } from './following.ts'
import type { NotFollowed } from './following.ts'

/** Feeds that may be worth following, none chosen: nothing is subscribed to without a yes. */
export function OfferedFeeds({ feeds, onFollowed, onRefuse }: {
  readonly feeds: readonly FeedSuggestion[]
  readonly onFollowed: () => void // all that were chosen
  readonly onRefuse: (() => void) | null
}) {
  const { offer: words, suggested } = useWords().feeds
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<number | null>(null) // null: nothing is being subscribed to
  const [failed, setFailed] = useState<readonly NotFollowed[]>([])
  const wanted = feeds.filter((feed) => chosen.has(feed.address))

  const follow = async (): Promise<void> => {
    if (done !== null || wanted.length === 0) return
    setDone(0)
    setFailed([])
    const notFollowed = await followFeeds(wanted, null, setDone)
    setDone(null)
    setFailed(notFollowed)
    setChosen(new Set())
    if (notFollowed.length === 0) onFollowed()
  }
  const toggle = (address: string): void => {
    const next = new Set(chosen)
    if (!next.delete(address)) next.add(address)
    setChosen(next)
  }

  return (
    <form
      className="offered"
      onSubmit={(event) => {
        event.preventDefault()
        void follow()
      }}
    >
      <ul className="offered-feeds">
        {feeds.map((feed) => (
          <li key={feed.address}>
            <label className="feed-choice">
              <input type="checkbox" checked={chosen.has(feed.address)} disabled={done !== null} onChange={() => toggle(feed.address)} />
              <span>
                {feed.title}
                <span className="feed-address">{suggested[feed.name]}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {failed.length > 0 && (
        <div className="form-error" role="alert">
          {failed.map(({ title, reason }) => (
            <p key={title}>
              <strong>{title}</strong> {reason}
            </p>
          ))}
        </div>
      )}
      <div className="feed-waiting">{done !== null && <progress aria-label={words.subscribing} max={wanted.length} value={done} />}</div>
      <div className="form-foot">
        {onRefuse && (
          <button type="button" className="button" onClick={onRefuse}>
            {words.notNow}
          </button>
        )}
        <button type="submit" className="button button-first" disabled={done !== null || wanted.length === 0}>
          {words.follow(wanted.length)}
        </button>
      </div>
    </form>
  )
}
