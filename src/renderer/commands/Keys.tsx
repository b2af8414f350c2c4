import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog, openDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { keysOf, useBindings } from './bindings.ts'
import { commands } from './commands.ts'
import { printKeys } from './use-keys.ts'

/** All keys of the window: those of commands, which can be changed, and those of lists, which cannot. */
export function Keys() {
  const words = useWords()
  const bindings = useBindings()
  const { widgets } = words
  const fixed: readonly (readonly [string, string])[] = [
    ['Shift ↑ ↓', widgets.keysSelectMore],
    [`Shift ${widgets.keysClick}`, widgets.keysSelectRange],
    [`${printKeys('Mod+x').slice(0, -1)}${widgets.keysClick}`, widgets.keysSelectOne],
    ['Alt ↑ ↓', widgets.keysMove],
    [printKeys('Shift+F10'), widgets.keysMenu],
  ]
  return (
    <Dialog title={words.widgets.keys} onClose={closeDialog} wide>
      <dl className="keys">
        {commands.map((command) => {
          const keys = keysOf(command, bindings)
          return keys === null ? null : <KeyLine key={command.name} keys={printKeys(keys)} what={words.commands[command.name]} />
        })}
        {fixed.map(([keys, what]) => (
          <KeyLine key={keys} keys={keys} what={what} />
        ))}
      </dl>
      <div className="form form-foot">
        <button type="button" className="button" onClick={() => openDialog('settings')}>
          {widgets.changeKeys}
        </button>
      </div>
    </Dialog>
  )
}

function KeyLine({ keys, what }: { readonly keys: string; readonly what: string }) {
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{what}</dd>
    </div>
  )
}
