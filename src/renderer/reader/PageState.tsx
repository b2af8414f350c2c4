import { useState } from 'react'
import type { ArticleView } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { useWords } from '../words.ts'
import { openOriginal } from './open-original.ts'

/** Says, where the text ends, that it is only the beginning of its article, why, and how to get the rest. */
export function PageState({ view }: { readonly view: ArticleView }) {
  const { fetching, page: words } = useWords().reader
  const { article, page } = view
  const [busy, setBusy] = useState(false)
  if (page.state === 'whole') return null

  const fetchWhole = async (): Promise<void> => {
    setBusy(true)
    const reply = await tryTo(() => call('articles.fetchPage', { id: article.id }))
    setBusy(false)
    if (reply) say(reply.state === 'whole' ? words.isHere : `${words.failed} ${reply.problem ?? ''}`.trim())
  }
  const isWanted = page.state === 'wanted'
  return (
    <aside className="page-state" aria-label={words.title}>
      <p>
        <strong>{isWanted ? words.beingFetched : words.onlyBeginning}</strong>
        {page.problem !== null && ` ${page.problem}`}
        {isWanted && page.problem !== null && ` ${words.againLater}`}
      </p>
      <div className="page-actions">
        <button type="button" className="button" disabled={busy || article.url === null} onClick={() => void fetchWhole()}>
          {busy ? fetching : isWanted ? words.fetchNow : words.fetchWhole}
        </button>
        {article.url !== null && (
          <button type="button" className="button" onClick={() => void openOriginal(article)}>
            {words.openInBrowser}
          </button>
        )}
      </div>
      {busy && <progress aria-label={words.fetchingWhole} />}
    </aside>
  )
}
