import { useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { AddByAddress } from './AddByAddress.tsx'
import { useAddFeed } from './add-feed.ts'
import type { AddFeedPart } from './add-feed.ts'
import { OpmlImport } from './OpmlImport.tsx'
import { forgetOpml } from './opml.ts'
import { StarterFeeds } from './StarterFeeds.tsx'

const parts: readonly AddFeedPart[] = ['address', 'starters', 'opml']

/** Every way to subscribe: by address, out of a starter set, from another reader's list. */
export function AddFeed() {
  const words = useWords().feeds
  const shown = useAddFeed((state) => state.part)
  const id = useId()
  const tabs = useRef<HTMLDivElement>(null)
  const close = (): void => {
    forgetOpml()
    closeDialog()
  }
  const handleKey = (event: KeyboardEvent): void => {
    const index = parts.indexOf(shown)
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: parts.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = (to + parts.length) % parts.length
    useAddFeed.setState({ part: parts[next]! })
    tabs.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <Dialog title={words.add} onClose={close} wide>
      <div className="tabs" role="tablist" aria-label={words.ways} ref={tabs} onKeyDown={handleKey}>
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            role="tab"
            className="tab"
            id={`${id}-${part}`}
            aria-selected={part === shown}
            data-first={(part === shown && part !== 'address') || undefined} // there the field is first
            aria-controls={`${id}-panel`}
            tabIndex={part === shown ? 0 : -1}
            onClick={() => useAddFeed.setState({ part })}
          >
            {words.parts[part]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`}>
        {shown === 'address' && <AddByAddress />}
        {shown === 'starters' && <StarterFeeds />}
        {shown === 'opml' && <OpmlImport />}
      </div>
    </Dialog>
  )
}
