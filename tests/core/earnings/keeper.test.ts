import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { openLedgerKeeper } from '../../../src/core/earnings/index.ts'
import type { LibraryChange } from '../../../src/shared/contract.ts'
import { openTestApp } from '../recovery/open-app.ts'
import { keep, quarter } from './kept-articles.ts'

const fail = (error: unknown): void => {
  throw error
}

it('whoever shows claims hears which articles disagree no more, once, when the work is done', async () => {
  const db = openMemoryDatabase()
  const [one, other, third] = ['49', '85', '85'].map((cents, index) => keep(db, { title: `Report ${index}`, text: quarter(`Adjusted earnings were 61 cents per share, against the ${cents} cents that analysts had expected.`) })) as [string, string, string]
  const told: (readonly string[])[] = []
  let heard = (): void => {}
  const keeper = openLedgerKeeper(db, (ids) => {
    told.push(ids)
    heard()
  }, fail)
  onTestFinished(() => {
    keeper.close()
    db.close()
  })
  const next = (): Promise<void> => new Promise((resolve) => (heard = resolve))
  db.prepare('DELETE FROM articles WHERE id = ?').run(Number(one))
  const first = next()
  keeper.nudge()
  await first
  expect(told.map((ids) => ids.toSorted())).toEqual([[other, third].toSorted()])
  // Compared again, nothing is other than it was, and nobody is told.
  db.exec("INSERT INTO ledger_backlog (company_key) VALUES ('ORLF')")
  keeper.nudge()
  const fourth = next()
  await expect.poll(() => db.prepare('SELECT count(*) FROM ledger_backlog').pluck().get()).toBe(0)
  const late = keep(db, { title: 'Report 4', text: quarter('Adjusted earnings were 61 cents per share, against the 85 cents that analysts had expected. Revenue was $9 million.') })
  const last = keep(db, { title: 'Report 5', text: quarter('Revenue was $8 million.') })
  db.exec("DELETE FROM disputes WHERE thing LIKE 'revenue|%'; INSERT INTO ledger_backlog (company_key) VALUES ('ORLF') ON CONFLICT DO NOTHING") // as if they had never been compared
  keeper.nudge()
  await fourth
  expect(told).toHaveLength(2)
  expect(told[1]).toEqual([late, last])
})

it('two listings that a directory says are one company make their articles disagree, and an open window is told so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-keeper-'))
  const app = openTestApp(join(folder, 'library'))
  onTestFinished(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const document = (listing: string, revenue: number) => ({
    name: `${revenue}.txt`,
    bytes: Buffer.from(`Northwind Grid reports results of ${revenue}\n\nOctober 21, 2026\n\nNorthwind Grid (${listing}) said third-quarter revenue was $${revenue} million on Wednesday.\n`), url: null, modifiedAt: null,
  })
  const { added } = await app.call('articles.import', { documents: [document('NYSE: NWGD', 914), document('LON: NWGG', 941)] })
  const ids = added.map((article) => article.id)
  const disputed = async (): Promise<readonly string[]> => (await app.call('articles.list', { scope: { kind: 'all' }, query: 'disputed:yes' })).articles.map((article) => article.id)
  expect(await disputed()).toEqual([])
  const seen: (readonly string[])[] = []
  const told = new Promise<LibraryChange>((resolve) => {
    app.onChange((change) => void disputed().then((found) => (seen.push(found), found.length === 2 && resolve(change))))
  })
  await app.call('companies.import', { name: 'mine.csv', bytes: Buffer.from('symbol,name,exchange\nNWGD,Northwind Grid Inc.,NYSE\nNWGG.L,Northwind Grid Inc.,LSE\n') })
  await app.call('library.readAgain', {})
  expect((await told).topics).toContain('articles')
  expect(seen.at(-1)?.toSorted()).toEqual(ids.toSorted())
})
