import { useEffect } from 'react'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { openDialog, useView } from '../view.ts'
import { useWords } from '../words.ts'
import { toggleState } from './many-actions.ts'
import { actOnSelected, selectNone, useSelection } from './selection.ts'

/** How many articles are selected and what can be done with them. Where none is, nothing. */
export function SelectionBar() {
  const words = useWords().selection
  const number = useSelection((selection) => selection.ids.size)
  const gathering = useSelection((selection) => selection.gathering)
  const isShown = number > 0

  useEffect(() => {
    if (!isShown) return
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || useView.getState().dialog !== null) return
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return // the field's own
      event.preventDefault()
      selectNone()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isShown])

  if (!isShown) return null
  const tool = (name: IconName, label: string, run: () => void) => (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={run}>
      <Icon name={name} />
    </button>
  )
  return (
    <div className="selection-bar" role="toolbar" aria-label={words.title}>
      <p role="status">{gathering ? words.gathering(number) : words.selected(number)}</p>
      {tool('unread', words.read, () => actOnSelected((ids) => void toggleState('read', ids)))}
      {tool('star', words.star, () => actOnSelected((ids) => void toggleState('starred', ids)))}
      {tool('later', words.later, () => actOnSelected((ids) => void toggleState('later', ids)))}
      {tool('tag', words.tag, () => actOnSelected(() => openDialog('tag-articles')))}
      {tool('company', words.file, () => actOnSelected(() => openDialog('file-articles')))}
      {tool('close', words.clear, selectNone)}
    </div>
  )
}
