import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, readJson, runMarketdash, writeFiles } from './marketdash.ts'

test('a watchlist comes from a file and goes back into one, the same whole', async () => {
  const folder = makeFolder()
  const [library, other] = [join(folder, 'library'), join(folder, 'other')]
  writeFiles(folder, { 'holdings.csv': 'Symbol,Comment,Quantity\nAAPL,keep,3\nBRK-B,,1\nAAPL,again,1\nTotal,,\n', 'chips.txt': '###Chips,NASDAQ:NVDA,HKEX:700' })
  const first = await runMarketdash(['watchlist', 'import', join(folder, 'holdings.csv'), '--library', library])
  expect(first).toMatchObject({ code: 0, stdout: '2 symbols added to holdings\nRead as broker export: 0 already there, 1 row repeated, 1 refused.\n' })
  expect(first.stderr).toContain('Not taken: row 4: "Total" is no symbol.')
  expect(await readJson(library, 'watchlist', 'import', join(folder, 'holdings.csv'))).toMatchObject({ added: [], existing: 2, duplicates: 1, format: 'broker export' })
  await readJson(library, 'watchlist', 'import', join(folder, 'chips.txt'), '--list', 'Later')
  const out = join(folder, 'out.csv')
  expect(await runMarketdash(['watchlist', 'export', out, '--library', library])).toMatchObject({ code: 0, stdout: expect.stringContaining('4 symbols on 2 lists') as string })
  await readJson(other, 'watchlist', 'import', out)
  const again = await runMarketdash(['export', 'watchlists', '--library', other])
  expect(again.stdout).toBe(readFileSync(out, 'utf8'))
  expect(await readJson(other, 'watchlists')).toMatchObject([{ name: 'holdings', symbols: [{ symbol: 'AAPL', note: 'keep' }, { symbol: 'BRK.B' }] }, { name: 'Later', symbols: [{ symbol: 'NVDA' }, { symbol: '0700.HK' }], sections: [{ name: 'Chips' }] }])
  expect((await runMarketdash(['export', 'watchlists', 'later', '--format', 'md', '--library', other])).stdout).toContain('## Chips')
  expect(await runMarketdash(['watchlist', 'export', out, '--library', library])).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') as string })
})

test('what is no watchlist is refused in a sentence', async () => {
  const folder = makeFolder()
  writeFiles(folder, { 'prices.csv': 'date,price\n2026-01-01,3\n' })
  expect(await runMarketdash(['watchlist', 'import', join(folder, 'prices.csv'), '--library', join(folder, 'library')])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('has no column of symbols') as string })
  expect(await runMarketdash(['watchlist', 'sell', 'AAPL'])).toMatchObject({ code: 2, stdout: '' })
  expect(await runMarketdash(['export', 'watchlists', 'Nothing', '--library', join(folder, 'library')])).toMatchObject({ code: 2 })
})

test('any listing of a company can be watched, as charts write it too', async () => {
  const library = join(makeFolder(), 'library')
  expect(await readJson(library, 'watch', '9988.hk', 'NASDAQ:NVDA', '$TSLA', 'brk-b')).toMatchObject({ added: ['9988.HK', 'NVDA', 'TSLA', 'BRK.B'] })
  expect(await readJson(library, 'unwatch', 'BABA')).toEqual({ removed: [{ symbol: '9988.HK', list: 'Watchlist' }] })
})
