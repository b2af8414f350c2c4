import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary, startNodeParseProcess } from '../../src/core/index.ts'
import { makeFolder, now, readJson, runMarketdash, writeFiles } from './marketdash.ts'
import { parseProcess } from '../parse-process.ts'

test('highlights, rules, smart lists and everything go out and come back by command', async () => {
  const folder = makeFolder()
  const library = join(folder, 'library')
  writeFiles(folder, { 'a.txt': 'Quayside Cranes lifts its outlook\n\nQuayside Cranes (NYSE: QYC) sold more cranes than ever.' })
  const opened = await openLibrary({ libraryPath: library, startParseProcess: () => startNodeParseProcess(parseProcess), fixedNow: Date.parse(now) })
  const { added } = await opened.call('articles.import', { documents: [{ name: 'a.txt', bytes: readFileSync(join(folder, 'a.txt')), url: null, modifiedAt: null }] })
  const { article } = await opened.call('articles.get', { id: added[0]!.id })
  const start = article.text.indexOf('more cranes')
  await opened.call('highlights.add', { articleId: article.id, textId: article.textId, start, end: start + 11, quote: 'more cranes', note: 'how many?' })
  await opened.call('smartLists.create', { name: 'Cranes', query: 'cranes' })
  await opened.call('rules.create', { name: 'Star cranes', query: 'title:cranes', actions: { star: true } })
  await opened.close()

  const run = (...words: string[]) => runMarketdash(['--library', library, ...words])
  expect((await run('export', 'highlights')).stdout).toBe('## Quayside Cranes lifts its outlook\n\n> more cranes\n\nhow many?\n')
  expect(await readJson(library, 'lists')).toMatchObject([{ name: 'Cranes', query: 'cranes', unread: 1 }])
  expect((await run('rules', 'list')).stdout).toBe('1  Star cranes  on  0  title:cranes → star\n')
  expect(await readJson(library, 'rules', 'preview', '1')).toMatchObject({ matching: 1, changing: 1 })
  expect((await run('rules', 'off', '1')).stdout).toBe('Star cranes is off.\n')
  expect((await run('rules', 'export', join(folder, 'rules.json'))).code).toBe(0)
  expect((await run('rules', 'import', join(folder, 'rules.json'))).stdout).toBe('0 rules added, 1 already there, 0 refused.\n')

  const everything = await run('export', 'everything')
  writeFiles(folder, { 'mine.json': everything.stdout })
  const other = await runMarketdash(['--library', join(folder, 'other'), 'transfer', join(folder, 'mine.json')])
  expect(other).toMatchObject({ code: 0, stdout: '1 highlight, 0 notes, 1 rule, 1 smart list, 0 watched symbols, 0 feeds, 1 article added.\n' })
  expect(await readJson(join(folder, 'other'), 'search', 'has:highlight note:many')).toHaveLength(1)
})
