import { useState } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import { Icon } from '../ui/Icon.tsx'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'

const isTouched = (change: LibraryChange): boolean => change.topics.includes('library')

/** What the library has to say of itself: that it was put right and what is missing, or that the disk is full. Closed, it stays away until it is another. */
export function LibraryNotice() {
  const words = useWords()
  const { value } = useRequest('library.status', {}, isTouched)
  const [closed, setClosed] = useState<string | null>(null)
  const notice = value?.notice ?? null
  if (notice === null || notice === closed) return null
  return (
    <div className="alert" role="alert">
      <p>{notice}</p>
      <button type="button" className="icon-button" aria-label={words.status.closeMessage} onClick={() => setClosed(notice)}>
        <Icon name="close" />
      </button>
    </div>
  )
}
