import { call, callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

/** Saves every highlight and every note of the library where the person says. */
export async function exportHighlights(format: 'md' | 'json'): Promise<void> {
  const words = currentWords().highlights
  await tryTo(async () => {
    const { content, highlights, articles } = await call('highlights.export', { format })
    if (articles === 0) return say(words.nothingToExport)
    const { path } = await callWindow('window.saveFile', { name: `marketdash-highlights.${format}`, text: content })
    say(path === null ? words.notExported : words.exported(highlights, articles, path))
  })
}
