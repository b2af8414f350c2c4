import { useState } from 'react'
import type { ArticleView } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { openOriginal } from './open-original.ts'

/** Says, where the text ends, that it is only the beginning of its article, why, and how to get the rest. */
export function PageState({ view }: { readonly view: ArticleView }) {
  const { article, page } = view
  const [busy, setBusy] = useState(false)
  if (page.state === 'whole') return null

  const fetchWhole = async (): Promise<void> => {
    setBusy(true)
    const reply = await tryTo(() => call('articles.fetchPage', { id: article.id }))
    setBusy(false)
    if (reply) say(reply.state === 'whole' ? 'The whole article is here.' : `The whole article could not be fetched. ${reply.problem ?? ''}`.trim())
  }
  const isWanted = page.state === 'wanted'
  return (
    <aside className="page-state" aria-label="Only the beginning">
      <p>
        <strong>{isWanted ? 'The whole article is being fetched.' : 'This is only the beginning of the article.'}</strong>
        {page.problem !== null && ` ${page.problem}`}
        {isWanted && page.problem !== null && ' It is tried again later.'}
      </p>
      <div className="page-actions">
        <button type="button" className="button" disabled={busy || article.url === null} onClick={() => void fetchWhole()}>
          {busy ? 'Fetching …' : isWanted ? 'Fetch it now' : 'Fetch the whole article'}
        </button>
        {article.url !== null && (
          <button type="button" className="button" onClick={() => void openOriginal(article)}>
            Open in browser
          </button>
        )}
      </div>
      {busy && <progress aria-label="Fetching the whole article" />}
    </aside>
  )
}
