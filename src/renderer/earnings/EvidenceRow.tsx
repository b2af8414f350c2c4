import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Span } from '../../shared/model.ts'
import type { LiftedItem } from '../../shared/corrections.ts'
import { itemActions, runItemKey } from '../corrections/item-menu.ts'
import { nameItem } from '../corrections/name-item.ts'
import { Icon } from '../ui/Icon.tsx'
import { openMenu } from '../ui/Menu.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { scrollBehavior } from '../reader/scroll.ts'
import { light, useView } from '../view.ts'
import { useWords } from '../words.ts'

/** Is this figure lit, here and in the text? */
function useLit(evidenceKey: string): { readonly isLit: boolean; readonly fromText: boolean } {
  const lit = useView((view) => view.lit)
  const isLit = lit?.keys.includes(evidenceKey) ?? false
  return { isLit, fromText: isLit && lit?.from === 'text' && lit.keys[0] === evidenceKey }
}

/**
 * A row of something lifted out of the text. A click anywhere on it, or its button, shows the sentence it came from; a click
 * on that sentence lights the row.
 */
export function EvidenceRow({
  evidenceKey,
  className,
  hasEvidence,
  spans,
  lifted = null,
  children,
}: {
  readonly evidenceKey: string
  readonly className: string
  readonly hasEvidence: boolean
  readonly spans?: readonly Span[] // where the evidence is no figure's: its places in the text
  readonly lifted?: LiftedItem | null // what can be confirmed, corrected, rejected and questioned
  readonly children: ReactNode
}) {
  const { earnings: words, corrections } = useWords()
  const row = useRef<HTMLDivElement>(null)
  const { isLit, fromText } = useLit(evidenceKey)
  useEffect(() => {
    if (fromText) row.current?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() })
  }, [fromText])
  const show = (): void => {
    if (hasEvidence) light({ keys: [evidenceKey], from: 'rail', ...(spans ? { spans } : {}) })
  }
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') light(null)
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (lifted && isPlain && runItemKey(event.key.toLowerCase(), lifted, evidenceKey)) event.preventDefault()
  }
  return (
    <div
      ref={row}
      role="row"
      className={`evidence-row ${className}`}
      data-lit={isLit || undefined}
      data-shows={hasEvidence || undefined}
      onClick={show}
      onKeyDown={handleKey}
      onContextMenu={(event) => {
        if (!lifted) return
        event.preventDefault()
        openMenu(corrections.actions(nameItem(lifted, words)), itemActions(lifted, evidenceKey), null, { left: event.clientX, top: event.clientY })
      }}
    >
      {children}
      <span role="cell" className="row-show">
        {hasEvidence && (
          <button
            type="button"
            className="icon-button"
            aria-label={words.showInArticle}
            title={words.showInArticle}
            data-evidence={evidenceKey}
            onClick={(event) => {
              event.stopPropagation()
              show()
            }}
          >
            <Icon name="sentence" />
          </button>
        )}
        {lifted && (
          <MenuButton label={corrections.actions(nameItem(lifted, words))} title={corrections.keysHint} items={() => itemActions(lifted, evidenceKey)} />
        )}
      </span>
    </div>
  )
}
