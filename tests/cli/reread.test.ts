import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, now, readJson, runMarketdash, writeFiles } from './marketdash.ts'

test('articles that an older version read are read again, and what changed is said', async () => {
  const folder = makeFolder()
  const library = join(folder, 'library')
  writeFiles(folder, { 'orlend.txt': 'Orlend Foods tops estimates\n\nOrlend Foods (NYSE: ORLF) reported results for the third quarter on Thursday. Revenue rose 4% to $2.51 billion. Adjusted earnings were 85 cents a share.\n' })
  await readJson(library, 'import', join(folder, 'orlend.txt'))
  const run = (...words: readonly string[]) => runMarketdash([...words, '--library', library, '--now', now])
  expect((await run('reread')).stdout).toBe('Nothing to read again: every article was read with what is known now.\n')

  // As an older version would have left it: it read another revenue, and no earnings.
  const db = new BetterSqlite(join(library, 'library.sqlite'))
  db.prepare("UPDATE extractions SET extractor_version = 0, document = json_remove(json_set(document, '$.extraction.snapshots[0].figures[0].actual', 251000000), '$.extraction.snapshots[0].figures[1]')").run()
  db.close()

  expect((await run('reread', 'status')).stdout).toBe('1 article waits to be read again.\n')
  expect((await run('reread', 'pause')).stdout).toContain('it is paused')
  const { stdout } = await run('reread', '--changes')
  expect(stdout).toBe('1 article read again. 1 article: 1 figure new, 0 gone, 1 other.\n1  Orlend Foods tops estimates\n    ORLF revenue 251 M USD is ORLF revenue 2.51 B USD\n    + ORLF EPS, adjusted 0.85 USD\n')
  expect(await readJson(library, 'reread', '--changes')).toMatchObject({ texts: 0, articles: 1, came: 1, went: 0, other: 1, changes: [{ articleId: '1', items: [{ before: {} }, { before: null }] }] })
  expect(await readJson(library, 'reread', 'status')).toMatchObject({ state: 'idle', waiting: 0, last: { texts: 1, articles: 1 } })
  expect((await run('reread', 'everything')).code).toBe(2)
})
