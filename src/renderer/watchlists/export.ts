import { call, callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

/** Saves lists as CSV where the person says, so that they come back whole; null: all that are not put away. */
export async function exportWatchlists(ids: readonly string[] | null): Promise<void> {
  const words = currentWords().watchlists
  await tryTo(async () => {
    const { content, lists, symbols } = await call('watchlists.export', { format: 'csv', ids: ids && [...ids] })
    if (lists === 0) return say(words.none)
    const { path } = await callWindow('window.saveFile', { name: 'marketdash-watchlists.csv', text: content })
    say(path === null ? words.notExported : words.exported(symbols, path))
  })
}
