import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'
import { openMenu, useMenu } from './Menu.tsx'
import type { MenuItem } from './Menu.tsx'

/** A button with a menu below it: an icon, or with `children` what stands there, which is its name then. `items` is asked when it is pressed. */
export function MenuButton({ label, items, icon = 'more', title = label, className = 'icon-button', isDisabled = false, isCurrent = false, children, onKeyDown }: {
  readonly label: string // of the menu, and of a button with an icon alone
  readonly items: () => readonly (MenuItem | null)[]
  readonly icon?: IconName
  readonly title?: string
  readonly className?: string
  readonly isDisabled?: boolean
  readonly isCurrent?: boolean // the page that is shown is one of the menu's
  readonly children?: ReactNode
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = useMenu(({ open }) => open !== null && open.opener === button.current)
  return (
    <button
      ref={button}
      type="button"
      className={className}
      aria-label={children === undefined ? label : undefined}
      title={children === undefined ? title : undefined}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-current={isCurrent ? 'page' : undefined}
      disabled={isDisabled}
      onClick={(event) => {
        event.stopPropagation() // what the button stands in may be pressed itself
        openMenu(label, items(), event.currentTarget)
      }}
      onKeyDown={onKeyDown}
    >
      {children ?? <Icon name={icon} />}
    </button>
  )
}
