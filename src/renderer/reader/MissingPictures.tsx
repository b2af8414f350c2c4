import { useState } from 'react'
import { call } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { useWords } from '../words.ts'
import { countMissing } from './pictures.ts'
import { usePicturesOf } from './pictures-answer.ts'

/** Offers to fetch what is not saved. It stands below the text, so that nothing moves when it goes. */
export function MissingPictures({ articleId }: { readonly articleId: string }) {
  const words = useWords().reader
  const [busy, setBusy] = useState(false)
  const missing = countMissing(usePicturesOf(articleId))
  if (missing === 0) return null

  const fetchThem = async (): Promise<void> => {
    setBusy(true)
    const reply = await tryTo(() => call('images.fetchForArticle', { id: articleId }))
    setBusy(false)
    if (reply) say(reply.missing === 0 ? words.pictures.allSaved : words.pictures.someSaved(reply.here, reply.here + reply.missing))
  }

  return (
    <p className="missing-pictures">
      {words.pictures.missing(missing)}
      <button type="button" className="quiet-button" disabled={busy} onClick={() => void fetchThem()}>
        {busy ? words.fetching : words.pictures.fetch}
      </button>
    </p>
  )
}
