import { useEffect } from 'react'
import { useView } from '../view.ts'
import { currentWords } from '../words.ts'
import { keysOf, useBindings } from './bindings.ts'
import { commands } from './commands.ts'
import type { CommandName } from './commands.ts'
import { nameOfPress, startReadingKeys } from './read-keys.ts'

/** Going on may be held down; everything else happens once a press. */
const repeating: readonly CommandName[] = ['next', 'previous', 'page', 'page-back', 'text-larger', 'text-smaller']
/** What is wanted also while the person types. */
const whileTyping: readonly CommandName[] = ['palette', 'settings']

/** Listens for the keys of the window. None fires while the person types, and none at all behind a dialog. */
export function useKeys(): void {
  const bindings = useBindings()
  useEffect(() => {
    const read = startReadingKeys(commands.flatMap((command) => keysOf(command, bindings) ?? []))
    const listKeys = (names: readonly CommandName[]): readonly (string | null)[] => commands.filter((command) => names.includes(command.name)).map((command) => keysOf(command, bindings))
    const held = listKeys(repeating)
    const typed = listKeys(whileTyping)
    const [undoing, selecting] = [listKeys(['undo']), listKeys(['select-all'])]
    const listen = (event: KeyboardEvent): void => {
      const press = nameOfPress(event)
      if (press === null || isElsewhere(event, typed.includes(press), undoing.includes(press)) || (event.repeat && !held.includes(press)) || (press === 'Space' && isPressable(event.target))) return
      if (selecting.includes(press) && !isListAtHand(event.target)) return // text is selected elsewhere
      const keys = read(press, event.timeStamp)
      if (keys === null) return
      event.preventDefault()
      commands.find((command) => keysOf(command, bindings) === keys)?.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [bindings])
}

/** True for a key that belongs to what has focus: text being typed, a choice being made, a dialog. */
function isElsewhere(event: KeyboardEvent, isForTyping: boolean, isUndo: boolean): boolean {
  if (event.defaultPrevented || event.isComposing || useView.getState().dialog !== null) return true
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  const isTyping =
    target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])')
  if (!isTyping) return false
  if (!event.ctrlKey && !event.metaKey) return true
  const isEmpty = target instanceof HTMLInputElement && target.value === ''
  return !(isForTyping || (isUndo && isEmpty)) // undo of typed text is the field's own
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
