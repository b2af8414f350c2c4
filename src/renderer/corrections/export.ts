import { call, callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

/** Saves every article whose numbers the person judged with its labels, as the scorer of extraction reads them: two files each in a folder, or all in one file. */
export async function exportCorrections(into: 'folder' | 'file'): Promise<void> {
  const words = currentWords().corrections.page
  await tryTo(async () => {
    const cases = await call('corrections.export', {})
    if (cases.length === 0) return say(words.nothingToExport)
    if (into === 'file') {
      const { path } = await callWindow('window.saveFile', { name: 'marketdash-corrections.json', text: writeJson(cases) })
      return say(path === null ? words.notExported : words.exported(cases.length, path))
    }
    const files = cases.flatMap(({ name, text, label }) => [{ name: `${name}.txt`, text }, { name: `${name}.json`, text: writeJson(label) }])
    const { folder, kept } = await callWindow('window.saveFiles', { title: words.folderTitle, files })
    if (folder === null) return say(words.notExported)
    say([words.exported(cases.length, folder), ...(kept > 0 ? [words.kept(kept)] : [])].join(' '))
  })
}

function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
