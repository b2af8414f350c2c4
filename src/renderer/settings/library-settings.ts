import { create } from 'zustand'
import type { LibraryChange, LibrarySettings } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { touches } from '../changes.ts'
import { recordDone } from '../commands/undo.ts'
import { tryTo } from '../status/messages.ts'
import { useRequest } from '../use-request.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['settings'])

/** What was changed a moment ago: a switch does not wait for the library, nor for an answer that was asked for before and comes after. */
const useChanging = create<Partial<LibrarySettings>>(() => ({}))
const settled = 800 // milliseconds behind the library's word: by then everybody who shows settings has asked again

/** What is chosen of the library itself, and goes where it goes. Null while that is not known. */
export function useLibrarySettings(): LibrarySettings | null {
  const { value } = useRequest('settings.read', {}, isTouched)
  const changing = useChanging()
  return value === null ? null : { ...value, ...changing }
}

/** Changes what is chosen of the library. Says so, and keeps the undo. */
export async function changeSettings(changes: Partial<LibrarySettings>, said: string): Promise<void> {
  useChanging.setState(changes)
  const reply = await tryTo(() => call('settings.change', changes))
  if (!reply) return forget(changes)
  setTimeout(() => forget(changes), settled)
  const names = (Object.keys(changes) as (keyof LibrarySettings)[]).filter((name) => reply.before[name] !== reply.after[name])
  if (names.length === 0) return
  recordDone(said, [{ name: 'settings.change', input: Object.fromEntries(names.map((name) => [name, reply.before[name]])) }])
}

/** What is shown is the library's own word again, but for what was changed once more since. */
function forget(changes: Partial<LibrarySettings>): void {
  const left = Object.entries(useChanging.getState()).filter(([name, value]) => changes[name as keyof LibrarySettings] !== value)
  useChanging.setState(Object.fromEntries(left), true)
}
