import { useEffect, useId, useRef, useState } from 'react'
import type { FeedCandidate } from '../../shared/contract.ts'
import type { Feed } from '../../shared/model.ts'
import { call, sentenceOf } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { summarise } from '../import/summary.ts'
import { recordImport } from '../import/undo-import.ts'
import { say } from '../status/messages.ts'
import { closeDialog, openArticle, showPane, showScope, useView } from '../view.ts'
import { useWords } from '../words.ts'
import { useAddFeed } from './add-feed.ts'
import { undoOfAdding } from './feed-actions.ts'
import { FolderField, settleFolder } from './FolderField.tsx'
import type { FolderChoice } from './FolderField.tsx'

/** Subscribes to a site or a feed by its address. Where a site has several feeds, one is chosen. */
export function AddByAddress() {
  const words = useWords().feeds.address
  const scope = useView((view) => view.scope)
  const [address, setAddress] = useState(() => useAddFeed.getState().proposed)
  const [folder, setFolder] = useState<FolderChoice>({ id: scope.kind === 'folder' ? scope.id : null, newName: null })
  const [candidates, setCandidates] = useState<readonly FeedCandidate[]>([])
  const [chosen, setChosen] = useState(0)
  const [busy, setBusy] = useState<'feed' | 'page' | null>(null)
  const [error, setError] = useState<string | null>(null)
  const isOpen = useRef(true)
  const choices = useRef<HTMLFieldSetElement>(null)
  const errorId = useId()
  const wanted = candidates[chosen]?.address ?? address

  useEffect(() => {
    isOpen.current = true
    return () => void (isOpen.current = false)
  }, [])
  useEffect(() => choices.current?.querySelector('input')?.focus(), [candidates])

  /** The dialog may be closed while the answer is on its way: then what came of it is only said. */
  const run = async (kind: 'feed' | 'page', work: () => Promise<void>): Promise<void> => {
    if (busy !== null || wanted.trim() === '') return
    setBusy(kind)
    setError(null)
    try {
      await work()
    } catch (thrown) {
      if (isOpen.current) setError(sentenceOf(thrown))
      else say(words.notAdded(wanted, sentenceOf(thrown)))
    }
    setBusy(null)
  }
  const subscribe = (): Promise<void> =>
    run('feed', async () => {
      const folderId = await settleFolder(folder)
      if (folder.newName !== null) setFolder({ id: folderId, newName: null }) // it is made: a second try takes it
      const answer = await call('feeds.add', { address: wanted, folderId })
      if (answer.kind === 'choose') {
        setCandidates(answer.candidates)
        setChosen(0)
        return
      }
      if (answer.kind === 'added') recordDone(words.subscribed(answer.feed.title, answer.feed.articles), undoOfAdding([answer.feed]))
      else say(words.already(answer.feed.title))
      if (isOpen.current) showFeed(answer.feed)
    })
  const importPage = (): Promise<void> =>
    run('page', async () => {
      const importId = crypto.randomUUID()
      const report = await call('articles.importAddress', { address: wanted, importId })
      if (report.added.length > 0) recordImport(summarise(report), importId)
      else say(summarise(report))
      const article = report.added[0] ?? report.existing[0]
      if (!isOpen.current || !article) return
      closeDialog()
      openArticle(article.id)
    })

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void subscribe()
      }}
    >
      <label className="field">
        <span>{words.label}</span>
        <input
          type="text"
          inputMode="url"
          data-first
          aria-describedby={error === null ? undefined : errorId}
          aria-invalid={error !== null}
          autoComplete="off"
          spellCheck={false}
          maxLength={8192}
          placeholder={words.example}
          value={address}
          onChange={(event) => {
            setAddress(event.target.value)
            setCandidates([])
            setError(null)
          }}
        />
      </label>
      {candidates.length > 0 && (
        <fieldset className="feed-choices" ref={choices}>
          <legend>{words.choose(candidates.length)}</legend>
          {candidates.map((candidate, index) => (
            <label key={candidate.address} className="feed-choice">
              <input type="radio" name="feed" checked={index === chosen} onChange={() => setChosen(index)} />
              <span>
                <span dir="auto">{candidate.title}</span>
                <span className="feed-address">{candidate.address}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <FolderField choice={folder} onChoose={setFolder} />
      {error !== null && (
        <div className="form-error" role="alert" id={errorId}>
          {error}
        </div>
      )}
      <div className="feed-waiting">{busy !== null && <progress aria-label={busy === 'feed' ? words.looking : words.fetchingPage} />}</div>
      <div className="form-foot">
        {error !== null && mayBeAddress(wanted) && (
          <button type="button" className="button" disabled={busy !== null} onClick={() => void importPage()}>
            {words.importPage}
          </button>
        )}
        <button type="submit" className="button button-first" disabled={busy !== null || address.trim() === '' || folder.newName?.trim() === ''}>
          {words.subscribe}
        </button>
      </div>
    </form>
  )
}

function showFeed(feed: Feed): void {
  showScope({ kind: 'feed', id: feed.id })
  showPane('articles')
  closeDialog()
}

/** Whether it is worth trying as a page what gave no feed. */
function mayBeAddress(typed: string): boolean {
  return /^(https?:\/\/)?[^\s:/]+\S*$/i.test(typed.trim())
}
