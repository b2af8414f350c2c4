import { useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { create } from 'zustand'

/** One thing to do; null is a line between them. */
export interface MenuItem {
  readonly label: string
  readonly run: () => void
  readonly isOn?: boolean // of something that is on or off
  readonly isOneOf?: boolean // on in place of those beside it
}

interface OpenMenu {
  readonly label: string
  readonly items: readonly (MenuItem | null)[]
  readonly left: number // CSS pixels of the window
  readonly top: number
  readonly opener: HTMLElement | null // gets focus back
}

export const useMenu = create<{ readonly open: OpenMenu | null }>(() => ({ open: null }))

const edge = 6 // pixels that a menu keeps from the window's edge

/** Opens a menu where the pointer is, or below what opened it. There is one at a time. */
export function openMenu(label: string, items: readonly (MenuItem | null)[], opener: HTMLElement | null, at?: { readonly left: number; readonly top: number }): void {
  const box = opener?.getBoundingClientRect()
  useMenu.setState({ open: { label, items, opener, left: at?.left ?? box?.left ?? edge, top: at?.top ?? (box ? box.bottom + 2 : edge) } })
}

function closeMenu(giveFocusBack: boolean): void {
  const { open } = useMenu.getState()
  if (!open) return
  useMenu.setState({ open: null })
  if (giveFocusBack && open.opener?.isConnected) open.opener.focus({ preventScroll: true })
}

/** The menu that is open (WAI-ARIA menu pattern): arrows, Home, End and first letters move, Enter does it, Escape and Tab leave. */
export function Menu() {
  const open = useMenu((menu) => menu.open)
  const menu = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = menu.current
    if (!open || !element) return
    const { width, height } = element.getBoundingClientRect()
    element.style.left = `${Math.max(edge, Math.min(open.left, window.innerWidth - width - edge))}px`
    element.style.top = `${Math.max(edge, Math.min(open.top, window.innerHeight - height - edge))}px`
    listItems(element)[0]?.focus()
  }, [open])

  useEffect(() => {
    if (!open) return
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node && menu.current?.contains(event.target))) closeMenu(false)
    }
    const close = (): void => closeMenu(false)
    window.addEventListener('pointerdown', leave, true)
    window.addEventListener('blur', close)
    window.addEventListener('resize', close)
    return () => {
      window.removeEventListener('pointerdown', leave, true)
      window.removeEventListener('blur', close)
      window.removeEventListener('resize', close)
    }
  }, [open])

  if (!open) return null
  return (
    <div className="menu" role="menu" aria-label={open.label} ref={menu} onKeyDown={handleKey}>
      {open.items.map((item, index) =>
        item === null ? (
          <div key={`line ${index}`} className="menu-line" role="separator" />
        ) : (
          <button
            key={item.label}
            type="button"
            role={item.isOn === undefined ? 'menuitem' : item.isOneOf ? 'menuitemradio' : 'menuitemcheckbox'}
            aria-checked={item.isOn}
            className="menu-item"
            tabIndex={-1}
            onPointerMove={(event) => event.currentTarget.focus()}
            onClick={() => {
              closeMenu(true)
              item.run()
            }}
          >
            {item.label}
          </button>
        ),
      )}
    </div>
  )
}

function listItems(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
}

function handleKey(event: KeyboardEvent<HTMLElement>): void {
  event.stopPropagation() // no key of the window works behind an open menu
  const items = listItems(event.currentTarget)
  const index = items.findIndex((item) => item === document.activeElement)
  const focus = (to: number): void => items[(to + items.length) % items.length]?.focus()
  switch (event.key) {
    case 'ArrowDown':
      focus(index + 1)
      break
    case 'ArrowUp':
      focus(index - 1)
      break
    case 'Home':
      focus(0)
      break
    case 'End':
      focus(-1)
      break
    case 'Escape':
    case 'Tab':
      closeMenu(true)
      break
    default: {
      if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return
      const letter = event.key.toLocaleLowerCase()
      const found = items.findIndex((_, step) => items[(index + 1 + step) % items.length]?.textContent?.toLocaleLowerCase().startsWith(letter))
      if (found >= 0) focus(index + 1 + found)
    }
  }
  event.preventDefault()
}
