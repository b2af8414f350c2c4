import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openApp, startNodeParseProcess } from '../../../src/core/index.ts'
import type { App } from '../../../src/core/index.ts'
import { parseProcess } from '../../parse-process.ts'

function openLibrary(): { open: () => App } {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-directory-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { open: () => openApp({ libraryPath: join(folder, 'library'), startParseProcess: () => startNodeParseProcess(parseProcess) }) }
}

const document = (name: string, text: string) => ({ name, bytes: Buffer.from(text), url: null, modifiedAt: null })
const companies = { name: 'mine.csv', bytes: Buffer.from('symbol,name\nHLDN,Haldane Instruments Inc.\n') }

it('an article is filed under the companies it names, without a symbol printed', async () => {
  const app = openLibrary().open()
  onTestFinished(() => app.close())
  const { added } = await app.call('articles.import', { documents: [document('a.txt', 'Toyota sells more\n\nToyota sold more cars than Ford did. Ford said so. Haldane Instruments did not.\n')] })
  expect(added[0]?.symbols.toSorted()).toEqual(['F', 'TM'])
})

it('imported companies are found in articles from then on, and after the library was opened again', async () => {
  const library = openLibrary()
  const app = library.open()
  // A process is at work already when the directory changes.
  await app.call('articles.import', { documents: [document('a.txt', 'First of all\n\nHaldane Instruments grew.\n')] })
  const changes: string[][] = []
  app.onChange((change) => changes.push([...change.topics]))
  expect(await app.call('companies.import', companies)).toMatchObject({ added: 1 })
  expect(changes).toContainEqual(['companies'])
  const second = await app.call('articles.import', { documents: [document('b.txt', 'Second of all\n\nHaldane Instruments shrank.\n')] })
  expect(second.added[0]?.symbols).toEqual(['HLDN'])
  await app.close()
  const again = library.open()
  onTestFinished(() => again.close())
  const third = await again.call('articles.import', { documents: [document('c.txt', 'Third of all\n\nHaldane Instruments stood still.\n')] })
  expect(third.added[0]?.symbols).toEqual(['HLDN'])
  expect(await again.call('companies.find', { text: 'haldane' })).toMatchObject([{ symbol: 'HLDN' }])
})
