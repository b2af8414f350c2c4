import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from '../view.ts'
import { commands } from './commands.ts'
import { printKeys } from './use-keys.ts'

/** All keys of the window. */
export function Keys() {
  return (
    <Dialog title="Keys" onClose={closeDialog} wide>
      <dl className="keys">
        {commands.map(
          (command) =>
            command.keys !== null && (
              <div key={command.name}>
                <dt>
                  <kbd>{printKeys(command.keys)}</kbd>
                </dt>
                <dd>{command.title}</dd>
              </div>
            ),
        )}
      </dl>
    </Dialog>
  )
}
