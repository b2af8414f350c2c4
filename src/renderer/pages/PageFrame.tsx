import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { focusListIfNowhere } from '../articles/list-focus.ts'
import { FormError } from '../ui/FormError.tsx'
import { Icon } from '../ui/Icon.tsx'
import { leavePage } from '../view.ts'
import { useWords } from '../words.ts'

/** What every page has: a way back, a headline, and a column wide enough for tables. It takes the focus, so that keys and readers begin here. */
export function PageFrame({ kicker, title, actions, error, children }: {
  readonly kicker: string
  readonly title: string
  readonly actions?: ReactNode
  readonly error?: string | null
  readonly children: ReactNode
}) {
  const words = useWords().widgets
  const headline = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    headline.current?.focus()
    return () => void requestAnimationFrame(focusListIfNowhere) // whoever leaves a page by a key goes on in the list
  }, [])
  useEffect(() => {
    document.title = `${title} — Marketdash`
  }, [title])
  return (
    <section
      className="page"
      aria-label={`${kicker} ${title}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) leavePage()
      }}
    >
      <div className="toolbar" role="toolbar" aria-label={words.pageTools}>
        <button type="button" className="tool" onClick={leavePage}>
          <Icon name="back" />
          <span className="tool-label">{words.back}</span>
        </button>
        <span className="tool-space" />
        {actions}
      </div>
      <div className="page-scroll">
        <div className="page-column">
          <header className="page-head">
            <p className="page-kicker">{kicker}</p>
            <h1 ref={headline} tabIndex={-1} dir="auto">
              {title}
            </h1>
          </header>
          <FormError error={error} />
          {children}
        </div>
      </div>
    </section>
  )
}
