import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabelledCase } from '../../shared/corrections.ts'
import { countOf, refuseUsage } from '../command.ts'
import type { CommandContext } from '../command.ts'
import { writeNewFile } from '../write-new-file.ts'

/**
 * `export corrections FOLDER [QUERY]`: every article whose numbers were judged, as NAME.txt with NAME.json beside it: the labels that the scorer of extraction reads.
 * A file that says the same already is left; another one of that name is never written over.
 */
export async function exportCorrections(context: CommandContext, words: string): Promise<void> {
  const [folder = '', ...query] = words.split(' ')
  if (folder === '') throw refuseUsage('"export corrections" is followed by the folder that the articles and their labels are written into.')
  const cases = await context.call('corrections.export', { query: query.join(' ') })
  if (cases.length > 0) await mkdir(folder, { recursive: true })
  for (const each of cases) {
    if (context.interrupted.aborted) return
    await writeCase(folder, each)
  }
  if (context.json) return context.output.printJson({ folder, names: cases.map(({ name }) => name) })
  context.output.say(cases.length === 0 ? 'No number of these articles was confirmed, corrected, added or rejected yet.' : `${countOf(cases.length, 'article')} with labels in ${folder}.`)
}

async function writeCase(folder: string, { name, text, label }: LabelledCase): Promise<void> {
  await writeOnce(join(folder, `${name}.txt`), text)
  await writeOnce(join(folder, `${name}.json`), `${JSON.stringify(label, null, 2)}\n`)
}

async function writeOnce(path: string, content: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => null)) !== content) await writeNewFile(path, content)
}
