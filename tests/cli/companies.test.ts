import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, readJson, runMarketdash, writeFiles } from './marketdash.ts'

test('companies are found by name and symbol without any import, and shown with all their listings', async () => {
  const library = join(makeFolder(), 'library')
  const [first, ...others] = (await readJson(library, 'companies', 'find', 'alibaba')) as unknown[]
  expect(first).toMatchObject({ symbol: 'BABA', exchange: 'NYSE', name: 'Alibaba Group Holding Limited' })
  expect(others).toContainEqual(expect.objectContaining({ symbol: '0241.HK', name: 'Alibaba Health Information Technology Limited' }))
  expect(await readJson(library, 'companies', 'find', 'toyota', 'motor', '--limit', '1')).toHaveLength(1)
  expect(await readJson(library, 'companies', 'show', '9988.hk')).toMatchObject({ symbol: 'BABA', listings: [{ symbol: 'BABA' }, { symbol: '9988.HK' }] })
  const shown = await runMarketdash(['companies', 'show', 'XYZ', '--library', library])
  expect(shown.stdout).toBe('Block, Inc.\nListed as: XYZ (NYSE)\nFormerly listed as: SQ (NYSE)\nCalled: Block\nFormerly: Square, Inc.\nAlso: Cash App, Afterpay\n')
  expect(await runMarketdash(['companies', 'find', 'zzzzqqq', '--library', library])).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('No company matches') as string })
  expect(await runMarketdash(['companies', 'show', 'NOSUCH', '--library', library])).toMatchObject({ code: 1, stderr: expect.stringContaining('No company with the symbol NOSUCH') as string })
})

test('a directory is imported, twice without change, with everything said that was not taken', async () => {
  const folder = makeFolder()
  const library = join(folder, 'library')
  writeFiles(folder, { 'mine.csv': 'Ticker,Company,Exchange\nHLDN,"Haldane Instruments, Inc.",NYSE\nHLDN,Haldane,NYSE\n,Nobody,\nKO,Kovanen Optics,NYSE\n', 'none.csv': 'a,b\n1,2\n' })
  const path = join(folder, 'mine.csv')
  const first = await runMarketdash(['companies', 'import', path, '--library', library])
  expect(first.stdout).toMatch(/^2 companies added, 0 updated, 0 unchanged, 1 row with a symbol that stood above\. \d+ companies known\.\n$/)
  expect(first.stderr).toContain('KO was The Coca-Cola Company and is now Kovanen Optics.')
  expect(first.stderr).toContain('Not taken: row 4: no symbol.')
  expect(await readJson(library, 'companies', 'import', path)).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
  writeFiles(folder, { 'quiet.txt': 'A quiet day\n\nVelden Foods said that it was quiet. Nothing else was said of it.\n', 'more.csv': 'symbol,name\nVLDX,Velden Foods Inc.\n' })
  await readJson(library, 'import', join(folder, 'quiet.txt'))
  await readJson(library, 'companies', 'import', join(folder, 'more.csv'))
  expect(await readJson(library, 'companies', 'reread')).toEqual({ texts: 1 })
  expect(await readJson(library, 'articles', 'symbol:VLDX')).toMatchObject([{ title: 'A quiet day' }])
  expect((await runMarketdash(['companies', 'reread', '--library', library])).stdout).toContain('Nothing to read again')
  expect(await readJson(library, 'companies', 'find', 'haldane')).toEqual([{ symbol: 'HLDN', exchange: 'NYSE', name: 'Haldane Instruments, Inc.' }])
  expect(await runMarketdash(['companies', 'import', join(folder, 'none.csv'), '--library', library])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('company_tickers.json') as string })
  expect(await runMarketdash(['companies', 'sell', 'HLDN'])).toMatchObject({ code: 2, stdout: '' })
})

test('extract knows the built-in companies', async () => {
  const folder = makeFolder()
  writeFiles(folder, { 'a.txt': 'A quiet day\n\nToyota sold more cars. The gap grew.\n' })
  const { stdout } = await runMarketdash(['extract', join(folder, 'a.txt'), '--json'])
  expect(JSON.parse(stdout)).toMatchObject([{ mentions: [{ symbol: 'TM', exchange: 'NYSE', company: 'Toyota Motor Corporation' }] }])
})
