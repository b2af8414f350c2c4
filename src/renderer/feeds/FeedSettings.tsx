import { useState } from 'react'
import type { Feed } from '../../shared/model.ts'
import type { Words } from '../../shared/words/languages.ts'
import { sentenceOf } from '../bridge.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FormError } from '../ui/FormError.tsx'
import { formatAbsolute } from '../ui/times.ts'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { changeFeed } from './feed-actions.ts'
import type { FeedChanges } from './feed-actions.ts'
import { useFeedDialog } from './feed-dialog.ts'
import { FolderField, settleFolder } from './FolderField.tsx'
import type { FolderChoice } from './FolderField.tsx'

const everyMinutes = [15, 30, 60, 120, 240, 720, 1440] as const
type Keep = 'all' | 'newest' | 'days' | 'both'

/** Everything that can be chosen of one feed. */
export function FeedSettings() {
  const words = useWords().feeds.settings
  const feedId = useFeedDialog((dialog) => dialog.feedId)
  const feed = useSidebar((answer) => answer.value?.feeds.find((each) => each.id === feedId))
  return (
    <Dialog title={words.title} onClose={closeDialog}>
      {feed ? <Settings key={feed.id} feed={feed} /> : <p className="form">{words.gone}</p>}
    </Dialog>
  )
}

function Settings({ feed }: { readonly feed: Feed }) {
  const words = useWords().feeds.settings
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
    if (![keepNewest, keepDays].every((limit) => limit === null || (Number.isInteger(limit) && limit > 0))) return setError(words.wholeNumber)
    try {
      const folderId = await settleFolder(folder)
      const wanted: FeedChanges = { title: title.trim() === '' ? null : title.trim(), folderId, fullText, pollMinutes, keepNewest, keepDays }
      const changes = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => value !== feed[name as keyof Feed])) as FeedChanges
      if (Object.keys(changes).length > 0) await changeFeed(feed.id, changes, (after) => words.changed(after.title))
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
        <span>{words.name}</span>
        <input type="text" data-first maxLength={300} dir="auto" value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <FolderField choice={folder} onChoose={setFolder} />
      <label className="field">
        <span>{words.fullText}</span>
        <select value={fullText} onChange={(event) => setFullText(event.target.value as Feed['fullText'])}>
          <option value="never">{words.never}</option>
          <option value="short">{words.short}</option>
          <option value="always">{words.always}</option>
        </select>
      </label>
      <label className="field">
        <span>{words.look}</span>
        <select value={pollMinutes ?? ''} onChange={(event) => setPollMinutes(event.target.value === '' ? null : Number(event.target.value))}>
          <option value="">{words.ownRhythm}</option>
          {everyChoices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {nameInterval(minutes, words)}
            </option>
          ))}
        </select>
      </label>
      <div className="field-row">
        <label className="field">
          <span>{words.keep}</span>
          <select value={keep} onChange={(event) => setKeep(event.target.value as Keep)}>
            <option value="all">{words.keepAll}</option>
            <option value="newest">{words.keepNewest}</option>
            <option value="days">{words.keepDays}</option>
            <option value="both">{words.keepBoth}</option>
          </select>
        </label>
        {(keep === 'newest' || keep === 'both') && (
          <label className="field field-short">
            <span>{words.articles}</span>
            <input type="number" min={1} max={1_000_000} step={1} required value={newest} onChange={(event) => setNewest(event.target.value)} />
          </label>
        )}
        {(keep === 'days' || keep === 'both') && (
          <label className="field field-short">
            <span>{words.days}</span>
            <input type="number" min={1} max={36_500} step={1} required value={days} onChange={(event) => setDays(event.target.value)} />
          </label>
        )}
      </div>
      {keep !== 'all' && <p className="form-note">{words.keepNote}</p>}
      <p className="feed-address">
        {feed.address}
        <br />
        {lastGood === null ? words.neverRead : words.lastRead(lastGood)} {feed.problem}
      </p>
      <FormError error={error} />
      <div className="form-foot">
        <button type="submit" className="button button-first">
          {words.save}
        </button>
      </div>
    </form>
  )
}

function nameInterval(minutes: number, words: Words['feeds']['settings']): string {
  if (minutes % 60 !== 0) return words.everyMinutes(minutes)
  return minutes === 60 ? words.everyHour : minutes === 1440 ? words.daily : words.everyHours(minutes / 60)
}
