import { useEffect } from 'react'
import { useView } from '../view.ts'
import { currentWords } from '../words.ts'
import { commands } from './commands.ts'
import { nameOfPress, startReadingKeys } from './read-keys.ts'

/** Going on may be held down; everything else happens once a press. */
const repeating = ['j', 'k', 'Space', 'Shift+Space', 'Mod++', 'Mod+-']

/** Listens for the keys of the window. None fires while the person types, and none at all behind a dialog. */
export function useKeys(): void {
  useEffect(() => {
    const read = startReadingKeys(commands.flatMap((command) => command.keys ?? []))
    const listen = (event: KeyboardEvent): void => {
      const press = isElsewhere(event) ? null : nameOfPress(event)
      if (press === null || (event.repeat && !repeating.includes(press)) || (press === 'Space' && isPressable(event.target))) return
      if (press === 'Mod+a' && !isListAtHand(event.target)) return // text is selected elsewhere
      const keys = read(press, event.timeStamp)
      if (keys === null) return
      event.preventDefault()
      commands.find((command) => command.keys === keys)?.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** True for a key that belongs to what has focus: text being typed, a choice being made, a dialog. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || useView.getState().dialog !== null) return true
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  const isTyping =
    target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])')
  if (!isTyping) return false
  const press = nameOfPress(event)
  const isEmpty = target instanceof HTMLInputElement && target.value === ''
  return !(press === 'Mod+k' || press === 'Mod+,' || (press === 'Mod+z' && isEmpty)) // undo of typed text is the field's own
}

/** True where a press about the list is meant for it: it has focus, or nothing has. */
function isListAtHand(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest('.articles') !== null)
}

/** Space presses what can be pressed. */
function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('button, a[href], summary, input, select, [role="treeitem"], [role="separator"]') !== null
  )
}

/** Keys as they are printed: "Ctrl K", "g then a". */
export function printKeys(keys: string): string {
  const isMac = /mac/i.test(navigator.platform)
  const print = (press: string): string => {
    if (press.startsWith('Mod+')) return `${isMac ? '⌘' : 'Ctrl '}${press.slice(4).replace('Shift+', isMac ? '⇧' : 'Shift ').replace(/.$/u, (key) => key.toUpperCase())}`
    return press.replace('Shift+', 'Shift ')
  }
  return keys.split(' ').map(print).join(currentWords().widgets.keyThen)
}
