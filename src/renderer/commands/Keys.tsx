import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { commands } from './commands.ts'
import { printKeys } from './use-keys.ts'

/** All keys of the window. */
export function Keys() {
  const words = useWords()
  return (
    <Dialog title={words.widgets.keys} onClose={closeDialog} wide>
      <dl className="keys">
        {commands.map(
          (command) =>
            command.keys !== null && (
              <div key={command.name}>
                <dt>
                  <kbd>{printKeys(command.keys)}</kbd>
                </dt>
                <dd>{words.commands[command.name]}</dd>
              </div>
            ),
        )}
      </dl>
    </Dialog>
  )
}
