import type { LibraryChange, LibrarySettings } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { touches } from '../changes.ts'
import { recordDone } from '../commands/undo.ts'
import { tryTo } from '../status/messages.ts'
import { useRequest } from '../use-request.ts'
import type { Answer } from '../use-request.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['settings'])

/** What is chosen of the library itself, and goes where it goes. */
export function useLibrarySettings(): Answer<LibrarySettings> {
  return useRequest('settings.read', {}, isTouched)
}

/** Changes what is chosen of the library. Says so, and keeps the undo. */
export async function changeSettings(changes: Partial<LibrarySettings>, said: string): Promise<void> {
  const reply = await tryTo(() => call('settings.change', changes))
  if (!reply) return
  const names = (Object.keys(changes) as (keyof LibrarySettings)[]).filter((name) => reply.before[name] !== reply.after[name])
  if (names.length === 0) return
  recordDone(said, [{ name: 'settings.change', input: Object.fromEntries(names.map((name) => [name, reply.before[name]])) }])
}
