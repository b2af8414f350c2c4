// The undo of a whole import, in one step.
import type { KeptOfImport } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { recordDone, undo } from '../commands/undo.ts'
import { showAlert } from '../status/messages.ts'
import type { Offer } from '../status/messages.ts'
import { currentWords } from '../words.ts'

const mostNamed = 8

/**
 * Says what an import did and offers to take it back. `importId` is what its requests were given. `offer`: something else that belongs beside it more; the undo is a key and in the menu then.
 * `also`: what is to be taken back in the window itself.
 */
export function recordImport(said: string, importId: string, offer: Offer | null = null, also: () => void = () => {}): void {
  recordDone(said, () => undoImport(importId, also), offer ?? { label: currentWords().commands.undo, run: () => void undo() })
}

async function undoImport(importId: string, also: () => void): Promise<void> {
  const { kept } = await call('imports.undo', { importId })
  also()
  const words = currentWords().imports
  const [wordings, changed] = [kept.filter(({ part }) => part === 'wording'), kept.filter(({ part }) => part !== 'wording')]
  if (changed.length > 0) showAlert(words.changedSince(nameAll(changed)))
  if (wordings.length > 0) showAlert(words.wordingsStay(nameAll(wordings)))
}

function nameAll(kept: readonly KeptOfImport[]): string {
  const names = kept.slice(0, mostNamed).map(({ name }) => name).join(', ')
  return kept.length > mostNamed ? `${names}, …` : names
}
