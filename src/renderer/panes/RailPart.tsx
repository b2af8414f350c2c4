import { useId } from 'react'
import type { ReactNode } from 'react'
import { create } from 'zustand'
import { recall, remember } from '../remember.ts'
import { Icon } from '../ui/Icon.tsx'

/** Parts that are folded, by name; remembered for every article. */
const useFolded = create<{ readonly names: readonly string[] }>(() => ({ names: recall('rail-folded', isNames) ?? [] }))

function setFolded(name: string, isFolded: boolean): void {
  const names = useFolded.getState().names.filter((each) => each !== name)
  const next = isFolded ? [...names, name] : names
  remember('rail-folded', next)
  useFolded.setState({ names: next })
}

/** Shows what a part holds, for a key that goes into it. */
export function unfoldPart(name: string): void {
  if (useFolded.getState().names.includes(name)) setFolded(name, false)
}

/** One part of the column beside the article, under a heading that folds it. */
export function RailPart({ name, title, count = 0, className = '', children }: {
  readonly name: string // the same in every language
  readonly title: ReactNode
  readonly count?: number
  readonly className?: string
  readonly children: ReactNode
}) {
  const isFolded = useFolded(({ names }) => names.includes(name))
  const titleId = useId()
  const bodyId = useId()
  return (
    <section className={`rail-part ${className}`.trimEnd()} aria-labelledby={titleId}>
      <h2>
        <button type="button" className="rail-fold" aria-expanded={!isFolded} aria-controls={isFolded ? undefined : bodyId} onClick={() => setFolded(name, !isFolded)}>
          <Icon name={isFolded ? 'right' : 'down'} />
          <span id={titleId}>{title}</span>
          {count > 0 && <span className="rail-count">{count}</span>}
        </button>
      </h2>
      {!isFolded && (
        <div className="rail-body" id={bodyId}>
          {children}
        </div>
      )}
    </section>
  )
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
