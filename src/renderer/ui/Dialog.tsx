import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../words.ts'
import { Icon } from './Icon.tsx'

/** Fields that hold a person's own words; what is only looked for is no loss. */
const written = 'textarea, input:not([type="search"], [type="checkbox"], [type="radio"], [type="range"], [type="file"], [role="combobox"])'

/**
 * A modal dialog: the platform's own, which keeps focus inside, closes on Escape and gives focus back where it was.
 * What should have focus first carries `data-first`.
 */
export function Dialog({ title, onClose, children, wide = false }: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isWritten = useRef(false) // a press beside a dialog in which something was written is a slip, not the wish to throw it away
  const words = useWords()
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const before = document.activeElement
    if (!element.open) element.showModal()
    element.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onInput={(event) => {
        if (event.target instanceof Element && event.target.matches(written)) isWritten.current = true
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current && !isWritten.current) onClose() // the backdrop: everything else is inside the dialog's body
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="icon-button" aria-label={words.widgets.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
