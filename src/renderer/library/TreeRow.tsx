import { memo } from 'react'
import type { CSSProperties, MouseEvent } from 'react'
import { takeArticles } from '../articles/drag-articles.ts'
import { dragSmartList } from '../smart-lists/drag-smart-list.ts'
import { ColorDot } from '../ui/ColorDot.tsx'
import { Icon } from '../ui/Icon.tsx'
import { formatCount } from '../ui/numbers.ts'
import { dragInTree } from '../watchlists/drag-watched.ts'
import type { TreeItem } from './tree-items.ts'

interface TreeRowProps {
  readonly item: TreeItem
  readonly isSelected: boolean
  readonly isReachable: boolean // the one line of the tree that Tab goes to
  readonly onFocus: (key: string) => void
  readonly onFold: (item: TreeItem) => void
  readonly onGo: (item: TreeItem) => void
  readonly onMenu: (event: MouseEvent<HTMLElement>, item: TreeItem) => void
}

/** One place of the tree. Of thousands only those are drawn again that are another. */
export const TreeRow = memo(function TreeRow({ item, isSelected, isReachable, onFocus, onFold, onGo, onMenu }: TreeRowProps) {
  const row = (
    <div
      className="tree-item"
      style={{ '--depth': item.level - 1 } as CSSProperties}
      role="treeitem"
      aria-level={item.level}
      aria-label={item.name}
      aria-description={item.mark === null ? (item.description ?? undefined) : undefined} // a feed's trouble is in its name
      aria-selected={isSelected}
      aria-expanded={item.open ?? undefined}
      tabIndex={isReachable ? 0 : -1}
      title={item.description ?? undefined}
      onFocus={() => onFocus(item.key)}
      {...(item.page ? {} : takeArticles(item.scope))}
      {...dragInTree(item)}
      {...dragSmartList(item.scope)}
      onContextMenu={(event) => onMenu(event, item)}
      onClick={() => onGo(item)}
    >
      {item.open !== null && (
        <span
          className="tree-fold"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation()
            onFold(item)
          }}
        >
          <Icon name={item.open ? 'down' : 'right'} />
        </span>
      )}
      {item.color !== null && <span className="tag-dot" data-tag-color={item.color} aria-hidden="true" />}
      {item.ownColor !== null && <ColorDot color={item.ownColor} />}
      <span className="tree-label" dir="auto">
        {item.label}
      </span>
      {item.mark !== null && (
        <span className={`tree-mark tree-mark-${item.mark}`} aria-hidden="true">
          <Icon name={item.mark === 'problem' ? 'problem' : 'pause'} />
        </span>
      )}
      {item.count > 0 && <span className="tree-count" data-count={formatCount(item.count)} />}
    </div>
  )
  if (item.above === null) return row
  return (
    <>
      <div className="tree-section" aria-hidden="true">
        {item.above}
      </div>
      {row}
    </>
  )
}, isSame)

function isSame(before: TreeRowProps, after: TreeRowProps): boolean {
  if (before.isSelected !== after.isSelected || before.isReachable !== after.isReachable) return false
  const [a, b] = [before.item, after.item]
  return (
    a.key === b.key && a.label === b.label && a.name === b.name && a.description === b.description && a.count === b.count && a.level === b.level &&
    a.open === b.open && a.mark === b.mark && a.color === b.color && a.ownColor === b.ownColor && a.above === b.above
  )
}
