import { useState } from 'react'
import type { Feed } from '../../shared/model.ts'
import { sentenceOf } from '../bridge.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { formatAbsolute } from '../ui/times.ts'
import { closeDialog } from '../view.ts'
import { changeFeed } from './feed-actions.ts'
import type { FeedChanges } from './feed-actions.ts'
import { useFeedDialog } from './feed-dialog.ts'
import { FolderField, settleFolder } from './FolderField.tsx'
import type { FolderChoice } from './FolderField.tsx'

const everyMinutes = [15, 30, 60, 120, 240, 720, 1440] as const
type Keep = 'all' | 'newest' | 'days' | 'both'

/** Everything that can be chosen of one feed. */
export function FeedSettings() {
  const feedId = useFeedDialog((dialog) => dialog.feedId)
  const feed = useSidebar((answer) => answer.value?.feeds.find((each) => each.id === feedId))
  return (
    <Dialog title="Feed settings" onClose={closeDialog}>
      {feed ? <Settings key={feed.id} feed={feed} /> : <p className="form">This feed is not there any more.</p>}
    </Dialog>
  )
}

function Settings({ feed }: { readonly feed: Feed }) {
  const [title, setTitle] = useState(feed.title)
  const [folder, setFolder] = useState<FolderChoice>({ id: feed.folderId, newName: null })
  const [fullText, setFullText] = useState(feed.fullText)
  const [pollMinutes, setPollMinutes] = useState(feed.pollMinutes)
  const [keep, setKeep] = useState<Keep>(feed.keepNewest === null ? (feed.keepDays === null ? 'all' : 'days') : feed.keepDays === null ? 'newest' : 'both')
  const [newest, setNewest] = useState(String(feed.keepNewest ?? 200))
  const [days, setDays] = useState(String(feed.keepDays ?? 90))
  const [error, setError] = useState<string | null>(null)

  const save = async (): Promise<void> => {
    setError(null)
    const keepNewest = keep === 'newest' || keep === 'both' ? Number(newest) : null
    const keepDays = keep === 'days' || keep === 'both' ? Number(days) : null
    if (![keepNewest, keepDays].every((limit) => limit === null || (Number.isInteger(limit) && limit > 0))) return setError('Give a whole number of articles or days to keep, 1 or more.')
    try {
      const folderId = await settleFolder(folder)
      const wanted: FeedChanges = { title: title.trim() === '' ? null : title.trim(), folderId, fullText, pollMinutes, keepNewest, keepDays }
      const changes = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => value !== feed[name as keyof Feed])) as FeedChanges
      if (Object.keys(changes).length > 0) await changeFeed(feed.id, changes, (after) => `Changed the settings of ${after.title}.`)
      closeDialog()
    } catch (thrown) {
      setError(sentenceOf(thrown))
    }
  }
  const everyChoices = feed.pollMinutes === null || everyMinutes.some((each) => each === feed.pollMinutes) ? everyMinutes : [...everyMinutes, feed.pollMinutes].sort((a, b) => a - b)
  const lastGood = feed.lastGoodAt === null ? null : formatAbsolute(feed.lastGoodAt)

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label className="field">
        <span>Name (empty: the one it gives itself)</span>
        <input type="text" data-first maxLength={300} dir="auto" value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <FolderField choice={folder} onChoose={setFolder} />
      <label className="field">
        <span>Fetch whole articles from their pages</span>
        <select value={fullText} onChange={(event) => setFullText(event.target.value as Feed['fullText'])}>
          <option value="never">Never</option>
          <option value="short">Where the feed gives only a beginning</option>
          <option value="always">Always</option>
        </select>
      </label>
      <label className="field">
        <span>Look for news</span>
        <select value={pollMinutes ?? ''} onChange={(event) => setPollMinutes(event.target.value === '' ? null : Number(event.target.value))}>
          <option value="">By the feed’s own rhythm</option>
          {everyChoices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {nameInterval(minutes)}
            </option>
          ))}
        </select>
      </label>
      <div className="field-row">
        <label className="field">
          <span>Keep</span>
          <select value={keep} onChange={(event) => setKeep(event.target.value as Keep)}>
            <option value="all">All articles</option>
            <option value="newest">The newest articles</option>
            <option value="days">Articles of the last days</option>
            <option value="both">The newest of the last days</option>
          </select>
        </label>
        {(keep === 'newest' || keep === 'both') && (
          <label className="field field-short">
            <span>Articles</span>
            <input type="number" min={1} max={1_000_000} step={1} required value={newest} onChange={(event) => setNewest(event.target.value)} />
          </label>
        )}
        {(keep === 'days' || keep === 'both') && (
          <label className="field field-short">
            <span>Days</span>
            <input type="number" min={1} max={36_500} step={1} required value={days} onChange={(event) => setDays(event.target.value)} />
          </label>
        )}
      </div>
      {keep !== 'all' && <p className="form-note">Older ones are removed as news comes in. What you starred, tagged or kept for later, and what is about a watched company, stays.</p>}
      <p className="feed-address">
        {feed.address}
        <br />
        {lastGood === null ? 'Not read so far.' : `Last read ${lastGood}.`} {feed.problem}
      </p>
      {error !== null && (
        <p className="form-error" role="alert">
          {error}
        </p>
      )}
      <div className="form-foot">
        <button type="submit" className="button button-first">
          Save
        </button>
      </div>
    </form>
  )
}

function nameInterval(minutes: number): string {
  if (minutes % 60 !== 0) return `Every ${minutes} minutes`
  return minutes === 60 ? 'Every hour' : minutes === 1440 ? 'Once a day' : `Every ${minutes / 60} hours`
}
