import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useView } from '../view.ts'
import { commands } from './commands.ts'


/** Listens for the keys of the window. None fires while the person types, and none but their own inside a dialog. */
export function useKeys(): void {
  useEffect(() => {
    const bindings = commands.flatMap((command) => (command.keys === null ? [] : [{ keys: command.keys, run: command.run }]))
    const map = Object.fromEntries(
      bindings.map(({ keys, run }) => [
        keys,
        (event: KeyboardEvent) => {
          if (keys === 'Space' && isPressable(event.target)) return
          event.preventDefault()
          run()
        },
      ]),
    )
    return tinykeys(window, map, { ignore: (event) => isElsewhere(event) })
  }, [])
}

/** True for a key that belongs to what has focus: text being typed, a choice being made, a dialog. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || useView.getState().dialog !== null) return true
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  const isTyping = target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])')
  if (!isTyping) return false
  const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
  return !isCommand // undo in a text field is the field's own
}

/** Space presses what can be pressed. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a[href], summary, input, select, [role="treeitem"], [role="separator"]') !== null
}

/** Keys as they are printed: "Ctrl K", "g then a". */
export function printKeys(keys: string): string {
  const isMac = /mac/i.test(navigator.platform)
  return keys
    .split(' ')
    .map((press) => press.replace('Shift+?', '?').replace('$mod+', isMac ? '⌘' : 'Ctrl ').replace('Shift+', 'Shift ').replace(/\b[kz]$/, (key) => (press.startsWith('$mod') ? key.toUpperCase() : key)))
    .join(' then ')
}

