import { useState } from 'react'
import { call } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { countMissing } from './pictures.ts'
import { usePicturesOf } from './pictures-answer.ts'

/** Offers to fetch what is not saved. It stands below the text, so that nothing moves when it goes. */
export function MissingPictures({ articleId }: { readonly articleId: string }) {
  const [busy, setBusy] = useState(false)
  const missing = countMissing(usePicturesOf(articleId))
  if (missing === 0) return null

  const fetchThem = async (): Promise<void> => {
    setBusy(true)
    const reply = await tryTo(() => call('images.fetchForArticle', { id: articleId }))
    setBusy(false)
    if (reply) say(reply.missing === 0 ? 'All pictures are saved.' : `${reply.here} of ${reply.here + reply.missing} pictures could be saved. Each place says why one is missing.`)
  }

  return (
    <p className="missing-pictures">
      {missing === 1 ? 'One picture is' : `${missing} pictures are`} not saved on this computer.
      <button type="button" className="quiet-button" disabled={busy} onClick={() => void fetchThem()}>
        {busy ? 'Fetching …' : 'Fetch pictures'}
      </button>
    </p>
  )
}
