import { readFileSync, writeFileSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { libraryFileOf, openDatabase } from '../../../src/core/db/index.ts'
import { checkSearchIndex } from '../../../src/core/search/index.ts'
import { makeFolder } from '../recovery/library-folder.ts'
import { storeMade } from '../recovery/made-articles.ts'
import { openTestApp } from '../recovery/open-app.ts'
import { startCaretaker } from '../recovery/start-caretaker.ts'

/** Every way in which the search index can part from the articles. */
const drifts: readonly (readonly [string, (db: Database) => void])[] = [
  ['a ghost', (db) => db.exec("INSERT INTO article_search (rowid, title, author, dek, text) VALUES (9999, 'ghost', '', '', 'ghostly')")],
  ['a missing text', (db) => db.exec("INSERT INTO article_search (article_search, rowid, title, author, dek, text) SELECT 'delete', id, title, author, dek, text FROM article_texts WHERE id = 5")],
  ['an emptied index', (db) => db.exec("INSERT INTO article_search (article_search) VALUES ('delete-all')")],
  ['a damaged shadow table', (db) => {
    db.unsafeMode(true)
    db.exec("UPDATE article_search_data SET block = x'00' WHERE id > 10")
    db.unsafeMode(false)
  }],
]

function makeLibrary(drift: (db: Database) => void): string {
  const folder = makeFolder()
  const db = openDatabase(folder)
  for (let number = 0; number < 40; number++) storeMade(db, number, 60)
  drift(db)
  db.close()
  return folder
}

describe.each([['beside the requests', { startCaretaker }], ['in the process itself', {}]] as const)('a check %s', (_where, more) => {
  it.each(drifts)('finds and repairs %s in the search index, and calls it nothing worse', async (_name, drift) => {
    const folder = makeLibrary(drift)
    const app = openTestApp(folder, more)
    onTestFinished(() => app.close())
    expect(app.notice()).toBe(null)
    expect((await app.call('library.check', { repair: false })).findings).toEqual([{ part: 'search', message: 'The search index does not match the articles.', repaired: false }])
    expect((await app.call('library.check', {})).findings).toEqual([{ part: 'search', message: 'The search index did not match the articles; it was built anew.', repaired: true }])
    expect((await app.call('library.check', {})).findings).toEqual([])
    expect((await app.call('articles.list', { query: 'revenue', limit: 100 })).articles.length).toBe(40)
  })

  it('says in sentences what belongs to nothing', async () => {
    const folder = makeLibrary((db) => {
      db.pragma('foreign_keys = OFF')
      db.exec("INSERT INTO article_tags VALUES (77, 1, 0, 0); UPDATE articles SET text_id = NULL WHERE id = 3; DELETE FROM article_search WHERE rowid = 3")
    })
    const app = openTestApp(folder, more)
    onTestFinished(() => app.close())
    expect((await app.call('library.check', { repair: false })).findings.filter((finding) => finding.part === 'references').map((finding) => finding.message)).toEqual([
      'A row of article_tags (without a number) belongs to something that is not there.', 'One article has no text.',
    ])
  })

  it('finds a damaged file, and the next start puts it right', async () => {
    const folder = makeLibrary(() => {})
    const file = libraryFileOf(folder)
    const db = new BetterSqlite(file)
    const page = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'article_texts_by_hash'").pluck().get() as number
    db.close()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(1, (page - 1) * 4096 + 200, page * 4096))
    const app = openTestApp(folder, more)
    const { findings } = await app.call('library.check', {})
    expect(findings.map((finding) => finding.part)).toContain('database')
    expect(findings[0]?.message).toMatch(/^The library file is damaged: .*Close Marketdash and start it again/)
    await app.close()
    const again = openTestApp(folder, more)
    onTestFinished(() => again.close())
    expect(again.notice()).toMatch(/nothing is lost/)
    expect((await again.call('library.check', {})).findings).toEqual([])
  })
})

it('a search that stumbles over its index says so, repairs it meanwhile, and finds everything afterwards', async () => {
  const folder = makeLibrary((db) => {
    db.unsafeMode(true)
    db.exec("UPDATE article_search_data SET block = x'00' WHERE id > 10")
    db.unsafeMode(false)
  })
  const app = openTestApp(folder)
  onTestFinished(() => app.close())
  const first = await app.call('articles.list', { query: 'revenue', limit: 100 }).then((page) => page.articles.length, (error: Error) => error.message)
  if (first !== 40) {
    await vi.waitFor(async () => expect((await app.call('articles.list', { query: 'revenue', limit: 100 })).articles.length).toBe(40), { timeout: 10_000 })
    expect(first).toMatch(/search index|^0$/)
  }
  expect(app.notice()).toBe(null)
  await app.close()
  const db = openDatabase(folder)
  expect(checkSearchIndex(db)).toBe('ok')
  db.close()
})
